"""Sittings as events: when, where, who, and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.entry import Event
from scheduler.calendars.places import location
from scheduler.calendars.sitting_text import description, part_name, site_name, time_is_tentative
from scheduler.calendars.text import one_line

if TYPE_CHECKING:
    from scheduler.calendars.context import Context
    from scheduler.facts.sittings import Sitting


def event(context: Context, sitting: Sitting) -> Event:
    """The event of one sitting."""
    organiser = context.scenario.conferences[sitting.conference].organiser
    tentative = is_tentative(context, sitting)
    return Event(
        uid=context.uid("sitting", sitting.conference, sitting.part, sitting.site or ""),
        start=sitting.start,
        end=sitting.end,
        summary=_summary(context, sitting, tentative=tentative),
        description=description(context, sitting),
        categories=(context.say("category_conference"), context.unit(organiser)),
        location=location(context, sitting),
        status="TENTATIVE" if tentative else "CONFIRMED",
        alarm=context.alarm,
    )


def is_tentative(context: Context, sitting: Sitting) -> bool:
    """Whether a sitting may still move: in a proposal, at a tentative time, or without a hall."""
    return context.proposal is not None or sitting.hall is None or time_is_tentative(context, sitting)


def _summary(context: Context, sitting: Sitting, *, tentative: bool) -> str:
    return context.summary("tentative" if tentative else None, _title(context, sitting))


def _title(context: Context, sitting: Sitting) -> str:
    """The part if there are several, then the conference, then the site if there are several."""
    label = one_line(context.conference(sitting.conference))
    return " – ".join(name for name in (part_name(context, sitting), label, site_name(context, sitting)) if name)
