"""Every fault planted in a good scheduling message is found."""

from __future__ import annotations

import pytest

from scheduler.calendars.strict import message_faults

REQUEST = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//scheduler//test//VI
METHOD:REQUEST
BEGIN:VEVENT
UID:00000000-0000-0000-0000-000000000001
DTSTAMP:20200825T170000Z
DTSTART:20200828T010000Z
DTEND:20200828T030000Z
SUMMARY:Hội nghị
STATUS:CONFIRMED
SEQUENCE:1
ORGANIZER;CN="Văn phòng":mailto:a@example.org
ATTENDEE;CUTYPE=GROUP:mailto:b@example.org
END:VEVENT
END:VCALENDAR
"""
CANCEL = REQUEST.replace("REQUEST", "CANCEL").replace("CONFIRMED", "CANCELLED")
TASK = "BEGIN:VTODO\nUID:00000000-0000-0000-0000-000000000001\nDTSTAMP:20200825T170000Z\nSUMMARY:a\nEND:VTODO\n"
ALARM = "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT1H\nDESCRIPTION:a\nEND:VALARM\n"
SECOND = REQUEST[REQUEST.index("BEGIN:VEVENT") : REQUEST.index("END:VCALENDAR")].replace("0001\n", "0002\n")


def rules(text: str) -> set[str]:
    return {fault.rule for fault in message_faults(text.replace("\n", "\r\n").encode())}


@pytest.mark.parametrize("good", [REQUEST, CANCEL, CANCEL.replace("STATUS:CANCELLED\n", "")])
def test_good_messages_have_no_fault(good: str) -> None:
    assert rules(good) == set()


@pytest.mark.parametrize(
    ("text", "old", "new", "broken"),
    [
        (REQUEST, "METHOD:REQUEST\n", "", "bad-method"),
        (REQUEST, "METHOD:REQUEST", "METHOD:PUBLISH", "bad-method"),
        (REQUEST, 'ORGANIZER;CN="Văn phòng":mailto:a@example.org\n', "", "missing-property"),
        (REQUEST, "ATTENDEE;CUTYPE=GROUP:mailto:b@example.org\n", "", "missing-property"),
        (REQUEST, "SEQUENCE:1\n", "", "missing-property"),
        (REQUEST, "STATUS:CONFIRMED", "STATUS:CANCELLED", "bad-status"),
        (REQUEST, "mailto:b@example.org", "b@example.org", "bad-address"),
        (REQUEST, "SEQUENCE:1\n", "SEQUENCE:1\nREQUEST-STATUS:2.0;Success\n", "unwanted-property"),
        (REQUEST, "END:VCALENDAR\n", f"{SECOND}END:VCALENDAR\n", "several-in-message"),
        (REQUEST, "END:VCALENDAR\n", f"{TASK}END:VCALENDAR\n", "unwanted-component repeated-uid"),
        (CANCEL, "STATUS:CANCELLED", "STATUS:CONFIRMED", "bad-status"),
        (CANCEL, "SEQUENCE:1\n", "", "missing-property"),
        (CANCEL, "ATTENDEE;CUTYPE=GROUP:mailto:b@example.org\n", "", "missing-property"),
        (CANCEL, "END:VEVENT\n", f"{ALARM}END:VEVENT\n", "unwanted-component"),
    ],
)
def test_a_planted_fault_is_found(text: str, old: str, new: str, broken: str) -> None:
    assert old in text
    assert rules(text.replace(old, new, 1)) == set(broken.split())
