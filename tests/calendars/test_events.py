"""What the events of sittings say."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.calendars import calendar_files
from scheduler.calendars.context import Context
from scheduler.calendars.entry import Link
from scheduler.calendars.events import event
from scheduler.calendars.strict import faults
from scheduler.calendars.strict.lines import content_lines
from scheduler.facts.sittings import sittings
from scheduler.plan.records import Plan, Span
from scheduler.scenario.nouns import Pin, Site

if TYPE_CHECKING:
    from scheduler.calendars.entry import Event


def events(context: Context) -> dict[tuple[str, str, str | None], Event]:
    return {(s.conference, s.part, s.site): event(context, s) for s in sittings(context.planned)}


def test_one_event_for_each_part_and_site(context: Context) -> None:
    assert list(events(context)) == [
        ("so-ket", "phien", "chinh"),
        ("so-ket", "tham", "chinh"),
        ("diem-cau", "main", "quan"),
        ("diem-cau", "main", "phuong/an-phu"),
        ("diem-cau", "main", "phuong/cat-lai"),
        ("xa", "main", "mot"),
    ]


def test_summaries_say_the_essential_first(context: Context) -> None:
    assert [entry.summary for entry in events(context).values()] == [
        "(Dự kiến) Phiên toàn thể – HN sơ kết 200 ngày",
        "(Dự kiến) Tham quan – HN sơ kết 200 ngày",
        "HN trực tuyến – Điểm cầu quận",
        "(Dự kiến) HN trực tuyến – Phường An Phú",
        "(Dự kiến) HN trực tuyến – Phường Cát Lái",
        "Réunion",
    ]


def test_tentative_by_its_time_or_for_want_of_a_hall(context: Context) -> None:
    found = events(context)
    assert found["so-ket", "phien", "chinh"].status == "TENTATIVE"  # its time
    assert found["diem-cau", "main", "phuong/an-phu"].status == "TENTATIVE"  # no hall yet
    assert found["diem-cau", "main", "quan"].status == "CONFIRMED"
    assert [e.busy for e in found.values()] == ["TENTATIVE", "TENTATIVE", "BUSY", "TENTATIVE", "TENTATIVE", "BUSY"]


def test_locations(context: Context) -> None:
    found = events(context)
    assert found["so-ket", "phien", "chinh"].location == "Hội trường 200 chỗ, UBND quận, 168 Trương Văn Bang"
    assert found["diem-cau", "main", "phuong/an-phu"].location == "Địa điểm: chưa xác định"
    assert found["xa", "main", "mot"].location == "Salle A, Paris"


def test_a_location_says_nothing_twice(plan: Plan) -> None:
    scenario = plan.scenario.resolved
    place = scenario.places["tru-so"].model_copy(update={"name": "Phòng họp 2", "address": "Phòng họp 2, số 168"})
    resolved = scenario.model_copy(update={"places": {**scenario.places, "tru-so": place}})
    origin = plan.scenario.model_copy(update={"resolved": resolved})
    found = events(Context(plan.model_copy(update={"scenario": origin}), "vi"))
    assert found["diem-cau", "main", "quan"].location == "Phòng họp 2, số 168"
    assert found["so-ket", "phien", "chinh"].location == "Hội trường 200 chỗ, Phòng họp 2, số 168"


def test_a_hall_is_kept_once_for_the_parts_of_a_day(plan: Plan) -> None:
    """Set up before the first part, cleared after the last."""
    record = plan.conferences["so-ket"]
    noon = Span(start=record.parts["phien"].end, end=record.parts["phien"].end + timedelta(hours=2))
    day = record.model_copy(update={"parts": {**record.parts, "tham": noon}})
    found = events(Context(plan.model_copy(update={"conferences": {**plan.conferences, "so-ket": day}}), "vi"))
    kept = [found["so-ket", part, "chinh"].description.split("Giữ hội trường: ")[1][:11] for part in ("phien", "tham")]
    # 08:00-11:00 and 11:00-13:00 with 30 minutes before and 15 after
    assert kept == ["07:30–11:00", "11:00–13:15"]


def test_times_are_in_the_zone_of_the_conference(context: Context) -> None:
    # 14:00 in Vietnam, UTC+7, is 09:00 in Paris, UTC+2 in September
    assert events(context)["xa", "main", "mot"].start.isoformat() == "2020-09-02T09:00:00+02:00"


def test_description_of_a_sitting(context: Context) -> None:
    assert events(context)["so-ket", "phien", "chinh"].description.split("\n") == [
        "Hội nghị sơ kết phong trào thi đua 200 ngày chào mừng Đại hội",
        "Phần: Phiên toàn thể",
        "Thời gian (dự kiến): từ 08 giờ 00 đến 11 giờ 00, thứ Sáu, ngày 28/8/2020 (UTC+7)",
        "Giờ bắt đầu: hệ thống đề xuất",
        "Giữ hội trường: 07:30–11:15 28/8/2020 (UTC+7)",  # 30 minutes before, 15 after
        "Đơn vị tổ chức: Phòng Nội vụ",
        "Danh nghĩa tổ chức: Quận ủy và UBND Quận 2",
        "Thành phần:",
        "- Lãnh đạo phường: 3 người (Phường An Phú: 2; Phường Cát Lái: 1)",
        "- Khách mời: chưa rõ số người",
        "Phải dự: Phó Bí thư (dự thay Bí thư Quận ủy)",
        "Lồng ghép: Họp ghép",
        "Căn cứ: mục II",
    ]


def test_a_start_that_the_planner_settled_is_not_told_as_proposed(plan: Plan) -> None:
    pins = {"so-ket": Pin.model_validate({"start": "08:00 28/8/2020"})}
    resolved = plan.scenario.resolved.model_copy(update={"pins": pins})
    origin = plan.scenario.model_copy(update={"resolved": resolved})
    found = events(Context(plan.model_copy(update={"scenario": origin}), "vi"))
    assert "hệ thống đề xuất" not in found["so-ket", "phien", "chinh"].description


def test_a_visit_brings_only_whom_it_must(context: Context) -> None:
    """A requirement that names no parts is for the sessions."""
    assert "Phải dự" not in events(context)["so-ket", "tham", "chinh"].description


def test_zones_are_named_only_where_clocks_differ(plan: Plan) -> None:
    here = {name: record for name, record in plan.conferences.items() if name != "xa"}
    context = Context(plan.model_copy(update={"conferences": here}), "vi")
    assert "UTC" not in "".join(entry.description for entry in events(context).values())


def test_each_site_names_its_own_delegates(context: Context) -> None:
    found = events(context)
    assert "Đảng viên: 10 người (Phường An Phú)" in found["diem-cau", "main", "phuong/an-phu"].description
    assert "Thành phần" not in found["diem-cau", "main", "quan"].description
    # the planner gave the hour of this one
    assert "hệ thống đề xuất" not in found["diem-cau", "main", "quan"].description


def test_a_point_by_video_tells_where_to_join(plan: Plan) -> None:
    scenario = plan.scenario.resolved
    conference = scenario.conferences["diem-cau"]
    url = "https://hop.example.org/j/1?pwd=a,b;c"
    site = Site.model_validate({"halls": ["nho"], "name": "Điểm cầu quận", "online": True, "link": url})
    changed = conference.model_copy(update={"sites": {**conference.sites, "quan": site}})
    units = {**scenario.units, "noi-vu": scenario.units["noi-vu"].model_copy(update={"email": "noivu@example.org"})}
    update = {"conferences": {**scenario.conferences, "diem-cau": changed}, "units": units}
    origin = plan.scenario.model_copy(update={"resolved": scenario.model_copy(update=update)})
    linked = plan.model_copy(update={"scenario": origin})
    found = events(Context(linked, "vi"))
    entry = found["diem-cau", "main", "quan"]
    assert entry.link == Link(url, "Điểm cầu quận")
    assert f"Họp trực tuyến tại: {url}" in entry.description.split("\n")
    assert found["diem-cau", "main", "phuong/an-phu"].link is None
    data = calendar_files(linked, "vi")["calendars/all.ics"]
    assert faults(data) == []
    lines = [str(line.parameters) + line.value for line in content_lines(data)[0] if line.name == "CONFERENCE"]
    assert lines == ["{'FEATURE': 'AUDIO,VIDEO', 'LABEL': 'Điểm cầu quận', 'VALUE': 'URI'}" + url]
    contacts = {line.value for line in content_lines(data)[0] if line.name == "CONTACT"}
    assert contacts == {"Phòng Nội vụ – noivu@example.org"}


def test_in_english(plan: Plan) -> None:
    context = Context(plan, "en")
    assert "Chair" not in events(context)["xa", "main", "mot"].description
    assert "Organiser: Phòng Tài chính - Kế hoạch" in events(context)["xa", "main", "mot"].description
