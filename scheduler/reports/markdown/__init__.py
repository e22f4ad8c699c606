"""The whole plan as Markdown, to read in a terminal, an editor or a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import Planned
from scheduler.reports import in_short
from scheduler.reports.markdown import conferences, planner, quality, remarks, waiting, worklists
from scheduler.reports.markdown.blocks import bold, bullets, document, heading
from scheduler.reports.markdown.escape import escape
from scheduler.reports.markdown.head import head
from scheduler.reports.voice import Voice

if TYPE_CHECKING:
    from scheduler.plan import Plan

SECTIONS = (
    conferences.sections,
    worklists.sections,
    waiting.sections,
    planner.sections,
    remarks.sections,
    quality.sections,
)


def render_markdown(plan: Plan, language: str) -> str:
    """Write the report of a plan; the same plan and language give the same text."""
    planned = Planned(plan)
    voice = Voice(language, escape, zones=planned.has_zones)
    blocks = [*head(voice, planned), *_in_short(voice, planned)]
    for sections in SECTIONS:
        blocks += sections(voice, planned)
    return document(blocks)


def _in_short(voice: Voice, planned: Planned) -> list[str]:
    blocks = [heading(2, voice.say("report.in_short"))]
    told = in_short.of_conferences(voice, planned)
    if all(len(lines) == 1 for _, lines in told):
        lines = [voice.say("report.name_colon", name=bold(name), what=lines[0]) for name, lines in told]
        blocks.append(bullets(lines))
    else:
        blocks += [block for name, lines in told for block in (bold(name), bullets(lines))]
    return [*blocks, bold(voice.say("report.whole_plan")), bullets(in_short.of_plan(voice, planned))]
