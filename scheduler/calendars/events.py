"""Sittings as events: when, where, who, and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.entry import Event, Link
from scheduler.calendars.places import location
from scheduler.calendars.sitting_text import description, link_of, part_name, site_name, time_is_tentative
from scheduler.calendars.text import one_line
from scheduler.facts.sittings import is_online

if TYPE_CHECKING:
    from scheduler.calendars.context import Context
    from scheduler.facts.sittings import Sitting


def event(context: Context, sitting: Sitting) -> Event:
    """The event of one sitting."""
    organiser = context.scenario.conferences[sitting.conference].organiser
    tentative, url = is_tentative(context, sitting), link_of(context, sitting)
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
        contact=_contact(context, organiser),
        link=Link(url, site_name(context, sitting) or context.say("link_label")) if url else None,
    )


def _contact(context: Context, unit: str) -> str | None:
    """A unit and its address, if it has one."""
    known = context.scenario.units.get(unit)
    return f"{one_line(known.name)} – {known.email}" if known and known.email else None


def is_tentative(context: Context, sitting: Sitting) -> bool:
    """Whether a sitting may still move: in a proposal, at a tentative time, or with a hall to be found."""
    to_be_found = sitting.hall is None and not is_online(context.planned, sitting)
    return context.proposal is not None or to_be_found or time_is_tentative(context, sitting)


def _summary(context: Context, sitting: Sitting, *, tentative: bool) -> str:
    return context.summary("tentative" if tentative else None, title(context, sitting))


def title(context: Context, sitting: Sitting) -> str:
    """The part if there are several, then the conference, then the site if there are several."""
    label = one_line(context.conference(sitting.conference))
    return " – ".join(name for name in (part_name(context, sitting), label, site_name(context, sitting)) if name)
