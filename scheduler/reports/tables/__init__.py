"""The tables of a plan in words: what workbooks, pages and comparisons print."""

from scheduler.reports.tables.table import Cell, Column, Kind, Table

__all__ = ["Cell", "Column", "Kind", "Table"]
