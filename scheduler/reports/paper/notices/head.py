"""The head of a notice: who issues it, under which number, where and when, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.reports.paper.notices.conferences import moves_in_place, moves_in_time
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.compare import ConferenceChange, Notice
    from scheduler.reports.paper.notices.desk import Desk


@dataclass(frozen=True)
class Head:
    """The words above the text; a ``motto`` is one to a line, of which there may be none."""

    issuer: Markup | None
    number: Markup
    motto: tuple[Markup, ...]
    dated: Markup
    title: Markup
    subject: Markup
    addressee: Markup


def head(desk: Desk, notice: Notice) -> Head:
    """The head of one unit's notice."""
    voice, number = desk.voice, desk.change.number if desk.change else None
    return Head(
        issuer=issuer(desk),
        number=voice.say("notices.number", number=number) if number else voice.say("notices.number_open"),
        motto=tuple(line for line in _motto(desk) if line),
        dated=_dated(desk),
        title=voice.say("notices.title"),
        subject=_subject(desk, notice),
        addressee=voice.say("notices.addressee", unit=desk.name(notice.unit)),
    )


def issuer(desk: Desk) -> Markup | None:
    """Who issues the notices: whoever issued the plan."""
    document = desk.new.scenario.document
    return desk.voice.text(document.issuer) if document and document.issuer else None


def _motto(desk: Desk) -> Iterator[Markup]:
    voice, document = desk.voice, desk.new.scenario.document
    if document and (document.family or "").casefold() == voice.say("notices.party").casefold():
        yield voice.say("notices.motto_party")
    else:
        yield voice.say("notices.motto")
        yield voice.say("notices.motto_below")


def _dated(desk: Desk) -> Markup:
    voice, document, today = desk.voice, desk.new.scenario.document, desk.new.scenario.today
    month = voice.say(f"formats.month_{today.month}")
    if document and document.place:
        return voice.say("notices.dated_at", place=document.place, day=today.day, month=month, year=today.year)
    return voice.say("notices.dated", day=today.day, month=month, year=today.year)


def _subject(desk: Desk, notice: Notice) -> Markup:
    if not notice.conferences:
        return desk.voice.say("notices.about_tasks")
    if len(notice.conferences) > 1:
        return desk.voice.say("notices.about_several", count=len(notice.conferences))
    return _about(desk, notice.conferences[0])


def _about(desk: Desk, change: ConferenceChange) -> Markup:
    voice, conference = desk.voice, desk.name(change.id)
    old, new = (facts.outcome if facts else "skipped" for facts in (change.old, change.new))
    if old == new:
        return voice.say("notices.about_changed", what=_what(desk, change), conference=conference)
    if new == "merged" and change.new and change.new.host:
        return voice.say("notices.about_merged", conference=conference, host=change.new.host)
    kind = {"held": "added", "postponed": "put_off"}.get(new, "dropped")
    return voice.say(f"notices.about_{kind}", conference=conference)


def _what(desk: Desk, change: ConferenceChange) -> Markup:
    """Time, place and who comes, as far as they change."""
    moved = {"time": moves_in_time(change), "place": moves_in_place(change), "others": bool(change.others)}
    return Markup(", ".join(desk.voice.say(f"notices.what_{kind}") for kind, changes in moved.items() if changes))
