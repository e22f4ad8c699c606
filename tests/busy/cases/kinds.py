"""What makes nobody busy, or perhaps; and what else than events does."""

from __future__ import annotations

from tests.busy.cases.case import FIVE, HOUR, Case, at
from tests.busy.ics import event

ASKED = "ATTENDEE;PARTSTAT={}:mailto:an@example.org"

KINDS = [
    Case("transparent", [event(HOUR + "TRANSP:TRANSPARENT")], [], "3.8.2.7"),
    Case("cancelled", [event(HOUR + "STATUS:CANCELLED")], [], "3.8.1.11"),
    Case(
        "a calendar that cancels",
        [event(HOUR)],
        [],
        "RFC 5546, 3.2.5",
        head="METHOD:CANCEL",
    ),
    Case(
        "tentative",
        [event(HOUR + "STATUS:TENTATIVE")],
        ["28/8 08:00-09:00?"],
        "3.8.1.11",
    ),
    Case(
        "an invitation that its owner declined",
        [event(HOUR + ASKED.format("DECLINED"))],
        [],
        "3.2.12",
        owner="An@example.org",
    ),
    Case(
        "an invitation that its owner may follow",
        [event(HOUR + ASKED.format("TENTATIVE"))],
        ["28/8 08:00-09:00?"],
        "3.2.12",
        owner="an@example.org",
    ),
    Case(
        "an invitation that somebody else declined",
        [event(HOUR + ASKED.format("DECLINED"))],
        ["28/8 08:00-09:00"],
        "3.2.12",
        owner="binh@example.org",
    ),
    Case(
        "an invitation with an attendee that cannot be read",
        [event(HOUR + 'ATTENDEE;CN="Hoàng;PARTSTAT=DECLINED:mailto:an@example.org')],
        ["28/8 08:00-09:00"],
        "3.2.2",
        owner="an@example.org",
    ),
    Case(
        "one instance of a series that its owner declined",
        [
            event(FIVE + ASKED.format("ACCEPTED")),
            event(
                "RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20200817T080000\n"
                "DTSTART;TZID=Asia/Ho_Chi_Minh:20200817T080000\nDURATION:PT2H\n" + ASKED.format("DECLINED")
            ),
        ],
        at(["3/8", "10/8", "24/8", "31/8"]),
        "3.2.12, 3.8.4.4",
        owner="an@example.org",
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
            event(HOUR + "BEGIN:VALARM\nTRIGGER:-PT9H\nDURATION:PT5M\nEND:VALARM"),
        ],
        ["28/8 08:00-09:00"],
        "RFC 4791, 7.10: only VEVENT and VFREEBUSY make busy",
    ),
    Case(
        "free, as Outlook says it",
        [event(HOUR + "X-MICROSOFT-CDO-BUSYSTATUS:FREE")],
        [],
        "MS-OXCICAL 2.1.3.1.1.20.31",
    ),
    Case(
        "tentative, and out of the office, as Outlook says it",
        [
            event(HOUR + "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"),
            event(HOUR.replace("28T01", "29T01") + "X-MICROSOFT-CDO-BUSYSTATUS:OOF", "b"),
        ],
        ["29/8 08:00-09:00", "28/8 08:00-09:00?"],
        "MS-OXCICAL 2.1.3.1.1.20.31",
    ),
    Case(
        "somebody's answer, and somebody's wish for another time",
        [event(HOUR)],
        [],
        "RFC 5546, 3.2.3 and 3.2.7: no entry of a calendar",
        head="METHOD:COUNTER",
    ),
]
