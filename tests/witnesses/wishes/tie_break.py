from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import more, rotated, shifted
from tests.witnesses.plans import random_plan
from tests.witnesses.scenarios import meeting, tiny
from tests.witnesses.wish_harness import WishWitness

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case


FRIDAY = "by 15:00 7/6/2024"


def case(random: Random) -> Case:
    resolved = tiny(
        halls={"x": {"name": "X"}, "y": {"name": "Y"}},
        people={"p": {"name": "P", "deputies": ["q"]}, "q": {"name": "Q"}},
        units={"shift": {"name": "Shift", "calendar": "late"}, "twin": {"name": "Twin", "calendar": "late"}},
        sets={"crews": ["shift", "twin"]},
        calendars={"late": {"week": {"mon-sat": ["09:30-12:30", "14:00-19:00"]}}},
        conferences={
            "a": meeting(
                sites={"main": ["x", "y"]},
                delegates={"crews": {"name": "Crews", "from": "crews", "each": "1-3"}},
                attend={"one": {"of": ["p"]}},
            ),
            "b": meeting(
                sites={"main": random.choice((["y", "x"], "to be found"))},
                delegates={"all": {"name": "All", "count": "2-5"}},
                instead={"merge_into": ["a"], "skip": True},
            ),
        },
        tasks={
            "one": {
                "name": "One",
                "for": "a",
                "owner": {"one_of": ["office", "shift"]},
                "effort": "2h",
                "with": {"twin": "1h"},
            },
            "told": {
                "name": "Told",
                "for": "b",
                "owner": {"one_of": ["office", "shift"]},
                "effort": "1h",
                "due": random.choice(({"before": "a", "working_days": 1}, {"after": "b", "days": 1}, FRIDAY)),
            },
            "two": {"name": "Two", "for": "b", "owner": {"one_of": ["twin", "shift"]}, "effort": "1h"},
            "during": {"name": "During", "for": "a", "phase": "during", "owner": {"one_of": ["office", "twin"]}},
        },
    )
    return resolved, random_plan(resolved, random)


WITNESS = WishWitness(
    case,
    {
        "a grain later": shifted("when", "start", 1),
        "a grain earlier": shifted("when", "start", -1),
        "a working grain later": shifted("work", "start", 1),
        "one person more": more(1),
        "another hall": rotated("halls", "at", 1),
        "somebody else": rotated("attendance", "goes", 1),
    },
)
