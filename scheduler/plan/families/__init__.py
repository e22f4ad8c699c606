"""Families of decisions as records: where a plan keeps each, whatever the family.

A decision has a key (ids) and a value. ``decisions`` takes a plan apart into families; the model speaks the same
keys and values, so fixing, hinting, comparing and replanning loop over families and name none.

========== ============================ ===================================
family     key                          value
========== ============================ ===================================
outcomes   conference                   (outcome, host or None)
when       conference, part             instant of the start
halls      conference, site             hall, or None while to be found
seats      conference, group, share     number of people
attendance conference, requirement      those who go
owners     task                         unit
work       task (, collaborator)        instant of the start
========== ============================ ===================================

A further family is a class here, put into ``FAMILIES``, and one in the model, put into ``scheduler.model.FURTHER``;
a ``FurtherFamily`` needs no records of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.plan.families.attendance import Attendance
from scheduler.plan.families.consequences import Deadlines, Efforts, Lengths
from scheduler.plan.families.family import Decisions, Family, Key, Value
from scheduler.plan.families.further import FurtherFamily
from scheduler.plan.families.halls import Halls
from scheduler.plan.families.outcomes import Outcomes
from scheduler.plan.families.owners import Owners
from scheduler.plan.families.seats import Seats
from scheduler.plan.families.when import When
from scheduler.plan.families.work import Work

if TYPE_CHECKING:
    from scheduler.plan.records import Plan

__all__ = ["CONSEQUENCES", "FAMILIES", "Decisions", "Family", "FurtherFamily", "Key", "Value", "decisions"]

FAMILIES: dict[str, Family] = {
    family.name: family for family in (Outcomes(), When(), Halls(), Seats(), Attendance(), Owners(), Work())
}
CONSEQUENCES: dict[str, Family] = {family.name: family for family in (Lengths(), Deadlines(), Efforts())}
"""What follows from the decisions: told apart and compared like them, and never decided."""


def decisions(plan: Plan) -> Decisions:
    """Every decision of a plan, by family."""
    return {name: family.read(plan) for name, family in FAMILIES.items()}
