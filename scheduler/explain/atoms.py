"""The atoms of an explanation: one rule for one subject each, in the order in which a planner would question them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scheduler.constraints import BY_NAME, CONSTRAINTS, Subject
from scheduler.constraints.waivers import in_force, outside_waiver, waiver_of
from scheduler.findings.facts.names import as_written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.scenario.resolved import Resolved

HORIZON, AS_OF = "horizon", "as_of"
"""The days that the plan may use, and the day on which it is made: no rules of the registry, for nothing can be decided
outside them."""

QUESTIONED = (
    "hall_capacity",
    "group_size",
    "head_count",
    "attendance_cap",
    "person_available",
    "notice_period",
    "task_deadline",
    "start_time",
    "date_window",
    "pinned",
)
"""The rules that a planner set and may think over, the likeliest last; all others are taken as they are."""


class Atom(NamedTuple):
    """One rule for one subject: what an explanation names, and what can be waived."""

    constraint: str
    subject: Subject


def atoms_of(resolved: Resolved) -> list[Atom]:
    """Every rule in force for every subject, the least questionable first."""
    rank = {name: number for number, name in enumerate(QUESTIONED)}
    ordered = sorted(CONSTRAINTS, key=lambda constraint: rank.get(constraint.name, -1))
    return [Atom(constraint.name, subject) for constraint in ordered for subject in in_force(constraint, resolved)]


def post(model: Model, atom: Atom, given: Sequence[cp_model.IntVar] = ()) -> None:
    """Tell the solver that one atom holds while all literals ``given`` are true, outside the days it is waived for."""
    constraint = BY_NAME[atom.constraint]
    if waiver_of(constraint, atom.subject, model.resolved) is not None:
        given = (*given, *outside_waiver(constraint, atom.subject, model))
    constraint.post(model, atom.subject, given)


def matter(atom: Atom, resolved: Resolved) -> Atom:
    """What one would give up with an atom: the same for all parts and groups of a conference, and for a whole fan."""
    first = resolved.scenario.conferences.get(atom.subject[0])
    within = (*first.parts, *first.delegates) if first else ()
    return Atom(atom.constraint, tuple(as_written(name) for name in atom.subject if name not in within))
