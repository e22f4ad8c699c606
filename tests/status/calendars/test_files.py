"""Files and entries: which are looked at, which cannot be read, and what of them goes no further."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from scheduler.errors import InputError
from scheduler.facts import Planned
from scheduler.status import as_data, standing
from scheduler.status.said import Said
from tests.status.clients import (
    ACCOUNTS,
    MORNING,
    REPORT,
    REVIEW,
    calendar,
    event,
    kept,
    patch,
    read,
    todo,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan


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
