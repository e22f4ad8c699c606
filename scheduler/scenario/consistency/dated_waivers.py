"""Waivers for some days only that no day could ever bring into force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.consistency.where import problem
from scheduler.scenario.normal.days import has_day, with_days
from scheduler.scenario.nouns import Constraints
from scheduler.scenario.sections import ATOM_JOINT, FAN_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.grammar import Period
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import KeyPath, Tree


def dated_waivers_can_apply(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """The days of a waiver are those of a conference, so that it concerns one, and they lie in the horizon."""
    horizon = with_days(scenario).horizon if has_day(scenario) else None
    for path, atom, during in _dated(scenario):
        if not _concerns_a_conference(scenario, atom):
            yield problem(tree, path, "waiver_of_no_day")
        elif horizon and (during.last < horizon.first or during.first > horizon.last):
            yield problem(tree, path, "day_outside_horizon", first=horizon.first, last=horizon.last)


def _dated(scenario: Scenario) -> Iterator[tuple[KeyPath, str, Period]]:
    for name in Constraints.model_fields:
        rule = scenario.constraints.rule(name)
        for atom, waiver in rule.waive.items() if rule else ():
            if waiver.during is not None:
                yield ("constraints", name, "waive", atom, "during"), atom, waiver.during


def _concerns_a_conference(scenario: Scenario, atom: str) -> bool:
    """Whether a conference is named, a task (each serves one), or a person (who attends some)."""
    rooms = (scenario.conferences, scenario.tasks, scenario.people)
    names = [name for piece in atom.split(ATOM_JOINT) for name in (piece, piece.partition(FAN_JOINT)[0])]
    return any(name in room for name in names for room in rooms)
