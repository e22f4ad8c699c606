"""What somebody else edits in a published calendar survives, is reported, and comes back as a proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.publish.as_data import as_data
from scheduler.publish.publication import perform, prepare
from scheduler.publish.sentences import Teller
from scheduler.publish.wanted import calendars
from tests.publish.conftest import files, published
from tests.publish.editing import LATER, edit, exchanged, left

if TYPE_CHECKING:
    from scheduler.plan import Plan
    from scheduler.publish.folder import Folder
    from scheduler.publish.server import Server
    from scheduler.publish.target import Resource
    from tests.publish.conftest import Office


def test_an_edit_survives_and_is_reported(plan: Plan, revised: Plan, folder: Folder) -> None:
    """Whether the plan has changed or not; all that nobody edited is revised."""
    published(plan, folder)
    theirs = edit(folder, "halls/lon.ics", *LATER)
    assert left(published(plan, folder)) == [("halls/lon", "Hội nghị sơ kết 6 tháng", ("DTEND", "DTSTART"))]
    assert files(folder)["halls/lon.ics"] == theirs
    publication = published(revised, folder)
    assert files(folder)["halls/lon.ics"] == theirs
    assert b"20260623T080000" in files(folder)["units/van-phong.ics"]
    told = list(Teller("vi", "Asia/Ho_Chi_Minh", "public").left(publication.of("left"), None))
    assert "1 mục đã được người khác sửa và được để nguyên:" in told
    edited_hours = "người khác đã sửa giờ kết thúc và giờ bắt đầu"
    assert f"  để nguyên: Hội nghị sơ kết 6 tháng, 14:00 18/6/2026, trong halls/lon: {edited_hours}" in told


def test_what_somebody_wrote_is_told_nowhere(plan: Plan, revised: Plan, folder: Folder) -> None:
    """An entry is told by the plan's title; one that the plan has no more, by none."""
    published(plan, folder)
    edit(folder, "halls/lon.ics", ("SUMMARY:Hội nghị", "SUMMARY:Mật"))
    edit(folder, "units/van-phong.ics", ("SUMMARY:Chuẩn bị nước", "SUMMARY:Mật"))
    publication = prepare(revised, "vi", folder)
    teller = Teller("vi", "Asia/Ho_Chi_Minh", "public")
    told = [*teller.left(publication.of("left"), None), str(as_data(publication, (), None, dry=True))]
    assert any(line.startswith("  để nguyên: một mục không còn trong kế hoạch, 17:00 07/7/2026") for line in told)
    assert "Mật" not in "".join(told)


def test_what_is_held_back_is_not_as_the_plan_has_it(plan: Plan, folder: Folder) -> None:
    published(plan, folder)
    edit(folder, "halls/lon.ics", *LATER)
    teller = Teller("vi", "Asia/Ho_Chi_Minh", "public")
    assert list(teller.done(prepare(plan, "vi", folder))) == ["Không có gì phải ghi thêm vào public."]


def test_each_of_several_edits_is_told(plan: Plan, folder: Folder) -> None:
    """Two people have moved one meeting, the second in two calendars."""
    published(plan, folder)
    edit(folder, "halls/lon.ics", *LATER)
    for path in ("units/an-phu.ics", "units/van-phong.ics"):
        edit(folder, path, ("DTEND;TZID=Asia/Ho_Chi_Minh:20260618T11", "DTEND;TZID=Asia/Ho_Chi_Minh:20260618T12"))
    told = list(Teller("vi", "Asia/Ho_Chi_Minh", "public").left(prepare(plan, "vi", folder).of("left"), None))
    assert told[1:-1] == [
        "2 mục đã được người khác sửa và được để nguyên:",
        "  để nguyên: Hội nghị sơ kết 6 tháng, 08:00 18/6/2026, trong units/van-phong và units/an-phu: "
        "người khác đã sửa giờ kết thúc",
        "  để nguyên: Hội nghị sơ kết 6 tháng, 14:00 18/6/2026, trong halls/lon: "
        "người khác đã sửa giờ kết thúc và giờ bắt đầu",
    ]


def test_what_whoever_does_a_task_says_of_it_is_theirs(plan: Plan, revised: Plan, folder: Folder) -> None:
    """Half done or done is no edit of the plan, and outlives a new deadline."""
    published(plan, folder)
    half = (("PERCENT-COMPLETE:0", "PERCENT-COMPLETE:50"), ("STATUS:NEEDS-ACTION", "STATUS:IN-PROCESS"))
    edit(folder, "units/tai-chinh.ics", *half)
    assert published(plan, folder).requests == ()
    assert left(published(revised, folder)) == []
    after = files(folder)["units/tai-chinh.ics"]
    assert after.count(b"PERCENT-COMPLETE:50") == after.count(b"STATUS:IN-PROCESS") == 2
    assert b"DUE;TZID=Asia/Ho_Chi_Minh:20260619T170000" in after


