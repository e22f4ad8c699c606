"""Whole days, which are those of whoever the calendar belongs to."""

from __future__ import annotations

from tests.busy.cases.case import Case
from tests.busy.ics import event

DAYS = [
    Case("all day", [event("DTSTART;VALUE=DATE:20200828")], ["28/8 00:00-29/8 00:00"], "3.6.1: a day without an end"),
    Case(
        "all day across a zone border: no more than the day of the owner",
        [event("DTSTART;VALUE=DATE:20200828\nDTEND;VALUE=DATE:20200829")],
        ["28/8 00:00-29/8 00:00"],
        "3.3.4: a date has no zone",
        zone="America/New_York",
    ),
    Case(
        "three days",
        [event("DTSTART;VALUE=DATE:20200828\nDTEND;VALUE=DATE:20200831")],
        ["28/8 00:00-31/8 00:00"],
        "3.8.2.2: the end is not included",
    ),
    Case(
        "all day, for two days by length",
        [event("DTSTART;VALUE=DATE:20200828\nDURATION:P2D")],
        ["28/8 00:00-30/8 00:00"],
        "3.8.2.5",
    ),
    Case(
        "a day that ends as it starts",
        [event("DTSTART;VALUE=DATE:20200828\nDTEND;VALUE=DATE:20200828")],
        ["28/8 00:00-29/8 00:00"],
        "3.8.2.2 forbids it; programs write it for one day",
    ),
    Case(
        "a day recurs until a day",
        [event("DTSTART;VALUE=DATE:20200828\nRRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20200901")],
        ["28/8 00:00-29/8 00:00", "30/8 00:00-31/8 00:00", "1/9 00:00-2/9 00:00"],
        "3.3.10",
    ),
    Case(
        "29 February, every year",
        [event("DTSTART;VALUE=DATE:20160229\nRRULE:FREQ=YEARLY")],
        [],
        "3.3.10: only in leap years",
    ),
]
