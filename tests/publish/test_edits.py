"""What somebody else edits in a published calendar survives, is reported, and comes back as a proposal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from scheduler.calendars.strict import faults
from scheduler.errors import InputError
from scheduler.publish.marks import edited
from scheduler.publish.proposal import VARIANT, as_yaml, proposal
from scheduler.publish.publication import perform, prepare
from scheduler.publish.sentences import Teller
from scheduler.publish.wanted import calendars
from tests.publish.conftest import TEXT, files, published, solved

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.publish.folder import Folder
    from scheduler.publish.publication import Publication
    from scheduler.publish.server import Server
    from scheduler.publish.target import Resource
    from tests.publish.conftest import Office

AFTERNOON = "14:00 18/6/2026"
LATER = ((":20260618T080000", ":20260618T140000"), (":20260618T110000", ":20260618T170000"))


def exchanged(content: bytes, *changes: tuple[str, str]) -> bytes:
    """A file with some of its text exchanged."""
    text = content.decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text.encode()


def edit(folder: Folder, path: str, *changes: tuple[str, str]) -> bytes:
    """Somebody exchanges some text of a published file, which they give back."""
    file = folder.folder / path
    data = exchanged(file.read_bytes(), *changes)
    file.write_bytes(data)
    return data


def left(publication: Publication) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(path, each.item.shown("SUMMARY"), each.names) for path, each in publication.of("left")]


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


def test_an_edit_comes_back_as_a_proposal_that_a_plan_takes_over(plan: Plan, folder: Folder, tmp_path: Path) -> None:
    """Pinned where they put it, the meeting is theirs again, with the next number and words that fit."""
    published(plan, folder)
    edit(folder, "units/an-phu.ics", *LATER)
    publication = prepare(plan, "vi", folder)
    proposed = proposal(plan, "vi", [each for _, each in publication.of("left")])
    assert proposed == {"variants": {VARIANT: {"conferences": {"so-ket": {"when": {"at": "14:00 18/6/2026"}}}}}}
    text = ("format: 1\n", "format: 1\n" + as_yaml(proposed))
    taken_over = solved(tmp_path, text, variant=VARIANT)
    assert left(published(taken_over, folder)) == []
    versions = [
        item
        for file in folder.holdings().values()
        for item in file.items.values()
        if "sơ kết" in item.shown("SUMMARY") and item.kind == "VEVENT" and item.text("LOCATION")
    ]
    assert {(item.sequence, item.text("DTSTART"), edited(item)) for item in versions} == {(1, "20260618T140000", ())}
    assert {"14 giờ 00" in item.shown("DESCRIPTION") for item in versions} == {True}


@pytest.mark.parametrize(
    ("path", "change", "pins"),
    [
        (
            "conferences/so-ket.ics",
            ("LOCATION:Hội trường lớn", "LOCATION:Phòng họp số 2"),
            {"so-ket": {"halls": {"chinh": "nho"}}},
        ),
        (
            "units/tai-chinh.ics",
            ("DUE;TZID=Asia/Ho_Chi_Minh:20260616T170000", "DUE:20260615T030000Z"),
            {"bao-cao": {"end": "10:00 15/6/2026"}},
        ),
        ("units/tai-chinh.ics", ("SUMMARY:Giao ban", "SUMMARY:Họp giao ban"), None),
        ("units/tai-chinh.ics", ("DUE;TZID=Asia/Ho_Chi_Minh:20260616T170000", "DUE;VALUE=DATE:20260615"), None),
    ],
)
def test_what_is_proposed(
    plan: Plan, folder: Folder, path: str, change: tuple[str, str], pins: Mapping[str, object] | None
) -> None:
    """Another hall of the site, and an earlier deadline (03:00 UTC is 10:00); a title or a mere day is only told."""
    published(plan, folder)
    edit(folder, path, change)
    found = [each for _, each in prepare(plan, "vi", folder).of("left")]
    assert len(found) == 1
    proposed = proposal(plan, "vi", found)
    assert (proposed and proposed["variants"]) == (pins and {VARIANT: {"pins": pins}})


@pytest.mark.parametrize(
    ("when", "proposed"),
    [
        # 14:00 on the 18th: inside the window, on the day, off the day
        (
            "within: {from: 15/6/2026, to: 19/6/2026}, times: ['08:00', '14:00']",
            {"pins": {"so-ket": {"start": AFTERNOON}}},
        ),
        ("on: 18/6/2026", {"pins": {"so-ket": {"start": AFTERNOON}}}),
        ("on: 17/6/2026", {"conferences": {"so-ket": {"when": {"on": None, "at": AFTERNOON}}}}),
    ],
)
def test_how_a_start_is_proposed(folder: Folder, tmp_path: Path, when: str, proposed: Mapping[str, object]) -> None:
    """Pinned where the scenario leaves it open, else stated instead; either way the scenario is sound with it."""
    opened = solved(tmp_path, ("at: 08:00 18/6/2026", when))
    published(opened, folder)
    start, end = re.findall("DT(?:START|END);TZID=Asia/Ho_Chi_Minh(:[0-9T]+)", files(folder)["halls/lon.ics"].decode())
    edit(folder, "halls/lon.ics", *sorted({(start, LATER[0][1]), (end, LATER[1][1])}))
    found = proposal(opened, "vi", [each for _, each in prepare(opened, "vi", folder).of("left")])
    assert found == {"variants": {VARIANT: proposed}}
    text = ("format: 1\n", "format: 1\n" + as_yaml(found))
    taken_over = solved(tmp_path, ("at: 08:00 18/6/2026", when), text, variant=VARIANT)
    assert left(published(taken_over, folder)) == []


def test_a_proposal_is_written_as_a_scenario_reads_it() -> None:
    proposed: dict[str, object] = {"variants": {VARIANT: {"pins": {"so-ket": {"start": "14:00 18/6/2026"}}}}}
    assert yaml.safe_load(TEXT.replace("pins:", as_yaml(proposed) + "pins:"))["variants"] == proposed["variants"]


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
