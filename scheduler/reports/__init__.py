"""What reaches people from a plan: pure functions of it, in the planner's language.

``facts`` gathers rows in no language, ``phrases`` puts them in words, and each format (``markdown``, ``summary``)
arranges the words.
"""

from scheduler.reports.markdown import render_markdown
from scheduler.reports.summary import summary

__all__ = ["render_markdown", "summary"]
