"""What the standards say of each kind of entry, for somebody in Việt Nam (UTC+7, no summer time)."""

from __future__ import annotations

from typing import NamedTuple

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


class Case(NamedTuple):
    """A calendar, its busy times by the standard in the owner's clock (``?``: tentative), and where it says so."""

    name: str
    components: list[str]
    busy: list[str]
    says: str
    zone: str = "Asia/Ho_Chi_Minh"
    head: str = ""


WEEKLY = "DTSTART;TZID=Asia/Ho_Chi_Minh:20200803T080000\nDTEND;TZID=Asia/Ho_Chi_Minh:20200803T100000\n"
MONDAYS = ["3/8", "10/8", "17/8", "24/8", "31/8"]
FIVE = WEEKLY + "RRULE:FREQ=WEEKLY;COUNT=5\n"


def _at(days: list[str], hours: str = "08:00-10:00") -> list[str]:
    return [f"{day} {hours}" for day in days]


CASES = [
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
    Case("a time without an end", [event("DTSTART:20200828T010000Z")], [], "3.6.1: it takes no time"),
    Case(
        "a day that ends as it starts",
        [event("DTSTART;VALUE=DATE:20200828\nDTEND;VALUE=DATE:20200828")],
        ["28/8 00:00-29/8 00:00"],
        "3.8.2.2 forbids it; programs write it for one day",
    ),
    Case("transparent", [event("DTSTART:20200828T010000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT")], [], "3.8.2.7"),
    Case("cancelled", [event("DTSTART:20200828T010000Z\nDURATION:PT1H\nSTATUS:CANCELLED")], [], "3.8.1.11"),
    Case(
        "a calendar that cancels",
        [event("DTSTART:20200828T010000Z\nDURATION:PT1H")],
        [],
        "RFC 5546, 3.2.5",
        head="METHOD:CANCEL",
    ),
    Case(
        "tentative",
        [event("DTSTART:20200828T010000Z\nDURATION:PT1H\nSTATUS:TENTATIVE")],
        ["28/8 08:00-09:00?"],
        "3.8.1.11",
    ),
    Case("weekly", [event(FIVE)], _at(MONDAYS), "3.8.5.3"),
    Case(
        "weekly with exceptions",
        [event(FIVE + "EXDATE;TZID=Asia/Ho_Chi_Minh:20200810T080000,20200824T080000")],
        _at(["3/8", "17/8", "31/8"]),
        "3.8.5.1: an exception still counts towards COUNT",
    ),
    Case(
        "an exception in another zone",
        [event(FIVE + "EXDATE:20200810T010000Z")],
        _at(["3/8", "17/8", "24/8", "31/8"]),
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
        _at(["3/8", "17/8", "24/8", "31/8"]),
        "RFC 5546, 3.2.5",
    ),
    Case(
        "one instance free",
        [
            event(FIVE),
            event("RECURRENCE-ID:20200810T010000Z\nDTSTART:20200810T010000Z\nDURATION:PT2H\nTRANSP:TRANSPARENT"),
        ],
        _at(["3/8", "17/8", "24/8", "31/8"]),
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
        [*_at(["3/8", "10/8"]), *_at(["17/8", "24/8", "31/8"], "09:00-10:00")],
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
        _at(["3/8", "10/8"]),
        "3.2.13; RFC 5546, 3.2.5",
    ),
    Case(
        "a changed instance without its event",
        [event("RECURRENCE-ID:20200810T010000Z\nDTSTART:20200811T010000Z\nDURATION:PT1H")],
        ["11/8 08:00-09:00"],
        "RFC 5546, 3.2.2: one may be invited to one instance",
    ),
    Case(
        "until, included",
        [event(WEEKLY + "RRULE:FREQ=WEEKLY;UNTIL=20200817T010000Z")],
        _at(["3/8", "10/8", "17/8"]),
        "3.3.10: UNTIL is inclusive",
    ),
    Case(
        "a day recurs until a day",
        [event("DTSTART;VALUE=DATE:20200828\nRRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20200901")],
        ["28/8 00:00-29/8 00:00", "30/8 00:00-31/8 00:00", "1/9 00:00-2/9 00:00"],
        "3.3.10",
    ),
    # Second Tuesdays: 11/8 and 8/9/2020.
    Case(
        "the second Tuesday",
        [event("DTSTART:20200114T010000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=2TU")],
        _at(["11/8", "8/9"], "08:00-09:00"),
        "3.3.10",
    ),
    # The last working day: Monday 31/8 and Wednesday 30/9/2020.
    Case(
        "the last working day of the month",
        [event("DTSTART:20200131T010000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")],
        _at(["31/8", "30/9"], "08:00-09:00"),
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
        "a later revision of the same event",
        [
            event("DTSTART:20200804T010000Z\nDURATION:PT1H\nSEQUENCE:2"),
            event("DTSTART:20200803T010000Z\nDURATION:PT1H\nSEQUENCE:1"),
        ],
        ["4/8 08:00-09:00"],
        "RFC 5546, 2.1.5",
    ),
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
    # New York went back from UTC-4 to UTC-5 on 1/11/2020 at 02:00; the night of 13 to 14/3 in 2021 is outside.
    # On 29/3/2020 Berlin skipped 02:00-03:00: not in these months, so the rule's clock is what matters.
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
    # Until 3:00 of 6/9 Berlin-like +2, then +1: 02:30 comes twice; the first is 00:30 UTC.
    Case(
        "an hour that the clock shows twice",
        [
            BERLIN.format(name="Twice")
            .replace("19961027T030000", "19960901T030000")
            .replace("BYMONTH=10;BYDAY=-1SU", "BYMONTH=9;BYDAY=1SU"),
            event("DTSTART;TZID=Twice:20200906T023000\nDURATION:PT1H"),
        ],
        ["6/9 07:30-08:30"],
        "3.3.5: the first occurrence",
    ),
    # From 23:30 at +2 an exact two hours, over the change to +1, end at 00:30+1 by the same clock at 23:30Z.
    Case(
        "hours are exact over a change of the clock",
        [
            BERLIN.format(name="Twice")
            .replace("19961027T030000", "19960901T030000")
            .replace("BYMONTH=10;BYDAY=-1SU", "BYMONTH=9;BYDAY=1SU"),
            event("DTSTART;TZID=Twice:20200906T013000\nDURATION:PT2H\nRRULE:FREQ=DAILY;COUNT=1"),
        ],
        # 01:30 at +2 is 23:30 UTC of 5/9, that is 06:30 in Việt Nam.
        ["6/9 06:30-08:30"],
        "3.3.6: hours are exact, days are by the clock",
    ),
    Case(
        "free-busy time",
        [
            """BEGIN:VFREEBUSY
            UID:f
            FREEBUSY:20200828T010000Z/PT2H,20200829T010000Z/20200829T020000Z
            FREEBUSY;FBTYPE=FREE:20200830T010000Z/PT2H
            FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20200831T010000Z/PT1H
            FREEBUSY;FBTYPE=BUSY-TENTATIVE:20200901T010000Z/PT1H
            FREEBUSY;FBTYPE=X-AWAY:20200902T010000Z/PT1H
            END:VFREEBUSY"""
        ],
        ["28/8 08:00-10:00", "29/8 08:00-09:00", "31/8 08:00-09:00", "2/9 08:00-09:00", "1/9 08:00-09:00?"],
        "3.8.2.6, 3.2.9: an unknown kind is busy",
    ),
    Case(
        "tasks, journals and alarms",
        [
            "BEGIN:VTODO\nUID:t\nDTSTART:20200828T010000Z\nDUE:20200829T010000Z\nEND:VTODO",
            "BEGIN:VJOURNAL\nUID:j\nDTSTART;VALUE=DATE:20200828\nEND:VJOURNAL",
            event("DTSTART:20200828T010000Z\nDURATION:PT1H\nBEGIN:VALARM\nTRIGGER:-PT9H\nDURATION:PT5M\nEND:VALARM"),
        ],
        ["28/8 08:00-09:00"],
        "RFC 4791, 7.10: only VEVENT and VFREEBUSY make busy",
    ),
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
    Case(
        "long before, with a long way to go",
        [event("DTSTART:19700105T010000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1")],
        _at(["31/8", "30/9"], "08:00-09:00"),
        "3.3.10",
    ),
    Case(
        "29 February, every year",
        [event("DTSTART;VALUE=DATE:20160229\nRRULE:FREQ=YEARLY")],
        [],
        "3.3.10: only in leap years",
    ),
]
