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
    parts = {"main": {"name": "One", "duration": "2h", **part}}
    if random.random() < 0.3:
        parts["next"] = {"name": "Two", "day": random.choice([1, 2]), "duration": "2h"}
    resolved = tiny(places=FAR, conferences={"a": meeting(when=when, parts=parts, **somewhere(random))})
    # Two hours before 12:00, 18:00 and 24:00 the part still ends in its part of the day.
    anchors = clocks(resolved, "a", "08:00", "09:00", "10:00", "12:00", "16:00", "18:00", "22:00")
    return resolved, random_plan(
        resolved, random, when={("a", name): near(random, resolved, anchors, 120) for name in parts}
    )


def _stated() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """What is said of the conference, and of its first part."""
    return [
        ({"at": "2024-06-07T09:00"}, {}),
        ({"at": "2024-06-07T20:00+00:00"}, {}),
        ({**ANY_DAY, "times": ["08:00", "10:00"]}, {}),
        ({**ANY_DAY, "sessions": ["morning"]}, {}),
        ({**ANY_DAY, "sessions": ["morning", "afternoon"]}, {}),
        ({**ANY_DAY, "sessions": ["morning", "evening"]}, {"sessions": ["afternoon"]}),
        ({"on": "2024-06-07 morning"}, {}),
        ({"on": "2024-06-07 all day", "sessions": ["evening"]}, {}),
        ({"on": "2024-06-07 afternoon"}, {"at": "09:00"}),
        (ANY_DAY, {"at": "10:00"}),
        (ANY_DAY, {"sessions": ["morning"]}),
    ]


WITNESS = Witness(case, one_off=later, wrong_end=end_for_start())
