"""What falls once: when, for how long, and by whose clock."""

from __future__ import annotations

from tests.busy.cases.case import Case
from tests.busy.ics import event

ONCE = [
    Case("once, in UTC", [event("DTSTART:20200828T010000Z\nDTEND:20200828T030000Z")], ["28/8 08:00-10:00"], "3.3.5"),
    Case("by length", [event("DTSTART:20200828T010000Z\nDURATION:PT1H30M")], ["28/8 08:00-09:30"], "3.8.2.5"),
    # Berlin has summer time, UTC+2: 08:00 there is 13:00 in Việt Nam.
    Case(
        "in another zone",
        [event("DTSTART;TZID=Europe/Berlin:20200828T080000\nDTEND;TZID=Europe/Berlin:20200828T090000")],
        ["28/8 13:00-14:00"],
        "3.2.19",
    ),
    Case("floating", [event("DTSTART:20200828T080000\nDTEND:20200828T090000")], ["28/8 08:00-09:00"], "3.3.5 form 1"),
    Case(
        "floating, for somebody elsewhere",
        [event("DTSTART:20200828T080000\nDTEND:20200828T090000")],
        ["28/8 08:00-09:00"],
        "3.3.5 form 1: the same clock, wherever one is",
        zone="America/New_York",
    ),
    Case("a time without an end", [event("DTSTART:20200828T010000Z")], [], "3.6.1: it takes no time"),
    Case(
        "times that overlap or touch are one",
        [
            event("DTSTART:20200828T010000Z\nDURATION:PT2H", "a"),
            event("DTSTART:20200828T020000Z\nDURATION:PT2H", "b"),
            event("DTSTART:20200828T040000Z\nDURATION:PT1H", "c"),
        ],
        ["28/8 08:00-12:00"],
        "RFC 4791, 7.10",
    ),
    Case(
        "what runs over the edges",
        [event("DTSTART;VALUE=DATE:20200701\nDTEND;VALUE=DATE:20200803")],
        ["1/7 00:00-3/8 00:00"],
        "3.6.1",
    ),
]
