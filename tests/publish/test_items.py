"""Calendar files taken apart and put together, whatever is in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.publish.document import Document, written
from scheduler.publish.items import Item, items_of
from scheduler.publish.marks import digests

EVENT = """\
BEGIN:VEVENT
UID:0123456789abcdef
DTSTART;TZID=Asia/Ho_Chi_Minh:20260618T080000
CONFERENCE;VALUE=URI;LABEL="a b":https://example.org/
CATEGORIES:b,a
DESCRIPTION:one\\ntwo\\, three
BEGIN:VALARM
TRIGGER:-PT1H
ACTION:DISPLAY
END:VALARM
END:VEVENT
""".replace("\n", "\r\n")
REWRITTEN = """\
BEGIN:VEVENT
DESCRIPTION:one\\Ntwo\\, th
 ree
CATEGORIES:a
CATEGORIES:b
CONFERENCE;LABEL=a b;VALUE=URI:https://example.org/
DTSTART:20260618T010000Z
UID:0123456789abcdef
X-THEIRS:1
DTSTAMP:20260101T000000Z
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT1H
END:VALARM
END:VEVENT
"""
WORDS = (
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "UID:a",
    "BEGIN:",
    "END",
    " x",
    "\t",
    "",
    ":",
)
FILES = st.lists(st.sampled_from(WORDS), max_size=15).map("\r\n".join).map(str.encode) | st.binary(max_size=80)


@given(FILES)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_no_file_is_too_odd_to_be_taken_apart(data: bytes) -> None:
    for item in Document.read(data).items.values():
        assert item.octets in data or len(item.components) > 1
        assert digests(item)


def test_what_a_server_writes_otherwise_is_the_same() -> None:
    """Another order, other folds, line ends, quotes and escapes, and another zone for the same instant."""
    assert digests(Item(REWRITTEN.encode())) == digests(Item(EVENT.encode()))


@pytest.mark.parametrize(
    ("old", "new"),
    [("T080000", "T081500"), ("two", "2"), ("a b", "c"), ("-PT1H", "-PT2H"), ("b,a", "b"), ("DISPLAY", "AUDIO")],
)
def test_any_word_changed_shows_in_its_property(old: str, new: str) -> None:
    same, changed = digests(Item(EVENT.encode())), digests(Item(EVENT.replace(old, new, 1).encode()))
    assert sum(changed[name] != same[name] for name in same) == 1


def test_entries_keep_their_octets() -> None:
    head = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    folded = EVENT.replace("three", "th\r\n ree").encode()
    data = written(head, [Item(folded)], {})
    document = Document.read(data)
    assert (document.head, document.items["0123456789abcdef"].octets) == (head, folded)
    assert list(document.zones) == ["Asia/Ho_Chi_Minh"]
    assert written(document.head, document.items.values(), document.zones, document.rest) == data


@pytest.mark.parametrize("end", ["End: 17:00", "begin:vevent"])
def test_a_fold_before_a_word_of_the_format_ends_nothing(end: str) -> None:
    event = EVENT.replace("three", f"three\r\n {end}")
    assert list(items_of(f"BEGIN:VCALENDAR\r\n{event}END:VCALENDAR\r\n".encode())) == ["0123456789abcdef"]


def test_a_zone_that_only_others_use_stays() -> None:
    """In a journal, an exception of a recurrence, or for its times; one that nobody uses goes."""
    zone, journal = (
        "BEGIN:VTIMEZONE\nTZID:Theirs{}\nEND:VTIMEZONE\n",
        "BEGIN:VJOURNAL\nDTSTART;TZID=Theirs1:2\nEND:VJOURNAL\n",
    )
    event = EVENT.replace("CATEGORIES", "EXDATE;TZID=Theirs2:20260620T080000\r\nCATEGORIES")
    event += EVENT.replace("0123456789abcdef", "fedcba9876543210").replace("Asia/Ho_Chi_Minh", "Theirs3")
    inside = "".join(zone.format(number) for number in (1, 2, 3, 4)) + journal
    data = f"BEGIN:VCALENDAR\n{inside}{event}END:VCALENDAR\n".encode()
    document = Document.read(data)
    again = Document.read(written(document.head, document.items.values(), document.zones, document.rest))
    assert list(again.zones) == ["Asia/Ho_Chi_Minh", "Theirs1", "Theirs2", "Theirs3"]


@pytest.mark.parametrize(
    ("data", "whole"),
    [
        (b"", True),
        (b"BEGIN:VCALENDAR\nX-A:1\nend:vcalendar", True),
        (b"\xef\xbb\xbfBEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR\n", True),
        (b"BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\n", False),
        (b"BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nX-A:1\nEND:VCALENDAR\n", False),
        (b"BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR\n" * 2, False),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR\n", False),
        (b"<html></html>", False),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n".encode("utf-16"), False),
    ],
)
def test_what_would_be_lost_shows(data: bytes, whole: bool) -> None:
    assert Document.read(data).whole == whole
