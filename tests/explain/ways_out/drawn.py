"""Small scenarios drawn by a seed, in which something does not fit."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.explain.ways_out.small import Facts, meeting, text

DAYS = ("2024-06-04", "2024-06-05", "2024-06-06")


def drawn(number: int) -> str:
    """The text of a scenario of a number, with two or three things that may be in each other's way."""
    random = Random(number)
    day = random.choice(DAYS)
    other: Facts = {"conferences": {"n": meeting(name="Other", when={"on": day})}}
    changes = [draw(random) for draw in random.sample(DRAWS, random.randint(2, 4))]
    pinned = {"pins": {"n": {"start": f"{day}T{random.choice(['08:00', '10:00', '15:30'])}"}}}
    return text(other, *changes, *([pinned] if random.random() < 0.3 else []))


def order(random: Random) -> Facts:
    limit: Facts = {"suspend": True} if random.random() < 0.5 else {"at_most": random.randint(5, 12)}
    return {"restrictions": {"order": {"during": _stretch(random), **limit}}}


def closure(random: Random) -> Facts:
    return {"halls": {"small": {"closed": {"works": _stretch(random)}}}}


def crowd(random: Random) -> Facts:
    return {"conferences": {"m": {"delegates": {"guests": {"count": random.randint(19, 64)}}}}}


def absence(random: Random) -> Facts:
    chief: Facts = {"of": ["ann"]} if random.random() < 0.5 else {"of": ["ann", "eve"], "at_least": 2}
    away = {"trip": {"when": _stretch(random), **({"tentative": True} if random.random() < 0.3 else {})}}
    return {"people": {"ann": {"away": away}}, "conferences": {"m": {"attend": {"chief": chief}}}}


def work(random: Random) -> Facts:
    due: Facts = {"due": {"before": "m", "working_days": random.randint(1, 2)}} if random.random() < 0.5 else {}
    return {"tasks": {"report": {"name": "Report", "for": "m", "owner": "office", "effort": _hours(random), **due}}}


def total(random: Random) -> Facts:
    return {"conferences": {"n": {"total": random.choice([8, 9, 15, 22])}}}


def notice(random: Random) -> Facts:
    rule = {"working_days": random.randint(1, 3)}
    letters = {"name": "Letters", "for": "n", "owner": "office", "effort": "2h", "sends": "invitations"}
    return {"constraints": {"notice_period": rule}, "tasks": {"letters": letters}}


DRAWS: tuple[Any, ...] = (order, closure, crowd, absence, work, total, notice)


def _stretch(random: Random) -> str:
    first = random.randint(3, 6)
    return f"2024-06-{first:02}..2024-06-{first + random.randint(0, 3):02}"


def _hours(random: Random) -> str:
    return f"{random.choice([4, 10, 18, 26])}h"
