"""Who calls people to an entry: the organiser of its conference, or the unit that owns a task of none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.context import Context
from scheduler.calendars.deadlines import deadline_uids

if TYPE_CHECKING:
    from scheduler.plan import Plan

ORGANISER = "X-SCHEDULER-ORGANISER"
"""Names the unit in a published entry, so that it is still known when the entry is in no plan any more."""


def organisers(plan: Plan, language: str) -> dict[str, str]:
    """The unit that calls people to each meeting and sets each deadline, by UID."""
    context = Context(plan, language, adopted=True)
    everything, conferences = context.concerns.everything, context.scenario.conferences
    found = {
        context.uid("sitting", sitting.conference, sitting.part, sitting.site or ""): sitting.conference
        for sitting in everything.sittings
    }
    called = {uid: conferences[conference].organiser for uid, conference in found.items()}
    for task in everything.tasks:
        conference = context.scenario.tasks[task].conference
        unit = conferences[conference].organiser if conference else plan.tasks[task].unit
        called |= dict.fromkeys((context.uid("task", task), *deadline_uids(context, task)), unit)
    return called
