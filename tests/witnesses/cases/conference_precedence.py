from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.plans import near, random_plan
from tests.witnesses.scenarios import FAR, clocks, instants, meeting, somewhere, tiny

if TYPE_CHECKING:
    from random import Random

LAGS: tuple[dict[str, Any], ...] = (
    {},
    {"at_least": "2h"},
    {"at_least": "5h", "at_most": "7h"},
    {"at_least": "1h", "at_most": "3h", "in": "calendar"},
    {"at_least": "48h", "in": "calendar"},
    {"working_days": 1},
    {"working_days": 2},
    {"at_most_working_days": 1},
    {"working_days": 1, "at_most_working_days": 1, "at_most": "6h"},
)


def case(random: Random) -> Case:
    # Thursday to Tuesday; on Sunday, 31 March, the clocks of Lisbon go forward an hour.
    resolved = tiny(
        places=FAR,
        timezone="Europe/Lisbon",
        as_of="2024-03-28",
        horizon={"from": "2024-03-28", "to": "2024-04-02"},
        conferences={
            "first": meeting(instead={"merge_into": ["host"]}, **somewhere(random)),
            "then": meeting(after={"first": random.choice(LAGS)}, instead={"skip": True}, **somewhere(random)),
            "host": meeting(duration="3h"),
        },
    )
    start = near(random, resolved, clocks(resolved, "first", "00:00", "08:00", "10:00", "15:00", "22:00"), 1440)
    gaps = [0, 60, 120, 180, 300, 420, 1440, 2820, 2880, 4320]
    then = start + timedelta(minutes=120 + random.choice(gaps) + random.choice([-30, 0, 30]))
    then = min(then, instants(resolved, 120)[-1])
    host = random.choice([start, then - timedelta(minutes=random.choice([150, 180, 210]))])
    return resolved, random_plan(
        resolved,
        random,
        when={("first", "main"): start, ("then", "main"): then, ("host", "main"): max(host, resolved.opens)},
    )


def _then(conference: str, part: str) -> bool:
    return conference == "then"


def _first(conference: str, part: str) -> bool:
    return conference == "first"


WITNESS = Witness(case, one_off=lambda by: later(by, _then), wrong_end=end_for_start(_first))
