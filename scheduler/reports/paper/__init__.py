"""One sheet of paper for each unit, in the form of an office's document (DOCX)."""

from scheduler.reports.paper.sheets import render_sheet, render_sheets

__all__ = ["render_sheet", "render_sheets"]
