"""Calendars that are broken or mean harm, each under the name of what must be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.busy.cases import BERLIN
from tests.busy.ics import calendar, event

if TYPE_CHECKING:
    from collections.abc import Callable

ONCE = "DTSTART:20200828T010000Z\nDURATION:PT1H"
DAILY = "DTSTART:20200801T010000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY"
IN_ZONE = event("DTSTART;TZID=Local:20200828T010000\nDURATION:PT1H")


def ruled(rule: str, start: str = "20200801T010000Z") -> bytes:
    """An event that recurs by a rule."""
    return calendar(event(f"DTSTART:{start}\nDURATION:PT1H\nRRULE:{rule}"))


def zoned(old: str, new: str) -> bytes:
    """An event in a zone that the file defines, with something changed in the definition."""
    return calendar(BERLIN.format(name="Local").replace(old, new), IN_ZONE)


def raw(*lines: str) -> bytes:
    """A file of lines as they stand."""
    return "\r\n".join([*lines, ""]).encode()


def many(count: int, text: str) -> bytes:
    """Very many events."""
    return calendar(*(event(text, f"{number}@example.org") for number in range(count)))


# What is said of each: the name of a message, and the line it is about (0: the file as a whole).
BROKEN: dict[str, tuple[int, bytes]] = {
    "file_empty": (0, b"\r\n"),
    "encoding_wide": (0, calendar(event(ONCE)).decode().encode("utf-16")),
    "encoding_unknown": (7, calendar(event("SUMMARY:Phòng\n" + ONCE)).decode().encode("latin-1")),
    "null_character": (1, b"\x00\x01\x02\x03BEGIN:VCALENDAR"),
    "no_calendar": (0, b"X-NOTHING:1\r\n"),
    "version_one": (1, raw("BEGIN:VCALENDAR", "VERSION:1.0", "END:VCALENDAR")),
    "not_gregorian": (1, calendar(event(ONCE), head="CALSCALE:HEBREW")),
    "line_nameless": (7, calendar(event("= damaged =\n" + ONCE))),
    "line_without_colon": (7, calendar(event("ATTENDEE;CN=x\n" + ONCE))),
    "line_too_long": (7, calendar(event("DESCRIPTION:" + "x" * 300_000 + "\n" + ONCE))),
    "value_too_long": (8, calendar(event(ONCE.replace("PT1H", "P" + "1" * 50_000 + "D")))),
    "parameter_malformed": (7, calendar(event('DTSTART;TZID="Asia:20200828T010000'))),
    "outside_calendar": (1, raw("SUMMARY:x", "BEGIN:VCALENDAR", "END:VCALENDAR")),
    "component_outside_calendar": (1, raw("BEGIN:VEVENT", "END:VEVENT")),
    "calendar_inside_another": (2, raw("BEGIN:VCALENDAR", "BEGIN:VCALENDAR", "END:VCALENDAR", "END:VCALENDAR")),
    "end_of_another": (3, raw("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VTODO", "END:VCALENDAR")),
    "never_ended": (2, raw("BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20200828T010000Z")),
    "nested_too_deep": (9, raw("BEGIN:VCALENDAR", *["BEGIN:X-BOX"] * 100_000)),
    "too_many_components": (80000, raw("BEGIN:VCALENDAR", *["BEGIN:X-BOX", "END:X-BOX"] * 45_000)),
    "property_twice": (9, calendar(event(ONCE + "\nDTSTART:20200829T010000Z"))),
    "availability": (4, calendar("BEGIN:VAVAILABILITY\nUID:v\nEND:VAVAILABILITY")),
    "start_missing": (4, calendar(event("DURATION:PT1H"))),
    "time_malformed": (7, calendar(event("DTSTART:tomorrow"))),
    "date_impossible": (7, calendar(event("DTSTART:20200230T010000Z"))),
    "date_with_clock": (7, calendar(event("DTSTART;VALUE=DATE:20200828T010000"))),
    "year_impossible": (7, calendar(event("DTSTART:00010101T000000Z"))),
    "end_before_start": (8, calendar(event("DTSTART:20200828T010000Z\nDTEND:20200828T000000Z"))),
    "end_of_another_kind": (8, calendar(event("DTSTART:20200828T010000Z\nDTEND;VALUE=DATE:20200829"))),
    "end_floating": (8, calendar(event("DTSTART:20200828T010000Z\nDTEND:20200828T020000"))),
    "end_and_length": (8, calendar(event(ONCE + "\nDTEND:20200828T020000Z"))),
    "length_malformed": (8, calendar(event("DTSTART:20200828T010000Z\nDURATION:PT"))),
    "length_negative": (8, calendar(event("DTSTART:20200828T010000Z\nDURATION:-PT1H"))),
    "length_not_of_days": (8, calendar(event("DTSTART;VALUE=DATE:20200828\nDURATION:PT1H"))),
    "length_too_long": (8, calendar(event("DTSTART:20200828T010000Z\nDURATION:P999999D"))),
    "period_malformed": (5, calendar("BEGIN:VFREEBUSY\nFREEBUSY:20200828T010000Z\nEND:VFREEBUSY")),
    "period_of_days": (5, calendar("BEGIN:VFREEBUSY\nFREEBUSY:20200828/P1D\nEND:VFREEBUSY")),
    "number_malformed": (9, calendar(event(ONCE + "\nSEQUENCE:many"))),
    "range_unknown": (9, calendar(event(ONCE + "\nRECURRENCE-ID;RANGE=THISANDPRIOR:20200828T010000Z"))),
    "too_many_dates": (10, calendar(event(DAILY + "\nEXDATE:" + ",".join(["20200828T010000Z"] * 2100)))),
    "too_many_dates_in_all": (109, calendar(event(DAILY + ("\nRDATE:" + ",".join(["20200828T010000Z"] * 60)) * 100))),
    "zone_undefined": (7, calendar(IN_ZONE)),
    "zone_empty": (4, calendar("BEGIN:VTIMEZONE\nTZID:Local\nEND:VTIMEZONE", IN_ZONE)),
    "zone_without_start": (6, zoned("DTSTART:19961027T030000\n", "")),
    "zone_offset": (9, zoned("+0100\n", "+99\n")),
    "zone_time": (7, zoned("19961027T030000", "19961027")),
    "zone_rule": (10, zoned("FREQ=YEARLY;BYMONTH=10", "FREQ=SECONDLY;BYMONTH=10")),
    "zone_too_long": (
        4,
        zoned("TZOFFSETFROM:+0200\n", "TZOFFSETFROM:+0200\nRDATE:" + ",".join(["19700101T000000"] * 2000) + "\n"),
    ),
    "rule_malformed": (9, ruled("WEEKLY")),
    "rule_part_twice": (9, ruled("FREQ=DAILY;FREQ=WEEKLY")),
    "rule_part_unknown": (9, ruled("FREQ=DAILY;BYEASTER=1")),
    "rule_without_frequency": (9, ruled("COUNT=3")),
    "rule_frequency_unknown": (9, ruled("FREQ=FORTNIGHTLY")),
    "rule_too_fine": (9, ruled("FREQ=SECONDLY")),
    "rule_count_impossible": (9, ruled("FREQ=DAILY;INTERVAL=0")),
    "rule_count_and_until": (9, ruled("FREQ=DAILY;COUNT=3;UNTIL=20200901T000000Z")),
    "rule_number_impossible": (9, ruled("FREQ=MONTHLY;BYMONTHDAY=32")),
    "rule_weekday_unknown": (9, ruled("FREQ=WEEKLY;BYDAY=T2")),
    "rule_weekday_numbered": (9, ruled("FREQ=WEEKLY;BYDAY=2TU")),
    "rule_part_not_allowed": (9, ruled("FREQ=WEEKLY;BYMONTHDAY=1")),
    "rule_too_often": (9, ruled("FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=0,1,2,3,4,5,6,7,8,9")),
    "rule_never": (9, ruled("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")),
    "rule_place_beyond": (9, ruled("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6")),
    "rule_too_involved": (9, ruled("FREQ=DAILY;INTERVAL=7;BYDAY=TU")),
    "exception_rule": (10, calendar(event(DAILY + "\nEXRULE:FREQ=WEEKLY"))),
    "file_too_large": (0, calendar(event(ONCE)) + b"X:y\r\n" * 2_200_000),
}

RARELY = "DTSTART:16000229T010000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO"
CHANGED = "RECURRENCE-ID:20200801T000000Z\nDTSTART:20200828T010000Z"


def changed(count: int) -> bytes:
    """A recurring event of which very many instances are changed."""
    days = (f"{1700 + each // 336}{1 + each // 28 % 12:02}{1 + each % 28:02}" for each in range(count))
    return calendar(event(DAILY), *(event(CHANGED.replace("20200801", day)) for day in days))


def listed(count: int) -> bytes:
    """Events that list a thousand dates each."""
    dates = ",".join(f"20{each % 100:02}{1 + each // 100:02}01T000000Z" for each in range(1000))
    return many(count, f"{ONCE}\nRDATE:{dates}")


def lasting(count: int) -> bytes:
    """An event that recurs each day, and lasts for very many."""
    return calendar(event(f"DTSTART:19700101T010000Z\nDURATION:P{count}D\nRRULE:FREQ=DAILY"))


def zones(count: int) -> bytes:
    """Events, each in a zone of its own."""
    defined = (BERLIN.format(name=f"Local{each}") for each in range(count))
    start = "DTSTART;TZID=Local{}:20200828T010000\nDURATION:PT1H"
    return calendar(*defined, *(event(start.format(each), f"{each}@example.org") for each in range(count)))


# What is only seen when it is worked out: its message, and of how much there is too much.
HEAVY: dict[str, tuple[str, int, Callable[[int], bytes]]] = {
    "events": ("too_many_occurrences", 21_000, lambda count: many(count, ONCE)),
    "rules that seldom fall": ("too_much_work", 100, lambda count: many(count, RARELY)),
    "instances that are changed": ("too_much_work", 21_000, changed),
    "dates that are listed": ("too_much_work", 600, listed),
    "a day that lasts for years": ("too_much_work", 18_000, lasting),
}
