"""Names of parts, sites and groups that their conference does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import unknown
from scheduler.scenario.normal.tasks import usual_conference
from scheduler.scenario.sections import FAN_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Conference, Scenario
    from scheduler.scenario.reading import KeyPath, Tree

_SECTION_OF = {"part": "parts", "site": "sites", "group": "delegates"}

Use = tuple["KeyPath", str, str]
"""Where a name stands, what it should name (``part``, ``site``, ``group``), and itself."""


def inner_names_exist(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Every part, site and group that a conference or its pin names is one of that conference."""
    for name, conference in scenario.conferences.items():
        yield from _unknown(tree, conference, name, _of_conference(name, conference))
    for name, pin in scenario.pins.items():
        if name in scenario.conferences:
            sites = [(("pins", name, "halls", site), "site", site) for site in pin.halls]
            yield from _unknown(tree, scenario.conferences[name], name, sites)


def parts_of_tasks_exist(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Every part that a task names is one of its conference."""
    for name, task in scenario.tasks.items():
        owner = task.conference or usual_conference(scenario)
        if task.part is not None and owner in scenario.conferences:
            uses = [(("tasks", name, "part"), "part", task.part)]
            yield from _unknown(tree, scenario.conferences[owner], owner, uses)


def _of_conference(name: str, conference: Conference) -> Iterator[Use]:
    root = ("conferences", name)
    for part, given in conference.parts.items():
        yield from _listed((*root, "parts", part, "sites"), "site", given.sites or ())
    for group, invited in conference.delegates.items():
        yield from _listed((*root, "delegates", group, "at"), "site", invited.sites)
        if invited.inside:
            yield (*root, "delegates", group, "inside"), "group", invited.inside
    for place, overlap in enumerate(conference.overlaps):
        yield from _listed((*root, "overlaps", place, "groups"), "group", overlap.groups)
    for key, required in conference.attend.items():
        yield from _listed((*root, "attend", key, "parts"), "part", required.parts or ())
        if required.site:
            yield (*root, "attend", key, "site"), "site", required.site


def _listed(path: KeyPath, kind: str, names: tuple[str, ...]) -> Iterator[Use]:
    for place, name in enumerate(names):
        yield (*path, place), kind, name


def _unknown(tree: Tree, conference: Conference, owner: str, uses: Iterable[Use]) -> Iterator[Problem]:
    parts, sites, groups = conference.parts, conference.sites, conference.delegates
    known: dict[str, tuple[str, ...]] = {"part": tuple(parts), "site": tuple(sites), "group": tuple(groups)}
    for path, kind, name in uses:
        # A site made for each unit is named with the unit, and all of them together without.
        plain = {each.partition(FAN_JOINT)[0] for each in known[kind]} if kind == "site" else known[kind]
        missing = (name.partition(FAN_JOINT)[0] if kind == "site" else name) not in plain
        if missing and not tree.lost.may_define(name, "conferences", owner, _SECTION_OF[kind]):
            yield unknown(tree, path, f"{kind}_unknown", name, known[kind], on_key=path[-1] == name, conference=owner)
