"""A notice for each unit that a change of plan concerns, in the form of an office's notice (DOCX)."""

from scheduler.reports.paper.notices.render import render_notices

__all__ = ["render_notices"]
