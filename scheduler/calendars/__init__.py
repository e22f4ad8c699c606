"""Calendars: a plan as iCalendar files that calendar programs import, and a strict reading of such files."""

from scheduler.calendars.files import calendar_files, published_books

__all__ = ["calendar_files", "published_books"]
