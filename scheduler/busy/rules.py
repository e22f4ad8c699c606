"""Recurrence rules that are safe to follow (RFC 5545, 3.3.10).

The library that follows them looks for the next date until the year 9999, and nothing stops it on the way. So a rule
is let through only if it is known to fall again, and what it takes to follow is counted before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import prod
from typing import TYPE_CHECKING

from scheduler.busy.lines import FaultError
from scheduler.busy.rule_parts import ALLOWED, TIMES, WEEKDAY, parts_of
from scheduler.busy.values import LAST_YEAR, WEEKDAYS, is_day, parsed_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.busy.values import Time
    from scheduler.busy.zones import Zones
    from scheduler.rfc5545 import Line

MOST_TIMES_A_DAY = 48
_DAYS = {"HOURLY": 1 / 24, "DAILY": 1.0, "WEEKLY": 7.0, "MONTHLY": 30.4, "YEARLY": 365.2}
# What the library takes for one step of a rule, for each date in it after the first, all of which it keeps in mind, and
# to tell of one date, in millionths of a second.
_STEP = {"HOURLY": 5, "DAILY": 4, "WEEKLY": 8, "MONTHLY": 12, "YEARLY": 150}
_DATE = 2
_TELLING = 250
# Which parts are known to leave some day, of those that the standard allows.
_SURE = {**ALLOWED, "HOURLY": frozenset(), "DAILY": ALLOWED["DAILY"] - {"BYSETPOS"}}
# Two parts of which one may leave no day of the other; parts that may be stepped over.
_AT_ODDS = (
    *({"BYWEEKNO", other} for other in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYSETPOS")),
    *({"BYYEARDAY", other} for other in ("BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS")),
    {"BYSETPOS", "BYMONTHDAY"},
)
_EVERY_ONE = {"DAILY": ("BYMONTH", "BYMONTHDAY", "BYDAY"), "WEEKLY": ("BYMONTH",), "MONTHLY": ("BYMONTH",)}
_DAY_PARTS = ("BYYEARDAY", "BYMONTHDAY", "BYDAY")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Numbers up to these are found in every month or year.
_ALWAYS = {"BYMONTHDAY": 28, "BYYEARDAY": 365, "BYWEEKNO": 52}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its parts; ``until`` is its last possible start, of the same kind as the start."""

    parts: Mapping[str, str]
    until: Time | None

    @property
    def frequency(self) -> str:
        """The step of the rule."""
        return self.parts["FREQ"]

    @property
    def interval(self) -> int:
        """How many steps it takes at once."""
        return int(self.parts.get("INTERVAL", 1))

    def numbers(self, name: str) -> list[int]:
        """The numbers of a part."""
        return [int(number) for number in self.parts[name].split(",")] if name in self.parts else []

    def weekdays(self) -> list[tuple[int, str]]:
        """The weekdays of the rule, each with its number, 0 for all of them."""
        found = (WEEKDAY.fullmatch(each) for each in self.parts.get("BYDAY", "").split(",") if each)
        return [(int(each[1] or 0), each[2]) for each in found if each]

    def times_a_day(self) -> int:
        """How often it falls on one day."""
        return prod(max(len(self.numbers(name)), 1) for name in TIMES)

    def text(self, until: Time) -> str:
        """The rule as the library reads it, up to a date or a time by its clock unless it must count."""
        ends = f"{until:%Y%m%dT%H%M%S}" if isinstance(until, datetime) else f"{until:%Y%m%d}"
        parts = dict(self.parts) if "COUNT" in self.parts else {**self.parts, "UNTIL": ends}
        return ";".join(f"{name}={value}" for name, value in parts.items())

    def cost(self, start: datetime, opens: datetime, last: datetime) -> float:
        """What the library takes at most to follow it from its start, and to tell when it falls from ``opens`` on.

        In millionths of a second.
        """
        step = timedelta(days=_DAYS[self.frequency]) * self.interval
        steps = max((last - start) / step, 0.0)
        if "COUNT" in self.parts:
            steps = min(steps, 31.0 * int(self.parts["COUNT"]))
        dates = self._days_a_step() * self.times_a_day()
        told = max((last - max(start, opens)) / step, 0.0) * dates
        followed = (steps + self._to_the_next() / step) * _STEP[self.frequency]
        return followed + steps * (dates - 1) * _DATE + told * _TELLING

    def _days_a_step(self) -> int:
        """On how many days it falls at most in one step."""
        if "BYSETPOS" in self.parts:
            return len(self.numbers("BYSETPOS"))
        weekdays, week = self.weekdays(), 1 if self.frequency == "WEEKLY" else 5
        days = len(self.numbers("BYMONTHDAY")) or sum(1 if number else week for number, _ in weekdays) or 1
        if self.frequency in ("HOURLY", "DAILY"):
            return 1
        if self.frequency != "YEARLY":
            return days
        weeks, in_year = self.numbers("BYWEEKNO"), self.numbers("BYYEARDAY")
        months = len(self.numbers("BYMONTH")) or (12 if days > 1 else 1)
        return len(in_year) or len(weeks) * 7 or days * months

    def _to_the_next(self) -> timedelta:
        """How long it may take after any day until it falls again: some years have no 29 February, no week 53."""
        within_month = self.frequency == "MONTHLY" or "BYMONTH" in self.parts
        rare = any(abs(number) > always for name, always in _ALWAYS.items() for number in self.numbers(name))
        rare |= any(abs(number) > (4 if within_month else 52) for number, _ in self.weekdays())
        if not rare and not {"BYMONTHDAY", "BYDAY"} <= self.parts.keys():
            return timedelta(days=400)
        return timedelta(days=366 * (40 if self.interval == 1 else 8000))


