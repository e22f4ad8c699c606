from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from scheduler.facts import Planned
from scheduler.messages import LANGUAGES
from scheduler.plan import FindingRecord, Plan, Span
from scheduler.reports.tables import (
    Column,
    Table,
    all_tables,
    conferences_table,
    findings_table,
    hall_tables,
    in_words,
    invitations_table,
    load_tables,
    timeline_table,
    week_tables,
    work_table,
)
from scheduler.reports.tables.fold import folded
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice
from tests.reports.big import big_plan
from tests.reports.examples import REVIEW, at, origin, review, tour

VI, EN = (Voice(language, one_line) for language in ("vi", "en"))


def column(table: Table, name: str) -> list[Any]:
    """The cells of a column by its id."""
    place = [each.id for each in table.columns].index(name)
    return [row[place] for row in table.rows]


def with_hall(**said: str) -> Plan:
    hall = {**REVIEW["halls"]["hoi-truong"], **said}
    return review().model_copy(update={"scenario": origin({**REVIEW, "halls": {"hoi-truong": hall}}, "x")})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("plan", [review(), tour(), big_plan(20, 60)], ids=["review", "tour", "big"])
def test_cells_are_of_their_columns_kind(plan: Plan, language: str) -> None:
    kinds: dict[str, type | tuple[type, ...]] = {
        "text": str,
        "day": date,
        "moment": datetime,
        "clock": datetime,
        "number": int,
        "duration": int,
        "fill": (),
        "key": str,
    }
    tables = all_tables(Voice(language, one_line), Planned(plan))
    assert len({table.id for table in tables}) == len(tables)
    for table in tables:
        assert len({each.id for each in table.columns}) == len(table.columns)
        for row in table.rows:
            for each, cell in zip(table.columns, row, strict=True):
                assert cell is None or isinstance(cell, kinds[each.kind]), (table.id, each.id, cell)


def test_tables_without_rows_are_left_out() -> None:
    ids = [table.id for table in all_tables(VI, Planned(review()))]
    assert "waivers" in ids
    assert "findings" not in ids


def test_the_worklist_goes_by_unit_and_deadline_and_says_when_it_takes_place() -> None:
    table = work_table(VI, Planned(review()))
    assert column(table, "unit") == [
        "Phòng Nội vụ",
        "Phường 2",
        "Phường 10",
        "Văn phòng HĐND và UBND quận",
        "Văn phòng HĐND và UBND quận",
    ]
    assert column(table, "note")[3] == "thực hiện 13:30–16:30 28/8/2020"
    assert column(table, "collaborators")[0] == "Văn phòng HĐND và UBND quận và các đơn vị có liên quan"
    assert column(table, "recipient")[1] == "Phòng Nội vụ"


def test_a_lead_that_the_system_chose_is_marked() -> None:
    notes = dict(zip(*(column(work_table(EN, Planned(tour())), name) for name in ("task", "note")), strict=True))
    assert notes["Print the flyer"] == "lead proposed by the system, as the plan names several"
    assert notes["Thank the speakers"] == ""


def test_the_timeline_has_no_room_for_what_happens_at_the_conference() -> None:
    table = timeline_table(VI, Planned(review()))
    rooms = dict(zip(column(table, "task"), column(table, "room"), strict=True))
    assert rooms["Dẫn chương trình"] is None
    # 14:30 to 17:00 on 27/8, 7:30 to 11:30 and 13:00 to 13:30 on 28/8: 2.5 + 4 + 0.5 hours
    assert rooms["Tổng hợp hồ sơ, trình Thường trực"] == 420


def test_a_conference_says_who_chose_its_hour() -> None:
    table = conferences_table(VI, Planned(review()))
    assert column(table, "status") == ["giờ do hệ thống đề xuất; dự kiến"]
    assert column(table, "hall") == ["Hội trường 200 chỗ"]
    assert column(table, "place") == ["Trụ sở UBND quận"]


def test_what_is_merged_has_one_row_without_a_hall() -> None:
    table = conferences_table(EN, Planned(tour()))
    merged = next(row for row in table.rows if row[0] == "Reprise")
    assert merged[4:9] == (None,) * 5
    assert str(merged[11]).startswith("merged into Paris day")


def test_an_invitation_names_the_group_where_no_post_is_named() -> None:
    table = invitations_table(VI, Planned(review()))
    # Those who must be there, two wards, guests and the camera team.
    assert column(table, "post") == [
        "Bí thư Quận ủy",
        "Lãnh đạo phường",
        "Lãnh đạo phường",
        "Khách mời",
        "Tổ ghi hình",
    ]
    assert column(table, "people") == [None, 1, 2, 5, 3]
    assert column(table, "deputy") == ["Phó Bí thư Quận ủy", None, None, None, None]
    assert column(table, "note") == ["chưa tính trong số ghế", "", "", "khách mời", "phục vụ"]


