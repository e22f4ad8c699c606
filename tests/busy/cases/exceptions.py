"""Instances of what recurs that are left out, moved or changed."""

from __future__ import annotations

from tests.busy.cases.case import FIVE, WEEKLY, Case, at
from tests.busy.ics import event

EXCEPTIONS = [
    Case(
        "weekly with exceptions",
        [event(FIVE + "EXDATE;TZID=Asia/Ho_Chi_Minh:20200810T080000,20200824T080000")],
        at(["3/8", "17/8", "31/8"]),
        "3.8.5.1: an exception still counts towards COUNT",
    ),
    Case(
        "an exception in another zone",
        [event(FIVE + "EXDATE:20200810T010000Z")],
        at(["3/8", "17/8", "24/8", "31/8"]),
        "3.8.5.1: the same instant",
    ),
    Case(
        "one instance moved",
        [
            event(FIVE),
            event(
                "RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20200810T080000\n"
                "DTSTART;TZID=Asia/Ho_Chi_Minh:20200812T140000\nDURATION:PT1H"
            ),
        ],
        ["3/8 08:00-10:00", "12/8 14:00-15:00", "17/8 08:00-10:00", "24/8 08:00-10:00", "31/8 08:00-10:00"],
        "3.8.4.4",
    ),
    Case(
        "one instance moved in from long before",
        [
            event("DTSTART:20200302T010000Z\nDURATION:PT2H\nRRULE:FREQ=MONTHLY;COUNT=2"),
            event("RECURRENCE-ID:20200402T010000Z\nDTSTART:20200903T010000Z\nDURATION:PT2H"),
        ],
        ["3/9 08:00-10:00"],
        "3.8.4.4",
    ),
    Case(
        "one instance cancelled",
        [event(FIVE), event("RECURRENCE-ID:20200810T010000Z\nDTSTART:20200810T010000Z\nSTATUS:CANCELLED")],
        at(["3/8", "17/8", "24/8", "31/8"]),
        "RFC 5546, 3.2.5",
    ),
    Case(
        "one instance free",
        [
            event(FIVE),
            event("RECURRENCE-ID:20200810T010000Z\nDTSTART:20200810T010000Z\nDURATION:PT2H\nTRANSP:TRANSPARENT"),
        ],
        at(["3/8", "17/8", "24/8", "31/8"]),
        "3.8.2.7",
    ),
    # From 17/8 on one hour later and one hour long.
    Case(
        "this and all later ones moved",
        [
            event(FIVE),
            event(
                "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Ho_Chi_Minh:20200817T080000\n"
                "DTSTART;TZID=Asia/Ho_Chi_Minh:20200817T090000\nDURATION:PT1H"
            ),
        ],
        [*at(["3/8", "10/8"]), *at(["17/8", "24/8", "31/8"], "09:00-10:00")],
        "3.2.13",
    ),
    Case(
        "this and all later ones cancelled",
        [
            event(FIVE),
            event(
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20200817T010000Z\nDTSTART:20200817T010000Z\n"
                "DURATION:PT2H\nSTATUS:CANCELLED"
            ),
        ],
        at(["3/8", "10/8"]),
        "3.2.13; RFC 5546, 3.2.5",
    ),
    Case(
        "a changed instance without its event",
        [event("RECURRENCE-ID:20200810T010000Z\nDTSTART:20200811T010000Z\nDURATION:PT1H")],
        ["11/8 08:00-09:00"],
        "RFC 5546, 3.2.2: one may be invited to one instance",
    ),
    Case(
        "an exception by its day alone",
        [event(FIVE + "EXDATE;VALUE=DATE:20200810")],
        at(["3/8", "17/8", "24/8", "31/8"]),
        "3.8.5.1 wants a time; some programs leave it out",
    ),
    Case(
        "one instance moved that is known by its day alone",
        [event(FIVE), event("RECURRENCE-ID;VALUE=DATE:20200810\nDTSTART:20200812T070000Z\nDURATION:PT1H")],
        ["3/8 08:00-10:00", "12/8 14:00-15:00", "17/8 08:00-10:00", "24/8 08:00-10:00", "31/8 08:00-10:00"],
        "3.8.4.4 wants a time; some programs leave it out",
    ),
    # 08:00 in Việt Nam is 03:00 in Berlin.
    Case(
        "exceptions without a zone beside a start that has one, for somebody elsewhere",
        [
            event(FIVE + "EXDATE:20200810T080000"),
            event("RECURRENCE-ID:20200817T080000\nDTSTART:20200818T010000Z\nDURATION:PT2H"),
        ],
        at(["3/8", "18/8", "24/8", "31/8"], "03:00-05:00"),
        "3.8.5.1: the clock of the start",
        zone="Europe/Berlin",
    ),
    Case(
        "one instance busy of an event that is free",
        [
            event(FIVE + "TRANSP:TRANSPARENT"),
            event("RECURRENCE-ID:20200810T010000Z\nDTSTART:20200810T010000Z\nDURATION:PT2H"),
        ],
        at(["10/8"]),
        "3.8.2.7",
    ),
    Case(
        "one instance of whole days",
        [event(FIVE), event("RECURRENCE-ID:20200810T010000Z\nDTSTART;VALUE=DATE:20200811")],
        ["3/8 08:00-10:00", "11/8 00:00-12/8 00:00", "17/8 08:00-10:00", "24/8 08:00-10:00", "31/8 08:00-10:00"],
        "3.8.4.4",
    ),
    # From 10/8 on two days later, from 24/8 on at 10:00 of the Monday again.
    Case(
        "this and all later ones moved, twice",
        [
            event(FIVE),
            event("RECURRENCE-ID;RANGE=THISANDFUTURE:20200810T010000Z\nDTSTART:20200812T010000Z\nDURATION:PT1H"),
            event("RECURRENCE-ID;RANGE=THISANDFUTURE:20200824T010000Z\nDTSTART:20200824T030000Z\nDURATION:PT1H"),
        ],
        [*at(["3/8"]), *at(["12/8", "19/8"], "08:00-09:00"), *at(["24/8", "31/8"], "10:00-11:00")],
        "3.2.13",
    ),
    # 15:00 in Việt Nam is 08:00 in UTC, which is no reason to leave out what is at 08:00 in Việt Nam.
    Case(
        "of two a day, one left out and one moved",
        [
            event(WEEKLY + "RRULE:FREQ=DAILY;BYHOUR=8,15;COUNT=6\nEXDATE:20200803T080000Z"),
            event("RECURRENCE-ID:20200804T080000Z\nDTSTART:20200810T010000Z\nDURATION:PT1H"),
        ],
        [*at(["3/8", "4/8", "5/8"]), "5/8 15:00-17:00", "10/8 08:00-09:00"],
        "3.8.5.1, 3.8.4.4: an instance is named by its time",
    ),
]
