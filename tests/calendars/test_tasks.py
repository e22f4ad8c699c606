"""What the to-dos of tasks say, their deadlines, and the hours in which they are worked on."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from scheduler.calendars import calendar_files
from scheduler.calendars.context import Context
from scheduler.calendars.deadlines import deadline_uids, deadlines
from scheduler.calendars.entry import Predecessor
from scheduler.calendars.strict import faults
from scheduler.calendars.strict.lines import content_lines
from scheduler.calendars.todos import HIGH, MEDIUM, todo
from scheduler.calendars.work import work
from scheduler.plan.records import Basis, Plan
from scheduler.scenario.nouns import Lag, Owner

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def test_a_task_is_planned_and_due(context: Context) -> None:
    entry = todo(context, "phat-bieu/an-phu")
    assert entry.start == datetime(2020, 8, 26, 7, 30, tzinfo=HANOI)
    assert entry.due == datetime(2020, 8, 27, 10, 0, tzinfo=HANOI)
    assert entry.summary == "Gửi bài phát biểu – Phường An Phú"
    assert entry.description.split("\n") == [
        "Gửi bài phát biểu",
        "Phục vụ: HN sơ kết 200 ngày",
        "Chủ trì: Phường An Phú",
        "Nơi nhận: Phòng Nội vụ",
        "Sản phẩm: bài",
        "Thời hạn: 10 giờ 00, thứ Năm, ngày 27/8/2020 (UTC+7)",
        "Căn cứ thời hạn: kế hoạch nêu tại mục III.5",
    ]


def test_what_a_task_waits_for(context: Context) -> None:
    entry = todo(context, "tong-hop")
    speeches = (todo(context, f"phat-bieu/{ward}").uid for ward in ("an-phu", "cat-lai"))
    assert entry.after == tuple(Predecessor(uid) for uid in speeches)
    assert "Làm sau: Gửi bài phát biểu (Phường An Phú và Phường Cát Lái)" in entry.description
    assert "Phối hợp: Phòng Tài chính - Kế hoạch (13:00–14:00 27/8/2020 (UTC+7)); các tổ" in entry.description
    assert "17:00" not in entry.description  # the latest hour is the planner's alone


def test_high_where_nothing_is_in_reserve(context: Context) -> None:
    priorities = {name: todo(context, name).priority for name in ("phat-bieu/an-phu", "tong-hop", "don-tiep")}
    assert priorities == {"phat-bieu/an-phu": HIGH, "tong-hop": MEDIUM, "don-tiep": MEDIUM}


def test_a_deadline_is_the_half_hour_before_it(context: Context) -> None:
    entry = deadlines(context, "phat-bieu/an-phu")[0]
    assert entry.summary == "HẠN 10:00 – Gửi bài phát biểu"
    assert (entry.end.hour, entry.end - entry.start) == (10, timedelta(minutes=30))
    assert (entry.transparent, entry.busy, entry.status) == (True, "FREE", "CONFIRMED")


def test_a_task_during_a_conference_has_no_deadline(context: Context) -> None:
    """It is done in each part, and nobody works over the night between them."""
    entries = deadlines(context, "don-tiep")
    assert {entry.summary for entry in entries} == {"TẠI HN – Đón tiếp đại biểu"}
    assert [(f"{entry.start:%d %H:%M}", f"{entry.end:%d %H:%M}") for entry in entries] == [
        ("28 08:00", "28 11:00"),
        ("29 08:00", "29 10:00"),
    ]
    assert tuple(entry.uid for entry in entries) == deadline_uids(context, "don-tiep")


def test_work_is_split_at_breaks(plan: Plan) -> None:
    """From 10:00 on 27/8 to 09:00 on 1/9: lunch, nights and a weekend are none of it."""
    end = datetime(2020, 9, 1, 9, tzinfo=HANOI)
    record = plan.tasks["tong-hop"].model_copy(update={"end": end})
    context = Context(plan.model_copy(update={"tasks": {**plan.tasks, "tong-hop": record}}), "vi")
    entries = list(work(context, "noi-vu", "tong-hop"))
    assert [(f"{entry.start:%d %H:%M}", f"{entry.end:%d %H:%M}") for entry in entries] == [
        ("27 10:00", "27 12:00"),
        ("27 13:00", "27 17:00"),
        ("28 08:00", "28 12:00"),
        ("28 13:00", "28 17:00"),
        ("31 08:00", "31 12:00"),
        ("31 13:00", "31 17:00"),
        ("01 08:00", "01 09:00"),
    ]
    assert len({entry.uid for entry in entries}) == 7
    assert [entry.summary for entry in work(context, "tai-chinh", "tong-hop")] == ["LÀM – Tổng hợp tài liệu HN"]
    assert list(work(context, "noi-vu", "don-tiep")) == []


@pytest.mark.parametrize(
    ("lag", "gap"),
    [
        ({"at_least": "2h", "in": "calendar"}, "PT120M"),
        ({"at_least": "2h"}, None),
        ({"working_days": 1}, None),
        ({}, None),
    ],
)
def test_a_gap_by_the_clock_is_told_with_what_comes_first(plan: Plan, lag: dict[str, object], gap: str | None) -> None:
    """Working time is none that a calendar program can count."""
    scenario = plan.scenario.resolved
    after = {"phat-bieu/an-phu": Lag.model_validate(lag)}
    tasks = {**scenario.tasks, "tong-hop": scenario.tasks["tong-hop"].model_copy(update={"after": after})}
    origin = plan.scenario.model_copy(update={"resolved": scenario.model_copy(update={"tasks": tasks})})
    data = calendar_files(plan.model_copy(update={"scenario": origin}), "vi")["calendars/all.ics"]
    assert faults(data) == []
    related = [line.parameters for line in content_lines(data)[0] if line.name == "RELATED-TO"]
    assert related == [{"RELTYPE": "FINISHTOSTART", **({"GAP": gap} if gap else {})}]


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        (Basis(kind="stated"), "kế hoạch nêu"),
        (Basis(kind="counted", source="QĐ 45"), "tính từ ngày hội nghị theo QĐ 45"),
        (Basis(kind="derived", follows="so-ket", assumed=True), "để kịp “HN sơ kết 200 ngày” (giả định)"),
        (Basis(kind="derived"), "để kịp các việc sau"),
    ],
)
def test_why_by_then(plan: Plan, basis: Basis, said: str) -> None:
    record = plan.tasks["tong-hop"].model_copy(update={"basis": basis})
    changed = plan.model_copy(update={"tasks": {**plan.tasks, "tong-hop": record}})
    text = todo(Context(changed, "vi"), "tong-hop").description
    assert f"Căn cứ thời hạn: {said}" in text
    assert ("(giả định)" in text) == basis.assumed


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        ("noi-vu", "Chủ trì: Phòng Nội vụ"),
        (
            Owner(one_of=("noi-vu", "tai-chinh")),
            "Chủ trì: Phòng Nội vụ (hệ thống đề xuất, vì kế hoạch nêu nhiều đơn vị)",
        ),
        (None, "Chủ trì: Phòng Nội vụ (đơn vị tổ chức, vì kế hoạch chưa giao)"),
    ],
)
def test_an_owner_that_the_plan_does_not_name_is_told_as_proposed(
    plan: Plan, owner: Owner | str | None, said: str
) -> None:
    scenario = plan.scenario.resolved
    given = scenario.tasks["tong-hop"].model_copy(update={"owner": owner})
    resolved = scenario.model_copy(update={"tasks": {**scenario.tasks, "tong-hop": given}})
    origin = plan.scenario.model_copy(update={"resolved": resolved})
    context = Context(plan.model_copy(update={"scenario": origin}), "vi")
    for entry in (todo(context, "tong-hop"), deadlines(context, "tong-hop")[0]):
        assert said in entry.description.split("\n")


def test_in_english(plan: Plan) -> None:
    context = Context(plan, "en")
    assert deadlines(context, "phat-bieu/an-phu")[0].summary == "DUE 10:00 – Gửi bài phát biểu"
