"""What becomes of a unit's conferences: one row for each matter, before and now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scheduler.reports.comparison.lines import conference_lines
from scheduler.reports.phrases import conference as phrases
from scheduler.reports.voice import Markup, capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from typing import TypeVar

    from scheduler.compare import ConferenceChange
    from scheduler.facts import ConferenceFacts, PartRow, SiteRow
    from scheduler.reports.paper.notices.desk import Desk
    from scheduler.reports.voice import Voice

    Piece = TypeVar("Piece", PartRow, SiteRow)

Row = tuple[Markup, Markup, Markup]
"""A matter, what was said of it before, and what is said now."""


@dataclass(frozen=True)
class Changed:
    """A conference by its full name, why it is changed if that is not said above, and its rows."""

    name: Markup
    why: Markup | None
    rows: tuple[Row, ...]


def changed(desk: Desk, change: ConferenceChange, why: Markup | None) -> Changed:
    """One conference as a unit reads of it."""
    return Changed(desk.name(change.id), why, tuple(_rows(desk, change)))


def moves_in_time(change: ConferenceChange) -> bool:
    """Whether some part starts or ends at another time."""
    return any(_span(old) != _span(new) for old, new in _parts(change))


def moves_in_place(change: ConferenceChange) -> bool:
    """Whether some site has another hall."""
    return any(_where(old) != _where(new) for old, new in _sites(change))


def _rows(desk: Desk, change: ConferenceChange) -> Iterator[Row]:
    voice, old, new = desk.voice, change.old, change.new
    if old and new and old.outcome == new.outcome == "held":
        yield from _times(voice, change)
        yield from _places(voice, change)
    else:
        yield voice.say("notices.time"), _state(voice, old, "not_planned"), _state(voice, new, "not_planned_now")
        if new and new.sites:
            before = phrases.places(voice, old) if old and old.sites else voice.say("notices.none")
            yield _row(voice, voice.say("notices.place"), before, phrases.places(voice, new))
    for line in conference_lines(voice, desk.comparison, change.others):
        yield _row(voice, line.what, *line.values)


def _row(voice: Voice, what: Markup, before: Markup, now: Markup) -> Row:
    return what, capital(before), voice.say("notices.unchanged") if before == now else capital(now)


def _times(voice: Voice, change: ConferenceChange) -> Iterator[Row]:
    """The parts that move; if none does, the time of the whole."""
    parts = _parts(change)
    if not moves_in_time(change):
        both = [_whole(voice, [part for part in side if part]) for side in zip(*parts, strict=True)]
        yield _row(voice, voice.say("notices.time"), *both)
    for old, new in parts:
        named = new or old
        if named and _span(old) != _span(new):
            label = voice.say("notices.time_of", part=named.name) if len(parts) > 1 else voice.say("notices.time")
            yield _row(voice, label, _time(voice, old), _time(voice, new))


def _places(voice: Voice, change: ConferenceChange) -> Iterator[Row]:
    """The sites that get another hall; if none does, where it is held."""
    sites = _sites(change)
    if sites and change.old and not moves_in_place(change):
        where = phrases.places(voice, change.old)
        yield _row(voice, voice.say("notices.place"), where, where)
    for old, new in sites:
        named = new or old
        if named and _where(old) != _where(new):
            label = voice.say("notices.place_of", site=named.name) if len(sites) > 1 else voice.say("notices.place")
            yield _row(voice, label, _hall(voice, old), _hall(voice, new))


def _state(voice: Voice, facts: ConferenceFacts | None, absent: str) -> Markup:
    """When a conference is held, or what becomes of it."""
    if facts is None:
        return voice.say(f"notices.{absent}")
    if facts.outcome == "held":
        return capital(_whole(voice, facts.parts))
    return voice.say("notices.put_off") if facts.outcome == "postponed" else capital(phrases.outcome(voice, facts))


def _whole(voice: Voice, parts: Sequence[PartRow]) -> Markup:
    said = voice.span_in_prose(min(part.start for part in parts), max(part.end for part in parts))
    return phrases.marked(voice, said, ["tentative"] if any(part.tentative for part in parts) else [])


def _time(voice: Voice, part: PartRow | None) -> Markup:
    return _whole(voice, [part]) if part else voice.say("notices.none")


def _hall(voice: Voice, site: SiteRow | None) -> Markup:
    return phrases.hall(voice, replace(site, name="")) if site else voice.say("notices.none")


def _span(part: PartRow | None) -> tuple[datetime, datetime] | None:
    return (part.start, part.end) if part else None


def _where(site: SiteRow | None) -> tuple[object, ...] | None:
    return (site.hall, site.place, site.online, site.link) if site else None


def _parts(change: ConferenceChange) -> list[tuple[PartRow | None, PartRow | None]]:
    return _paired(change.old.parts if change.old else (), change.new.parts if change.new else ())


def _sites(change: ConferenceChange) -> list[tuple[SiteRow | None, SiteRow | None]]:
    return _paired(change.old.sites if change.old else (), change.new.sites if change.new else ())


def _paired(old: Sequence[Piece], new: Sequence[Piece]) -> list[tuple[Piece | None, Piece | None]]:
    """What each plan has of the same id, in the order of the new plan; what only the old one has comes last."""
    before: dict[str, Piece] = {each.id: each for each in old}
    after: dict[str, Piece] = {each.id: each for each in new}
    return [(before.get(name), after.get(name)) for name in dict.fromkeys((*after, *before))]
