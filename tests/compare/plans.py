"""The plan of a district's review by hand, and the same with something else in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.plan import Plan, Span
from tests.reports.examples import at, review, tour

if TYPE_CHECKING:
    from scheduler.plan import ConferenceRecord, TaskRecord

__all__ = ["postponed", "review", "shifted", "tour", "with_conference", "with_task"]


def with_conference(plan: Plan, name: str, **changes: Any) -> Plan:
    """A plan with other records of one conference."""
    record: ConferenceRecord = plan.conferences[name].model_copy(update=changes)
    return plan.model_copy(update={"conferences": {**plan.conferences, name: record}})


def with_task(plan: Plan, name: str, **changes: Any) -> Plan:
    """A plan with other records of one task."""
    record: TaskRecord = plan.tasks[name].model_copy(update=changes)
    return plan.model_copy(update={"tasks": {**plan.tasks, name: record}})


def shifted() -> Plan:
    """The review on the next working day, from 13:30 to 16:30 on Monday 31/8, the compiling due at 9:30 that day."""
    span = Span(start=at(31, 13, 30), end=at(31, 16, 30))
    moved = with_conference(review(), "so-ket", start=span.start, end=span.end, parts={"main": span})
    during = with_task(moved, "dan-chuong-trinh", start=span.start, end=span.end, due=span.end, latest=span.end)
    return with_task(during, "tong-hop", due=at(31, 9, 30), latest=at(31, 13, 30))


def postponed() -> Plan:
    """The review put off."""
    nothing: dict[str, Any] = {"start": None, "end": None, "parts": {}, "sites": {}, "seats": {}, "attendees": {}}
    return with_conference(review(), "so-ket", outcome="postponed", stand_ins={}, **nothing)
