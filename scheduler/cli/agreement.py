"""Whether what a saved plan says agrees in itself, before anything is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan


def see_that_it_agrees(path: Path, saved: Plan, language: str) -> None:
    """Refuse a plan whose records do not agree among themselves."""
    from scheduler.checks import sentence, unfit_to_show
    from scheduler.plan.origin import resolved_of

    faults = [sentence(fault, resolved_of(saved), language) for fault in unfit_to_show(saved)]
    if faults:
        raise InputError([Problem(str(path), 0, 0, "", "plan_disagrees", {"reason": fault}) for fault in faults])
