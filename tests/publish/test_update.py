"""Solve, publish, change one date, solve, publish: just what changed is revised, what is gone is cancelled."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from icalendar import Calendar

from scheduler.calendars import calendar_files
from scheduler.calendars.strict import faults
from scheduler.plan.records import ConferenceRecord
from scheduler.publish.folder import Folder
from scheduler.publish.items import items_of
from scheduler.publish.marks import edited
from scheduler.publish.publication import prepare
from scheduler.publish.sentences import Teller
from scheduler.scenario.grammar import Day
from tests.publish.conftest import files, published, solved

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.publish.items import Item
    from tests.publish.conftest import Office

# The meeting on 18/6 moves to 23/6 and the report is due two working days before it, so both move: the meeting, the
# report's to-do and its deadline. The invitations are due on a day of their own, and so are those of the other meeting.
MOVING = {"Hội nghị sơ kết 6 tháng", "Viết báo cáo", "HẠN 17:00 – Viết báo cáo"}
GONE = {"Chuẩn bị nước uống", "HẠN 17:00 – Chuẩn bị nước uống"}


def entries(found: dict[str, bytes]) -> dict[tuple[str, str], Item]:
    """The entries of some files by file and UID."""
    return {(path, uid): item for path, data in found.items() for uid, item in items_of(data).items()}


def test_what_is_new_is_as_solve_writes_it(plan: Plan, folder: Folder) -> None:
    """Revision 0 as of the day the plan is made, and nothing but the mark beside what the calendars of solve say."""
    published(plan, folder)
    plain = items_of(calendar_files(plan, "vi")["calendars/all.ics"])
    for item in entries(files(folder)).values():
        assert (item.sequence, item.text("LAST-MODIFIED")) == (0, "20260531T170000Z")  # midnight of 1/6 in Vietnam
        assert {line for line in item.lines if not line.startswith(("X-SCHEDULER", "RELATED"))} == {
            line for line in plain[item.uid].lines if not line.startswith("RELATED")
        }


def test_each_calendar_is_one_file_without_a_fault(plan: Plan, folder: Folder) -> None:
    published(plan, folder)
    assert list(files(folder)) == [
        "conferences/giao-ban.ics",
        "conferences/so-ket.ics",
        "halls/lon.ics",
        "halls/nho.ics",
        "units/an-phu.ics",
        "units/tai-chinh.ics",
        "units/van-phong.ics",
    ]
    assert {path: faults(data) for path, data in files(folder).items() if faults(data)} == {}


def test_what_a_calendar_says_to_those_who_subscribe(plan: Plan, revised: Plan, folder: Folder) -> None:
    """Its name, how often to look, what programs call it, and when it was last revised: with its last entry."""
    published(plan, folder)
    first = heads(folder)
    assert len({head["UID"] for head in first.values()}) == 7
    assert {head["LAST-MODIFIED"] for head in first.values()} == {"20260531T170000Z"}
    assert first["halls/lon.ics"].items() > {
        ("REFRESH-INTERVAL", "PT6H"),
        ("X-PUBLISHED-TTL", "PT6H"),
        ("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh"),
        ("NAME", "Hội trường lớn – Sơ kết 6 tháng"),
        ("X-WR-CALNAME", "Hội trường lớn – Sơ kết 6 tháng"),
        ("COLOR", "indianred"),
        ("X-APPLE-CALENDAR-COLOR", "#CD5C5C"),
    }
    published(revised, folder)
    assert {path for path, head in heads(folder).items() if head != first[path]} == {*first} - {"halls/nho.ics"}
    assert {path: head["UID"] for path, head in heads(folder).items()} == {p: head["UID"] for p, head in first.items()}


def heads(folder: Folder) -> dict[str, dict[str, str]]:
    """What each calendar says of itself."""
    found = {path: Calendar.from_ical(content) for path, content in files(folder).items()}
    return {path: {name: value.to_ical().decode() for name, value in head.items()} for path, head in found.items()}


def test_the_same_plan_again_changes_nothing(plan: Plan, folder: Folder) -> None:
    published(plan, folder)
    before = files(folder)
    assert published(plan, folder).requests == ()
    assert files(folder) == before


def test_just_what_changed_is_revised(plan: Plan, revised: Plan, folder: Folder) -> None:
    published(plan, folder)
    before = files(folder)
    published(revised, folder)
    check_update(entries(before), entries(files(folder)))
    assert {path: faults(data) for path, data in files(folder).items() if faults(data)} == {}


def check_update(before: dict[tuple[str, str], Item], after: dict[tuple[str, str], Item]) -> None:
    """Exactly the moved entries have a higher revision, dropped ones are cancelled, all others the same octets."""
    assert before.keys() == after.keys()
    assert {item.shown("SUMMARY") for item in before.values()} >= MOVING | GONE
    for key, old in before.items():
        new, title = after[key], old.shown("SUMMARY")
        if title not in MOVING | GONE:
            assert new.octets == old.octets
            continue
        assert (old.sequence, new.sequence) == (0, 1)
        assert new.stamp("LAST-MODIFIED") > old.stamp("LAST-MODIFIED")
        assert new.text("CREATED") == old.text("CREATED")
        assert (new.text("STATUS") == "CANCELLED") == (title in GONE)
        assert edited(new) == ()
        if title in GONE:
            assert new.shown("SUMMARY") == f"(Hủy) {title}"
            assert new.end == old.end


def test_a_server_is_updated_alike(plan: Plan, revised: Plan, office: Office) -> None:
    with office.at(office.place()) as server:
        published(plan, server)
        before = {file.path: file.content for held in server.holdings().values() for file in held.files}
        # 2 meetings in 1 conference, 1 hall and their units each (organiser and ward; organiser): 4 + 3;
        # 4 tasks with 2 entries in their conference and their unit each: 16
        assert len(before) == 4 + 3 + 16
        assert published(plan, server).requests == ()
        published(revised, server)
        after = {file.path: file.content for held in server.holdings().values() for file in held.files}
        check_update(entries(before), entries(after))
        changed = {path for path, content in after.items() if before[path] != content}
        titles = {
            item.shown("SUMMARY").removeprefix("(Hủy) ") for (p, _), item in entries(after).items() if p in changed
        }
        assert titles == MOVING | GONE
        assert published(revised, server).requests == ()


def test_what_is_cancelled_goes_once_it_would_have_been_over(plan: Plan, revised: Plan, folder: Folder) -> None:
    """The dropped task was due on 7/7 at 17:00: it is shown as cancelled on that day, and gone on 8/7."""
    published(plan, folder)
    published(revised, folder)
    count = len(entries(files(folder)))
    on_the_day = later(revised, date(2026, 7, 7))
    assert published(on_the_day, folder).requests == ()
    published(later(revised, date(2026, 7, 8)), folder)
    # 2 entries in the conference's calendar and in the unit's
    assert len(entries(files(folder))) == count - 4
    assert GONE.isdisjoint(item.shown("SUMMARY").removeprefix("(Hủy) ") for item in entries(files(folder)).values())


def later(plan: Plan, day: date) -> Plan:
    """The same plan, made on another day."""
    resolved = plan.scenario.resolved.model_copy(update={"as_of": Day(date=day)})
    return plan.model_copy(update={"scenario": plan.scenario.model_copy(update={"resolved": resolved})})


def test_what_comes_back_is_revised_once_more(plan: Plan, revised: Plan, folder: Folder) -> None:
    """Moved there and back: revision 2, and each revision stamped later than the one before."""
    published(plan, folder)
    published(revised, folder)
    between = entries(files(folder))
    published(plan, folder)
    for key, item in entries(files(folder)).items():
        moved = item.shown("SUMMARY") in MOVING | GONE
        assert item.sequence == (2 if moved else 0)
        assert item.text("STATUS") != "CANCELLED"
        assert (item.stamp("LAST-MODIFIED") > between[key].stamp("LAST-MODIFIED")) == moved


def test_words_alone_are_no_new_revision(plan: Plan, folder: Folder, tmp_path: Path) -> None:
    """Another source of the plan is told with a later stamp; nobody's coming depends on it (RFC 5546, 2.1.4)."""
    published(plan, folder)
    before = entries(files(folder))
    published(solved(tmp_path, ("source: mục II", "source: mục III")), folder)
    changed = {key for key, item in entries(files(folder)).items() if item.octets != before[key].octets}
    assert {before[key].shown("SUMMARY") for key in changed} == {"Hội nghị sơ kết 6 tháng"}
    for key in changed:
        item = entries(files(folder))[key]
        assert item.sequence == 0
        assert item.stamp("LAST-MODIFIED") > before[key].stamp("LAST-MODIFIED")


