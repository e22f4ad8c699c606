from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.plans import near, random_plan
from tests.witnesses.scenarios import FAR, FIRST, LAST, clocks, meeting, somewhere, tiny

if TYPE_CHECKING:
    from random import Random

ANY_DAY = {"within": {"from": FIRST, "to": LAST}}


def case(random: Random) -> Case:
    when, part = random.choice(_stated())
    hours = random.choice([2, 2, 6])
    parts = {"main": {"name": "One", "duration": f"{hours}h", **part}}
    resolved = tiny(
        places=FAR,
        calendars={
            "office": {
                "week": {"mon-fri": ["08:00-12:00", "13:00-17:00"]},
                "closed": random.choice([{}, {"2024-06-07": "Holiday"}]),
                "working": random.choice([{}, {"2024-06-08": {"hours": ["09:00-12:00"]}}]),
            }
        },
        conferences={"a": meeting(when=when, parts=parts, **somewhere(random))},
    )
    # Where a part of two (or six) hours begins with a shift, ends with one, or is cut by a break.
    two, six = ("08:00", "10:00", "11:00", "13:00", "15:00", "16:00", "18:00"), ("08:00", "09:00", "11:00", "14:00")
    anchors = clocks(resolved, "a", *(two if hours == 2 else six))
    return resolved, random_plan(resolved, random, when={("a", "main"): near(random, resolved, anchors, 60 * hours)})


def _stated() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """What is said of the conference, and of its first part."""
    return [
        (ANY_DAY, {}),
        (ANY_DAY, {"weekends": True}),
        (ANY_DAY, {"at": "08:00"}),
        ({"on": "2024-06-08"}, {}),
        ({**ANY_DAY, "weekends": True}, {}),
        ({**ANY_DAY, "evenings": "17:00-20:00"}, {}),
        ({**ANY_DAY, "evenings": "18:00-20:00", "weekends": True}, {}),
        ({**ANY_DAY, "hours": ["10:00-12:30", "13:00-18:00"]}, {}),
    ]


WITNESS = Witness(case, one_off=later, wrong_end=end_for_start())
