from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, more
from tests.witnesses.plans import near, random_plan
from tests.witnesses.scenarios import clocks, meeting, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    sites = {
        "main": random.choice(["to be found", "in-north", ["in-north", "in-south"]]),
        "other": random.choice(["to be found", "online"]),
    }
    resolved = tiny(
        units={"north": {"name": "North", "within": "office"}, "south": {"name": "South", "within": "office"}},
        places={unit: {"name": unit, "territory": unit} for unit in ("north", "south")},
        halls={f"in-{unit}": {"name": unit, "place": unit} for unit in ("north", "south")},
        restrictions={
            "order": {"during": "2024-06-07..2024-06-08", "at_most": 5, **random.choice([{}, {"territory": "north"}])}
        },
        conferences={
            "a": meeting(
                sites=sites,
                instead={"skip": True},
                parts={
                    "main": {"name": "One", "duration": "2h", "sites": ["main"]},
                    "next": {"name": "Two", "duration": "2h", "sites": ["other"]},
                },
                delegates={
                    "members": {"name": "Members", "count": "2-4"},
                    "staff": {"name": "Staff", "count": "1-2", "kind": "service"},
                    "speakers": {"name": "Speakers", "count": "0-2", "inside": "members"},
                    "others": {"name": "Others", "count": "0-3", "at": ["main", "other"]},
                },
            )
        },
    )
    # 2-4 members, 1-2 staff and 0-3 others at the main site: often 5 or 6. Midnight bounds the days.
    anchors = clocks(resolved, "a", "00:00", "12:00")[2:-2]
    starts = {("a", part): near(random, resolved, anchors, 120) for part in ("main", "next")}
    return resolved, random_plan(resolved, random, when=starts)


WITNESS = Witness(case, one_off=more, wrong_end=end_for_start())
