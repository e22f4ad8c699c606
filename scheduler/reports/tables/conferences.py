"""The conferences: each part at each of its sites, with its hall."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.facts import conferences
from scheduler.facts.sittings import sittings_of
from scheduler.reports.phrases import conference as phrases
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.facts import ConferenceFacts, PartRow, Planned, SiteRow
    from scheduler.reports.tables.table import Cell
    from scheduler.reports.voice import Markup, Voice


def conferences_table(voice: Voice, planned: Planned) -> Table:
    """A row for each part of a conference at each of its sites; one that is not held has one row."""
    columns = (
        Column("conference", voice.say("tables.conference"), width=34),
        Column("part", voice.say("report.part"), width=18),
        Column("start", voice.say("tables.start"), "moment", 16),
        Column("end", voice.say("tables.end"), "moment", 16),
        Column("site", voice.say("report.site"), width=20),
        Column("hall", voice.say("report.hall"), width=26),
        Column("place", voice.say("tables.place"), width=22),
        Column("seats", voice.say("report.seats_of_hall"), "number", 8),
        Column("people", voice.say("tables.people"), "number", 8),
        Column("organiser", voice.say("tables.organiser"), width=20),
        Column("chair", voice.say("tables.chair"), width=16),
        Column("outcome", voice.say("tables.outcome"), width=14),
        Column("status", voice.say("tables.status"), width=18),
    )
    rows = tuple(row for facts in conferences(planned) for row in _rows(voice, planned, facts))
    return Table("conferences", voice.say("tables.conferences"), columns, rows)


def _rows(voice: Voice, planned: Planned, facts: ConferenceFacts) -> Iterator[tuple[Cell, ...]]:
    name, outcome = voice.text(planned.label(facts.id)), phrases.outcome(voice, facts)
    whose = (voice.text(facts.organiser), voice.text(facts.chair or ""), outcome)
    if facts.outcome != "held":
        yield (name, None, facts.start, facts.end, *(None,) * 5, *whose, None)
        return
    sites = {site.id: site for site in facts.sites}
    halls = {(sitting.part, sitting.site) for sitting in sittings_of(planned, facts.id)}
    for part in facts.parts:
        label = voice.text(part.name) if len(facts.parts) > 1 else None
        times = (part.start, part.end)
        used = [site for key, site in sites.items() if (part.id, key) in halls]
        for site in used or (None,):
            yield (name, label, *times, *_site(voice, facts, site), *whose, _status(voice, facts, part))


def _site(voice: Voice, facts: ConferenceFacts, site: SiteRow | None) -> tuple[Cell, ...]:
    """Site, hall, place, seats, people."""
    if site is None:
        return (None,) * 5
    named = voice.text(site.name) if len(facts.sites) > 1 and site.name != site.hall else None
    people = site.people or (None if site.open_ended else 0)
    return named, phrases.hall(voice, replace(site, place=None)), voice.text(site.place or ""), site.capacity, people


def _status(voice: Voice, facts: ConferenceFacts, part: PartRow) -> Markup:
    day = facts.chosen in ("day", "both")
    chosen = "both" if day and part.chosen else "day" if day else "hour" if part.chosen else None
    marks = [
        voice.say(f"tables.chosen_{chosen}") if chosen else None,
        voice.say("report.mark_tentative") if part.tentative else None,
        voice.say("report.mark_to_be_announced") if facts.to_be_announced else None,
    ]
    return voice.joined("; ", marks)
