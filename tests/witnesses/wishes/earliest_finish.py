from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.witnesses.mutants import Method, Mutation, told
from tests.witnesses.wish_harness import WishWitness, mistaken
from tests.witnesses.wishes.dated import planned, two_conferences

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from random import Random

    from tests.witnesses.harness import Case

PARTS = {"opening": {"name": "Opening", "duration": "1h"}, "talks": {"name": "Talks", "duration": "4h"}}


def case(random: Random) -> Case:
    resolved = two_conferences(
        random, {"duration": None, "parts": PARTS}, as_of=random.choice(("2024-06-06", "2024-06-07"))
    )
    return planned(resolved, random)


def _later(by: int) -> Mutation:
    def change(original: Method) -> Method:
        def at_finish(conference: str, part: str | None, name: Hashable, table: Callable[[int], int]) -> Any:
            return original(conference, part, ("moved", name), lambda grain: table(max(grain + by, 1)))

        return at_finish

    return told("when", at_finish=change)


WITNESS = WishWitness(
    case,
    {
        "a grain later": _later(1),
        "a grain earlier": _later(-1),
        "begin for finish": mistaken("when", "at_finish", "at_begin"),
    },
)