def test_another_hall_is_a_revision_and_leaves_its_hall(plan: Plan, folder: Folder, tmp_path: Path) -> None:
    """The meeting is cancelled in the calendar of the hall it leaves, and comes with its number to the other one."""
    published(plan, folder)
    published(solved(tmp_path, ("chinh: lon}}\n", "chinh: nho}}\n")), folder)
    found = {path: item for (path, _), item in entries(files(folder)).items() if "sơ kết" in item.shown("SUMMARY")}
    assert {path: (item.sequence, item.text("STATUS")) for path, item in found.items()} == {
        "conferences/so-ket.ics": (1, "CONFIRMED"),
        "halls/lon.ics": (1, "CANCELLED"),
        "halls/nho.ics": (1, "CONFIRMED"),
        "units/an-phu.ics": (1, "CONFIRMED"),
        "units/van-phong.ics": (1, "CONFIRMED"),
    }


def test_one_number_means_one_version(plan: Plan, revised: Plan, folder: Folder) -> None:
    """An entry says the same of time, place and revision in every calendar that it is in."""
    published(plan, folder)
    published(revised, folder)
    said: dict[str, set[tuple[str, ...]]] = {}
    for (_, uid), item in entries(files(folder)).items():
        names = ("DTSTART", "DTEND", "DUE", "LOCATION", "STATUS", "SEQUENCE", "LAST-MODIFIED")
        said.setdefault(uid, set()).add(tuple(item.text(name) for name in names))
    assert {len(versions) for versions in said.values()} == {1}


