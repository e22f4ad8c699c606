"""Nothing before its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class EarliestStart(Constraint):
    """Nothing starts before the day the plan is made, nor before its own first day.

    For every part of a conference, and all the work on a task, with the midnight n of ``as_of``::

        max(n, not_before) <= start

    ``not_before`` is read in the zone of the conference, or of the unit that does the task. Of a conference that is
    over or has begun the scenario says when it was. Subject: a conference or a task.
    """

    name = "earliest_start"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Whatever might start too early within the horizon."""
        scenario = resolved.scenario
        for name, conference in scenario.conferences.items():
            if name in scenario.progress:
                continue
            if resolved.opens < resolved.now or conference.not_before is not None:
                yield (name,)
        for name, task in scenario.tasks.items():
            if task.phase != "during" and (resolved.opens < resolved.now or task.not_before is not None):
                yield (name,)

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound every start by the first grain allowed."""
        (name,) = subject
        if name in model.resolved.scenario.conferences:
            self._post_conference(model, name, given)
        else:
            self._post_task(model, name, given)

    def _post_conference(self, model: Model, name: str, given: Sequence[cp_model.IntVar]) -> None:
        first = model.time.grid.ceil(_for_conference(model.resolved, name))
        for part in model.when.parts(name):
            model.cp.add(model.when.start(name, part) >= first).only_enforce_if(model.outcomes.held(name), *given)

    def _post_task(self, model: Model, name: str, given: Sequence[cp_model.IntVar]) -> None:
        task = model.resolved.scenario.tasks[name]
        pieces: list[tuple[str, str | None, cp_model.IntVar]]
        pieces = [(unit, None, model.owners.does(name, unit)) for unit in model.owners.owns(name)]
        pieces += [
            (unit, unit, model.owners.done(name)) for unit, effort in task.collaborators.items() if effort is not None
        ]
        for unit, collaborator, literal in pieces:
            first = model.time.grid.ceil(_for_task(model.resolved, name, unit))
            position = model.work.mask(unit).count_before(first)
            model.cp.add(model.work.start(name, unit, collaborator) >= position).only_enforce_if(literal, *given)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare every recorded start with the first instant allowed."""
        (name,) = subject
        for start, earliest in _starts(resolved, plan, name):
            if start < earliest:
                yield self.broken(
                    subject, start=start.isoformat(), earliest=earliest.astimezone(start.tzinfo).isoformat()
                )


def _for_conference(resolved: Resolved, name: str) -> datetime:
    stated = resolved.scenario.conferences[name].not_before
    zone = resolved.zone_of_conference(name)
    return max(resolved.now, resolved.instant(stated, zone)) if stated else resolved.now


def _for_task(resolved: Resolved, name: str, unit: str) -> datetime:
    stated = resolved.scenario.tasks[name].not_before
    zone = resolved.zone_of_unit(unit)
    return max(resolved.now, resolved.instant(stated, zone)) if stated else resolved.now


def _starts(resolved: Resolved, plan: Plan, name: str) -> Iterator[tuple[datetime, datetime]]:
    """What is recorded as starting, with the first instant allowed."""
    if name in plan.conferences:
        for span in plan.conferences[name].parts.values():
            yield span.start, _for_conference(resolved, name)
    elif name in plan.tasks:
        task = plan.tasks[name]
        yield task.start, _for_task(resolved, name, task.unit)
        for unit, span in task.contributions.items():
            yield span.start, _for_task(resolved, name, unit)
