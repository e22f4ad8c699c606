"""What a plan is made into: every output of its folder, or one of them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.plan.saved import PLAN_FILE, plan_bytes

if TYPE_CHECKING:
    from datetime import timedelta

    from scheduler.plan import Plan

PAGE_FILE = "report.html"
TEXT_FILE = "report.md"
WORKBOOK_FILE = "assignments.xlsx"
KINDS = ("json", "html", "md", "xlsx", "docx", "ics")


def files_of(plan: Plan, language: str) -> dict[str, bytes]:
    """Everything a plan's folder holds: relative path to content."""
    return {path: content for kind in KINDS for path, content in made(plan, kind, language).items()}


def made(plan: Plan, kind: str, language: str, *, alarm: timedelta | None = None) -> dict[str, bytes]:
    """One output of a plan; the first file is the one to show alone. Calendars remind ``alarm`` before each entry.

    Raises ``ValueError`` for a kind that is none of ``KINDS``.
    """
    match kind:
        case "json":
            return {PLAN_FILE: plan_bytes(plan)}
        case "html":
            from scheduler.reports.page import render_page

            return {PAGE_FILE: render_page(plan, language)}
        case "md":
            from scheduler.reports.markdown import render_markdown

            return {TEXT_FILE: render_markdown(plan, language).encode()}
        case "xlsx":
            from scheduler.reports.workbook import render_workbook

            return {WORKBOOK_FILE: render_workbook(plan, language)}
        case "docx":
            from scheduler.reports.paper import render_sheets

            return render_sheets(plan, language)
        case "ics":
            from scheduler.calendars import calendar_files

            return calendar_files(plan, language, alarm=alarm)
    raise ValueError(f"no output is called {kind}")
