from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.constraints import BY_NAME
from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.plans import draw
from tests.witnesses.world import NAMES, at_the_edge, gathering, world

if TYPE_CHECKING:
    from random import Random

# Over both week-ends, and over the hours that New York's clocks skip or show twice.
ABSENCES: tuple[dict[str, Any], ...] = (
    {"weekly": {"days": "mon, sat"}},
    {"weekly": {"days": "sun", "hours": "01:30-03:30"}},
    {"weekly": {"days": "sun, mon", "hours": "00:00-01:30"}},
    {"weekly": {"days": "fri-sun", "hours": "09:00-24:00"}},
    {"when": "sáng 10/3/2024"},
    {"when": "02:30-04:00 10/3/2024"},
    {"when": "2024-03-09T10:00-05:00..2024-03-09T14:30-05:00"},
    {"when": "8/3/2024 - 9/3/2024"},
    {"when": "01:30-02:00 3/11/2024"},
    {"when": "2/11/2024"},
    {"when": "1/1/2024 - 2/11/2024"},
    {"weekly": {"days": "mon-sun"}, "price": 5},
)

PRESENCE: tuple[dict[str, Any], ...] = (
    {"chair": "chair"},
    {"attend": {"lead": {"of": ["chair"], "deputies": ["deputy"]}}},
)


def case(random: Random) -> Case:
    parts = {"talk": {"name": "Talk", "duration": "2h"}, "visit": {"name": "Visit", "duration": "1h", "kind": "visit"}}
    away = {f"away-{number}": given for number, given in enumerate(random.sample(ABSENCES, 2))}
    lengths: list[dict[str, Any]] = [{"duration": "2h"}, {"duration": None, "parts": parts}]
    resolved = world(
        random,
        people={
            "chair": {"name": "Chair", "unit": random.choice(NAMES), "away": away},
            "deputy": {"name": "Deputy"},
        },
        conferences={
            "a": gathering(
                random,
                **random.choice(lengths),
                **random.choice(PRESENCE),
            )
        },
    )
    part = random.choice(list(resolved.scenario.conferences["a"].parts))
    return resolved, at_the_edge(
        BY_NAME["person_available"], resolved, random, draw(resolved, random), "when", "a", part
    )


WITNESS = Witness(case, one_off=later, wrong_end=end_for_start())