def test_publishing_a_variant_adopts_it(plan: Plan, folder: Folder, tmp_path: Path) -> None:
    """It moves what is published under the same UIDs, confirmed; the files of a variant stand beside it."""
    published(plan, folder)
    before = entries(files(folder))
    text = "variants:\n  muon: {conferences: {so-ket: {when: {at: 08:00 23/6/2026}}}}\npins:\n"
    variant = solved(tmp_path, ("pins:\n", text), variant="muon")
    proposed = items_of(calendar_files(variant, "vi")["calendars/all.ics"])
    assert proposed.keys().isdisjoint(uid for _, uid in before)
    assert {item.text("STATUS") for item in proposed.values() if item.kind == "VEVENT"} == {"TENTATIVE"}
    published(variant, folder)
    after = entries(files(folder))
    assert after.keys() == before.keys()
    assert {item.shown("SUMMARY") for item in after.values() if item.sequence} == MOVING
    assert "TENTATIVE" not in {item.text("STATUS") for item in after.values()}


def test_a_postponed_conference_is_cancelled(plan: Plan, folder: Folder) -> None:
    published(plan, folder)
    record = ConferenceRecord(outcome="postponed")
    published(plan.model_copy(update={"conferences": {**plan.conferences, "giao-ban": record}}), folder)
    found = [item for item in entries(files(folder)).values() if "Giao ban" in item.shown("SUMMARY")]
    # in the calendars of the conference, its organiser and its hall
    assert [(item.text("STATUS"), item.sequence) for item in found] == [("CANCELLED", 1)] * 3


def test_a_dry_run_tells_all_and_changes_nothing(plan: Plan, revised: Plan, folder: Folder) -> None:
    published(plan, folder)
    before = files(folder)
    publication = prepare(revised, "vi", folder)
    told = list(Teller("vi", "Asia/Ho_Chi_Minh", "public", dry=True).planned(publication))
    assert files(folder) == before
    assert "  thay đổi: Hội nghị sơ kết 6 tháng, 08:00 18/6/2026 → 08:00 23/6/2026 (lần sửa 1)" in told
    # 2 working days before 23/6 is 19/6, a Friday; before 18/6 it was 16/6
    assert "  thay đổi: Viết báo cáo, 17:00 16/6/2026 → 17:00 19/6/2026 (lần sửa 1)" in told
    assert "  hủy: Chuẩn bị nước uống, 17:00 07/7/2026 (lần sửa 1)" in told
    assert "  ghi units/van-phong.ics" in told
    assert "  ghi halls/nho.ics" not in told  # nothing of its changes


def test_a_new_title_is_no_revision(plan: Plan, folder: Folder, tmp_path: Path) -> None:
    """Each of the 7 calendars is called otherwise, and every entry in them is as before."""
    published(plan, folder)
    before = entries(files(folder))
    publication = published(solved(tmp_path, ("title: Sơ kết 6 tháng", "title: Nửa năm")), folder)
    told = list(Teller("vi", "Asia/Ho_Chi_Minh", "public", dry=True).planned(publication))
    assert told.count("  tên hoặc mô tả của chính lịch này") == 7
    assert {key: item.octets for key, item in entries(files(folder)).items()} == {
        key: item.octets for key, item in before.items()
    }


def test_two_scenarios_share_a_folder(plan: Plan, revised: Plan, folder: Folder) -> None:
    published(plan, folder)
    before = files(folder)
    other = revised.model_copy(update={"scenario": revised.scenario.model_copy(update={"id": "khac"})})
    published(other, Folder(folder.folder.parent, "khac"))
    assert files(folder) == before
