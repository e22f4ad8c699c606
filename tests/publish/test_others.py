"""What others put into published calendars, or beside them, stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.calendars.strict import faults
from scheduler.errors import InputError
from scheduler.publish.proposal import proposal
from scheduler.publish.publication import prepare
from tests.publish.conftest import files, published, solved
from tests.publish.editing import edit, left

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.publish.folder import Folder


FOREIGN = b"BEGIN:VEVENT\r\nUID:not-of-any-plan-of-ours\r\nDTSTART:20260618T000000Z\r\nSUMMARY:Theirs\r\nEND:VEVENT\r\n"


def test_what_others_add_stays(plan: Plan, revised: Plan, folder: Folder) -> None:
    """An entry of somebody else in a calendar of ours, and a calendar of somebody else beside them."""
    published(plan, folder)
    edit(folder, "halls/lon.ics", ("END:VCALENDAR", FOREIGN.decode() + "END:VCALENDAR"))
    (folder.folder / "units" / "theirs.ics").write_bytes(b"BEGIN:VCALENDAR\r\n" + FOREIGN + b"END:VCALENDAR\r\n")
    before = files(folder)
    published(revised, folder)
    assert FOREIGN in files(folder)["halls/lon.ics"]
    assert files(folder)["halls/lon.ics"] != before["halls/lon.ics"]
    assert files(folder)["units/theirs.ics"] == before["units/theirs.ics"]


def test_a_copy_that_somebody_keeps_is_theirs(plan: Plan, revised: Plan, folder: Folder) -> None:
    """Beside the original, or in the place of another one."""
    published(plan, folder)
    copy = files(folder)["units/van-phong.ics"]
    (folder.folder / "units" / "van-phong (2).ics").write_bytes(copy)
    published(revised, folder)
    assert files(folder)["units/van-phong (2).ics"] == copy
    (folder.folder / "halls" / "lon.ics").write_bytes(copy)
    with pytest.raises(InputError, match="was not published from here"):
        prepare(revised, "vi", folder)


def test_a_name_that_somebody_gave_a_calendar_stays(plan: Plan, folder: Folder, tmp_path: Path) -> None:
    """Unless somebody has given it one, it takes the new name of its hall."""
    renamed = solved(tmp_path, ("Hội trường lớn", "Hội trường A"), ("Phòng họp số 2", "Phòng B"))
    published(plan, folder)
    edit(folder, "halls/lon.ics", ("NAME:Hội trường lớn", "NAME:Của chúng tôi"))
    published(renamed, folder)
    assert b"NAME:" + "Của chúng tôi".encode() in files(folder)["halls/lon.ics"]
    assert b"LOCATION:" + "Hội trường A".encode() in files(folder)["halls/lon.ics"]
    assert b"NAME:" + "Phòng B".encode() in files(folder)["halls/nho.ics"]
    assert published(renamed, folder).requests == ()


@pytest.mark.parametrize(
    "line",
    [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:00010101T000000",
        "DTEND;TZID=America/New_York:99991231T235959",
        "DTEND;TZID=Mars/Olympus:20260618T110000",
        "DTSTART;TZID=../../etc/passwd:20260618T080000",
        "DTSTART;VALUE=DATE:20269999",
        "LAST-MODIFIED:99991231T235959Z",
        "SEQUENCE:" + "9" * 5000,
        "X-SCHEDULER-DIGEST:DTSTART",
        "RECURRENCE-ID:x",
        "BEGIN",
    ],
)
def test_no_line_that_others_write_ends_publishing(plan: Plan, revised: Plan, folder: Folder, line: str) -> None:
    """In an entry of ours or of theirs; and what is published then is published."""
    published(plan, folder)
    edit(folder, "halls/lon.ics", ("SUMMARY:", f"{line}\r\nSUMMARY:"))
    theirs = FOREIGN.decode().replace("SUMMARY:", f"{line}\r\nSUMMARY:")
    edit(folder, "halls/nho.ics", ("END:VCALENDAR", f"{theirs}END:VCALENDAR"))
    for each in (plan, revised):
        publication = published(each, folder)
        proposal(each, "vi", [decision for _, decision in publication.of("left")])
        assert prepare(each, "vi", folder).requests == ()
        assert theirs.encode() in files(folder)["halls/nho.ics"]


NOT_OURS = "was not published from here"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"BEGIN:VCALENDAR\r\n" + FOREIGN + b"END:VCALENDAR\r\n", NOT_OURS),
        (b"BEGIN:VCALENDAR\r\n" + FOREIGN, "no whole calendar file"),
        (b"<html></html>", "no whole calendar file"),
        (b"", None),
    ],
)
def test_what_others_put_in_a_place_of_ours_stays(plan: Plan, folder: Folder, content: bytes, said: str | None) -> None:
    """A calendar of theirs, half of one, and what is none; where there is nothing, nothing is lost."""
    file = folder.folder / "halls" / "lon.ics"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    if said is None:
        published(plan, folder)
        assert faults(file.read_bytes()) == []
        return
    with pytest.raises(InputError, match=said):
        prepare(plan, "vi", folder)
    assert files(folder) == {"halls/lon.ics": content}


def test_an_entry_of_ours_without_its_mark_is_left_alone(plan: Plan, revised: Plan, folder: Folder) -> None:
    """Imported there by hand, or saved by a program that drops what it does not know; unless it says the same."""
    published(plan, folder)
    edit(folder, "halls/lon.ics", ("X-SCHEDULER-DIGEST", "X-SOMETHING"))
    before = files(folder)["halls/lon.ics"]
    assert prepare(plan, "vi", folder).requests == ()
    assert left(prepare(plan, "vi", folder)) == []
    assert left(published(revised, folder)) == [("halls/lon", "Hội nghị sơ kết 6 tháng", ("UID",))]
    assert files(folder)["halls/lon.ics"] == before
