from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.wish_harness import WishWitness
from tests.witnesses.wishes.dated import preferring

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

WISHES = (
    "2024-06-07",
    "2024-06-08 morning",
    "10:00 2024-06-08",
    "2024-06-08T22:30+09:00",
    "2024-06-12",
    "2024-06-03..2024-06-05",
    "2024-06-07..2024-06-08",
)


def case(random: Random) -> Case:
    return preferring(random, *WISHES)


WITNESS = WishWitness(
    case,
    {
        "a grain later": later(1),
        "a grain earlier": later(-1),
        "a day later": later(48),
        "end for start": end_for_start(),
    },
)
