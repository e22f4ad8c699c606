"""Pins that fix what cannot be fixed, or what is fixed already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.normal.sets import members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Conference, Pin, Scenario, Task
    from scheduler.scenario.reading import KeyPath, Tree

_OF_CONFERENCES = ("outcome", "halls")
_OF_TASKS = ("owner",)


def pins_fit(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """A pin fixes something that is open, once, to a value that is allowed."""
    for name, pin in scenario.pins.items():
        path = ("pins", name)
        if not pin.model_fields_set & {"start", "end", *_OF_CONFERENCES, *_OF_TASKS}:
            yield problem(tree, path, "pin_of_nothing", on_key=True)
        if pin.start and pin.end and _backwards(pin):
            yield problem(tree, (*path, "end"), "pin_backwards")
        if name in scenario.conferences:
            yield from _on_conference(scenario.conferences[name], pin, tree, path)
        elif name.partition("/")[0] in scenario.tasks:
            yield from _on_task(scenario, name, pin, tree, path)


def _backwards(pin: Pin) -> bool:
    assert pin.start
    assert pin.end
    if (pin.start.at.tzinfo is None) != (pin.end.at.tzinfo is None):
        return False
    return pin.end.at <= pin.start.at


def _on_conference(conference: Conference, pin: Pin, tree: Tree, path: KeyPath) -> Iterator[Problem]:
    for key in _OF_TASKS:
        if key in pin.model_fields_set:
            yield problem(tree, (*path, key), "pin_only_of_tasks", on_key=True, name=key)
    if pin.start and conference.when.at:
        yield problem(tree, (*path, "start"), "pinned_twice")
    elif pin.start and not _allows(conference, pin):
        yield problem(tree, (*path, "start"), "pin_off_day", day=pin.start.day.date)
    if pin.outcome == "skipped" and not (conference.instead and conference.instead.skip):
        yield problem(tree, (*path, "outcome"), "pin_skip_closed")
    if pin.outcome == "merged" and not (conference.instead and conference.instead.merge_into):
        yield problem(tree, (*path, "outcome"), "pin_merge_closed")
    yield from _halls(conference, pin, tree, path)


def _allows(conference: Conference, pin: Pin) -> bool:
    assert pin.start
    day, when = pin.start.day.date, conference.when
    if when.on:
        return day == when.on.day.date
    return when.within is None or when.within.first <= day <= when.within.last


def _halls(conference: Conference, pin: Pin, tree: Tree, path: KeyPath) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for site, hall in pin.halls.items():
        given = conference.sites.get(site)
        if given and not isinstance(given.halls, str) and hall not in given.halls:
            yield problem(tree, (*path, "halls", site), "pin_hall_not_candidate", hall=hall, site=site)
        if hall in taken:
            yield problem(tree, (*path, "halls", site), "pin_hall_twice", hall=hall, other=taken[hall])
        taken.setdefault(hall, site)


def _on_task(scenario: Scenario, name: str, pin: Pin, tree: Tree, path: KeyPath) -> Iterator[Problem]:
    for key in _OF_CONFERENCES:
        if key in pin.model_fields_set:
            yield problem(tree, (*path, key), "pin_only_of_conferences", on_key=True, name=key)
    task = scenario.tasks[name.partition("/")[0]]
    if task.each and "/" not in name and (units := members(scenario, task.each)):
        yield problem(tree, path, "pin_of_many", on_key=True, suggestion=f"{name}/{units[0]}")
    elif pin.owner and pin.owner not in _owners(scenario, name, task):
        yield problem(tree, (*path, "owner"), "pin_owner_not_candidate", unit=pin.owner)


def _owners(scenario: Scenario, name: str, task: Task) -> tuple[str, ...]:
    """Who may own it; a task that names nobody is for anybody to pin."""
    if task.each:
        return (name.partition("/")[2],)
    return task.owners or tuple(scenario.units)
