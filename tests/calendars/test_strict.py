"""Every fault planted in a good calendar is found, on its line, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scheduler.calendars import strict
from scheduler.calendars.strict import faults

GOOD = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//scheduler//test//VI
NAME:Lịch
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:STANDARD
DTSTART:20191027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20190331T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:00000000-0000-0000-0000-000000000001
DTSTAMP:20200825T170000Z
DTSTART;TZID=Europe/Paris:20200828T080000
DTEND;TZID=Europe/Paris:20200828T110000
SUMMARY:Hội nghị
STATUS:CONFIRMED
CATEGORIES:Hội nghị,Phòng Nội vụ
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT1H
DESCRIPTION:Hội nghị
END:VALARM
END:VEVENT
BEGIN:VTODO
UID:00000000-0000-0000-0000-000000000002
DTSTAMP:20200825T170000Z
DTSTART;TZID=Europe/Paris:20200826T080000
DUE;TZID=Europe/Paris:20200827T100000
SUMMARY:Gửi bài phát biểu
STATUS:NEEDS-ACTION
PERCENT-COMPLETE:0
END:VTODO
BEGIN:VTODO
UID:00000000-0000-0000-0000-000000000003
DTSTAMP:20200825T170000Z
SUMMARY:Tổng hợp
STATUS:NEEDS-ACTION
RELATED-TO;RELTYPE=FINISHTOSTART:00000000-0000-0000-0000-000000000002
END:VTODO
END:VCALENDAR
"""
FIRST, SECOND, THIRD = (f"00000000-0000-0000-0000-00000000000{number}" for number in (1, 2, 3))
EVENT_START = "DTSTART;TZID=Europe/Paris:20200828T080000"
EVENT_END = "DTEND;TZID=Europe/Paris:20200828T110000"


