"""Everything that is said of plans side by side, as tables in the order in which a planner asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.reports.comparison.differing import conferences_table, tasks_table, uncommon_table
from scheduler.reports.comparison.figures import figures_tables, slack_table
from scheduler.reports.comparison.load import load_tables
from scheduler.reports.comparison.told import told_tables

if TYPE_CHECKING:
    from scheduler.compare import Comparison
    from scheduler.reports.tables import Table
    from scheduler.reports.voice import Markup, Voice


@dataclass(frozen=True)
class Section:
    """A heading and its tables; ``paired`` if each row says what each plan makes of one thing."""

    id: str
    title: Markup
    tables: tuple[Table, ...]
    paired: bool = False


def sections(voice: Voice, comparison: Comparison, *, all_units: bool = True) -> tuple[Section, ...]:
    """Every section with something in it; ``all_units`` lists also those whose load no plan changes."""
    figures, slack = figures_tables(voice, comparison), slack_table(voice, comparison)
    uncommon = uncommon_table(voice, comparison)
    conferences, tasks = conferences_table(voice, comparison), tasks_table(voice, comparison)
    made = (
        Section("figures", voice.text(figures[0].title), figures),
        Section("uncommon", voice.text(uncommon.title), (uncommon,)),
        Section("conferences", voice.text(conferences.title), (conferences,), paired=True),
        Section("tasks", voice.text(tasks.title), (tasks,), paired=True),
        Section("told", voice.say("compare.to_tell"), told_tables(voice, comparison)),
        Section("slack", voice.text(slack.title), (slack,)),
        Section("load", voice.say("compare.load"), load_tables(voice, comparison, all_units=all_units)),
    )
    told = (
        Section(each.id, each.title, tuple(table for table in each.tables if table.rows), each.paired) for each in made
    )
    return tuple(each for each in told if each.tables)
