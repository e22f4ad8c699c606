"""What each atom says, in a sentence a colleague would say, and where the planner wrote it: one statement a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.statements import conferences, dates, halls, people, tasks
from scheduler.explain.statements.speech import Said, Speech

if TYPE_CHECKING:
    from collections.abc import Callable

    from scheduler.constraints import Subject

STATEMENTS: dict[str, Callable[[Speech, Subject], Said]] = {
    "horizon": dates.horizon,
    "as_of": dates.as_of,
    "date_window": dates.date_window,
    "start_time": dates.start_time,
    "session_hours": dates.session_hours,
    "earliest_start": dates.earliest_start,
    "suspension": dates.suspension,
    "merging": conferences.merging,
    "equal_starts": conferences.equal_starts,
    "conference_precedence": conferences.conference_precedence,
    "parts_in_order": conferences.parts_in_order,
    "hall_no_overlap": halls.hall_no_overlap,
    "hall_open": halls.hall_open,
    "hall_features": halls.hall_features,
    "hall_capacity": halls.hall_capacity,
    "sites_apart": halls.sites_apart,
    "attendance_cap": people.attendance_cap,
    "group_size": people.group_size,
    "head_count": people.head_count,
    "attendance": people.attendance,
    "person_available": people.person_available,
    "person_no_overlap": people.person_no_overlap,
    "task_phase": tasks.task_phase,
    "task_deadline": tasks.task_deadline,
    "task_precedence": tasks.task_precedence,
    "promised_deadline": tasks.promised_deadline,
    "contribution": tasks.contribution,
    "unit_capacity": tasks.unit_capacity,
    "notice_period": conferences.notice_period,
    "pinned": conferences.pinned,
    "progress": conferences.progress,
}

__all__ = ["STATEMENTS", "Said", "Speech"]
