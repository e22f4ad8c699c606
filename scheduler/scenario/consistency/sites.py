"""Sites that no hall can serve, whatever the calendars say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.normal.conferences import halls_of
from scheduler.scenario.normal.sets import members
from scheduler.scenario.nouns import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.nouns import Conference, Scenario, Site
    from scheduler.scenario.reading import KeyPath, Tree


def sites_have_halls(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Every site has a candidate hall, or says that it is to be found; no two sites have one hall only."""
    for name, conference in scenario.conferences.items():
        for site, given in conference.sites.items():
            yield from _without_hall(scenario, tree, ("conferences", name, "sites", site), given)
        yield from _one_hall_for_two(tree, name, conference)


def _without_hall(scenario: Scenario, tree: Tree, path: KeyPath, site: Site) -> Iterator[Problem]:
    if site.halls == OWN and site.each is None:
        yield problem(tree, (*path, "halls"), "own_halls_of_whom")
    elif site.halls == OWN and site.each is not None:
        without = [unit for unit in members(scenario, site.each) if not halls_of(scenario, unit)]
        if without:
            yield problem(tree, (*path, "halls"), "own_halls_missing", units=", ".join(without[:8]))
    elif not site.halls:
        yield problem(tree, (*path, "halls"), "halls_missing")


def _one_hall_for_two(tree: Tree, name: str, conference: Conference) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for site, given in conference.sites.items():
        if isinstance(given.halls, str) or len(given.halls) != 1:
            continue
        (hall,) = given.halls
        if given.each is None and hall in taken and not _apart(conference, taken[hall], site):
            path = ("conferences", name, "sites", site, "halls", 0)
            yield problem(tree, path, "hall_needed_twice", hall=hall, other=taken[hall])
        taken.setdefault(hall, site)


def _apart(conference: Conference, one: str, other: str) -> bool:
    """Whether no part uses both sites, so that they may share a hall in turn."""
    used = [part.sites for part in conference.parts.values()]
    return bool(used) and not any(sites is None or (one in sites and other in sites) for sites in used)
