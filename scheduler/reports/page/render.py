"""A plan as one HTML file: styles, script and drawings in it, and nothing loaded from anywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from scheduler.facts import Planned
from scheduler.reports import in_short
from scheduler.reports.page import templates
from scheduler.reports.page.choices import choices
from scheduler.reports.page.months import months
from scheduler.reports.page.sections import sections
from scheduler.reports.page.timeline import chart, scale_of
from scheduler.reports.phrases import document
from scheduler.reports.tables import in_words
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice

if TYPE_CHECKING:
    from scheduler.plan import Plan
    from scheduler.reports.voice import Markup


def render_page(plan: Plan, language: str) -> bytes:
    """Write the page of a plan; the same plan and language give the same bytes."""
    planned = Planned(plan)
    voice = Voice(language, one_line, zones=planned.has_zones)
    scale = scale_of([planned])
    drawn = chart(voice, planned, scale)
    chosen = choices(voice, planned, drawn)
    tables = sections(voice, planned)
    widths = [column.width for section in tables for table in section.tables for column in table.columns]
    style, script = templates.style(drawn.least_width, widths), templates.script()
    return (
        templates.environment()
        .get_template("page.html.j2")
        .render(
            language=language,
            say=voice.say,
            cell=partial(in_words, voice),
            policy=templates.policy(style, script),
            style=style,
            script=script,
            title=voice.text(planned.scenario.title),
            document=document.lines(voice, planned),
            in_short=list(zip(in_short.of_conferences(voice, planned), drawn.lanes[0].rows, strict=True)),
            whole_plan=in_short.of_plan(voice, planned),
            chart=drawn,
            about=_about(voice, planned),
            units=chosen.units,
            conferences=chosen.conferences,
            numbers=chosen.numbers,
            weekdays=[voice.say(f"formats.weekday_{number}") for number in range(7)],
            months=months(voice, planned, scale),
            sections=tables,
        )
        .encode()
    )


def _about(voice: Voice, planned: Planned) -> Markup:
    zone = voice.say("page.timeline_zone", zone=planned.scenario.timezone) if planned.has_zones else voice.text("")
    return voice.joined(" ", [voice.say("page.timeline_about"), zone])
