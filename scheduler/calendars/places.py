"""Where a sitting is, in one line that a calendar shows as its location."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.text import one_line
from scheduler.facts.sittings import is_online

if TYPE_CHECKING:
    from scheduler.calendars.context import Context
    from scheduler.facts.sittings import Sitting


def location(context: Context, sitting: Sitting) -> str:
    """Hall, place and address, or that it is online; while the hall is to be found, that, and where if it is known."""
    if sitting.hall is not None:
        hall = context.scenario.halls[sitting.hall]
        return _joined(hall.name, *_place(context, hall.place))
    if is_online(context.planned, sitting):
        return context.say("place_online")
    place = context.resolved.place_of_site(sitting.conference, sitting.site) if sitting.site else None
    if place is None:
        return context.say("place_to_be_found")
    return context.say("place_to_be_found_at", place=_joined(*_place(context, place)))


def _place(context: Context, place: str | None) -> tuple[str, ...]:
    """The name and address of a place; a text that is no id stands for itself."""
    known = context.scenario.places.get(place or "")
    if known is None:
        return (place,) if place else ()
    return (known.name, known.address or "")


def _joined(*texts: str) -> str:
    """Texts in a row, without those that another one contains."""
    names = [name for name in dict.fromkeys(one_line(text) for text in texts) if name]
    return ", ".join(name for name in names if not any(name != other and name in other for other in names))