def test_a_week_is_titled_by_its_number_and_days() -> None:
    first, second = week_tables(EN, Planned(tour()))
    assert (first.id, first.title) == ("weeks/2023-W10", "Schedule of week 10/2023, 6 Mar 2023 to 12 Mar 2023")
    assert second.id == "weeks/2023-W12"
    assert column(first, "what") == ["Paris day: Opening; taking up: Reprise", "Paris day: Visit; taking up: Reprise"]
    assert column(first, "weekday") == ["Monday", "Tuesday"]


def test_what_lasts_beyond_its_day_says_until_when() -> None:
    plan = review()
    span = Span(start=at(28, 13, 30), end=at(29, 11))
    record = plan.conferences["so-ket"].model_copy(update={"parts": {"main": span}})
    (week,) = week_tables(VI, Planned(plan.model_copy(update={"conferences": {"so-ket": record}})))
    assert str(column(week, "what")[0]).endswith("(đến 11:00 29/8/2020)")


def test_many_participants_are_not_all_named() -> None:
    groups = {f"g{number}": {"name": f"Đoàn {number}", "count": 1} for number in range(1, 10)}
    said = {**REVIEW["conferences"]["so-ket"], "delegates": groups, "attend": {}}
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "conferences": {"so-ket": said}}, "x")})
    record = plan.conferences["so-ket"].model_copy(update={"attendees": {}, "stand_ins": {}, "seats": {}})
    (week,) = week_tables(VI, Planned(plan.model_copy(update={"conferences": {"so-ket": record}})))
    assert column(week, "participants") == ["Đoàn 1; Đoàn 2; Đoàn 3; Đoàn 4; Đoàn 5 và 4 thành phần khác"]


@pytest.mark.parametrize(
    ("setup", "teardown", "cells"),
    [
        ("0m", "0m", ["13:30–16:30 HN sơ kết 200 ngày"]),
        ("1h", "30m", ["13:30–16:30 HN sơ kết 200 ngày (từ 12:30 đến 17:00)"]),
        # From 11:30 to 18:30: the morning before, and the evening after.
        (
            "2h",
            "2h",
            [
                "chuẩn bị từ 11:30: HN sơ kết 200 ngày",
                "13:30–16:30 HN sơ kết 200 ngày (từ 11:30 đến 18:30)",
                "thu dọn đến 18:30: HN sơ kết 200 ngày",
            ],
        ),
    ],
)
def test_a_hall_says_what_it_is_taken_for(setup: str, teardown: str, cells: list[str]) -> None:
    (table,) = hall_tables(VI, Planned(with_hall(setup=setup, teardown=teardown)))
    assert list(table.rows) == [("Hội trường 200 chỗ", *cells)]
    assert table.columns[-1].title == ("Tối" if len(cells) == 3 else "Chiều") + " thứ Sáu 28/8/2020"


def test_wide_tables_are_folded() -> None:
    planned = Planned(big_plan(200, 300))
    halls, loads = hall_tables(VI, planned), load_tables(VI, planned)
    assert max(len(table.columns) for table in halls) <= 8
    assert max(len(table.columns) for table in loads) <= 17
    # Nothing is lost in the folds: four hours for each of 300 tasks.
    assert sum(sum(column(table, "total")) for table in loads) == 300 * 240
    headings = [each.id for table in halls for each in table.columns[1:]]
    assert len(set(headings)) == len(headings)
    assert headings == sorted(headings, key=lambda name: (name[:10], name[11:] == "afternoon"))


@pytest.mark.parametrize(
    ("count", "most", "sizes"), [(0, 7, []), (7, 7, [7]), (8, 7, [4, 4]), (15, 7, [5, 5, 5]), (1, 7, [1])]
)
def test_folds_are_about_equal(count: int, most: int, sizes: list[int]) -> None:
    parts = folded(range(count), most)
    assert [len(part) for part in parts] == sizes
    assert [each for part in parts for each in part] == list(range(count))


def test_the_gravest_finding_stands_first() -> None:
    records = [
        FindingRecord(
            kind="chair_missing", severity=severity, subject=("so-ket",), values={"conferences": "so-ket", "count": 1}
        )
        for severity in ("note", "error", "question", "warning")
    ]
    table = findings_table(VI, Planned(review().model_copy(update={"findings": tuple(records)})))
    assert column(table, "severity") == ["Phải sửa", "Cần lưu ý", "Cần hỏi lại", "Ghi nhận"]


@pytest.mark.parametrize(
    ("kind", "cell", "words"),
    [
        ("text", "a", "a"),
        ("number", 1200, "1.200"),
        ("duration", 450, "7 giờ 30 phút"),
        ("duration", 0, "không"),
        ("day", date(2020, 9, 2), "02/9/2020"),
        ("moment", at(2, 8, month=9), "08:00 02/9/2020"),
        ("clock", at(2, 8, month=9), "08:00"),
        ("fill", None, ""),
    ],
)
def test_a_cell_in_words(kind: Any, cell: Any, words: str) -> None:
    assert in_words(VI, Column("x", "X", kind), cell) == words


def test_where_clocks_differ_a_cell_names_its_zone() -> None:
    voice = Voice("vi", one_line, zones=True)
    assert in_words(voice, Column("x", "X", "clock"), at(2, 8)) == "08:00 (UTC+7)"