def octets(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def rules(data: bytes) -> set[str]:
    return {fault.rule for fault in faults(data)}


def test_a_good_calendar_has_no_fault() -> None:
    assert faults(octets(GOOD)) == []


# The good text, what takes its place, and the rules that then are broken.
PLANTED = [
    ("SUMMARY:Hội nghị\n", "SUMMARY:" + "a" * 80 + "\n", "line-too-long"),
    ("SUMMARY:Hội nghị\n", "SUMMARY:a\x07b\n", "control-character"),
    ("SUMMARY:Hội nghị\n", "SUMMARY:a\\\n ,b\n", "fold-inside-escape"),
    ("SUMMARY:Hội nghị\n", "SUMMARY:a, b\n", "unescaped-text"),
    ("SUMMARY:Hội nghị\n", "SUMMARY:a\\xb\n", "unescaped-text"),
    ("SUMMARY:Hội nghị\n", "SUMMARY:Ho\u0323\u0302i\n", "not-normalised"),
    ("SUMMARY:Hội nghị\n", "SUMMARY:" + "\n ".join(["a" * 60] * 5) + "\n", "text-too-long"),
    ("SUMMARY:Hội nghị\n", "SUMMARY:a\nSUMMARY:b\n", "repeated-property"),
    ("SUMMARY:Hội nghị\n", "", "missing-property"),
    ("SUMMARY:Hội nghị\n", "SUMMARY Hội nghị\n", "not-a-content-line missing-property"),
    ("NAME:Lịch\n", "NAME:A, B\n", "unescaped-text"),
    ("NAME:Lịch\n", "METHOD:PUBLISH\n", "unwanted-property"),
    ("NAME:Lịch\n", "COLOR:#ff0000\n", "color-not-a-name"),
    ("NAME:Lịch\n", "COLOR:vermilion\n", "color-not-a-name"),
    ("STATUS:CONFIRMED\n", "CONFERENCE:https://example.org/\n", "link-without-type"),
    ("NAME:Lịch\n", "METHOD:REQUEST\n", "unwanted-property"),
    (f"UID:{SECOND}\n", f"UID:{FIRST}\n", "repeated-uid dangling-relation"),
    ("NAME:Lịch\n", "REFRESH-INTERVAL:PT6H\n", "interval-without-type"),
    ("NAME:Lịch\n", "REFRESH-INTERVAL;VALUE=DURATION:6H\n", "bad-duration"),
    ("VERSION:2.0\n", "VERSION:1.0\n", "bad-version"),
    ("VERSION:2.0\n", "", "missing-property"),
    ("PRODID:-//scheduler//test//VI\n", "", "missing-property"),
    (f"UID:{FIRST}\n", "", "missing-property"),
    (f"UID:{FIRST}\n", "UID:0@default\n", "short-uid"),
    (f"UID:{FIRST}\n", f"UID:{THIRD}\n", "repeated-uid"),
    (f"UID:{FIRST}\nDTSTAMP:20200825T170000Z\n", f"UID:{FIRST}\n", "missing-property"),
    (f"UID:{FIRST}\nDTSTAMP:20200825T170000Z\n", f"UID:{FIRST}\nDTSTAMP:20200825T170000\n", "not-universal"),
    ("STATUS:CONFIRMED\n", "STATUS:NEEDS-ACTION\n", "bad-status"),
    ("STATUS:CONFIRMED\n", "TRANSP:GLASS\n", "bad-transparency"),
    ("STATUS:CONFIRMED\n", "ATTENDEE:mailto:a@example.org\n", "unwanted-property"),
    ("STATUS:CONFIRMED\n", "RRULE:FREQ=DAILY;INTERVAL=0\n", "bad-interval"),
    ("STATUS:CONFIRMED\n", "RRULE:FREQ=SECONDLY\n", "bad-frequency"),
    ("STATUS:CONFIRMED\n", "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20200901\n", "count-and-until"),
    ("STATUS:CONFIRMED\n", "RRULE:daily\n", "bad-rule"),
    ("STATUS:CONFIRMED\n", "DURATION:PT3H\n", "end-and-duration"),
    ("Hội nghị,Phòng Nội vụ", "a\\,b", "comma-in-category"),
    (EVENT_END, "DTEND;TZID=Europe/Paris:20200828T070000", "end-not-after-start"),
    (EVENT_END, "DTEND;TZID=Europe/Paris:20200828T080000", "end-not-after-start"),
    (EVENT_END, "DTEND;VALUE=DATE:20200829", "date-and-date-time"),
    (f"{EVENT_START}\n{EVENT_END}", "DTSTART;VALUE=DATE:20200828\nDTEND;VALUE=DATE:20200828", "end-not-after-start"),
    (EVENT_END, "DTEND:20200828T110000", "floating-time"),
    (EVENT_END, "DTEND;TZID=Europe/Paris:20200828T090000Z", "universal-with-zone"),
    (EVENT_END, "DTEND;TZID=Europe/Paris:20200231T110000", "bad-date-time"),
    (EVENT_END, "DTEND;VALUE=DATE:20200829T000000", "bad-date-time"),
    (f"{EVENT_END}\n", "", "missing-property"),
    (EVENT_END, "DTEND;TZID=Asia/Ho_Chi_Minh:20200828T210000", "missing-zone"),
    ("TZID:Europe/Paris\n", "TZID:Europe/Paris\nCOMMENT:from 1970\n", "comment-in-zone"),
    ("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n", "RDATE:20200329T020000\n", "dates-in-zone wrong-zone"),
    ("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n", "RRULE:FREQ=DAILY\n", "odd-rule-in-zone wrong-zone"),
    ("TZOFFSETFROM:+0100\nTZOFFSETTO:+0200", "TZOFFSETFROM:+0100\nTZOFFSETTO:+0300", "wrong-zone"),
    ("BYDAY=-1SU;BYMONTH=10", "BYDAY=-1SU;BYMONTH=8", ""),
    ("BYDAY=-1SU;BYMONTH=10", "BYDAY=2SU;BYMONTH=8", "wrong-zone"),
    ("DUE;TZID=Europe/Paris:20200827T100000", "DUE;TZID=Europe/Paris:20200825T100000", "due-before-start"),
    ("PERCENT-COMPLETE:0", "PERCENT-COMPLETE:140", "bad-number"),
    ("PERCENT-COMPLETE:0", "COMPLETED:20200827T000000Z", "completed-without-status"),
    ("TRIGGER:-PT1H\n", "", "missing-property"),
    ("TRIGGER:-PT1H\n", "TRIGGER:an hour before\n", "bad-duration"),
    ("TRIGGER:-PT1H\n", "TRIGGER;VALUE=DATE-TIME:20200828T050000Z\n", ""),
    ("BEGIN:VEVENT\n", "BEGIN:VTIMEZONE\nTZID:Asia/Tokyo\nEND:VTIMEZONE\nBEGIN:VEVENT\n", "zone-without-offset"),
    (f"FINISHTOSTART:{SECOND}", "FINISHTOSTART:00000000-0000-0000-0000-00000000000f", "dangling-relation"),
    (f"FINISHTOSTART:{SECOND}", f"FINISHTOSTART:{THIRD}", "relation-in-a-ring"),
    ("PERCENT-COMPLETE:0", f"RELATED-TO;RELTYPE=FINISHTOSTART:{THIRD}", "relation-in-a-ring"),
    ("RELTYPE=FINISHTOSTART:", "RELTYPE=DEPENDS-ON;GAP=1D:", "bad-gap"),
    ("RELTYPE=FINISHTOSTART:", "RELTYPE=AFTERWARDS:", "unknown-relation"),
    ("END:VEVENT\n", "END:VTODO\n", "mismatched-end"),
    ("END:VCALENDAR\n", "", "missing-end"),
    ("END:VCALENDAR\n", "END:VCALENDAR\nX-LATE:1\n", "outside-calendar"),
    ("END:VCALENDAR\n", "END:VCALENDAR\n" + GOOD, "several-calendars"),
]


@pytest.mark.parametrize(("good", "bad", "broken"), PLANTED)
def test_a_planted_fault_is_found(good: str, bad: str, broken: str) -> None:
    assert good in GOOD
    assert rules(octets(GOOD.replace(good, bad, 1))) == set(broken.split())


GARBLED = [
    (octets(GOOD).replace(b"\r\n", b"\n"), {"bare-line-feed", "no-line-end"}),
    (octets(GOOD).replace(b"NAME:L", b"NAME:\rL"), {"bare-carriage-return"}),
    (b"\xef\xbb\xbf" + octets(GOOD), {"byte-order-mark"}),
    (octets(GOOD).removesuffix(b"\r\n"), {"no-line-end"}),
    (octets(GOOD).replace("ị".encode(), b"\xe1\xbb\r\n \x8b", 1), {"fold-inside-character"}),
    (octets(GOOD).replace("ị".encode(), b"\xe1\xbb", 1), {"not-utf-8"}),
    (b"", {"no-calendar", "no-line-end", "not-a-content-line"}),
    (b"\x00\xff\r\n" * 3, {"no-calendar", "not-a-content-line", "not-utf-8", "control-character"}),
    (octets("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n"), {"empty-calendar"}),
    (
        octets(GOOD.replace("END:VCALENDAR", ("X-FILL:" + "a" * 60 + "\n") * 15_000 + "END:VCALENDAR")),
        {"file-too-large"},
    ),
    (octets("BEGIN:X\n" * 5000), {"outside-calendar", "missing-end", "no-calendar"}),
]


@pytest.mark.parametrize(("data", "expected"), GARBLED)
def test_garbled_octets_are_told_apart(data: bytes, expected: set[str]) -> None:
    assert rules(data) == expected


def test_a_fault_names_its_line_and_what_stands_there() -> None:
    fault = faults(octets(GOOD.replace("STATUS:CONFIRMED", "STATUS:DONE")))[0]
    # the line counts folds as lines, as an editor does
    assert (fault.line, fault.rule, fault.text) == (26, "bad-status", "STATUS:DONE")


def test_zones_may_come_in_any_order_but_before_their_use() -> None:
    start, end = GOOD.index("BEGIN:VTIMEZONE"), GOOD.index("BEGIN:VEVENT")
    zone = GOOD[start:end]
    late = GOOD.replace(zone, "").replace("END:VCALENDAR\n", zone + "END:VCALENDAR\n")
    assert rules(octets(late)) == {"zone-after-use"}
    assert rules(octets(GOOD.replace(zone, zone + zone))) == {"repeated-zone"}
    assert rules(octets(GOOD.replace("Europe/Paris", "Europe/Nowhere"))) == {"unknown-zone"}


def test_every_rule_has_a_fault_planted_for_it() -> None:
    """So none could be lost unnoticed: each planted fault breaks just the rules that are said beside it."""
    elsewhere = {"zone-after-use", "repeated-zone", "unknown-zone"}  # in the test above
    planted = elsewhere.union(*(broken.split() for _, _, broken in PLANTED), *(expected for _, expected in GARBLED))
    rooms = (file.read_text() for file in Path(strict.__file__).parent.glob("*.py") if file.stem != "scheduling")
    assert planted == {*re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', "".join(rooms))} - {"utf-8"}
