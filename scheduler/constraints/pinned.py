"""What the planner decided by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.grammar import Moment
    from scheduler.scenario.nouns import Pin
    from scheduler.scenario.resolved import Resolved


class Pinned(Constraint):
    """A pinned conference or task keeps the start, end, outcome, halls or owner it is pinned to.

    ``start = pinned start``, and so on for whatever the pin names. Subject: what is pinned.
    """

    name = "pinned"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every pin."""
        return ((name,) for name in resolved.scenario.pins)

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Equalities on the pinned variables."""
        (name,) = subject
        pin = model.resolved.scenario.pins[name]
        if name in model.resolved.scenario.conferences:
            self._conference(model, name, pin, given)
        else:
            self._task(model, name, pin, given)

    def _conference(self, model: Model, name: str, pin: Pin, given: Sequence[cp_model.IntVar]) -> None:
        held = model.outcomes.held(name)
        if pin.outcome == "held":
            _require(model, held, given)
        elif pin.outcome == "skipped":
            _require(model, model.outcomes.skipped(name), given)
        elif pin.outcome == "merged":
            model.cp.add(sum(model.outcomes.merged(name).values()) >= 1).only_enforce_if(*given)
        for bound, variable in (
            (pin.start, model.when.begin(name)),
            (pin.end, model.when.end(name, model.when.parts(name)[-1])),
        ):
            if bound is not None:
                grain = model.time.on_grid(model.resolved.instant(bound, model.resolved.zone_of_conference(name)))
                _equal(model, variable, grain, (held, *given))
        for site, hall in pin.halls.items():
            _require(model, model.halls.at(name, site).get(hall, model.outcomes.false), (held, *given))

    def _task(self, model: Model, name: str, pin: Pin, given: Sequence[cp_model.IntVar]) -> None:
        if pin.owner is not None:
            owner = model.owners.owns(name).get(pin.owner, model.outcomes.false)
            _require(model, owner, (model.owners.done(name), *given))
        if model.resolved.scenario.tasks[name].phase == "during":
            return
        for unit in model.owners.owns(name):
            does = (model.owners.does(name, unit), *given)
            zone = model.resolved.zone_of_unit(unit)
            if pin.start is not None:
                grain = model.time.on_grid(model.resolved.instant(pin.start, zone))
                table = model.work.start_table(name, unit, "start grain", lambda begin: begin)
                _equal(model, table, grain, does)
            if pin.end is not None:
                grain = model.time.on_grid(model.resolved.instant(pin.end, zone))
                table = model.work.end_table(name, unit, "end grain", lambda end: end)
                _equal(model, table, grain, does)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the records with the pin."""
        (name,) = subject
        pin = resolved.scenario.pins[name]
        if name in plan.conferences and pin.outcome not in (None, plan.conferences[name].outcome):
            yield self.broken(subject, f"outcome_{pin.outcome}")
        for fact, wanted, found in (
            _conference_facts(resolved, plan, name, pin)
            if name in plan.conferences
            else _task_facts(resolved, plan, name, pin)
        ):
            if wanted is not None and wanted != found:
                yield self.broken(subject, fact, wanted=_text(wanted), found=_text(found))


Fact = tuple[str, "str | datetime | None", "str | datetime | None"]


def _conference_facts(resolved: Resolved, plan: Plan, name: str, pin: Pin) -> Iterator[Fact]:
    record = plan.conferences[name]
    if record.outcome == "held":
        zone = resolved.zone_of_conference(name)
        last = next(reversed(record.parts))
        yield "start", _instant(resolved, pin.start, zone), next(iter(record.parts.values())).start
        yield "end", _instant(resolved, pin.end, zone), record.parts[last].end
        for site, hall in pin.halls.items():
            yield "hall", hall, record.sites.get(site)


def _task_facts(resolved: Resolved, plan: Plan, name: str, pin: Pin) -> Iterator[Fact]:
    record = plan.tasks.get(name)
    if record is not None:
        zone = resolved.zone_of_unit(record.unit)
        yield "owner", pin.owner, record.unit
        if resolved.scenario.tasks[name].phase != "during":
            yield "start", _instant(resolved, pin.start, zone), record.start
            yield "end", _instant(resolved, pin.end, zone), record.end


def _instant(resolved: Resolved, moment: Moment | None, zone: ZoneInfo) -> datetime | None:
    return None if moment is None else resolved.instant(moment, zone)


def _text(value: str | datetime | None) -> str:
    return value if isinstance(value, str) else value.isoformat() if value is not None else "…"


def _require(model: Model, literal: cp_model.IntVar, given: Sequence[cp_model.IntVar]) -> None:
    model.cp.add_bool_or([literal, *(~other for other in given)])


def _equal(model: Model, variable: cp_model.LinearExpr, grain: int | None, given: Sequence[cp_model.IntVar]) -> None:
    if grain is None:
        model.cp.add_bool_or([~literal for literal in given])
    else:
        model.cp.add(variable == grain).only_enforce_if(*given)
