"""What of an entry, if it alone is otherwise, is a new revision, and what becomes of one that is gone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from scheduler.publish.items import Item
from scheduler.publish.revision import Decision, decide

MEETING = """\
BEGIN:VEVENT
UID:00000000-0000-0000-0000-000000000001
DTSTART:20260618T010000Z
DTEND:20260618T040000Z
SUMMARY:Sơ kết
DESCRIPTION:Sơ kết
LOCATION:Hội trường
CONFERENCE;VALUE=URI:https://example.org/1
CATEGORIES:Hội nghị
STATUS:CONFIRMED
TRANSP:OPAQUE
BEGIN:VALARM
TRIGGER:-PT1H
END:VALARM
END:VEVENT
"""
TASK = """\
BEGIN:VTODO
UID:00000000-0000-0000-0000-000000000002
DTSTART:20260616T010000Z
DUE:20260618T040000Z
SUMMARY:Báo cáo
STATUS:NEEDS-ACTION
PERCENT-COMPLETE:0
PRIORITY:5
RELATED-TO;RELTYPE=FINISHTOSTART:00000000-0000-0000-0000-000000000003
END:VTODO
"""
TODAY, OVER = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 6, 18, 4, tzinfo=UTC)


def item(text: str, *changes: tuple[str, str]) -> Item:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return Item(text.replace("\n", "\r\n").encode())


def decided(found: Item | None, wanted: Item | None, *copies: Item, today: datetime = TODAY) -> Decision:
    decision = decide(found, wanted, copies, today, lambda title: f"(Hủy) {title}")
    assert decision is not None
    return decision


def published(wanted: Item, found: Item | None = None) -> Item:
    return decided(found, wanted, *([found] if found else [])).item


@pytest.mark.parametrize(
    ("text", "change", "revisions"),
    [
        (MEETING, ("DTSTART:20260618T01", "DTSTART:20260618T02"), 1),
        (MEETING, ("DTEND:20260618T04", "DTEND:20260618T05"), 1),
        (MEETING, ("LOCATION:Hội trường", "LOCATION:Phòng họp"), 1),
        (MEETING, ("https://example.org/1", "https://example.org/2"), 1),
        (MEETING, ("STATUS:CONFIRMED", "STATUS:TENTATIVE"), 1),
        (TASK, ("DTSTART:20260616T01", "DTSTART:20260616T02"), 1),
        (TASK, ("DUE:20260618T04", "DUE:20260618T05"), 1),
        (MEETING, ("SUMMARY:Sơ kết", "SUMMARY:Tổng kết"), 0),
        (MEETING, ("DESCRIPTION:Sơ kết", "DESCRIPTION:Tổng kết"), 0),
        (MEETING, ("CATEGORIES:Hội nghị", "CATEGORIES:Họp"), 0),
        (MEETING, ("TRANSP:OPAQUE", "TRANSP:TRANSPARENT"), 0),
        (MEETING, ("TRIGGER:-PT1H", "TRIGGER:-PT2H"), 0),
        (TASK, ("PRIORITY:5", "PRIORITY:1"), 0),
    ],
)
def test_what_is_a_new_revision(text: str, change: tuple[str, str], revisions: int) -> None:
    """RFC 5546, 2.1.4, and the place, without which nobody comes; all else is only told with a later stamp."""
    before = published(item(text))
    after = published(item(text, change), before)
    assert (before.sequence, after.sequence) == (0, revisions)
    assert after.stamp("LAST-MODIFIED") == before.stamp("LAST-MODIFIED") + timedelta(seconds=1)
    assert after.stamp("CREATED") == before.stamp("CREATED")


def test_a_copy_behind_the_others_catches_up() -> None:
    """Cut short between two calendars, and changed again: each ends beyond whatever it was, and both alike."""
    noon = item(MEETING, ("DTSTART:20260618T01", "DTSTART:20260618T02"))
    behind = published(item(MEETING))
    ahead = published(noon, behind)
    again = decided(behind, noon, behind, ahead).item
    assert (again.sequence, again.text("LAST-MODIFIED")) == (1, ahead.text("LAST-MODIFIED"))
    back = decided(ahead, item(MEETING), behind, ahead).item
    assert back.sequence == 2


def test_what_is_gone_is_calm_until_it_would_have_been_over() -> None:
    meeting = decided(published(item(MEETING)), None)
    assert (meeting.kind, meeting.item.sequence, meeting.item.text("STATUS")) == ("cancelled", 1, "CANCELLED")
    assert (meeting.item.text("TRANSP"), meeting.item.component.inside) == ("TRANSPARENT", [])
    assert decided(meeting.item, None, today=OVER - timedelta(seconds=1)).kind == "unchanged"
    assert decided(meeting.item, None, today=OVER).kind == "removed"
    task = published(item(TASK)).octets
    done = Item(task.replace(b"STATUS:NEEDS-ACTION", b"STATUS:COMPLETED\r\nCOMPLETED:20260602T000000Z"))
    assert done.first("COMPLETED")
    assert [decided(done, None).item.first(name) for name in ("COMPLETED", "RELATED-TO")] == [None, None]


@pytest.mark.parametrize("today", [TODAY, OVER])
def test_what_is_gone_stays_if_somebody_else_has_edited_it(today: datetime) -> None:
    theirs = Item(published(item(MEETING)).octets.replace(b"T040000Z", b"T050000Z"))
    left = decided(theirs, None, today=today)
    assert (left.kind, left.after, left.names) == ("left", theirs, ("DTEND",))


def test_what_was_called_off_for_one_is_called_on_again_by_a_higher_number() -> None:
    """The meeting was moved without a unit, which read that it is off; now it comes after all."""
    noon = item(MEETING, ("DTSTART:20260618T01", "DTSTART:20260618T02"))
    before = published(item(MEETING))
    off, moved = decided(before, None).item, published(noon, before)
    assert (off.sequence, moved.sequence) == (1, 1)
    assert decided(off, noon, off, moved).item.sequence == 2