def rule_of(line: Line, start: Time, zones: Zones) -> Rule:
    """The rule that a property states; ``FaultError`` if it is none, or none that can be followed safely."""
    parts = parts_of(line)
    until = _until(parts.pop("UNTIL"), start, line, zones) if "UNTIL" in parts else None
    rule = Rule(_with_the_day_of_its_start(parts, start), until)
    _see_that_it_falls(rule, line)
    return rule


def _with_the_day_of_its_start(parts: dict[str, str], start: Time) -> dict[str, str]:
    """The parts with those that the start implies, where they say no day of the week, month or year."""
    if "BYWEEKNO" in parts:
        return {"BYDAY": WEEKDAYS[start.weekday()], **parts}
    if parts["FREQ"] not in ("MONTHLY", "YEARLY") or any(name in parts for name in _DAY_PARTS):
        return parts
    month = {"BYMONTH": str(start.month)} if parts["FREQ"] == "YEARLY" else {}
    return {**month, "BYMONTHDAY": str(start.day), **parts}


def _until(text: str, start: Time, line: Line, zones: Zones) -> Time:
    """The last possible start: of a day, a day; of a time, an instant, or the end of the day that is named."""
    year = text[:4]
    if year.isascii() and year.isdecimal() and int(year) > LAST_YEAR:  # as some programs write it for ever
        text = f"{LAST_YEAR}{text[4:]}"
    until = parsed_time(text, line, zones.of_start(start))
    if is_day(start):
        return until.date() if isinstance(until, datetime) else until
    if isinstance(until, datetime):
        return until
    return datetime(until.year, until.month, until.day, 23, 59, 59, tzinfo=zones.of_start(start))


def _see_that_it_falls(rule: Rule, line: Line) -> None:
    """That it falls again and again, by conditions that suffice; what real calendars say meets them."""
    parts = rule.parts.keys()
    if rule.times_a_day() > MOST_TIMES_A_DAY:
        raise FaultError("rule_too_often", line.number, most=MOST_TIMES_A_DAY)
    days, months = rule.numbers("BYMONTHDAY"), rule.numbers("BYMONTH") or [*range(1, 13)]
    if days and not any(abs(day) <= _LONGEST[month - 1] for day in days for month in months):
        raise FaultError("rule_never", line.number)
    kinds = {number != 0 for number, _ in rule.weekdays()}
    stepping = rule.interval > 1 and any(name in parts for name in _EVERY_ONE.get(rule.frequency, ()))
    choosing = parts & ALLOWED["YEARLY"]
    if (
        not choosing <= _SURE[rule.frequency]
        or any(pair <= parts for pair in _AT_ODDS)
        or stepping
        or len(kinds) > 1  # the library takes "the first Monday and Tuesdays" for days that are both
        or (True in kinds and (days or "BYSETPOS" in parts))
    ):
        raise FaultError("rule_too_involved", line.number)
    _see_that_places_are_taken(rule, line)


def _see_that_places_are_taken(rule: Rule, line: Line) -> None:
    """A place in a set of days counts from either end; each set has at least four weeks of a month."""
    if "BYSETPOS" not in rule.parts:
        return
    weeks = {"WEEKLY": 1, "MONTHLY": 4, "YEARLY": 4 if "BYMONTH" in rule.parts else 52}[rule.frequency]
    days = len(rule.weekdays()) or (1 if rule.frequency == "WEEKLY" else 0)
    if max(abs(place) for place in rule.numbers("BYSETPOS")) > days * weeks * rule.times_a_day():
        raise FaultError("rule_place_beyond", line.number)
