"""The planner's own sheet: all tasks with the room they have, and the critical chains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import conferences, critical_chain, timeline
from scheduler.reports.markdown.blocks import bullets, heading, table
from scheduler.reports.phrases import task as phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.facts import ConferenceFacts, Link, Planned, TimelineRow
    from scheduler.reports.voice import Markup, Voice

COLUMNS = ("task", "unit", "start", "end", "due_column", "latest", "room")


def sections(voice: Voice, planned: Planned) -> list[str]:
    """The timeline, and a chain for each conference that something prepares."""
    rows = timeline(planned)
    if not rows:
        return []
    return [
        heading(2, voice.say("report.planner")),
        heading(3, voice.say("report.timeline")),
        voice.say("report.timeline_intro"),
        table([voice.say(f"report.{column}") for column in COLUMNS], [_row(voice, planned, row) for row in rows]),
        *_chains(voice, planned),
    ]


def _row(voice: Voice, planned: Planned, row: TimelineRow) -> list[Markup]:
    times = [voice.moment(time) for time in (row.start, row.end, row.due, row.latest)]
    return [voice.text(row.name), phrases.units(voice, planned.several(row.units)), *times, _room(voice, row)]


def _room(voice: Voice, row: TimelineRow) -> Markup:
    if row.phase == "during":
        return voice.text("–")
    return phrases.room(voice, row.room)


def _chains(voice: Voice, planned: Planned) -> list[str]:
    blocks = []
    for facts in conferences(planned):
        chain = critical_chain(planned, facts.id) if facts.outcome == "held" else ()
        if chain:
            label = planned.scenario.conferences[facts.id].label
            blocks.append(heading(3, voice.say("report.chain", conference=label)))
            blocks.append(_chain(voice, planned, facts, chain))
    return [*blocks[:1], voice.say("report.chain_intro"), *blocks[1:]] if blocks else []


def _chain(voice: Voice, planned: Planned, facts: ConferenceFacts, chain: Sequence[Link]) -> str:
    assert facts.start is not None
    label = planned.scenario.conferences[facts.id].label
    links = [_link(voice, planned, link) for link in chain]
    return bullets([*links, voice.say("report.chain_end", conference=label, time=voice.moment(facts.start))])


def _link(voice: Voice, planned: Planned, link: Link) -> Markup:
    unit, time = planned.label(link.unit), voice.span(link.start, link.end)
    said = voice.say("report.chain_link", task=link.name, unit=unit, time=time)
    if not link.room:
        return voice.say("report.chain_tight", link=said)
    return voice.say("report.chain_room", link=said, room=voice.duration(link.room))
