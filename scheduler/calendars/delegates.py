"""Who comes to a sitting, in lines: groups with their seats, by unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.text import one_line
from scheduler.facts.senders import seats_at, sender, sites_of
from scheduler.messages import formats
from scheduler.scenario.seats import open_ended

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.calendars.context import Context
    from scheduler.facts import Sitting
    from scheduler.scenario.nouns import Group
    from scheduler.scenario.seats import Share


def delegate_lines(context: Context, sitting: Sitting) -> list[str]:
    """One line for each group that comes to a sitting, under a heading; none if nobody is counted."""
    lines = list(_group_lines(context, sitting))
    return [context.say("delegates"), *lines] if lines else []


def _group_lines(context: Context, sitting: Sitting) -> Iterator[str]:
    conference = context.scenario.conferences[sitting.conference]
    groups = conference.delegates
    for name, group in groups.items():
        seats = seats_at(context.planned, sitting.conference, name, sitting.site) if sitting.site else {}
        more = open_ended(conference, name) and _may_sit(context, sitting, name)
        if not seats and not more:
            continue
        values = {"group": one_line(group.name), "people": _people(context, sum(seats.values()), more=more)}
        units = _units(context, group, seats)
        if group.inside in groups:
            yield context.say("group_inside", **values, outer=one_line(groups[group.inside].name))
        elif units:
            yield context.say("group_of_units", **values, units=units)
        else:
            yield context.say("group", **values)


def _may_sit(context: Context, sitting: Sitting, group: str) -> bool:
    shares = context.resolved.shares(sitting.conference, group)
    return any(sitting.site in sites_of(context.planned, sitting.conference, group, share) for share in shares)


def _people(context: Context, number: int, *, more: bool) -> str:
    """So many people; or at least so many, if nobody has said how many."""
    if more and not number:
        return context.say("people_not_known")
    people = formats.quantity(context.language, "people", number)
    return context.say("people_at_least", people=people) if more else people


def _units(context: Context, group: Group, seats: dict[Share, int]) -> str:
    """Which units send how many; empty where no unit sends them."""
    sent = [
        (one_line(context.unit(unit)), number)
        for share, number in seats.items()
        if (unit := sender(context.scenario, group, share)) is not None
    ]
    if len(sent) == 1:
        return sent[0][0]
    if len({number for _, number in sent}) == 1:
        return context.say("people_each", count=sent[0][1], units=context.listing(unit for unit, _ in sent))
    return "; ".join(context.say("unit_people", unit=unit, count=number) for unit, number in sent)
