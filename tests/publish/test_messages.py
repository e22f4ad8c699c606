"""What is written for those who hold a copy: a file of changes, and messages for each unit that must hear of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.context import Context
from scheduler.calendars.strict import faults, message_faults
from scheduler.calendars.strict.lines import content_lines
from scheduler.publish.items import items_of
from scheduler.publish.messages import changes_only, messages
from scheduler.publish.organisers import organisers
from scheduler.publish.publication import prepare
from tests.publish.conftest import files, published, solved

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.publish.folder import Folder

ADDRESS = ("an-phu: {name: Phường An Phú}", 'an-phu: {name: "Phường \\"An Phú\\"", email: anphu@example.org}')


def properties(data: bytes) -> dict[str, str]:
    return {line.name: line.value for line in content_lines(data)[0]}


def test_only_what_changed_is_in_the_file_of_changes(plan: Plan, revised: Plan, folder: Folder) -> None:
    published(plan, folder)
    assert changes_only(plan, "vi", prepare(plan, "vi", folder)) is None
    data = changes_only(revised, "vi", prepare(revised, "vi", folder))
    assert data is not None
    assert faults(data) == []
    assert b"METHOD" not in data
    # the meeting; the report's to-do and deadline; the dropped task's, cancelled
    assert sorted((item.kind, item.shown("SUMMARY"), item.sequence) for item in items_of(data).values()) == [
        ("VEVENT", "(Hủy) HẠN 17:00 – Chuẩn bị nước uống", 1),
        ("VEVENT", "HẠN 17:00 – Viết báo cáo", 1),
        ("VEVENT", "Hội nghị sơ kết 6 tháng", 1),
        ("VTODO", "(Hủy) Chuẩn bị nước uống", 1),
        ("VTODO", "Viết báo cáo", 1),
    ]


def test_messages_are_legal_and_for_whom_they_concern(plan: Plan, revised: Plan, folder: Folder) -> None:
    """Finance is told of the report's new deadline by the office that calls the meeting, and the office of the dropped
    task by finance; the ward has no address; nobody writes to themselves."""
    published(plan, folder)
    written = messages(revised, "vi", prepare(revised, "vi", folder))
    told = {path: properties(data) for path, data in written.files.items()}
    assert {
        path: (said["METHOD"], said["SUMMARY"], said["ORGANIZER"], said["ATTENDEE"], said["SEQUENCE"])
        for path, said in told.items()
    } == {
        "van-phong/01-cancel.ics": (
            "CANCEL",
            "(Hủy) HẠN 17:00 – Chuẩn bị nước uống",
            "mailto:taichinh@example.org",
            "mailto:vanphong@example.org",
            "1",
        ),
        "tai-chinh/01-request.ics": (
            "REQUEST",
            "HẠN 17:00 – Viết báo cáo",
            "mailto:vanphong@example.org",
            "mailto:taichinh@example.org",
            "1",
        ),
    }
    assert told["van-phong/01-cancel.ics"]["STATUS"] == "CANCELLED"
    assert {path: message_faults(data) for path, data in written.files.items() if message_faults(data)} == {}
    assert not any(b"X-SCHEDULER" in data for data in written.files.values())
    assert written.without_address == ("Phường An Phú",)
    assert written.without_sender == ()


def test_who_is_no_longer_called_is_not_told_that_it_is_cancelled(folder: Folder, tmp_path: Path) -> None:
    """The ward sends nobody any more, and the meeting takes place without it (RFC 5546, 3.2.5)."""
    published(solved(tmp_path, ADDRESS), folder)
    without = solved(tmp_path, ADDRESS, ("from: an-phu, each: 3", "from: tai-chinh, each: 3"))
    written = messages(without, "vi", prepare(without, "vi", folder))
    data = written.files["an-phu/01-cancel.ics"]
    assert message_faults(data) == []
    assert "STATUS" not in properties(data)
    assert b"CN=\"Ph\xc6\xb0\xe1\xbb\x9dng 'An Ph\xc3\xba'\"" in data.replace(b"\r\n ", b"")
    assert properties(written.files["tai-chinh/01-request.ics"])["METHOD"] == "REQUEST"


def test_nobody_is_written_to_about_words(folder: Folder, tmp_path: Path) -> None:
    published(solved(tmp_path, ADDRESS), folder)
    worded = solved(tmp_path, ADDRESS, ("source: mục II", "source: mục III"))
    publication = prepare(worded, "vi", folder)
    assert [decision.names for path, decision in publication.of("changed") if path == "units/an-phu"] == [
        ("DESCRIPTION",)
    ]
    assert messages(worded, "vi", publication).files == {}


def test_a_task_of_no_conference_is_called_for_by_its_owner(plan: Plan) -> None:
    """The office buys the drinks for a meeting that finance calls."""
    resolved, context = plan.scenario.resolved, Context(plan, "vi", adopted=True)
    by_itself = resolved.tasks["tra-nuoc"].model_copy(update={"conference": None})
    alone = resolved.model_copy(update={"tasks": {**resolved.tasks, "tra-nuoc": by_itself}})
    origin = plan.scenario.model_copy(update={"resolved": alone})
    found = [organisers(each, "vi") for each in (plan, plan.model_copy(update={"scenario": origin}))]
    for kind in ("task", "deadline"):
        assert [called[context.uid(kind, "tra-nuoc")] for called in found] == ["tai-chinh", "van-phong"]


def test_without_a_sender_there_is_no_message(folder: Folder, tmp_path: Path) -> None:
    unknown = solved(tmp_path, ("name: Văn phòng, email: vanphong@example.org", "name: Văn phòng"))
    written = messages(unknown, "vi", prepare(unknown, "vi", folder))
    # the ward has no address either; the office, which has none, cannot call finance to its report
    assert written.without_address == ("Văn phòng", "Phường An Phú")
    assert written.without_sender == ("HẠN 17:00 – Viết báo cáo", "Hội nghị sơ kết 6 tháng")


def test_an_address_that_would_add_lines_is_none(plan: Plan, folder: Folder) -> None:
    scenario = plan.scenario.resolved
    unit = scenario.units["tai-chinh"].model_copy(update={"email": "a@example.org\r\nX-ADDED:1"})
    resolved = scenario.model_copy(update={"units": {**scenario.units, "tai-chinh": unit}})
    hostile = plan.model_copy(update={"scenario": plan.scenario.model_copy(update={"resolved": resolved})})
    written = messages(hostile, "vi", prepare(hostile, "vi", folder))
    assert "Phòng Tài chính" in written.without_address
    assert not any(b"X-ADDED" in content for content in written.files.values())
    published(hostile, folder)
    assert [fault for content in files(folder).values() for fault in faults(content)] == []
