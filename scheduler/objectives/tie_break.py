"""The choice between plans that are equally good."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.constraints.deadline_grains import in_question, working_grains_before_deadline
from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import if_so, total
from scheduler.plan.civil import stated_deadline
from scheduler.scenario.nouns import TIE_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import ConferenceRecord, Plan
    from scheduler.scenario.resolved import Resolved


class TieBreak(Objective):
    """Among equals, everything is early and those listed first come first; only a stated deadline is used in full.

    Whoever was told a deadline may take the time until then (and those who wait count on it), so a task with one
    is planned towards it instead of away from it.

    The sum of, in grains since the horizon opened and in places in the scenario's lists counted from 0::

        elapsed grains to the start of each part         (of conferences that are held)
        working grains of its unit to the start of each piece of work,
            or from its end to the deadline that the scenario states for it
        place of each hall and of each owner among the candidates
        1 + place of each person who goes                 (so nobody goes beyond need)
        (1 + place of each share) * its people            (so nobody is invited beyond need)
    """

    name = "tie_break"
    unit = "points"
    weight = 1
    tier = TIE_BREAK

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """Starts and positions as they are, literals times places."""
        return total(
            model,
            [*self._starts(model), *self._work(model), *self._halls_and_owners(model), *self._people(model)],
        )

    def _starts(self, model: Model) -> Iterator[Term]:
        for name in model.resolved.scenario.conferences:
            for part in model.when.parts(name):
                yield if_so(model, model.outcomes.held(name), model.when.start(name, part), model.time.grid.count)

    def _work(self, model: Model) -> Iterator[Term]:
        for name in model.work.tasks():
            task = model.resolved.scenario.tasks[name]
            yield self._first_position(model, name)
            for unit, effort in task.collaborators.items():
                if effort is not None:
                    position = model.work.start(name, unit, unit)
                    yield if_so(model, model.owners.done(name), position, model.time.grid.count)

    def _first_position(self, model: Model, task: str) -> Term:
        if model.resolved.scenario.tasks[task].due is not None:
            return self._room_to_deadline(model, task)
        units = list(model.owners.owns(task))
        if len({model.work.mask(unit) for unit in units}) == 1:
            return if_so(model, model.owners.done(task), model.work.start(task, units[0]), model.time.grid.count)
        position = model.cp.new_int_var(0, model.time.grid.count, "")
        for unit in units:
            model.cp.add(position >= model.work.start(task, unit)).only_enforce_if(model.owners.does(task, unit))
        return position

    def _room_to_deadline(self, model: Model, task: str) -> Term:
        room = model.cp.new_int_var(0, model.time.grid.count, "")
        for unit in model.owners.owns(task):
            deadline = working_grains_before_deadline(model, task, unit, unit)
            model.cp.add(room >= deadline - model.work.end(task, unit)).only_enforce_if(
                model.owners.does(task, unit), *in_question(model, task)
            )
        return room

    def _halls_and_owners(self, model: Model) -> Iterator[Term]:
        for name, conference in model.resolved.scenario.conferences.items():
            for site in conference.sites:
                for place, literal in enumerate(model.halls.at(name, site).values()):
                    yield place * literal
        for task in model.resolved.scenario.tasks:
            for place, unit in enumerate(model.owners.owns(task)):
                if place:
                    yield place * model.owners.does(task, unit)

    def _people(self, model: Model) -> Iterator[Term]:
        for name, conference in model.resolved.scenario.conferences.items():
            for requirement in conference.attend:
                for place, literal in enumerate(model.attendance.goes(name, requirement).values()):
                    yield (1 + place) * literal
            for group in conference.delegates:
                shares = model.seats.of(name, group).items()
                for place, (share, seats) in enumerate(shares):
                    people = (1 + place) * seats
                    yield if_so(model, model.outcomes.held(name), people, (1 + place) * (2 * share.at_most + 2))

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Count the same from the records: instants, working minutes, places in the lists."""
        conferences = (_conference(resolved, name, record) for name, record in plan.conferences.items())
        return sum(conferences) + sum(_task(resolved, plan, name) for name in plan.tasks)


def _conference(resolved: Resolved, name: str, record: ConferenceRecord) -> int:
    grain = timedelta(minutes=resolved.grain)
    counted = sum((span.start - resolved.opens) // grain for span in record.parts.values())
    for site, hall in record.sites.items():
        counted += resolved.halls(name, site).index(hall) if hall is not None else 0
    for requirement, people in record.attendees.items():
        counted += sum(1 + resolved.candidates(name, requirement).index(person) for person in people)
    for shares in record.seats.values():
        counted += sum(place * people for place, people in enumerate(shares.values(), start=1))
    return counted


def _task(resolved: Resolved, plan: Plan, name: str) -> int:
    record = plan.tasks[name]
    counted = resolved.owners(name).index(record.unit)
    if resolved.scenario.tasks[name].phase == "during":
        return counted
    working = resolved.working_time(record.unit)
    if resolved.scenario.tasks[name].due is None:
        counted += working.minutes_between(resolved.opens, record.start) // resolved.grain
    elif (deadline := stated_deadline(resolved, plan, name, record.unit)) is not None:
        limit = min(max(deadline, resolved.opens), resolved.closes)
        counted += max(working.minutes_between(record.end, limit), 0) // resolved.grain
    for unit, span in record.contributions.items():
        counted += resolved.working_time(unit).minutes_between(resolved.opens, span.start) // resolved.grain
    return counted
