"""A conference on another day: the nearest later one, or the nearest earlier one, that works."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.constraints.date_window import stated_days
from scheduler.explain.horizon import LONGER
from scheduler.explain.ways_out.change import Change, Patch, Step, Telling, told
from scheduler.messages import formats
from scheduler.scenario.grammar import ClockTime, Day, Moment
from scheduler.scenario.grammar.day_span import DayPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.given import Given

LATER, EARLIER = 8, 12  # those who prepare it lose days if it comes earlier
EACH_DAY = 2

_ANY_HOUR = "00:00-24:00"


def later(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Put a conference off by so many days, beyond the horizon if need be."""
    for name, _, last in _windows(given, atoms):
        reach = max(given.scenario.days[1], last) + LONGER
        days = (last + timedelta(days=number) for number in range(1, (reach - last).days + 1))
        yield Change("later", (name,), _steps(given, name, days, LATER))


def earlier(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Bring a conference forward by so many days, not before the plan is made."""
    for name, first, _ in _windows(given, atoms):
        reach = max(given.scenario.days[0], given.scenario.today)
        days = (first - timedelta(days=number) for number in range(1, (first - reach).days + 1))
        yield Change("earlier", (name,), _steps(given, name, days, EARLIER))


def _windows(given: Given, atoms: Sequence[Atom]) -> Iterator[tuple[str, date, date]]:
    """The conferences whose days are to blame, with the first and the last of them."""
    for name in given.conferences(atoms, "date_window"):
        stated = stated_days(given.resolved, name)
        if stated is not None:
            yield name, *stated


def _steps(given: Given, name: str, days: Iterable[date], weight: int) -> tuple[Step, ...]:
    first, last = stated_days(given.resolved, name) or given.scenario.days
    way = _way(given, name)
    steps = []
    for day in days:
        moved = (day - last).days if day > last else (first - day).days
        eased = given.eased(weight + EACH_DAY * moved, ("conferences", name, "when", way))
        loosely = _within(given, name, min(first, day), max(last, day))
        steps.append(Step(eased, _on(given, name, day), _telling(name, day, later=day > last), loosely))
    return tuple(steps)


def _telling(name: str, day: date, *, later: bool) -> Telling:
    entry = "later" if later else "earlier"
    return lambda speech: told(
        speech, entry, conference=speech.name(name), day=formats.day_in_prose(speech.language, day)
    )


def _way(given: Given, name: str) -> str:
    when = given.scenario.conferences[name].when
    return next(way for way in ("within", "on", "at") if getattr(when, way) is not None)


def _on(given: Given, name: str, day: date) -> Patch:
    """A conference on one day, at the time or in the part of the day that is stated."""
    when, path = given.scenario.conferences[name].when, ("conferences", name, "when")
    if when.at is not None:
        return given.amend(path, at=str(Moment(datetime.combine(day, when.at.at.timetz()))))
    if when.on is not None and when.on.part is not None:
        return given.amend(path, on=str(replace(when.on, day=Day(day))))
    return given.amend(path, on=given.day(day), within=None)


def _within(given: Given, name: str, first: date, last: date) -> Patch:
    """A conference within a longer window, at the same time of day."""
    when, path = given.scenario.conferences[name].when, ("conferences", name, "when")
    window = {"at": None, "on": None, "within": given.days(first, last)}
    if when.at is not None:
        clock = str(ClockTime(when.at.at.hour * 60 + when.at.at.minute))
        return given.amend(path, **window, times=[clock], hours=[_ANY_HOUR])
    if when.on is not None and when.on.part not in (None, DayPart.DAY) and not when.sessions:
        return given.amend(path, **window, sessions=[str(when.on.part)])
    return given.amend(path, **window)
