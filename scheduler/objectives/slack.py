"""Time in reserve between the last preparation and the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import total

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class Slack(Objective):
    """The organiser keeps some working time free between the last preparatory end and the conference's start.

    With ``keep`` from the scenario, w(a, b) the organiser's working minutes from a to b, and e the latest end of
    a task (or of a collaborator's part of it) before a conference that begins at b::

        sum over conferences of max(0, keep - w(e, b))

    A merged conference begins with its host; one without preparation, or skipped, falls short of nothing.
    """

    name = "slack"
    unit = "minutes"
    weight = 1
    tier = "comfort"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """Bound each conference's shortfall from below, once for every piece of work before it."""
        return total(model, [self._shortfall(model, name) for name in model.resolved.scenario.conferences])

    def _shortfall(self, model: Model, conference: str) -> cp_model.LinearExpr:
        organiser = model.work.mask(model.resolved.scenario.conferences[conference].organiser)
        keep = model.time.grains(model.resolved.scenario.objectives.slack.keep.minutes)
        pieces = list(_pieces(model, conference))
        if not pieces:
            return model.constant(0)
        short = model.cp.new_int_var(0, keep + len(organiser.positions), f"reserve missing {conference}")
        begin = model.when.at_begin(conference, None, ("phase", organiser), organiser.count_before)
        for task, unit, collaborator in pieces:
            if model.work.mask(unit) == organiser:
                end = model.work.end(task, unit, collaborator)
            else:
                end = model.work.end_table(task, unit, ("on", organiser), organiser.count_before, collaborator)
            done = model.owners.done(task) if collaborator else model.owners.does(task, unit)
            model.cp.add(short >= keep + end - begin).only_enforce_if(done, model.outcomes.takes_place(conference))
        return model.time.minutes * short

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Count the organiser's working minutes between the recorded instants."""
        keep = resolved.scenario.objectives.slack.keep.minutes
        reserves = (reserve(resolved, plan, name) for name in plan.conferences)
        return sum(max(0, keep - minutes) for minutes in reserves if minutes is not None)


def reserve(resolved: Resolved, plan: Plan, conference: str) -> int | None:
    """The organiser's working minutes between the last preparatory end and the start of a conference.

    Negative if the preparation ends after it; None if the conference does not take place or nothing is prepared.
    """
    start = plan.conferences[conference].start
    ends = list(_preparatory_ends(resolved, plan, conference))
    if start is None or not ends:
        return None
    working = resolved.working_time(resolved.scenario.conferences[conference].organiser)
    return working.minutes_between(max(ends), start)


def kept_reserve(resolved: Resolved, plan: Plan, conference: str) -> int:
    """How much of the wished reserve a plan keeps, in minutes; 0 before a conference that does not take place."""
    if plan.conferences[conference].start is None:
        return 0
    keep = resolved.scenario.objectives.slack.keep.minutes
    minutes = reserve(resolved, plan, conference)
    return keep if minutes is None else max(0, min(keep, minutes))


def _pieces(model: Model, conference: str) -> Iterator[tuple[str, str, str | None]]:
    """Every piece of work before a conference: the task, whoever may do it, and the collaborator if it is one."""
    for name, task in model.resolved.tasks_of(conference).items():
        if task.phase == "before":
            for unit in model.owners.owns(name):
                yield name, unit, None
            for collaborator, effort in task.collaborators.items():
                if effort is not None:
                    yield name, collaborator, collaborator


def _preparatory_ends(resolved: Resolved, plan: Plan, conference: str) -> Iterator[datetime]:
    for name, task in resolved.tasks_of(conference).items():
        if task.phase == "before" and name in plan.tasks:
            record = plan.tasks[name]
            yield record.end
            yield from (span.end for span in record.contributions.values())
