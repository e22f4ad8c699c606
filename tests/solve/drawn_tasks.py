"""Tasks of drawn scenarios: every phase, owner, deadline and lag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.solve.drawn_conferences import LAGS

if TYPE_CHECKING:
    from random import Random

    from tests.solve.drawn_conferences import Facts

ORDER = ("before", "during", "after")
HELPERS: tuple[list[str] | Facts, ...] = (["board"], ["wards"], {"south": "2h"}, {"wards": "1h"})


def tasks(random: Random, conferences: Facts) -> Facts:
    """None to six tasks, each waiting only for earlier ones."""
    drawn: Facts = {}
    for number in range(random.choice([0, 2, 4, 6])):
        drawn[f"t{number}"] = _task(random, conferences, drawn)
    return drawn


def _task(random: Random, conferences: Facts, earlier: Facts) -> Facts:
    conference = random.choice([*conferences])
    phase = random.choice(["before", "before", "before", "during", "after"])
    facts: Facts = {"name": "Task", "for": conference, "phase": phase, **_owner(random)}
    if phase == "during":
        parts = conferences[conference].get("parts")
        return facts | ({"part": random.choice([*parts])} if parts and random.random() < 0.5 else {})
    fit = [name for name, task in earlier.items() if ORDER.index(task["phase"]) <= ORDER.index(phase)]
    return {
        **facts,
        **random.choice([{}, {"effort": random.choice(["1h", "3h", "9h"])}]),
        "after": {name: random.choice(LAGS) for name in random.sample(fit, min(len(fit), random.choice([0, 1, 2])))},
        **({"with": random.choice(HELPERS)} if one_in(random, 4) else {}),
        **({"due": _due(random, [*conferences])} if one_in(random, 4) else {}),
        **({"sends": "invitations"} if phase == "before" and one_in(random, 3) else {}),
        **({"not_before": "2024-11-01 09:00"} if one_in(random, 6) else {}),
    }


def one_in(random: Random, times: int) -> bool:
    """Once in so many times on average."""
    return random.random() < 1 / times


def _owner(random: Random) -> Facts:
    units = ["office", "board", "north", "south", "idle"]
    return random.choice(
        [
            {},
            {"owner": random.choice([*units[:4] * 4, "idle"])},
            {"owner": random.choice(units[:4])},
            {"owner": {"one_of": random.sample(units, 2)}},
            {"each": random.choice(["wards", "one"])},
        ]
    )


def _due(random: Random, conferences: list[str]) -> Facts:
    conference = random.choice(conferences)
    return random.choice(
        [
            {"by": "2024-11-06"},
            {"by": "before 2024-11-05"},
            {"by": "2024-11-04 10:00"},
            {"before": conference, "working_days": 1},
            {"before": conference, "days": 1, "at": "10:00"},
            {"before": conference, "lead": "3h"},
            {"after": conference, "working_days": 2},
        ]
    )
