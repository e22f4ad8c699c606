"""Where a sitting is, in one line that a calendar shows as its location."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.text import one_line

if TYPE_CHECKING:
    from scheduler.calendars.context import Context
    from scheduler.calendars.sittings import Sitting


def location(context: Context, sitting: Sitting) -> str:
    """Hall, place and address; while the hall is to be found, that it is, and where if that is known."""
    if sitting.hall is not None:
        return _hall(context, sitting.hall)
    place = context.resolved.place_of_site(sitting.conference, sitting.site)
    if place is None:
        return context.say("place_to_be_found")
    return context.say("place_to_be_found_at", place=_place(context, place))


def _hall(context: Context, hall: str) -> str:
    known = context.scenario.halls[hall]
    if known.place is None:
        return one_line(known.name)
    return context.say("place", hall=one_line(known.name), place=_place(context, known.place))


def _place(context: Context, place: str) -> str:
    known = context.scenario.places.get(place)
    if known is None:
        return one_line(place)
    name, address = one_line(known.name), one_line(known.address or "")
    if address.startswith(name):
        return address
    return f"{name}, {address}" if address else name
