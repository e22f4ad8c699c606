"""What recurs by a rule or on dates that are listed."""

from __future__ import annotations

from tests.busy.cases.case import FIVE, MONDAYS, WEEKLY, Case, at
from tests.busy.ics import event

RECURRING = [
    Case("weekly", [event(FIVE)], at(MONDAYS), "3.8.5.3"),
    Case(
        "until, included",
        [event(WEEKLY + "RRULE:FREQ=WEEKLY;UNTIL=20200817T010000Z")],
        at(["3/8", "10/8", "17/8"]),
        "3.3.10: UNTIL is inclusive",
    ),
    # Second Tuesdays: 11/8 and 8/9/2020.
    Case(
        "the second Tuesday",
        [event("DTSTART:20200114T010000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=2TU")],
        at(["11/8", "8/9"], "08:00-09:00"),
        "3.3.10",
    ),
    # The last working day: Monday 31/8 and Wednesday 30/9/2020.
    Case(
        "the last working day of the month",
        [event("DTSTART:20200131T010000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")],
        at(["31/8", "30/9"], "08:00-09:00"),
        "3.3.10",
    ),
    Case(
        "the 31st: September has none",
        [event("DTSTART:20200131T010000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY")],
        ["31/8 08:00-09:00"],
        "3.3.10: what does not exist is left out",
    ),
    # ISO week 36 of 2020 is 31/8 to 6/9; the first start is a Thursday.
    Case(
        "a week of the year",
        [event("DTSTART:20190905T010000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY;BYWEEKNO=36")],
        ["3/9 08:00-09:00"],
        "3.3.10: the weekday is that of the start",
    ),
    Case(
        "added dates",
        [event("DTSTART:20200803T010000Z\nDURATION:PT1H\nRDATE:20200805T010000Z,20200807T020000Z")],
        ["3/8 08:00-09:00", "5/8 08:00-09:00", "7/8 09:00-10:00"],
        "3.8.5.2",
    ),
    Case(
        "added periods",
        [
            event(
                "DTSTART:20200803T010000Z\nDURATION:PT1H\n"
                "RDATE;VALUE=PERIOD:20200805T010000Z/PT3H,20200807T010000Z/20200807T013000Z"
            )
        ],
        ["3/8 08:00-09:00", "5/8 08:00-11:00", "7/8 08:00-08:30"],
        "3.8.5.2",
    ),
    Case(
        "long before, with a long way to go",
        [event("DTSTART:19700105T010000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1")],
        at(["31/8", "30/9"], "08:00-09:00"),
        "3.3.10",
    ),
    # From 15/7 on for 25 days, when the first of the two months that are asked about is not yet there.
    Case(
        "an added period that began long before",
        [event("DTSTART:20200101T010000Z\nDURATION:PT1H\nRDATE;VALUE=PERIOD:20200715T010000Z/P25D")],
        ["15/7 08:00-9/8 08:00"],
        "3.8.5.2",
    ),
    Case(
        "until a year that is beyond all others",
        [event(WEEKLY + "RRULE:FREQ=WEEKLY;INTERVAL=4;UNTIL=99991231T235959Z")],
        at(["3/8", "31/8", "28/9"]),
        "3.3.10: some programs write it for ever",
    ),
]
