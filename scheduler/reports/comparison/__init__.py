"""Plans side by side in words: as text for the terminal and as Markdown; the page draws the same tables."""

from scheduler.reports.comparison.head import plan_lines, remarks, title, voice_of
from scheduler.reports.comparison.markdown import render_markdown
from scheduler.reports.comparison.sections import Section, sections
from scheduler.reports.comparison.short import render_short
from scheduler.reports.comparison.terminal import render_changes, render_text

__all__ = [
    "Section",
    "plan_lines",
    "remarks",
    "render_changes",
    "render_markdown",
    "render_short",
    "render_text",
    "sections",
    "title",
    "voice_of",
]
