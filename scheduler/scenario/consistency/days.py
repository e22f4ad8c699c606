"""Days that cannot be: outside the horizon, before the plan is made, or nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.grammar import Period
from scheduler.scenario.normal.days import has_day, with_days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Conference, Scenario
    from scheduler.scenario.reading import KeyPath, Tree

LONGEST_HORIZON = 800


def days_are_possible(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """The horizon is of a sane length, and every stated day lies in it and not before the plan is made."""
    if not has_day(scenario):
        yield problem(tree, (), "no_day")
        return
    whole = with_days(scenario)
    first, last = whole.days
    if (last - first).days >= LONGEST_HORIZON:
        yield problem(tree, ("horizon",), "horizon_too_long", first=first, last=last, most=LONGEST_HORIZON)
    elif whole.today > last:
        yield problem(tree, ("as_of",), "as_of_after_horizon", as_of=whole.today, last=last)
    else:
        yield from _conferences(whole, tree)
        yield from _pins(whole, tree)


def _conferences(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    for name, conference in scenario.conferences.items():
        if name in scenario.progress:  # its days may be over
            continue
        for path, earliest, latest in stated_starts(("conferences", name), conference):
            yield from _outside(scenario, tree, path, earliest, latest)
            if conference.not_before and latest < conference.not_before.day.date:
                day = conference.not_before.day.date
                yield problem(tree, ("conferences", name, "not_before"), "not_before_too_late", day=day)


def stated_starts(root: KeyPath, conference: Conference) -> Iterator[tuple[KeyPath, date, date]]:
    """Where its days are stated: the first and the last day on which some part of it may be."""
    when = conference.when
    if when.at:
        yield (*root, "when", "at"), when.at.day.date, when.at.day.date
    elif when.on:
        yield (*root, "when", "on"), when.on.day.date, when.on.day.date
    elif when.within:
        yield (*root, "when", "within"), when.within.first, when.within.last


def _outside(scenario: Scenario, tree: Tree, path: KeyPath, earliest: date, latest: date) -> Iterator[Problem]:
    horizon = Period(*scenario.days)
    if latest < scenario.today:
        yield problem(tree, path, "day_before_as_of", day=latest, as_of=scenario.today)
    elif latest < horizon.first or earliest > horizon.last:
        yield problem(tree, path, "day_outside_horizon", first=horizon.first, last=horizon.last)


def _pins(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    for name, pin in scenario.pins.items():
        for key, moment in (("start", pin.start), ("end", pin.end)):
            if moment:
                yield from _outside(scenario, tree, ("pins", name, key), moment.day.date, moment.day.date)
