"""Dates, times, numbers and lists, as an office writes them in each language.

In prose a time is ``10 giờ 00, thứ Năm, ngày 27/8/2020`` (``10:00, Thursday, 27 August 2020``), in tables
``10:00 27/8/2020`` (``10:00, 27 Aug 2020``). Vietnamese days under 10 and months 1 and 2 are padded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime


def number(language: str, value: int) -> str:
    """A whole number with its thousands apart: 1.234 or 1,234."""
    return f"{value:,}".replace(",", say(language, "formats.thousands"))


def quantity(language: str, unit: str, value: int) -> str:
    """A number with its unit, as named in the catalogue ``units``: 3 ngày làm việc, 1 seat."""
    return f"{number(language, value)} {say(language, f'units.{unit}', count=value)}"


def duration(language: str, minutes: int) -> str:
    """A length of time in hours and minutes: 3 giờ 30 phút, 45 minutes."""
    if minutes < 0:
        return say(language, "formats.less_than_nothing", amount=duration(language, -minutes))
    hours, rest = divmod(minutes, 60)
    if not hours or not rest:
        return quantity(language, "hours", hours) if hours else quantity(language, "minutes", rest)
    return say(
        language,
        "formats.hours_and_minutes",
        hours=quantity(language, "hours", hours),
        minutes=quantity(language, "minutes", rest),
    )


def capital(text: str) -> str:
    """A phrase as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def listing(language: str, items: Sequence[str]) -> str:
    """Several things in one phrase: A, B và C; empty for none."""
    comma, last = say(language, "formats.comma"), say(language, "formats.last")
    return last.join(part for part in (comma.join(items[:-1]), *items[-1:]) if part)


def day(language: str, when: date) -> str:
    """A date for tables: 02/9/2020, 2 Sep 2020."""
    return say(language, "formats.day", day=when.day, month=_month(language, when), year=when.year)


def day_in_prose(language: str, when: date) -> str:
    """A date for sentences: thứ Tư, ngày 02/9/2020."""
    return say(
        language,
        "formats.day_in_prose",
        weekday=say(language, f"formats.weekday_{when.weekday()}"),
        day=when.day,
        month=_month(language, when),
        year=when.year,
    )


def clock(language: str, when: datetime) -> str:
    """A time of day for tables: 08:00."""
    return say(language, "formats.clock", hour=when.hour, minute=when.minute)


def clock_in_prose(language: str, when: datetime) -> str:
    """A time of day for sentences: 08 giờ 00."""
    return say(language, "formats.clock_in_prose", hour=when.hour, minute=when.minute)


def moment(language: str, when: datetime) -> str:
    """An instant for tables, in its own zone: 10:00 27/8/2020."""
    return say(language, "formats.moment", clock=clock(language, when), day=day(language, when))


def moment_in_prose(language: str, when: datetime) -> str:
    """An instant for sentences, in its own zone: 10 giờ 00, thứ Năm, ngày 27/8/2020."""
    return say(
        language,
        "formats.moment_in_prose",
        clock=clock_in_prose(language, when),
        day=day_in_prose(language, when),
    )


def span(language: str, start: datetime, end: datetime) -> str:
    """A span of time for tables; the day once if it is one: 08:00–11:30 28/8/2020."""
    if start.date() != end.date():
        return say(language, "formats.long_span", start=moment(language, start), end=moment(language, end))
    clocks = {"start": clock(language, start), "end": clock(language, end)}
    return say(language, "formats.span", **clocks, day=day(language, start))


def span_in_prose(language: str, start: datetime, end: datetime) -> str:
    """A span of time for sentences: từ 08 giờ 00 đến 11 giờ 30, thứ Sáu, ngày 28/8/2020."""
    if start.date() != end.date():
        ends = {"start": moment_in_prose(language, start), "end": moment_in_prose(language, end)}
        return say(language, "formats.long_span_in_prose", **ends)
    clocks = {"start": clock_in_prose(language, start), "end": clock_in_prose(language, end)}
    return say(language, "formats.span_in_prose", **clocks, day=day_in_prose(language, start))


def zone(when: datetime) -> str:
    """How far the clock of an instant is from universal time: UTC+7, UTC-3:30."""
    offset = when.utcoffset()
    minutes = round(offset.total_seconds() / 60) if offset else 0
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return "UTC" + (f"{sign}{hours}" if minutes else "") + (f":{rest:02}" if rest else "")


def _month(language: str, when: date) -> str:
    return say(language, f"formats.month_{when.month}")
