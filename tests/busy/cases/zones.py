"""Zones: as the file defines them, or by their name; and their changes of the clock."""

from __future__ import annotations

from tests.busy.cases.case import Case
from tests.busy.ics import event

BERLIN = """
    BEGIN:VTIMEZONE
    TZID:{name}
    BEGIN:STANDARD
    DTSTART:19961027T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:19810329T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    END:VTIMEZONE
"""
OWN = """
    BEGIN:VTIMEZONE
    TZID:Giờ riêng
    BEGIN:STANDARD
    DTSTART:19700101T000000
    TZOFFSETFROM:+0930
    TZOFFSETTO:+0930
    END:STANDARD
    END:VTIMEZONE
"""

TWICE = (
    BERLIN.format(name="Twice")
    .replace("19961027T030000", "19960901T030000")
    .replace("BYMONTH=10;BYDAY=-1SU", "BYMONTH=9;BYDAY=1SU")
)
"""Until 3:00 of Sunday 6/9 at +2, then at +1."""

ZONES = [
    # Berlin goes back to winter time on 25/10; summer begins on 29/3: 08:00 there is 13:00 here until then.
    Case(
        "weekly in a zone with summer time that the file defines",
        [
            BERLIN.format(name="Berlin theo tệp"),
            event(
                "DTSTART;TZID=Berlin theo tệp:20200302T080000\nDTEND;TZID=Berlin theo tệp:20200302T090000\n"
                "RRULE:FREQ=WEEKLY;UNTIL=20200810T060000Z"
            ),
        ],
        ["3/8 13:00-14:00", "10/8 13:00-14:00"],
        "3.6.5",
    ),
    # 08:00 at UTC+9:30 is 05:30 at UTC+7.
    Case(
        "a zone that only the file knows",
        [OWN, event("DTSTART;TZID=Giờ riêng:20200828T080000\nDURATION:PT1H")],
        ["28/8 05:30-06:30"],
        "3.6.5",
    ),
    Case(
        "the file's own definition of a known name",
        [
            OWN.replace("Giờ riêng", "Asia/Ho_Chi_Minh"),
            event("DTSTART;TZID=Asia/Ho_Chi_Minh:20200828T080000\nDURATION:PT1H"),
        ],
        ["28/8 05:30-06:30"],
        "3.2.19: TZID names the definition in the file",
    ),
    Case(
        "a name of Windows that the file does not define",
        [event("DTSTART;TZID=SE Asia Standard Time:20200828T080000\nDURATION:PT1H")],
        ["28/8 08:00-09:00"],
        "3.2.19 wants a definition; the name is known",
    ),
    Case(
        "a calendar in a zone of its own, as Google writes",
        [event("DTSTART:20200828T080000\nDURATION:PT1H"), event("DTSTART:20200829T010000Z\nDURATION:PT1H", "b")],
        ["28/8 13:00-14:00", "29/8 08:00-09:00"],
        "X-WR-TIMEZONE: floating times hang in it, UTC stays",
        head="X-WR-TIMEZONE:Europe/Berlin",
    ),
    # In this zone summer begins on the first Sunday of September.
    Case(
        "an hour that the clock skips",
        [
            event(
                "DTSTART;TZID=Skips:20200906T023000\nDURATION:PT1H",
            ),
            BERLIN.format(name="Skips")
            .replace("19810329T020000", "19810906T020000")
            .replace("BYMONTH=3;BYDAY=-1SU", "BYMONTH=9;BYDAY=1SU"),
        ],
        # 02:30 does not exist on Sunday 6/9; read with the offset before (+1) it is 01:30 UTC.
        ["6/9 08:30-09:30"],
        "3.3.5: the offset before the gap",
    ),
    # 02:30 comes twice; the first is 00:30 UTC.
    Case(
        "an hour that the clock shows twice",
        [
            TWICE,
            event("DTSTART;TZID=Twice:20200906T023000\nDURATION:PT1H"),
        ],
        ["6/9 07:30-08:30"],
        "3.3.5: the first occurrence",
    ),
    # From 23:30 at +2 an exact two hours, over the change to +1, end at 00:30+1 by the same clock at 23:30Z.
    Case(
        "hours are exact over a change of the clock",
        [
            TWICE,
            event("DTSTART;TZID=Twice:20200906T013000\nDURATION:PT2H\nRRULE:FREQ=DAILY;COUNT=1"),
        ],
        # 01:30 at +2 is 23:30 UTC of 5/9, that is 06:30 in Việt Nam.
        ["6/9 06:30-08:30"],
        "3.3.6: hours are exact, days are by the clock",
    ),
    # As in Berlin: 08:00 there is 13:00 here.
    Case(
        "a name known to everybody, as libraries write it",
        [
            event("DTSTART;TZID=/Europe/Berlin:20200828T080000\nDURATION:PT1H"),
            event("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20200829T080000\nDURATION:PT1H", "b"),
            event("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20200830T080000\nDURATION:PT1H", "c"),
        ],
        ["28/8 13:00-14:00", "29/8 13:00-14:00", "30/8 13:00-14:00"],
        "3.2.19: a name that begins with a slash is one of a registry",
    ),
    # Never in winter time again since 1979: +2 from UTC.
    Case(
        "a zone that changed for the last time long ago",
        [
            BERLIN.format(name="Once")
            .replace("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n", "")
            .replace("BYDAY=-1SU", "BYDAY=-1SU;UNTIL=19990328T010000Z"),
            event("DTSTART;TZID=Once:20200828T080000\nDURATION:PT1H"),
        ],
        ["28/8 13:00-14:00"],
        "3.6.5: the last onset before it",
    ),
    # On 29 February of each leap year by an hour: since 2020 at +2, as 2024 is still to come.
    Case(
        "a zone that changes on a day that few years have",
        [
            BERLIN.format(name="Leap")
            .replace("BYMONTH=3;BYDAY=-1SU", "BYMONTH=2;BYMONTHDAY=29")
            .replace("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n", ""),
            event("DTSTART;TZID=Leap:20190828T080000\nDTEND;TZID=Leap:20200828T080000"),
        ],
        ["28/8 13:00-28/8 13:00"],
        "3.6.5",
    ),
    # 08:00 there is 06:00 in UTC, and 13:00 in Việt Nam.
    Case(
        "exceptions in UTC of what recurs in a zone that the file defines",
        [
            BERLIN.format(name="Berlin theo tệp"),
            event(
                "DTSTART;TZID=Berlin theo tệp:20200803T080000\nDURATION:PT1H\n"
                "RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20200803T060000Z"
            ),
            event("RECURRENCE-ID:20200810T060000Z\nDTSTART:20200811T060000Z\nDURATION:PT1H"),
        ],
        ["11/8 13:00-14:00", "17/8 13:00-14:00"],
        "3.8.5.1, 3.8.4.4: the same instant",
    ),
]