def test_what_programs_note_in_their_own_properties_is_no_edit(plan: Plan, folder: Folder) -> None:
    published(plan, folder)
    noted = (("SEQUENCE:0", "X-MOZ-GENERATION:1\r\nSEQUENCE:1"), ("DTSTAMP:2026", "DTSTAMP:2027"))
    edit(folder, "halls/lon.ics", *noted)
    assert published(plan, folder).requests == ()


@pytest.mark.parametrize("name", ["SE Asia Standard Time", "/example.org/20260101_1/Asia/Ho_Chi_Minh"])
def test_a_time_in_the_same_zone_by_another_name_is_no_edit(plan: Plan, folder: Folder, name: str) -> None:
    """As Windows, or some library, calls it."""
    published(plan, folder)
    edit(folder, "halls/lon.ics", ("Asia/Ho_Chi_Minh", name))
    assert published(plan, folder).requests == ()
    assert left(published(plan, folder)) == []


def test_what_is_deleted_by_hand_is_written_again(plan: Plan, folder: Folder) -> None:
    """That is how an edit is given up: the calendars alone are the memory."""
    published(plan, folder)
    before = files(folder)
    data = edit(folder, "halls/lon.ics", *LATER)
    start, end = data.index(b"BEGIN:VEVENT"), data.index(b"END:VCALENDAR")
    (folder.folder / "halls/lon.ics").write_bytes(data[:start] + data[end:])
    published(plan, folder)
    assert files(folder) == before


def test_what_servers_state_unasked_is_no_edit(plan: Plan, revised: Plan, folder: Folder) -> None:
    published(plan, folder)
    edit(folder, "halls/lon.ics", ("END:VEVENT", "CLASS:PUBLIC\r\nPRIORITY:0\r\nEND:VEVENT"))
    assert published(plan, folder).requests == ()
    assert left(published(revised, folder)) == []


def test_an_exception_that_somebody_made_is_an_edit(plan: Plan, folder: Folder) -> None:
    published(plan, folder)
    data = files(folder)["halls/lon.ics"]
    start, end = data.index(b"BEGIN:VEVENT"), data.index(b"END:VCALENDAR")
    exception = data[start:end].replace(b"DTSTAMP", b"RECURRENCE-ID:20260618T010000Z\r\nDTSTAMP")
    edit(folder, "halls/lon.ics", ("END:VCALENDAR", exception.decode() + "END:VCALENDAR"))
    assert left(published(plan, folder)) == [("halls/lon", "Hội nghị sơ kết 6 tháng", ("RECURRENCE-ID",))]


def meeting(server: Server) -> Resource:
    """The meeting in the calendar of its hall."""
    return server.holdings()["halls/lon"].files[0]


def move(server: Server) -> Resource:
    """Somebody moves the meeting on the server."""
    file = meeting(server)
    server.client.put(server.client.address.at(file.path), exchanged(file.content, *LATER), file.etag)
    return meeting(server)


def test_an_edit_on_a_server_survives(plan: Plan, revised: Plan, office: Office) -> None:
    with office.at(office.place()) as server:
        published(plan, server)
        theirs = move(server)
        assert left(published(revised, server)) == [("halls/lon", "Hội nghị sơ kết 6 tháng", ("DTEND", "DTSTART"))]
        assert meeting(server) == theirs


def test_an_edit_in_the_last_moment_survives(plan: Plan, revised: Plan, office: Office) -> None:
    """Between the look at the server and the request: the version that the request names is no more."""
    with office.at(office.place()) as server:
        published(plan, server)
        publication = prepare(revised, "vi", server)
        theirs = move(server)
        late = perform(server, publication, lambda _: None)
        assert [request.path for request in late] == [theirs.path]
        assert meeting(server) == theirs


def test_an_edit_in_the_last_moment_survives_in_a_folder(plan: Plan, revised: Plan, folder: Folder) -> None:
    published(plan, folder)
    publication = prepare(revised, "vi", folder)
    theirs = edit(folder, "halls/lon.ics", *LATER)
    late = perform(folder, publication, lambda _: None)
    assert [request.path for request in late] == ["halls/lon.ics"]
    assert files(folder)["halls/lon.ics"] == theirs


def test_who_publishes_at_the_same_time_is_not_overwritten(plan: Plan, revised: Plan, folder: Folder) -> None:
    """The other one came first, after both had looked, or before this one had worked out what to do."""
    first, second = (prepare(each, "vi", folder) for each in (plan, revised))
    perform(folder, first, lambda _: None)
    before = files(folder)
    assert len(perform(folder, second, lambda _: None)) == 7
    wanted = calendars(revised, "vi")
    for path, decisions in second.decisions.items():
        assert [each.etag for each in folder.requests(path, wanted[path], None, decisions)] == [None]
    assert files(folder) == before
