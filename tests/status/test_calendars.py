"""What people have done in calendars, from the octets that their programs leave."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.errors import InputError
from scheduler.facts import Planned
from scheduler.publish.folder import Folder
from scheduler.status import as_data, standing
from scheduler.status.said import Said
from tests.publish.conftest import MOVED, published, solved
from tests.status.clients import (
    ACCOUNTS,
    APPLE,
    DAVX5,
    DEADLINE,
    NEXTCLOUD,
    OUTLOOK,
    REPORT,
    REVIEW,
    THUNDERBIRD,
    ZONE,
    calendar,
    event,
    kept,
    patch,
    read,
    todo,
    told,
)
from tests.status.conftest import CHANGES

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan

TICKED = "COMPLETED:20260611T072431Z"  # 14:24 in Vietnam


@pytest.mark.parametrize(
    ("program", "said", "progress"),
    [
        (
            THUNDERBIRD,
            ("STATUS:COMPLETED", TICKED, "PERCENT-COMPLETE:100", "X-MOZ-GENERATION:3"),
            {"done": "14:24 11/6/2026"},
        ),
        (
            APPLE,
            (TICKED, "PERCENT-COMPLETE:100", "STATUS:COMPLETED", "X-APPLE-SORT-ORDER:803102913", "PRIORITY:0"),
            {"done": "14:24 11/6/2026"},
        ),
        (NEXTCLOUD, ("PERCENT-COMPLETE:40", "STATUS:IN-PROCESS", "X-OC-HIDESUBTASKS:1"), {"remaining": "145m"}),
        (DAVX5, ("STATUS:COMPLETED", "X-COMPLETED-NOTE:x"), "done"),
        (DAVX5, (TICKED,), {"done": "14:24 11/6/2026"}),
        (NEXTCLOUD, ("STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:40"), {"remaining": "145m"}),  # 60 % of 240 are 144
        (THUNDERBIRD, ("STATUS:IN-PROCESS",), "begun"),
        (THUNDERBIRD, ("STATUS:IN-PROCESS", "PERCENT-COMPLETE:0"), "begun"),
        (APPLE, ("STATUS:NEEDS-ACTION", TICKED), None),  # ticked once, and put back
        (APPLE, ("STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:0"), None),
        (THUNDERBIRD, ("STATUS:CANCELLED", "PERCENT-COMPLETE:100"), None),
        (APPLE, ("STATUS:COMPLETED", "COMPLETED:20260611T180000Z"), {"done": "01:00 12/6/2026"}),
        (THUNDERBIRD, ("STATUS:COMPLETED", "COMPLETED:20250611T072431Z"), "done"),  # so long ago that no day counts
    ],
)
def test_how_a_task_stands(plan: Plan, tmp_path: Path, program: str, said: tuple[str, ...], progress: Any) -> None:
    kept(tmp_path, tasks=calendar(todo(REPORT, *said), program=program))
    assert patch(tmp_path, plan).get("progress", {}) == ({"bao-cao": progress} if progress else {})


def test_the_day_is_that_of_the_last_thing_done(plan: Plan, tmp_path: Path) -> None:
    kept(tmp_path, tasks=calendar(todo(REPORT, "STATUS:COMPLETED", TICKED)))
    assert patch(tmp_path, plan)["as_of"] == "11/6/2026"
    assert read(tmp_path, plan).said["bao-cao"].on == date(2026, 6, 11)


def test_a_deadline_that_a_program_keeps_as_an_event_may_be_ticked(plan: Plan, tmp_path: Path) -> None:
    kept(tmp_path, units=calendar(event(DEADLINE, TICKED, "DTEND:20260616T100000Z", "STATUS:CONFIRMED")))
    assert patch(tmp_path, plan)["progress"] == {"bao-cao": {"done": "14:24 11/6/2026"}}


@pytest.mark.parametrize(
    ("said", "proposal"),
    [
        (("DUE:20260615T030000Z",), {"pins": {"bao-cao": {"end": "10:00 15/6/2026"}}}),
        (("DUE;VALUE=DATE:20260615",), {"pins": {"bao-cao": {"end": "17:00 15/6/2026"}}}),  # at its hour
        (("DUE;VALUE=DATE:20260616",), {}),
        (("DUE:20260616T170000",), {}),  # floating: by the clock there
        (("DTSTART:20260615T010000Z", "DURATION:PT2H"), {"pins": {"bao-cao": {"end": "10:00 15/6/2026"}}}),
        (("DTSTART;VALUE=DATE:20260601",), {}),  # Reminders leave the due date out
        (("DUE:20260520T030000Z",), {}),  # before the day of the plan: told, not proposed
        (("STATUS:COMPLETED", "DUE:20260615T030000Z"), {"as_of": "1/6/2026", "progress": {"bao-cao": "done"}}),
    ],
)
def test_a_deadline_that_is_moved_is_proposed(
    plan: Plan, tmp_path: Path, said: tuple[str, ...], proposal: dict[str, Any]
) -> None:
    assert patch(kept(tmp_path, tasks=calendar(todo(REPORT, *said))), plan) == proposal


AFTERNOON = {"conferences": {"so-ket": {"when": {"at": "14:00 18/6/2026"}}}}
TO_SMALL_HALL = {"pins": {"so-ket": {"halls": {"chinh": "nho"}}}}
MORNING = ("DTSTART:20260618T010000Z", "DTEND:20260618T040000Z")


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


def test_done_in_any_copy_is_done_and_the_others_are_told(plan: Plan, tmp_path: Path) -> None:
    kept(
        tmp_path,
        conference=calendar(todo(REPORT, "STATUS:IN-PROCESS", "PERCENT-COMPLETE:60", stamp="20260613T010000Z")),
        office=calendar(todo(REPORT, "STATUS:NEEDS-ACTION")),
        unit=calendar(todo(REPORT, "STATUS:COMPLETED", TICKED)),
    )
    found = read(tmp_path, plan)
    assert found.returned is not None
    assert found.said["bao-cao"].state == "done"
    assert found.returned.partly == ("bao-cao",)
    assert (
        "  – Phòng Tài chính: “Viết báo cáo”: lịch conference ghi đang làm, được 60%; lịch unit ghi xong ngày 11/6/2026"
        in told(tmp_path, plan)
    )


def test_of_two_copies_the_one_revised_last_counts(plan: Plan, tmp_path: Path) -> None:
    def at(hour: int, percent: int, day: int) -> bytes:
        moved = (f"DTSTART:20260618T{hour:02}0000Z", f"DTEND:20260618T{hour + 3:02}0000Z")
        stamp = f"202606{day}T010000Z"
        begun = todo(REPORT, "STATUS:IN-PROCESS", f"PERCENT-COMPLETE:{percent}", stamp=stamp)
        return calendar(event(REVIEW, *moved, stamp=stamp), begun)

    kept(tmp_path, a=at(6, 80, 10), b=at(7, 50, 12), c=at(8, 90, 11))
    found = read(tmp_path, plan)
    assert found.returned is not None
    assert found.said["bao-cao"] == Said("begun", 50)
    assert patch(tmp_path, plan)["conferences"] == AFTERNOON["conferences"]
    assert [len(each.said) for each in found.returned.differing] == [3, 3]


def test_what_is_not_of_the_plan_is_counted_alone(plan: Plan, tmp_path: Path) -> None:
    theirs = event("not-of-any-plan", "SUMMARY:Khám bệnh", "DTSTART:nonsense")
    gone = todo("of-another-plan", "X-SCHEDULER-DIGEST:DUE=00000000")
    kept(tmp_path, mine=calendar(theirs, theirs, gone, todo(REPORT, "STATUS:COMPLETED")))
    found = read(tmp_path, plan).returned
    assert found is not None
    assert (found.others, found.foreign) == (2, 1)


def test_calendars_of_another_plan_are_refused(plan: Plan, tmp_path: Path) -> None:
    kept(tmp_path, a=calendar(todo("of-another-plan", "X-SCHEDULER-DIGEST:DUE=00000000")))
    assert refused(tmp_path, plan) == [(str(tmp_path), 0, "status_calendars_of_another_plan")]
    kept(tmp_path, a=calendar(todo("nobody-knows")))
    assert refused(tmp_path, plan) == [(str(tmp_path), 0, "status_calendars_of_nothing_planned")]


def refused(folder: Path, plan: Plan) -> list[tuple[str, int, str]]:
    with pytest.raises(InputError) as error:
        read(folder, plan)
    assert all(problem.sentence(language) for problem in error.value.problems for language in ("vi", "en"))
    return [(problem.file, problem.line, problem.key) for problem in error.value.problems]


def test_files_that_cannot_be_read_are_named_all_at_once(plan: Plan, tmp_path: Path) -> None:
    good = calendar(todo(REPORT, "STATUS:COMPLETED"))
    kept(
        tmp_path,
        a=good.removesuffix(b"END:VCALENDAR\r\n"),
        b=b"\x00",
        c=good,
        d=good.replace(b"VERSION", b'STATUS;A="\x01\r\nVERSION'),
    )
    assert refused(tmp_path, plan) == [
        (str(tmp_path / "a.ics"), 1, "busy.never_ended"),
        (str(tmp_path / "b.ics"), 1, "busy.null_character"),
        (str(tmp_path / "d.ics"), 3, "busy.parameter_malformed"),
    ]


@pytest.mark.parametrize(
    ("said", "line", "key"),
    [
        (("PERCENT-COMPLETE:140",), 6, "returned_percent_impossible"),
        (("PERCENT-COMPLETE:most",), 6, "number_malformed"),
        (("STATUS:COMPLETED", "COMPLETED:yesterday"), 7, "time_malformed"),
        (("STATUS:COMPLETED", "COMPLETED:20990101T000000Z"), 7, "returned_completed_impossible"),
        (("DUE:20260231T000000Z",), 6, "date_impossible"),
        (("DUE;TZID=Nowhere:20260615T080000",), 6, "zone_undefined"),
        (("RRULE:FREQ=SECONDLY", "DUE:20260615T030000Z"), 6, "returned_entry_recurs"),
    ],
)
def test_entries_that_cannot_be_read_are_set_apart(
    plan: Plan, tmp_path: Path, said: tuple[str, ...], line: int, key: str
) -> None:
    """The line: calendar, PRODID, VERSION, task, UID, and what is said from the sixth on."""
    kept(tmp_path, tasks=calendar(todo(REPORT, *said), todo(ACCOUNTS, "STATUS:COMPLETED")))
    found = read(tmp_path, plan)
    assert [(each.file, each.line, each.key) for each in found.unread] == [
        (str(tmp_path / "tasks.ics"), line, f"busy.{key}")
    ]
    assert found.said.keys() >= {"quyet-toan"}
    assert patch(tmp_path, plan)["progress"] == {"quyet-toan": "done"}


def test_hidden_files_and_other_scenarios_are_not_looked_at(plan: Plan, tmp_path: Path) -> None:
    """A program's own files, and calendars that are published beside those of the scenario."""
    for name in (".cache/a.ics", "so-ket/._b.ics", "other/c.ics"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"\x00")
    kept(tmp_path / "so-ket", tasks=calendar(todo(REPORT, "STATUS:COMPLETED")))
    assert read(tmp_path, plan).said == {"bao-cao": Said("done")}


