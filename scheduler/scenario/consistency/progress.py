"""Progress that cannot be: done in the future, expected in the past, or not a thing that conferences do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.grammar import Moment
from scheduler.scenario.normal.days import has_day, with_days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.errors import Problem
    from scheduler.scenario.grammar import Day
    from scheduler.scenario.nouns import Progress, Scenario
    from scheduler.scenario.reading import KeyPath, Tree

LOOK_BACK = timedelta(days=60)
"""As far before the horizon facts may lie: calendars are known there, with room for the work that led to them."""


def progress_is_possible(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """What is done or begun was so by the day the plan is made; what is expected comes after, within the horizon."""
    if not has_day(scenario):
        return
    whole = with_days(scenario)
    for name, said in scenario.progress.items():
        path = ("progress", name)
        for key in ("done", "begun"):
            yield from _past(whole, tree, (*path, key), day_of(getattr(said, key)))
        yield from _future(whole, tree, (*path, "expected"), day_of(said.expected))
        yield from _in_order(tree, path, said)
        yield from _of_its_kind(scenario, tree, path, said)


def _past(scenario: Scenario, tree: Tree, path: KeyPath, day: date | None) -> Iterator[Problem]:
    first = scenario.days[0] - LOOK_BACK
    if day is not None and day > scenario.today:
        yield problem(tree, path, "progress_in_future", day=day, as_of=scenario.today)
    elif day is not None and day < first:
        yield problem(tree, path, "progress_long_ago", day=day, first=first)


def _future(scenario: Scenario, tree: Tree, path: KeyPath, day: date | None) -> Iterator[Problem]:
    first, last = scenario.days
    if day is not None and day < scenario.today:
        yield problem(tree, path, "progress_expected_past", day=day, as_of=scenario.today)
    elif day is not None and day > last:
        yield problem(tree, path, "day_outside_horizon", first=first, last=last)


def _in_order(tree: Tree, path: KeyPath, said: Progress) -> Iterator[Problem]:
    begun, end = day_of(said.begun), day_of(said.done) or day_of(said.expected)
    if begun is not None and end is not None and end < begun:
        yield problem(tree, (*path, "begun"), "progress_backwards", begun=begun, end=end)


def _of_its_kind(scenario: Scenario, tree: Tree, path: KeyPath, said: Progress) -> Iterator[Problem]:
    name = str(path[-1])
    task = scenario.tasks.get(name.partition("/")[0])
    if name in scenario.conferences:
        for key in ("expected", "remaining"):
            if getattr(said, key) is not None:
                yield problem(tree, (*path, key), "progress_only_of_tasks", on_key=True, name=key)
    elif task is not None and task.phase == "during":
        yield problem(tree, path, "progress_of_during", on_key=True)


def day_of(said: Moment | Day | bool | None) -> date | None:
    """The day of what is said, if it names one."""
    if isinstance(said, Moment):
        return said.day.date
    return None if said is None or isinstance(said, bool) else said.date
