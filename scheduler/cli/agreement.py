"""Whether a saved plan is of the scenario that it is used with, and agrees in itself, before anything is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.scenario import Resolved


def see_that_it_agrees(path: Path, saved: Plan, language: str) -> None:
    """Refuse a plan whose records do not agree among themselves."""
    from scheduler.checks import sentence, unfit_to_show
    from scheduler.plan.origin import resolved_of

    faults = [sentence(fault, resolved_of(saved), language) for fault in unfit_to_show(saved)]
    if faults:
        raise InputError([Problem(str(path), 0, 0, "", "plan_disagrees", {"reason": fault}) for fault in faults])


def see_that_it_is_of(path: Path, saved: Plan, scenario: str) -> None:
    """Refuse a plan of another scenario."""
    if saved.scenario.id != scenario:
        values = {"name": saved.scenario.id, "scenario": scenario}
        raise InputError([Problem(str(path), 0, 0, "", "plan_of_another_scenario", values)])


def see_that_it_may_be_of(path: Path, saved: Plan, resolved: Resolved) -> None:
    """Refuse a plan of another scenario; one of this scenario under another name knows something of what this knows."""
    known = {*saved.scenario.resolved.conferences, *saved.scenario.resolved.tasks}
    if known.isdisjoint({*resolved.scenario.conferences, *resolved.scenario.tasks}):
        see_that_it_is_of(path, saved, resolved.id)
