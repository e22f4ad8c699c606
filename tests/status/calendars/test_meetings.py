"""Meetings that somebody has moved, and who answers that they come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scheduler.publish.folder import Folder
from tests.publish.conftest import MOVED, published, solved
from tests.status.clients import (
    AFTERNOON,
    MORNING,
    OUTLOOK,
    REVIEW,
    ZONE,
    calendar,
    event,
    kept,
    patch,
    read,
    told,
)
from tests.status.conftest import CHANGES

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan

TO_SMALL_HALL = {"pins": {"so-ket": {"halls": {"chinh": "nho"}}}}


@pytest.mark.parametrize(
    ("said", "proposal", "asked"),
    [
        (MORNING, {}, []),
        (("DTSTART:20260618T070000Z", "DTEND:20260618T100000Z"), AFTERNOON, []),
        (("DTSTART;TZID=SE Asia Standard Time:20260618T140000", "DURATION:PT3H"), AFTERNOON, []),
        (("DTSTART:20260618T070000Z", "DTEND:20260618T090000Z"), AFTERNOON, ["length"]),
        (("DTSTART;VALUE=DATE:20260619", "DTEND;VALUE=DATE:20260620"), {}, ["all_day"]),
        ((*MORNING, "LOCATION:Hội trường lớn"), {}, []),
        ((*MORNING, "LOCATION:Phòng họp số 2"), TO_SMALL_HALL, []),
        ((*MORNING, "LOCATION:Nhà riêng ông Tư\\, ngõ 5"), {}, ["place"]),
        ((*MORNING, "STATUS:CANCELLED"), {}, ["cancelled"]),
        (("DTSTART:20260518T070000Z", "DTEND:20260518T100000Z"), {}, []),  # already past
    ],
)
def test_a_meeting_that_is_moved_is_proposed_or_asked_about(
    plan: Plan, tmp_path: Path, said: tuple[str, ...], proposal: dict[str, Any], asked: list[str]
) -> None:
    kept(tmp_path, hall=calendar(ZONE, event(REVIEW, *said), program=OUTLOOK))
    found = read(tmp_path, plan).returned
    assert found is not None
    assert patch(tmp_path, plan) == proposal
    assert [question.kind for question in found.questions] == asked


def test_an_entry_of_an_earlier_edition_is_not_taken_for_moved(plan: Plan, tmp_path: Path) -> None:
    """Published at 08:00 on the 18th and moved by the plan since; what somebody moves in it is."""
    folder = Folder(tmp_path / "public", "so-ket")
    published(plan, folder)
    revised = solved(tmp_path, *CHANGES, *MOVED)
    assert patch(tmp_path / "public", revised) == {}
    file = folder.folder / "halls" / "lon.ics"
    file.write_bytes(file.read_bytes().replace(b"20260618T080000", b"20260619T080000"))
    assert patch(tmp_path / "public", revised)["conferences"] == {"so-ket": {"when": {"at": "08:00 19/6/2026"}}}


def test_a_cancellation_and_an_answer_by_mail(plan: Plan, tmp_path: Path) -> None:
    """Messages of RFC 5546: a reply is nobody's wish for another time, whatever time it repeats."""
    answer = ("DTSTART:20260618T070000Z", "ATTENDEE;PARTSTAT=TENTATIVE:mailto:an@example.org")
    kept(tmp_path, a=calendar(event(REVIEW, *answer), method="REPLY"), b=calendar(event(REVIEW), method="CANCEL"))
    found = read(tmp_path, plan).returned
    assert found is not None
    assert ([each.kind for each in found.questions], found.moves) == (["cancelled"], ())
    assert [(each.who, each.answer, each.required) for each in found.replies] == [("an", "tentative", True)]


DECLINED = 'ATTENDEE;CUTYPE=INDIVIDUAL;CN="Bà An";PARTSTAT=DECLINED:MAILTO:An@Example.org'


def test_whoever_must_come_and_declines_is_away_then(plan: Plan, tmp_path: Path) -> None:
    """Whoever need not come, or only may not, is told of alone."""
    others = [
        f"ATTENDEE;PARTSTAT={answer}:mailto:{who}@example.org"
        for who, answer in (("binh", "DECLINED"), ("vanphong", "ACCEPTED"))
    ]
    kept(tmp_path, unit=calendar(event(REVIEW, *MORNING, DECLINED, *others)))
    away = {"declined-so-ket-main": {"when": "08:00-11:00 18/6/2026"}}
    assert patch(tmp_path, plan) == {"people": {"an": {"away": away}}}
    assert told(tmp_path, plan)[-1] == (
        "  – Hội nghị sơ kết 6 tháng: nhận lời: Văn phòng; từ chối: Bà Nguyễn Thị An, Ông Trần Văn Bình; "
        "Bà Nguyễn Thị An phải có mặt, đề nghị ghi vắng để tìm người thay"
    )


def test_whoever_sends_somebody_else(plan: Plan, tmp_path: Path) -> None:
    sends = 'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:binh@example.org":mailto:an@example.org'
    kept(tmp_path, unit=calendar(event(REVIEW, *MORNING, sends)))
    assert list(patch(tmp_path, plan)["people"]) == ["an"]
    assert any("cử người khác: Bà Nguyễn Thị An (cử Ông Trần Văn Bình)" in line for line in told(tmp_path, plan))


def test_the_last_answer_counts(plan: Plan, tmp_path: Path) -> None:
    accepted = DECLINED.replace("DECLINED", "ACCEPTED")
    kept(
        tmp_path,
        a=calendar(event(REVIEW, *MORNING, accepted, stamp="20260612T010000Z")),
        b=calendar(event(REVIEW, *MORNING, DECLINED, stamp="20260611T010000Z")),
    )
    assert patch(tmp_path, plan) == {}


def test_an_answer_to_an_earlier_date_is_none_to_the_new_one(plan: Plan, tmp_path: Path) -> None:
    """She declined the 18th; nobody has asked her about the 23rd, where the plan has it since."""
    folder = Folder(tmp_path / "public", "so-ket")
    published(plan, folder)
    file = folder.folder / "halls" / "lon.ics"
    file.write_bytes(file.read_bytes().replace(b"STATUS:CONFIRMED", b"STATUS:CONFIRMED\r\n" + DECLINED.encode()))
    assert list(patch(tmp_path / "public", plan)) == ["people"]
    found = read(tmp_path / "public", solved(tmp_path, *CHANGES, *MOVED)).returned
    assert found is not None
    assert found.replies == ()
