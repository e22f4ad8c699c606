"""Calendars: a plan as iCalendar files that calendar programs import, and a strict reading of such files."""
