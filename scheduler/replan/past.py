"""What a plan that is made again takes over from the plan before: what has begun, and when work was planned."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.plan import Before, Span, Work
from scheduler.plan.origin import resolved_of
from scheduler.plan.saved import plan_bytes
from scheduler.scenario.grammar import Day, Moment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from scheduler.plan import ConferenceRecord, Plan
    from scheduler.scenario.resolved import Resolved


def past_of(resolved: Resolved, plan: Plan, freeze_until: date | None) -> Before:
    """What a scenario takes over from the plan before, as far as it still knows of it.

    A conference that was to begin by now has begun as planned, unless the scenario now says another time for it. A
    task that was to be done by now is done as planned, and one that was to be begun is under way, unless the
    scenario says what has become of it.
    """
    conferences = {name: _as_it_was(resolved, name, plan.conferences[name]) for name in _begun(resolved, plan)}
    return Before(
        plan=hashlib.sha256(plan_bytes(plan)).hexdigest(),
        freeze_until=freeze_until,
        conferences=conferences,
        tasks=dict(_stretches(resolved, plan)),
    )


def _begun(resolved: Resolved, plan: Plan) -> Iterator[str]:
    earlier = resolved_of(plan).scenario.conferences
    for name, conference in resolved.scenario.conferences.items():
        record = plan.conferences.get(name)
        if record is None or record.start is None:
            continue
        presumed = record.start < resolved.now and conference.when == earlier[name].when
        if presumed or name in resolved.scenario.progress:
            yield name


def _stretches(resolved: Resolved, plan: Plan) -> Iterator[tuple[str, Work]]:
    """When tasks were planned that were to begin by now, or of which the scenario says how far they have come."""
    presumed: dict[str, bool] = {}
    for name, task in resolved.scenario.tasks.items():
        record = plan.tasks.get(name)
        if record is None or task.phase == "during":
            continue
        if name in resolved.scenario.progress or _presumed(resolved, plan, name, presumed):
            yield name, Work(start=record.start, end=record.end, due=record.due, latest=record.latest)


def _presumed(resolved: Resolved, plan: Plan, name: str, known: dict[str, bool]) -> bool:
    """Whether a task has begun as planned: nobody says otherwise, nor that what it waits for was not done by then."""
    if name not in known:
        record, tasks = plan.tasks.get(name), resolved.scenario.tasks
        waits = [first for first in tasks[name].after if tasks[first].phase != "during"]
        known[name] = (
            record is not None
            and record.start < resolved.now
            and all(_was_ready(resolved, plan, first, record.start, known) for first in waits)
        )
    return known[name]


def _was_ready(resolved: Resolved, plan: Plan, name: str, by: datetime, known: dict[str, bool]) -> bool:
    said = resolved.scenario.progress.get(name)
    if said is None:
        return _presumed(resolved, plan, name, known)
    if isinstance(said.done, Day):
        return said.done.date <= by.astimezone(resolved.zone_of_unit(plan.tasks[name].unit)).date()
    return said.over and not (isinstance(said.done, Moment) and resolved.happened[name].end > by)


def _as_it_was(resolved: Resolved, name: str, record: ConferenceRecord) -> ConferenceRecord:
    """The record of a conference, at the time that the scenario says it had, if it says so."""
    late = _late(resolved, name, record)
    if not late:
        return record
    parts = {part: Span(start=span.start + late, end=span.end + late) for part, span in record.parts.items()}
    assert record.start is not None
    assert record.end is not None
    return record.model_copy(update={"parts": parts, "start": record.start + late, "end": record.end + late})


def _late(resolved: Resolved, name: str, record: ConferenceRecord) -> timedelta:
    said = resolved.scenario.progress.get(name)
    for stated, recorded in ((said and said.begun, record.start), (said and said.done, record.end)):
        if isinstance(stated, Moment):
            assert recorded is not None
            return _instant(resolved, name, stated) - recorded
    return timedelta(0)


def _instant(resolved: Resolved, name: str, said: Moment) -> datetime:
    return resolved.next_grain(resolved.instant(said, resolved.zone_of_conference(name)))
