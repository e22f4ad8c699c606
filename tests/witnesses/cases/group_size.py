from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import Method, more, told
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    resolved = tiny(
        units={"north": {"name": "North"}, "south": {"name": "South"}},
        sets={"wards": ["north", "south"], "one": ["north"]},
        conferences={
            "a": meeting(
                instead={"skip": True},
                sites={"main": "to be found", "other": "to be found"},
                total=random.choice([{"people": "5-9"}, None]),
                delegates=dict(random.sample(_groups(), k=2)),
            )
        },
    )
    seats = {
        ("a", group, share.key): max(random.choice([share.at_least, share.at_most]) + random.choice([-1, 0, 0, 1]), 0)
        for group in resolved.conference("a").delegates
        for share in resolved.shares("a", group)
    }
    return resolved, random_plan(resolved, random, seats=seats)


def _groups() -> list[tuple[str, dict[str, Any]]]:
    return [
        ("wards", {"name": "Wards", "from": "wards", "each": "1-2"}),
        ("some-wards", {"name": "Some", "from": "wards", "each": "0-2", "count": "2-3"}),
        ("open-wards", {"name": "Open", "from": "wards", "each": "1+", "count": "3+"}),
        ("one-ward", {"name": "One", "from": "one", "each": "1-4", "count": "2-3"}),
        ("guests", {"name": "Guests", "count": "2-3"}),
        ("divided", {"name": "Divided", "count": "2-3", "at": ["main", "other"]}),
        ("unknown", {"name": "Unknown", "count": "unknown"}),
    ]


def _most_for_least(of: Method) -> Method:
    return lambda *names: {replace(share, at_least=share.at_most): people for share, people in of(*names).items()}


WITNESS = Witness(case, one_off=more, wrong_end=told("seats", of=_most_for_least))
