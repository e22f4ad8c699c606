"""The parts of a recurrence rule as they are written, each by itself (RFC 5545, 3.3.10)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scheduler.busy.lines import FaultError
from scheduler.busy.values import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.rfc5545 import Line

NUMBERS = {
    "BYSECOND": range(60),
    "BYMINUTE": range(60),
    "BYHOUR": range(24),
    "BYMONTHDAY": range(-31, 32),
    "BYYEARDAY": range(-366, 367),
    "BYWEEKNO": range(-53, 54),
    "BYMONTH": range(1, 13),
    "BYSETPOS": range(-366, 367),
}
TIMES = ("BYSECOND", "BYMINUTE", "BYHOUR")
# Which parts choose days and times, by the step of the rule.
ALLOWED = {
    "HOURLY": frozenset({"BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYDAY", "BYSETPOS", *TIMES}),
    "DAILY": frozenset({"BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", *TIMES}),
    "WEEKLY": frozenset({"BYMONTH", "BYDAY", "BYSETPOS", *TIMES}),
    "MONTHLY": frozenset({"BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", *TIMES}),
    "YEARLY": frozenset({"BYDAY", *NUMBERS}),
}
WEEKDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_TOO_FINE = ("SECONDLY", "MINUTELY")
_COUNTED = ("INTERVAL", "COUNT")
_KNOWN = {"FREQ", *_COUNTED, "UNTIL", "WKST", *ALLOWED["YEARLY"]}


def parts_of(line: Line) -> dict[str, str]:
    """The parts of a rule by name; ``FaultError`` if one is unknown or impossible."""
    parts = _parts(line)
    _see_that_parts_are_known(parts, line)
    _see_that_numbers_are_possible(parts, line)
    if "COUNT" in parts and "UNTIL" in parts:
        raise FaultError("rule_count_and_until", line.number)
    return parts


def _parts(line: Line) -> dict[str, str]:
    parts: dict[str, str] = {}
    for text in line.value.strip().upper().rstrip(";").split(";"):
        name, equals, value = text.partition("=")
        if not equals or not value:
            raise FaultError("rule_malformed", line.number)
        if name in parts:
            raise FaultError("rule_part_twice", line.number)
        parts[name] = value
    return parts


def _see_that_parts_are_known(parts: Mapping[str, str], line: Line) -> None:
    if not parts.keys() <= _KNOWN:
        raise FaultError("rule_part_unknown", line.number)
    if "FREQ" not in parts:
        raise FaultError("rule_without_frequency", line.number)
    if parts["FREQ"] in _TOO_FINE:
        raise FaultError("rule_too_fine", line.number, frequency=parts["FREQ"])
    if parts["FREQ"] not in ALLOWED:
        raise FaultError("rule_frequency_unknown", line.number)
    for name in parts:
        if name in ALLOWED["YEARLY"] and name not in ALLOWED[parts["FREQ"]]:
            raise FaultError("rule_part_not_allowed", line.number, part=name, frequency=parts["FREQ"])


def _see_that_numbers_are_possible(parts: Mapping[str, str], line: Line) -> None:
    for name in _COUNTED:
        if name in parts and not re.fullmatch(r"0*[1-9]\d{0,5}", parts[name], re.ASCII):
            raise FaultError("rule_count_impossible", line.number, part=name)
    for name, possible in NUMBERS.items():
        for number in parts[name].split(",") if name in parts else ():
            whole = re.fullmatch(r"[+-]?\d{1,3}", number, re.ASCII)
            if not whole or int(number) not in possible or (not int(number) and name not in TIMES):
                raise FaultError("rule_number_impossible", line.number, part=name)
    if "WKST" in parts and parts["WKST"] not in WEEKDAYS:
        raise FaultError("rule_weekday_unknown", line.number, part="WKST")
    for weekday in parts["BYDAY"].split(",") if "BYDAY" in parts else ():
        _see_that_weekday_is_possible(weekday, parts, line)


def _see_that_weekday_is_possible(text: str, parts: Mapping[str, str], line: Line) -> None:
    found = WEEKDAY.fullmatch(text)
    if found is None:
        raise FaultError("rule_weekday_unknown", line.number, part="BYDAY")
    if found[1] is None:
        return
    if parts["FREQ"] not in ("MONTHLY", "YEARLY") or "BYWEEKNO" in parts:
        raise FaultError("rule_weekday_numbered", line.number)
    most = 5 if parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts else 53
    if not 1 <= abs(int(found[1])) <= most:
        raise FaultError("rule_number_impossible", line.number, part="BYDAY")