def test_one_file_is_enough(plan: Plan, tmp_path: Path) -> None:
    kept(tmp_path, tasks=calendar(todo(REPORT, "STATUS:COMPLETED")))
    assert read(tmp_path / "tasks.ics", plan).said == {"bao-cao": Said("done")}


def test_nothing_private_goes_any_further(plan: Plan, tmp_path: Path) -> None:
    secrets = ("bi-mat-1", "bi-mat-2", "bi-mat-3", "bi-mat-4", "bi-mat-5", "bi-mat-6")
    title, note, comment, place, name, address = secrets
    said = (
        *(f"SUMMARY:{title}", f"DESCRIPTION:{note}", f"COMMENT:{comment}", f"LOCATION:{place}", *MORNING),
        f"ATTENDEE;CN={name};PARTSTAT=DECLINED:mailto:{address}@example.org",
    )
    kept(tmp_path, a=calendar(event(REVIEW, *said), event("theirs", *said)))
    found = read(tmp_path, plan)
    stands = standing(Planned(plan), found, 3)
    everything = [
        *(line for language in ("vi", "en") for line in told(tmp_path, plan, language)),
        json.dumps(as_data(stands, found, patch(tmp_path, plan), "vi"), ensure_ascii=False),
    ]
    assert [line for line in everything if any(secret in line for secret in secrets)] == []
    assert any("1 trả lời từ địa chỉ không có trong kịch bản" in line for line in everything)
