"""A longer horizon: more days that the plan may use, though none before it is made."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from scheduler.explain.atoms import HORIZON
from scheduler.explain.horizon import LONGER
from scheduler.explain.ways_out.change import Change, Step, Telling, told
from scheduler.messages import formats

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.given import Given

LONGER_PLAN, EACH_DAY = 4, 1


def plan_closes_later(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Let the plan use so many days more at its end."""
    if not any(atom.constraint == HORIZON for atom in atoms):
        return
    first, last = given.scenario.days
    days = [last + timedelta(days=number) for number in range(1, LONGER.days + 1)]
    yield Change("plan_closes_later", (), tuple(_step(given, first, day, "plan_closes_later", day) for day in days))


def plan_opens_earlier(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Let the plan use so many days more at its beginning."""
    if not any(atom.constraint == HORIZON for atom in atoms):
        return
    first, last = given.scenario.days
    days = [first - timedelta(days=number) for number in range(1, (first - given.scenario.today).days + 1)]
    yield Change("plan_opens_earlier", (), tuple(_step(given, day, last, "plan_opens_earlier", day) for day in days))


def _step(given: Given, first: date, last: date, entry: str, day: date) -> Step:
    more = (last - first) - (given.scenario.days[1] - given.scenario.days[0])
    patch = {"horizon": {"from": given.day(first), "to": given.day(last)}}
    return Step(LONGER_PLAN + EACH_DAY * more.days, patch, _telling(entry, day))


def _telling(entry: str, day: date) -> Telling:
    return lambda speech: told(speech, entry, day=formats.day_in_prose(speech.language, day))
