"""Things that wait for, contain, or lie in each other in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import KeyPath, Tree

Links = dict[str, dict[str, "KeyPath"]]
"""From each thing to those it leads to, and where that is written."""


_LONGEST_TOLD = 12


def nothing_runs_in_circles(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """No circle of tasks, of conferences, of units, of sets, of calendars, of groups."""
    for message, links in (
        ("ring_of_calendars", _calendars(scenario)),
        ("ring_of_units", _units(scenario)),
        ("ring_of_sets", _sets(scenario)),
        ("ring_of_conferences", _conferences(scenario)),
        ("ring_of_starts", _starts(scenario)),
        ("ring_of_hosts", _hosts(scenario)),
        ("ring_of_tasks", _tasks(scenario)),
        *(("ring_of_groups", _groups(scenario, name)) for name in scenario.conferences),
    ):
        for ring in rings(links):
            yield _problem(tree, message, links, ring)


def _problem(tree: Tree, message: str, links: Links, ring: tuple[str, ...]) -> Problem:
    path = links[ring[0]][ring[1]]
    return problem(tree, path, message, on_key=path[-1] in ring, ring=_told(ring))


def _told(ring: tuple[str, ...]) -> str:
    shown = ring if len(ring) <= _LONGEST_TOLD else (*ring[: _LONGEST_TOLD - 2], "…", ring[-1])
    return " → ".join(shown)


def rings(links: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, ...]]:
    """Circles that share no member, each from the member written first back to it."""
    order = {name: place for place, name in enumerate(links)}
    left = {name: [other for other in others if other in links] for name, others in links.items()}
    while left := without_ends(left):
        ring = _ring(left)
        first = min(range(len(ring)), key=lambda place: order[ring[place]])
        yield (*ring[first:], *ring[: first + 1])
        gone = set(ring)
        left = {name: others for name, others in left.items() if name not in gone}


def _ring(left: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Where one ends up who always follows the first link."""
    walk: dict[str, None] = {}
    following = next(iter(left))
    while following not in walk:
        walk[following] = None
        following = left[following][0]
    steps = tuple(walk)
    return steps[steps.index(following) :]


def without_ends(links: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """What is left when everything that leads nowhere is taken away, again and again."""
    ahead = {name: {other for other in others if other in links} for name, others in links.items()}
    behind: dict[str, list[str]] = {name: [] for name in links}
    for name, others in ahead.items():
        for other in sorted(others):
            behind[other].append(name)
    ends = [name for name, others in ahead.items() if not others]
    while ends:
        end = ends.pop()
        del ahead[end]
        for name in behind[end]:
            if name in ahead:
                ahead[name].discard(end)
                if not ahead[name]:
                    ends.append(name)
    return {name: [other for other in links[name] if other in ahead] for name in ahead}


def _calendars(scenario: Scenario) -> Links:
    return {
        name: {calendar.extends: ("calendars", name, "extends")} if calendar.extends else {}
        for name, calendar in scenario.calendars.items()
    }


def _units(scenario: Scenario) -> Links:
    return {
        name: {unit.within: ("units", name, "within")} if unit.within else {} for name, unit in scenario.units.items()
    }


def _sets(scenario: Scenario) -> Links:
    return {
        name: {
            item: ("sets", name, key, place)
            for key, items in (("members", unit_set.members or ()), ("except", unit_set.but))
            for place, item in enumerate(items)
        }
        for name, unit_set in scenario.sets.items()
    }


def _conferences(scenario: Scenario) -> Links:
    return {
        name: {first: ("conferences", name, "after", first) for first in conference.after}
        for name, conference in scenario.conferences.items()
    }


def _starts(scenario: Scenario) -> Links:
    return {
        name: {same: ("conferences", name, "when", "same_start_as")} if (same := conference.when.same_start_as) else {}
        for name, conference in scenario.conferences.items()
    }


def _hosts(scenario: Scenario) -> Links:
    return {
        name: {
            host: ("conferences", name, "instead", "merge_into", place)
            for place, host in enumerate(conference.instead.merge_into if conference.instead else ())
        }
        for name, conference in scenario.conferences.items()
    }


def _tasks(scenario: Scenario) -> Links:
    makers: dict[str, list[str]] = {}
    for name, task in scenario.tasks.items():
        for product in task.makes:
            makers.setdefault(product, []).append(name)
    links: Links = {}
    for name, task in scenario.tasks.items():
        links[name] = {first.partition("/")[0]: ("tasks", name, "after", first) for first in task.after}
        for place, product in enumerate(task.needs):
            for maker in makers.get(product, ()):
                if maker != name:
                    links[name].setdefault(maker, ("tasks", name, "needs", place))
    return links


def _groups(scenario: Scenario, conference: str) -> Links:
    groups = scenario.conferences[conference].delegates
    return {
        name: {group.inside: ("conferences", conference, "delegates", name, "inside")} if group.inside else {}
        for name, group in groups.items()
    }
