"""Plans side by side on one page: the same tables as everywhere, and their timelines over each other."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from scheduler.reports.comparison import plan_lines, remarks, title, voice_of
from scheduler.reports.comparison import sections as sections_of
from scheduler.reports.page import templates
from scheduler.reports.page.sections import OPEN_ROWS, Section, without_empty_columns
from scheduler.reports.page.timeline import Group, Lane, chart, scale_of
from scheduler.reports.tables import in_words
from scheduler.reports.text import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from scheduler.compare import Comparison
    from scheduler.reports import comparison as words
    from scheduler.reports.page.timeline import Chart, Row
    from scheduler.reports.voice import Markup, Voice

NO_SCRIPT = ""


def render_comparison(comparison: Comparison, language: str) -> bytes:
    """Write the page of a comparison; the same plans and language give the same bytes."""
    voice = voice_of(comparison, language, one_line)
    drawn = overlay(voice, comparison)
    tables = [_section(each) for each in sections_of(voice, comparison)]
    widths = [column.width for section in tables for table in section.tables for column in table.columns]
    style = templates.style(drawn.least_width, widths)
    return (
        templates.environment()
        .get_template("comparison.html.j2")
        .render(
            language=language,
            say=voice.say,
            cell=partial(in_words, voice),
            policy=templates.policy(style, NO_SCRIPT),
            style=style,
            title=title(voice, comparison),
            plans=plan_lines(voice, comparison),
            remarks=remarks(voice, comparison),
            chart=drawn,
            about=voice.say("compare.timeline_about"),
            sections=tables,
        )
        .encode()
    )


def _section(section: words.Section) -> Section:
    rows = sum(len(table.rows) for table in section.tables)
    tables = tuple(without_empty_columns(table) for table in section.tables)
    return Section(section.id, section.title, tables, folds=rows > OPEN_ROWS, open=False)


def overlay(voice: Voice, comparison: Comparison) -> Chart:
    """The timelines of all plans on one scale: each thing with a row for each plan, one where all are alike.

    Tasks that do not differ are left out. Days off are those of the first plan.
    """
    scale = scale_of(comparison.plans)
    charts = [chart(voice, planned, scale) for planned in comparison.plans]
    lanes = (_lane(voice, comparison, charts, lane) for lane in ("conferences", "halls", "tasks"))
    return replace(charts[0], lanes=tuple(lane for lane in lanes if lane))


def _lane(voice: Voice, comparison: Comparison, charts: Sequence[Chart], name: str) -> Lane | None:
    found = [lane for drawn in charts for lane in drawn.lanes if lane.id == name]
    if not found:
        return None
    plans = [{row.id: row for lane in drawn.lanes if lane.id == name for row in lane.rows} for drawn in charts]
    differing = {change.subject for change in comparison.differences}
    differing |= {each.id for each in comparison.uncommon}
    things = dict.fromkeys(thing for rows in plans for thing in rows if name != "tasks" or thing in differing)
    rows = [row for thing in things for row in _rows(voice, comparison, [rows.get(thing) for rows in plans], differing)]
    title = voice.say("compare.tasks") if name == "tasks" else found[0].title
    return Lane(name, title, (Group(tuple(rows)),)) if rows else None


def _rows(
    voice: Voice, comparison: Comparison, plans: Sequence[Row | None], differing: Collection[str]
) -> Iterator[Row]:
    """One thing as each plan has it; its name stands in the first row."""
    there = [row for row in plans if row]
    alike = len(there) == len(plans) and there[0].id not in differing
    if alike and all(row.strip == there[0].strip for row in there):
        yield there[0]
        return
    named = voice.text(comparison.plans[0].label(there[0].id)) or there[0].name
    for plan, row in zip(comparison.names, plans, strict=True):
        if row:
            below: Markup = voice.say("report.name_colon", name=plan, what=row.below)
            yield replace(row, name=named, below=below, details=(voice.text(plan), *row.details))
            named = voice.text("")
