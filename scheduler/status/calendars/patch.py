"""What calendars bring back, as the scenario would say it: decisions taken elsewhere, and people who cannot come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.calendars.context import Context
from scheduler.messages import LANGUAGES
from scheduler.plan.file_names import file_names
from scheduler.publish.proposal import changes
from scheduler.scenario.working.periods import midnight

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from scheduler.facts import Planned
    from scheduler.status.returned import Move, Reply, Returned

ABSENT = ("declined", "delegated")


def patch_of(planned: Planned, returned: Returned, as_of: date) -> dict[str, Any]:
    """A merge patch with what was moved to a time still to come, and with the absences of people who are required."""
    context = Context(planned.plan, LANGUAGES[0], adopted=True)
    ahead = (move.edit for move in returned.moves if not is_past(planned, move, as_of))
    people = _absences(planned, returned.replies)
    return {**changes(context, ahead), **({"people": people} if people else {})}


def is_past(planned: Planned, move: Move, as_of: date) -> bool:
    """Whether something was moved to a time before a day."""
    moment = move.edit.start or move.edit.end
    return moment is not None and moment < midnight(as_of, planned.resolved.zone)


def _absences(planned: Planned, replies: Iterable[Reply]) -> dict[str, Any]:
    """When those who are required and do not come are away: why is nobody's business."""
    people: dict[str, Any] = {}
    for reply in replies:
        if reply.required and reply.who and not isinstance(reply.of, str) and reply.answer in ABSENT:
            key = f"declined-{reply.of.conference}-{reply.of.part}"
            zone = planned.resolved.zone_of_person(reply.who)
            start, end = reply.of.start.astimezone(zone), reply.of.end.astimezone(zone)
            absence = {file_names([key])[key]: {"when": _window(start, end)}}
            people.setdefault(reply.who, {"away": {}})["away"] |= absence
    return people


def _window(start: datetime, end: datetime) -> str:
    days = [f"{moment.day}/{moment.month}/{moment.year}" for moment in (start, end)]
    if days[0] == days[1]:
        return f"{start:%H:%M}-{end:%H:%M} {days[0]}"
    return f"{start:%H:%M} {days[0]} - {end:%H:%M} {days[1]}"
