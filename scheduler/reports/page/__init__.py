"""The whole plan on one page that needs nothing else: to look at, to filter, and to print on A4."""

from scheduler.reports.page.render import render_page

__all__ = ["render_page"]
