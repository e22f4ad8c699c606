"""Sets of units written out as lists of units."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.scenario.nouns import Scenario, UnitSet


Known = dict[str, tuple[str, ...]]


def listed_sets(scenario: Scenario) -> Scenario:
    """Write every set as the list of its units, in the order given and each unit once."""
    known: Known = {}
    sets = {
        name: unit_set.model_copy(
            update={"members": _members(scenario, name, known), "level": None, "within": None, "but": ()}
        )
        for name, unit_set in scenario.sets.items()
    }
    return scenario.model_copy(update={"sets": sets})


def members(scenario: Scenario, name: str) -> tuple[str, ...]:
    """The units that a unit's or a set's id stands for."""
    return _members(scenario, name, {})


def _members(scenario: Scenario, name: str, known: Known) -> tuple[str, ...]:
    """``known`` keeps what was found, since sets of sets may name the same one very often; it also cuts rings."""
    if name not in scenario.sets:
        return (name,)
    if name not in known:
        known[name] = ()
        unit_set = scenario.sets[name]
        left_out = {unit for other in unit_set.but for unit in _members(scenario, other, known)}
        chosen = (unit for item in _listed(scenario, unit_set) for unit in _members(scenario, item, known))
        known[name] = tuple(dict.fromkeys(unit for unit in chosen if unit not in left_out))
    return known[name]


def _listed(scenario: Scenario, unit_set: UnitSet) -> tuple[str, ...]:
    if unit_set.members is not None:
        return unit_set.members
    return tuple(
        name
        for name, unit in scenario.units.items()
        if (unit_set.level is None or unit.level == unit_set.level)
        and (unit_set.within is None or unit_set.within in ancestors(scenario, name)[1:])
    )


def ancestors(scenario: Scenario, name: str) -> tuple[str, ...]:
    """A unit and those above it, nearest first; a ring is cut where it closes."""
    chain: dict[str, None] = {}
    current: str | None = name
    while current is not None and current in scenario.units and current not in chain:
        chain[current] = None
        current = scenario.units[current].within
    return tuple(chain)
