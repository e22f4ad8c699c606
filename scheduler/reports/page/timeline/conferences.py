"""The conferences on the timeline: one row each, folded by week where there are many."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.facts import conferences
from scheduler.reports.page.timeline.rows import Group, Lane, Row
from scheduler.reports.page.timeline.strip import Strip, bar
from scheduler.reports.phrases import conference as phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from scheduler.facts import Concerns, ConferenceFacts, Planned
    from scheduler.reports.page.timeline.scale import Scale
    from scheduler.reports.page.timeline.strip import Bar
    from scheduler.reports.voice import Markup, Voice

UNFOLDED = 20
"""As many conferences are shown one below another; more are folded by week."""


def lane(voice: Voice, planned: Planned, scale: Scale, concerned: Concerns) -> Lane:
    """All conferences in order of time; last those without one."""
    units = units_of(concerned)
    listed = conferences(planned)
    rows = [_row(voice, planned, scale, facts, units.get(facts.id, ())) for facts in listed]
    groups = (Group(tuple(rows)),) if len(rows) <= UNFOLDED else tuple(_by_week(voice, scale, listed, rows))
    return Lane("conferences", voice.say("page.conferences"), groups)


def units_of(concerned: Concerns) -> Mapping[str, tuple[str, ...]]:
    """The units that each conference concerns."""
    found: dict[str, dict[str, None]] = {}
    for unit, selection in concerned.units.items():
        for sitting in selection.sittings:
            found.setdefault(sitting.conference, {})[unit] = None
    return {conference: tuple(units) for conference, units in found.items()}


def when(voice: Voice, facts: ConferenceFacts) -> Markup:
    """The time of a conference in few words, or what became of it."""
    if facts.start is None or facts.end is None or facts.outcome != "held":
        return phrases.outcome(voice, facts)
    said = voice.span(facts.start, facts.end)
    return voice.say("report.marked", what=said, marks=voice.say("report.mark_tentative")) if facts.tentative else said


def _row(voice: Voice, planned: Planned, scale: Scale, facts: ConferenceFacts, units: tuple[str, ...]) -> Row:
    name = voice.text(planned.scenario.conferences[facts.id].label)
    return Row(
        name=name,
        below=when(voice, facts),
        details=tuple(_details(voice, facts)),
        strip=Strip(tuple(_bars(scale, facts))),
        id=facts.id,
        units=units,
        conferences=(facts.id,),
    )


def _details(voice: Voice, facts: ConferenceFacts) -> Iterable[Markup]:
    yield voice.text(facts.name)
    if facts.outcome != "held":
        yield phrases.outcome(voice, facts)
        return
    yield voice.say("report.time", time=phrases.time(voice, facts))
    if facts.sites:
        yield voice.say("report.place", places=phrases.places(voice, facts))
    if len(facts.parts) > 1:
        for part in facts.parts:
            yield voice.say("report.name_colon", name=part.name, what=voice.span(part.start, part.end))


def _bars(scale: Scale, facts: ConferenceFacts) -> Iterable[Bar]:
    """Its parts, and where they are apart a thin line through them."""
    if facts.start is None or facts.end is None:
        return
    if facts.outcome != "held":
        yield bar(scale, "merged", facts.start, facts.end)
        return
    if len(facts.parts) > 1:
        yield bar(scale, "slack", facts.start, facts.end)
    for part in facts.parts:
        yield bar(scale, "tentative" if part.tentative else "held", part.start, part.end)


def _by_week(voice: Voice, scale: Scale, listed: Sequence[ConferenceFacts], rows: Sequence[Row]) -> Iterable[Group]:
    weeks: dict[Markup, list[Row]] = {}
    for facts, row in zip(listed, rows, strict=True):
        weeks.setdefault(_week(voice, scale, facts), []).append(row)
    for name, inside in weeks.items():
        yield Group(tuple(inside), name, voice.say("page.conferences_many", count=len(inside)))


def _week(voice: Voice, scale: Scale, facts: ConferenceFacts) -> Markup:
    if facts.start is None:
        return voice.say("page.week_none")
    day = facts.start.astimezone(scale.zone).date()
    monday = day - timedelta(days=day.weekday())
    return voice.say("page.week", first=voice.day(monday), last=voice.day(monday + timedelta(days=6)))
