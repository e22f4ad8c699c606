"""Which atoms of the rules are set aside, by the scenario's own word."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import SUBJECT_JOINT, Constraint, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Waiver
    from scheduler.scenario.resolved import Resolved


def waiver_of(constraint: Constraint, subject: Subject, resolved: Resolved) -> Waiver | None:
    """The waiver that names a subject, or the first of its ids alone."""
    rule = resolved.scenario.constraints.rule(constraint.name)
    if rule is None:
        return None
    return rule.waive.get(SUBJECT_JOINT.join(subject)) or rule.waive.get(subject[0])


def in_force(constraint: Constraint, resolved: Resolved) -> Iterator[Subject]:
    """The subjects a rule holds for as it stands: neither waived for all days nor priced, nor settled by facts."""
    rule = resolved.scenario.constraints.rule(constraint.name)
    if rule is None or rule.price is not None:
        return
    for subject in constraint.subjects(resolved):
        waiver = waiver_of(constraint, subject, resolved)
        if (waiver is None or waiver.during is not None) and not constraint.settled(resolved, subject):
            yield subject


def excused(constraint: Constraint, subject: Subject, resolved: Resolved, plan: Plan) -> bool:
    """Whether a waiver covers a subject in this plan: always, or because its conference falls in the days named."""
    waiver = waiver_of(constraint, subject, resolved)
    if waiver is None:
        return False
    if waiver.during is None:
        return True
    name = conference_of(subject, resolved)
    assert name is not None
    start = plan.conferences[name].start
    if start is None:
        return False
    return waiver.during.first <= start.astimezone(resolved.zone_of_conference(name)).date() <= waiver.during.last


def outside_waiver(constraint: Constraint, subject: Subject, model: Model) -> list[cp_model.IntVar]:
    """A literal that is true while the conference falls outside the days for which the rule is waived."""
    waiver = waiver_of(constraint, subject, model.resolved)
    assert waiver is not None
    assert waiver.during is not None
    period = waiver.during
    name = conference_of(subject, model.resolved)
    assert name is not None
    days = model.time.days(model.resolved.zone_of_conference(name))
    first = model.when.parts(name)[0]
    return [
        model.when.holds(
            name,
            first,
            ("outside", period.first, period.last),
            lambda grain: not period.first <= days.date_of(grain) <= period.last,
        )
    ]


def conference_of(subject: Subject, resolved: Resolved) -> str | None:
    """The first conference of a subject, else that of its first task; the days of a waiver are days of its start.

    None for a subject that belongs to no conference: a waiver of it for some days only is refused.
    """
    scenario = resolved.scenario
    named = (name for name in subject if name in scenario.conferences)
    served = (scenario.tasks[name].conference for name in subject if name in scenario.tasks)
    return next(chain(named, served), None)
