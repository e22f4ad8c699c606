"""The halls on the timeline: who is in each when, with the time to set up and to clear, and its closures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.facts.conferences import has_tentative_time
from scheduler.messages.sorting import alphabetical
from scheduler.plan.civil import window_instants
from scheduler.reports.page.timeline.conferences import units_of
from scheduler.reports.page.timeline.rows import Group, Lane, Row
from scheduler.reports.page.timeline.scale import PRINTED_WIDTH
from scheduler.reports.page.timeline.strip import Strip, bar, notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from scheduler.facts import Concerns, Planned, Sitting
    from scheduler.reports.page.timeline.scale import Scale
    from scheduler.reports.page.timeline.strip import Bar, Kind, Note
    from scheduler.reports.voice import Markup, Voice
    from scheduler.scenario.nouns import Hall

UNFOLDED = 20
"""As many halls are shown one below another; more are folded."""


@dataclass(frozen=True)
class _Closed:
    start: datetime
    end: datetime
    reason: str | None


def lane(voice: Voice, planned: Planned, scale: Scale, concerned: Concerns) -> Lane | None:
    """All halls in alphabetical order, folded if they are many; None if there are none."""
    halls = planned.scenario.halls
    if not halls:
        return None
    order = sorted(halls, key=lambda hall: (alphabetical(halls[hall].name), hall))
    met = {hall: selection.sittings for hall, selection in concerned.halls.items()}
    units = units_of(concerned)
    rows = tuple(_row(voice, planned, scale, hall, met.get(hall, ()), units) for hall in order)
    title = voice.say("page.halls")
    if len(rows) <= UNFOLDED:
        return Lane("halls", title, (Group(rows),))
    return Lane("halls", title, (Group(rows, title, voice.say("page.halls_many", count=len(rows))),))


def _row(
    voice: Voice,
    planned: Planned,
    scale: Scale,
    name: str,
    met: tuple[Sitting, ...],
    units: Mapping[str, tuple[str, ...]],
) -> Row:
    hall = planned.scenario.halls[name]
    conferences = tuple(dict.fromkeys(sitting.conference for sitting in met))
    meeting = (unit for conference in conferences for unit in units.get(conference, ()))
    closed = tuple(_closures(planned, hall))
    return Row(
        name=voice.text(hall.label),
        below=_below(voice, planned, hall),
        details=tuple(_details(voice, planned, hall, met, closed)),
        strip=Strip(
            (*_closed(scale, closed), *_bars(planned, scale, hall, met)), notes=_notes(voice, planned, scale, hall, met)
        ),
        id=name,
        units=tuple(dict.fromkeys((*([hall.owner] if hall.owner else []), *meeting))),
        conferences=conferences,
    )


def _below(voice: Voice, planned: Planned, hall: Hall) -> Markup:
    place = [voice.text(planned.place(hall.place))] if hall.place else []
    seats = [voice.count("seats", hall.seats)] if hall.seats else []
    return voice.joined(" · ", [*place, *seats])


def _details(
    voice: Voice, planned: Planned, hall: Hall, met: tuple[Sitting, ...], closed: tuple[_Closed, ...]
) -> Iterator[Markup]:
    yield voice.text(hall.name)
    if hall.setup.minutes or hall.teardown.minutes:
        lengths = {"setup": voice.duration(hall.setup.minutes), "teardown": voice.duration(hall.teardown.minutes)}
        yield voice.say("page.setup_and_teardown", **lengths)
    for sitting in sorted(met, key=lambda sitting: sitting.start):
        time = voice.span(sitting.start, sitting.end)
        yield voice.say("report.name_colon", name=time, what=planned.label(sitting.conference))
    for each in closed:
        said = voice.say("page.hall_closed", time=voice.span(each.start, each.end))
        yield voice.say("report.marked", what=said, marks=each.reason) if each.reason else said


def _closures(planned: Planned, hall: Hall) -> Iterator[_Closed]:
    """When a hall is closed, by the clock of its place."""
    place = planned.scenario.places.get(hall.place or "")
    zone = ZoneInfo(place.timezone) if place and place.timezone else planned.resolved.zone
    for closure in hall.closed.values():
        start, end = window_instants(closure.when, zone)
        yield _Closed(start.astimezone(zone), end.astimezone(zone), closure.reason)


def _closed(scale: Scale, closed: tuple[_Closed, ...]) -> Iterator[Bar]:
    """The closures that the scale reaches."""
    for each in closed:
        if (
            each.end.astimezone(scale.zone).date() >= scale.first
            and each.start.astimezone(scale.zone).date() <= scale.last
        ):
            yield bar(scale, "closed", each.start, each.end)


def _notes(voice: Voice, planned: Planned, scale: Scale, hall: Hall, met: tuple[Sitting, ...]) -> tuple[Note, ...]:
    """Which conference is in the hall, beside its bar."""
    bars = sorted(zip(_busy(scale, hall, met), met, strict=True), key=lambda pair: pair[0].start)
    named = [(busy, voice.text(planned.label(sitting.conference))) for busy, sitting in bars]
    return notes(named, min(scale.least_width, PRINTED_WIDTH))


def _busy(scale: Scale, hall: Hall, met: tuple[Sitting, ...]) -> Iterator[Bar]:
    """The time for which each sitting keeps the hall, set-up and tear-down included."""
    setup, teardown = timedelta(minutes=hall.setup.minutes), timedelta(minutes=hall.teardown.minutes)
    for sitting in met:
        yield bar(scale, "setup", sitting.start - setup, sitting.end + teardown)


def _bars(planned: Planned, scale: Scale, hall: Hall, met: tuple[Sitting, ...]) -> Iterator[Bar]:
    if hall.setup.minutes or hall.teardown.minutes:
        yield from _busy(scale, hall, met)
    for sitting in met:
        conference = planned.scenario.conferences[sitting.conference]
        tentative = has_tentative_time(conference) or conference.parts[sitting.part].tentative
        kind: Kind = "tentative" if tentative else "held"
        yield bar(scale, kind, sitting.start, sitting.end)
