"""Calendar files taken apart and put together, whatever is in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.publish.document import Document, written
from scheduler.publish.items import Item
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
