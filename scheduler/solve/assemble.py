"""From decisions, family by family, to the records of a plan."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from scheduler.checks.deadlines import with_deadlines
from scheduler.plan import Basis, ConferenceRecord, Plan, Solver, Span, TaskRecord
from scheduler.plan.families import FAMILIES, FurtherFamily
from scheduler.plan.origin import origin
from scheduler.plan.representation import stand_ins

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.plan.families import Decisions, Key, Value
    from scheduler.scenario.resolved import Resolved

Kind = TypeVar("Kind")


def assemble(resolved: Resolved, decisions: Decisions) -> Plan:
    """The plan that a set of decisions stands for, deadlines counted, not yet scored."""
    conferences = _with_hosts({name: _conference(resolved, decisions, name) for name in resolved.scenario.conferences})
    tasks = {
        name: _task(resolved, decisions, conferences, name)
        for name in resolved.scenario.tasks
        if (name,) in decisions["owners"]
    }
    bare = Plan(
        scenario=origin(resolved),
        solver=Solver(status="feasible"),
        conferences=conferences,
        tasks=tasks,
        further={
            name: family.written(decisions[name])
            for name, family in FAMILIES.items()
            if isinstance(family, FurtherFamily)
        },
    )
    return with_deadlines(resolved, bare)


def _conference(resolved: Resolved, decisions: Decisions, name: str) -> ConferenceRecord:
    given = resolved.scenario.conferences[name]
    outcome = decisions["outcomes"][name,]
    assert isinstance(outcome, tuple)
    if outcome[0] != "held":
        return ConferenceRecord.model_validate({"outcome": outcome[0], "host": outcome[1]})
    zone = resolved.zone_of_conference(name)
    parts: dict[str, Span] = {}
    for part, stated in given.parts.items():
        start = _typed(decisions["when"], (name, part), datetime).astimezone(zone)
        parts[part] = Span(start=start, end=_after(start, stated.duration.minutes))
    attendees = {
        requirement: _typed(decisions["attendance"], (name, requirement), tuple) for requirement in given.attend
    }
    return ConferenceRecord(
        outcome="held",
        start=parts[next(iter(given.parts))].start,
        end=parts[next(reversed(given.parts))].end,
        parts=parts,
        sites={site: _hall(decisions["halls"].get((name, site))) for site in given.sites},
        seats={
            group: {
                share.key: _typed(decisions["seats"], (name, group, share.key), int)
                for share in resolved.shares(name, group)
            }
            for group in given.delegates
        },
        attendees=attendees,
        stand_ins=stand_ins(resolved, name, attendees),
    )


def _with_hosts(records: dict[str, ConferenceRecord]) -> dict[str, ConferenceRecord]:
    """Give each merged conference the time of its host."""
    return {
        name: record.model_copy(update={"start": records[record.host].start, "end": records[record.host].end})
        if record.host
        else record
        for name, record in records.items()
    }


def _task(
    resolved: Resolved, decisions: Decisions, conferences: Mapping[str, ConferenceRecord], name: str
) -> TaskRecord:
    task = resolved.scenario.tasks[name]
    unit = _typed(decisions["owners"], (name,), str)
    zone = resolved.zone_of_unit(unit)
    fact = resolved.happened.get(name)
    if fact is not None:
        span = Span(start=fact.start, end=fact.end)
    elif task.phase == "during":
        assert task.conference is not None
        span = time_of(conferences[task.conference], task.part)
    else:
        assert task.effort is not None
        span = _worked(resolved, unit, _typed(decisions["work"], (name,), datetime), task.effort.minutes)
    contributions = {
        collaborator: _local(resolved, collaborator, fact.start, fact.end)
        if fact is not None
        else _worked(resolved, collaborator, _typed(decisions["work"], (name, collaborator), datetime), effort.minutes)
        for collaborator, effort in task.collaborators.items()
        if effort is not None and task.phase != "during"
    }
    start, end = span.start.astimezone(zone), span.end.astimezone(zone)
    return TaskRecord(
        unit=unit, start=start, end=end, due=end, latest=end, basis=Basis(kind="derived"), contributions=contributions
    )


def time_of(record: ConferenceRecord, part: str | None) -> Span:
    """The time of a conference, or of one of its parts (its whole time if it is merged)."""
    if part in record.parts:
        return record.parts[part]
    assert record.start is not None
    assert record.end is not None
    return Span(start=record.start, end=record.end)


def _worked(resolved: Resolved, unit: str, start: datetime, minutes: int) -> Span:
    return _local(resolved, unit, start, resolved.working_time(unit).add(start, minutes))


def _local(resolved: Resolved, unit: str, start: datetime, end: datetime) -> Span:
    zone = resolved.zone_of_unit(unit)
    return Span(start=start.astimezone(zone), end=end.astimezone(zone))


def _after(start: datetime, minutes: int) -> datetime:
    """So many elapsed minutes later, on the clock of the same zone."""
    return (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo)


def _hall(value: Value) -> str | None:
    assert value is None or isinstance(value, str)
    return value


def _typed(decisions: Mapping[Key, Value], key: Key, kind: type[Kind]) -> Kind:
    value = decisions[key]
    assert isinstance(value, kind)
    return value
