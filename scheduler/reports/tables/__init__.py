"""The tables of a plan in words: what workbooks, pages and comparisons print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.reports.tables.cells import in_words
from scheduler.reports.tables.conferences import conferences_table
from scheduler.reports.tables.halls import hall_tables
from scheduler.reports.tables.invitations import invitations_table
from scheduler.reports.tables.load import load_tables
from scheduler.reports.tables.quality import proof_table, scores_table
from scheduler.reports.tables.remarks import findings_table, waivers_table
from scheduler.reports.tables.seats import seats_table
from scheduler.reports.tables.table import Cell, Column, Kind, Table
from scheduler.reports.tables.timeline import timeline_table
from scheduler.reports.tables.waiting import waiting_table
from scheduler.reports.tables.weeks import week_tables
from scheduler.reports.tables.work import work_table

if TYPE_CHECKING:
    from scheduler.facts import Planned
    from scheduler.reports.voice import Voice

__all__ = [
    "Cell",
    "Column",
    "Kind",
    "Table",
    "all_tables",
    "conferences_table",
    "findings_table",
    "hall_tables",
    "in_words",
    "invitations_table",
    "load_tables",
    "proof_table",
    "scores_table",
    "seats_table",
    "timeline_table",
    "waiting_table",
    "waivers_table",
    "week_tables",
    "work_table",
]


def all_tables(voice: Voice, planned: Planned) -> tuple[Table, ...]:
    """Every table that has a row; those of one sheet (``weeks/…``, ``halls/…``, ``load/…``) behind one another."""
    tables = (
        work_table(voice, planned),
        waiting_table(voice, planned),
        invitations_table(voice, planned),
        *week_tables(voice, planned),
        conferences_table(voice, planned),
        seats_table(voice, planned),
        *hall_tables(voice, planned),
        timeline_table(voice, planned),
        *load_tables(voice, planned),
        findings_table(voice, planned),
        waivers_table(voice, planned),
        scores_table(voice, planned),
        proof_table(voice, planned),
    )
    return tuple(table for table in tables if table.rows)
