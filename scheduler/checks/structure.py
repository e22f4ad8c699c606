"""Records that make sense by themselves: everything decided once, of the right length, among what is allowed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.plan.families import FAMILIES, FurtherFamily
from scheduler.plan.families.further import KEY_JOINT
from scheduler.plan.representation import stand_ins
from scheduler.scenario.normal.units import MARGIN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import datetime

    from scheduler.plan import ConferenceRecord, Plan, Span, TaskRecord
    from scheduler.scenario.happened import Happened
    from scheduler.scenario.nouns import Task
    from scheduler.scenario.resolved import Resolved


@dataclass(frozen=True)
class Fault:
    """A record that cannot be right whatever the rules: its kind, and whom it concerns.

    The sentence is the message ``faults.<kind>``.
    """

    kind: str
    subject: tuple[str, ...]
    values: Mapping[str, str | int] = field(default_factory=dict, hash=False)


def structural_faults(resolved: Resolved, plan: Plan) -> Iterator[Fault]:
    """Every record that is missing, in excess, or disagrees with the scenario or with another record."""
    yield from _same_keys("conference", resolved.scenario.conferences, plan.conferences, ())
    for name, record in plan.conferences.items():
        if name in resolved.scenario.conferences:
            yield from _conference(resolved, plan, name, record)
    yield from _same_keys("task", _tasks_done(resolved, plan), plan.tasks, ())
    for name, task in plan.tasks.items():
        if name in resolved.scenario.tasks:
            yield from _task(resolved, plan, name, task)
    yield from _further(resolved, plan)


def _further(resolved: Resolved, plan: Plan) -> Iterator[Fault]:
    """The decisions of families without records of their own."""
    families = {name: family for name, family in FAMILIES.items() if isinstance(family, FurtherFamily)}
    for name, family in families.items():
        wanted = [KEY_JOINT.join(key) for key in family.wanted(resolved, plan)]
        yield from _same_keys("decision", wanted, plan.further.get(name, {}), ())
    yield from (Fault("decision_unknown", (name,)) for name in plan.further if name not in families)


def _same_keys(kind: str, wanted: Collection[str], found: Collection[str], subject: tuple[str, ...]) -> Iterator[Fault]:
    for key in wanted:
        if key not in found:
            yield Fault(f"{kind}_missing", (*subject, key))
    for key in found:
        if key not in wanted:
            yield Fault(f"{kind}_unknown", (*subject, key))


def _tasks_done(resolved: Resolved, plan: Plan) -> list[str]:
    gone = {name for name, record in plan.conferences.items() if record.outcome in ("skipped", "postponed")}
    return [
        name for name, task in resolved.scenario.tasks.items() if task.conference not in gone or resolved.over(name)
    ]


def _conference(resolved: Resolved, plan: Plan, name: str, record: ConferenceRecord) -> Iterator[Fault]:
    if resolved.begun(name):
        yield from _as_it_was(plan, name, record)
    elif (record.outcome, record.host) not in _outcomes(resolved, name):
        yield Fault("outcome_not_allowed", (name,))
    elif record.outcome != "held":
        yield from _not_held(plan, name, record)
    else:
        yield from _held(resolved, name, record)


def _outcomes(resolved: Resolved, name: str) -> set[tuple[str, str | None]]:
    """What may become of a conference, with its host if it has one."""
    choice = resolved.scenario.conferences[name].instead
    merged = {("merged", host) for host in choice.merge_into} if choice else set()
    skipped = {("skipped", None)} if choice and choice.skip else set()
    postponed = {("postponed", None)} if resolved.may_be_postponed(name) else set()
    return {("held", None), *merged, *skipped, *postponed}


def _held(resolved: Resolved, name: str, record: ConferenceRecord) -> Iterator[Fault]:
    given = resolved.scenario.conferences[name]
    yield from _same_keys("part", given.parts, record.parts, (name,))
    for part, span in record.parts.items():
        if part in given.parts:
            yield from _span(resolved, (name, part), span, given.parts[part].duration.minutes)
    first, last = (record.parts.get(part) for part in (next(iter(given.parts)), next(reversed(given.parts))))
    if first and last and (record.start, record.end) != (first.start, last.end):
        yield Fault("conference_span", (name,))
    yield from _same_keys("site", given.sites, record.sites, (name,))
    for site, hall in record.sites.items():
        if site in given.sites and hall not in (resolved.halls(name, site) or (None,)):
            yield Fault("hall_not_a_candidate", (name, site))
    yield from _seats(resolved, name, record)
    yield from _attendees(resolved, name, record)


def _as_it_was(plan: Plan, name: str, record: ConferenceRecord) -> Iterator[Fault]:
    """A conference that has begun stays as the plan before recorded it."""
    if plan.before is None or plan.before.conferences.get(name) != record:
        yield Fault("not_as_it_was", (name,))


def _not_held(plan: Plan, name: str, record: ConferenceRecord) -> Iterator[Fault]:
    if record.parts or record.sites or record.seats or record.attendees or record.stand_ins:
        yield Fault("not_held_but_decided", (name,))
    host = plan.conferences.get(record.host or "")
    expected = (host.start, host.end) if host else (None, None)
    if (record.start, record.end) != expected:
        yield Fault("conference_span", (name,))


def _span(resolved: Resolved, subject: tuple[str, ...], span: Span, minutes: int) -> Iterator[Fault]:
    if span.end - span.start != timedelta(minutes=minutes):
        yield Fault("wrong_length", subject)
    yield from _on_grain(resolved, subject, span.start)


def _on_grain(resolved: Resolved, subject: tuple[str, ...], start: datetime) -> Iterator[Fault]:
    if (start - resolved.opens) % timedelta(minutes=resolved.grain):
        yield Fault("off_the_grain", subject)
    if not resolved.opens <= start < resolved.closes:
        yield Fault("outside_the_horizon", subject)


def _seats(resolved: Resolved, name: str, record: ConferenceRecord) -> Iterator[Fault]:
    groups = resolved.scenario.conferences[name].delegates
    yield from _same_keys("group", groups, record.seats, (name,))
    for group, shares in record.seats.items():
        if group in groups:
            keys = [share.key for share in resolved.shares(name, group)]
            yield from _same_keys("share", keys, shares, (name, group))
        for share, number in shares.items():
            if number < 0:
                yield Fault("seats_negative", (name, group, share))


def _attendees(resolved: Resolved, name: str, record: ConferenceRecord) -> Iterator[Fault]:
    attend = resolved.scenario.conferences[name].attend
    yield from _same_keys("requirement", attend, record.attendees, (name,))
    for requirement, people in record.attendees.items():
        if requirement in attend:
            candidates = resolved.candidates(name, requirement)
            if list(people) != [person for person in candidates if person in people]:
                yield Fault("attendee_not_a_candidate", (name, requirement))
    if set(record.attendees) == set(attend) and record.stand_ins != stand_ins(resolved, name, record.attendees):
        yield Fault("stand_ins_disagree", (name,))


def _task(resolved: Resolved, plan: Plan, name: str, record: TaskRecord) -> Iterator[Fault]:
    task = resolved.scenario.tasks[name]
    yield from _deadline(resolved, name, record)
    if record.unit not in resolved.owners(name):
        yield Fault("owner_not_a_candidate", (name,))
        return
    if task.phase == "during":
        yield from _during(plan, name, record, task.conference, task.part)
        return
    if name in resolved.happened:
        yield from _as_it_happened(resolved.happened[name], task, name, record)
        return
    assert task.effort is not None
    yield from _work(resolved, (name,), record.unit, record.start, record.end, task.effort.minutes)
    efforts = {unit: effort.minutes for unit, effort in task.collaborators.items() if effort is not None}
    yield from _same_keys("contribution", efforts, record.contributions, (name,))
    for unit, span in record.contributions.items():
        if unit in efforts:
            yield from _work(resolved, (name, unit), unit, span.start, span.end, efforts[unit])


def _as_it_happened(fact: Happened, task: Task, name: str, record: TaskRecord) -> Iterator[Fault]:
    efforts = [unit for unit, effort in task.collaborators.items() if effort is not None]
    yield from _same_keys("contribution", efforts, record.contributions, (name,))
    spans = [(record.start, record.end), *((span.start, span.end) for span in record.contributions.values())]
    if any(span != (fact.start, fact.end) for span in spans):
        yield Fault("not_as_it_happened", (name,))


def _deadline(resolved: Resolved, name: str, record: TaskRecord) -> Iterator[Fault]:
    first, last = resolved.opens - MARGIN, resolved.closes + MARGIN
    if not (first <= record.due <= last and first <= record.latest <= last):
        yield Fault("deadline_far_away", (name,))
    if record.basis.follows not in (None, *resolved.scenario.tasks, *resolved.scenario.conferences):
        yield Fault("follows_nothing", (name,))


def _during(plan: Plan, name: str, record: TaskRecord, conference: str | None, part: str | None) -> Iterator[Fault]:
    held = plan.conferences.get(conference or "")
    span = held.parts.get(part) if held and part else None
    expected = (span.start, span.end) if span else (held.start, held.end) if held else (None, None)
    if (record.start, record.end) != expected:
        yield Fault("not_during", (name,))


def _work(
    resolved: Resolved, subject: tuple[str, ...], unit: str, start: datetime, end: datetime, minutes: int
) -> Iterator[Fault]:
    working = resolved.working_time(unit)
    yield from _on_grain(resolved, subject, start)
    if not resolved.opens <= start < resolved.closes:
        return
    if not working.is_working(start):
        yield Fault("starts_off_work", subject)
    elif working.add(start, minutes) != end:
        yield Fault("wrong_length", subject)
