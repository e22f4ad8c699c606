"""The sections of a scenario whose keys are ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scheduler.scenario.nouns import Scenario

# Waivers, messages and worklists call these by id alone, so that an id belongs to one of them only.
CALLED_BY_ID = ("places", "units", "sets", "people", "halls", "conferences", "tasks")
SECTIONS = ("calendars", *CALLED_BY_ID, "restrictions", "regulations", "products")
FAN_JOINT = "/"
ATOM_JOINT = " + "


def entities(scenario: Scenario, section: str) -> dict[str, Any]:
    """The entities of a section by id; products need no entry there if some task makes them."""
    if section == "products":
        return {**{product: task for task in scenario.tasks.values() for product in task.makes}, **scenario.products}
    found: dict[str, Any] = getattr(scenario, section)
    return found


def keys_inside(scenario: Scenario, name: str) -> tuple[str, ...]:
    """The keys of everything inside an entity that a waiver may name after it."""
    keys: list[str] = []
    if name in scenario.conferences:
        conference = scenario.conferences[name]
        keys += (*conference.sites, *conference.delegates, *conference.attend, *conference.parts)
    if name in scenario.people:
        keys += scenario.people[name].away
    if name in scenario.halls:
        keys += scenario.halls[name].closed
    return tuple(keys)
