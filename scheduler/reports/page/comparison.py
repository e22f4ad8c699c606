"""Plans side by side on one page: the same tables as everywhere, and their timelines over each other."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from scheduler.facts.worklists import fan
from scheduler.reports.comparison import plan_lines, remarks, title, voice_of
from scheduler.reports.comparison import sections as sections_of
from scheduler.reports.page import templates
from scheduler.reports.page.sections import OPEN_ROWS, Section, without_empty_columns
from scheduler.reports.page.timeline import Group, Lane, chart, scale_of
from scheduler.reports.phrases.task import units
from scheduler.reports.tables import in_words
from scheduler.reports.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.compare import Comparison
    from scheduler.facts import Planned
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
    lanes = [next((lane for lane in drawn.lanes if lane.id == name), None) for drawn in charts]
    plans = [{row.id: row for row in lane.rows} if lane else {} for lane in lanes]
    things = dict.fromkeys(thing for rows in plans for thing in rows)
    told = [[rows.get(thing) for rows in plans] for thing in things]
    rows = _tasks(voice, comparison, told) if name == "tasks" else _all(voice, comparison, told)
    if not rows:
        return None
    title = voice.say("compare.tasks") if name == "tasks" else next(lane.title for lane in lanes if lane)
    return Lane(name, title, (_folded(voice, title, rows),))


def _folded(voice: Voice, title: Markup, rows: Sequence[Row]) -> Group:
    """Rows that are always seen, or under one name if they are many."""
    if len(rows) <= OPEN_ROWS:
        return Group(tuple(rows))
    return Group(tuple(rows), title, voice.say("compare.rows_many", count=len(rows)))


def _all(voice: Voice, comparison: Comparison, told: Sequence[Sequence[Row | None]]) -> list[Row]:
    """Each thing as each plan has it; once if all plans have it alike."""
    found: list[Row] = []
    for each in told:
        there = [row for row in each if row]
        if len(there) == len(each) and len({(row.strip, row.below) for row in there}) == 1:
            found.append(there[0])
        else:
            found += _one_by_one(voice, comparison, each)
    return found


def _tasks(voice: Voice, comparison: Comparison, told: Sequence[Sequence[Row | None]]) -> list[Row]:
    """The tasks that differ, copies for several units that do so alike together."""
    differing = {change.subject for change in comparison.differences} | {each.id for each in comparison.uncommon}
    groups: dict[tuple[object, ...], list[Sequence[Row | None]]] = {}
    for each in told:
        thing = next(row.id for row in each if row)
        if thing in differing:
            groups.setdefault((fan(thing), *(row and row.strip for row in each)), []).append(each)
    found: list[Row] = []
    for copies in groups.values():
        tasks = [next(row.id for row in each if row) for each in copies]
        planned = next(planned for planned in comparison.plans if tasks[0] in planned.plan.tasks)
        owners = tuple(dict.fromkeys(planned.plan.tasks[task].unit for task in tasks if task in planned.plan.tasks))
        name = voice.joined(" – ", [voice.text(planned.name(tasks[0])), units(voice, planned.several(owners))])
        found += _one_by_one(voice, comparison, [row and replace(row, name=name) for row in copies[0]])
    return found


def _one_by_one(voice: Voice, comparison: Comparison, plans: Sequence[Row | None]) -> Iterator[Row]:
    """A row for each plan that has a thing; a name stands only where it is not that of the row above."""
    above: Markup | None = None
    for plan, planned, row in zip(comparison.names, comparison.plans, plans, strict=True):
        if row:
            said = _due(voice, planned, row.id) or row.below
            below = voice.say("report.name_colon", name=plan, what=said) if said else voice.text(plan)
            name = voice.text("") if row.name == above else row.name
            yield replace(row, name=name, below=below, details=(voice.text(plan), *row.details))
            above = row.name


def _due(voice: Voice, planned: Planned, thing: str) -> Markup | None:
    """When a task is due: below the name of a unit with one task only, a row would repeat the task."""
    record = planned.plan.tasks.get(thing)
    return voice.moment(record.due) if record else None
