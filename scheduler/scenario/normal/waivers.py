"""Waivers written out: one for each unit whose task or site they concern."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from scheduler.scenario.normal.sets import members
from scheduler.scenario.sections import ATOM_JOINT, FAN_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Rule, Scenario, Waiver


def fanned_out_waivers(scenario: Scenario) -> Scenario:
    """Write a waiver of a task or site that each of several units has as one for each of them."""
    rules = {name: scenario.constraints.rule(name) for name in type(scenario.constraints).model_fields}
    update = {
        name: rule.model_copy(update={"waive": dict(_each(scenario, rule))})
        for name, rule in rules.items()
        if rule is not None and rule.waive
    }
    return scenario.model_copy(update={"constraints": scenario.constraints.model_copy(update=update)})


def _each(scenario: Scenario, rule: Rule) -> Iterator[tuple[str, Waiver]]:
    for atom, waiver in rule.waive.items():
        pieces = atom.split(ATOM_JOINT)
        for names in product(*(_names(scenario, pieces, piece) for piece in pieces)):
            yield ATOM_JOINT.join(names), waiver


def _names(scenario: Scenario, pieces: list[str], piece: str) -> tuple[str, ...]:
    each = _fan(scenario, pieces, piece)
    return tuple(f"{piece}{FAN_JOINT}{unit}" for unit in members(scenario, each)) if each else (piece,)


def _fan(scenario: Scenario, pieces: list[str], piece: str) -> str | None:
    """The set over which a task, or a site of a conference named too, is fanned out."""
    conferences = (scenario.conferences[name] for name in pieces if name in scenario.conferences)
    site = next((conference.sites[piece] for conference in conferences if piece in conference.sites), None)
    if site is not None:
        return site.each
    return scenario.tasks[piece].each if piece in scenario.tasks else None
