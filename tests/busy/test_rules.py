"""Recurrence rules of chance, followed by the reader and by a walk from day to day that knows no library."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta

import pytest

from scheduler.errors import InputError
from tests.busy.ics import CLOSES, HOME, OPENS, calendar, event, times

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
STARTS = [date(2016, 2, 29), date(2019, 12, 31), date(2020, 1, 15), date(2020, 7, 31), date(2020, 8, 3)]


def rule(chance: random.Random) -> dict[str, str]:
    """A rule with some parts; many are refused."""
    parts = {"FREQ": chance.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])}
    if chance.random() < 0.4:
        parts["INTERVAL"] = str(chance.choice([2, 3, 4]))
    if chance.random() < 0.3:
        parts["BYMONTH"] = ",".join(map(str, sorted(chance.sample(range(1, 13), 6))))
    if chance.random() < 0.3:
        parts["BYMONTHDAY"] = ",".join(map(str, chance.sample([1, 13, 15, 29, 31, -1, -2], 3)))
    if chance.random() < 0.5:
        number = chance.choice(["", "", "1", "2", "-1"])
        parts["BYDAY"] = ",".join(number + weekday for weekday in chance.sample(WEEKDAYS, 2))
    if chance.random() < 0.1:
        parts["BYYEARDAY"] = "220,250,-100"
    return parts


def falls(parts: dict[str, str], start: date, day: date) -> bool:
    """Whether a rule falls on a day, as the standard's table of its parts says (RFC 5545, 3.3.10)."""
    steps = {
        "DAILY": (day - start).days,
        "WEEKLY": (day - start + timedelta(days=start.weekday() - day.weekday())).days // 7,
        "MONTHLY": 12 * (day.year - start.year) + day.month - start.month,
        "YEARLY": day.year - start.year,
    }[parts["FREQ"]]
    return steps % int(parts.get("INTERVAL", 1)) == 0 and all(_fits(name, parts, start, day) for name in _stated(parts))


def _stated(parts: dict[str, str]) -> list[str]:
    """The parts that choose days, with those that the start implies."""
    stated = [name for name in parts if name.startswith("BY")]
    days = {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & parts.keys()
    implied = {"DAILY": [], "WEEKLY": ["weekday"], "MONTHLY": ["day"], "YEARLY": ["day", "month"]}[parts["FREQ"]]
    return stated + [each for each in implied if not days and not (each == "month" and "BYMONTH" in parts)]


def _fits(name: str, parts: dict[str, str], start: date, day: date) -> bool:
    first, after = day.replace(day=1), (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    if name == "BYDAY":
        return any(_is_weekday(text, parts, day, first, after) for text in parts[name].split(","))
    same = {"weekday": day.weekday() == start.weekday(), "day": day.day == start.day, "month": day.month == start.month}
    if name in same:
        return same[name]
    counted = {
        "BYMONTH": (day.month, 0),
        "BYMONTHDAY": (day.day, (day - after).days),
        "BYYEARDAY": (day.timetuple().tm_yday, (day - date(day.year + 1, 1, 1)).days),
    }[name]
    return any(int(number) in counted for number in parts[name].split(","))


def _is_weekday(text: str, parts: dict[str, str], day: date, first: date, after: date) -> bool:
    """Whether a day is a weekday, or the numbered one of its month, or of its year where no month is said."""
    if day.weekday() != WEEKDAYS.index(text[-2:]) or len(text) == 2:
        return day.weekday() == WEEKDAYS.index(text[-2:])
    if parts["FREQ"] == "YEARLY" and "BYMONTH" not in parts:
        first, after = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return int(text[:-2]) in ((day - first).days // 7 + 1, -(((after - day).days - 1) // 7) - 1)


def compared(count: int) -> int:
    """Compare so many rules of chance; how many were followed."""
    chance, followed = random.Random(3), 0
    for _ in range(count):
        parts, start = rule(chance), chance.choice(STARTS)
        text = ";".join(f"{name}={value}" for name, value in parts.items())
        content = calendar(event(f"DTSTART;VALUE=DATE:{start:%Y%m%d}\nRRULE:{text}"))
        try:
            found = times(content)
        except InputError:
            continue
        followed += 1
        days = [OPENS.date() + timedelta(days=number) for number in range((CLOSES - OPENS).days)]
        expected = {day for day in days if day >= start and (day == start or falls(parts, start, day))}
        covered = {day for day in days for each in found if each.start <= _midnight(day) < each.end}
        assert covered == expected, (text, start)
    return followed


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HOME)


def test_rules_fall_as_the_standard_says() -> None:
    assert compared(150) > 40


@pytest.mark.long
def test_many_rules_fall_as_the_standard_says() -> None:
    assert compared(3000) > 800
