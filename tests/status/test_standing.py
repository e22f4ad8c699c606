"""What is overdue, due soon, done or done late, what cannot be so, and what to write down about it.

The review: two wards send papers by 10:00 on Thursday 27/8, noi-vu compiles them by 9:30 on Friday 28/8 with the
office, which leads through the programme that afternoon and settles the accounts by 17:00 on 11/9.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from scheduler.facts import Planned
from scheduler.scenario.nouns import Progress
from scheduler.status import Gathered, lines, proposed, standing
from scheduler.status.said import Said
from tests.compare.plans import review
from tests.compare.test_notices import of
from tests.reports.examples import at

if TYPE_CHECKING:
    from scheduler.plan import Plan
    from scheduler.status import Standing

PAPERS = ("bai/phuong-10", "bai/phuong-2")
THURSDAY, FRIDAY = date(2020, 8, 27), date(2020, 8, 28)


def stands(said: dict[str, Said], as_of: date | None = None, days: int = 3, plan: Plan | None = None) -> Standing:
    return standing(Planned(plan or review()), Gathered(said), days, as_of)


def told(said: dict[str, Said], as_of: date | None = None, language: str = "vi") -> list[str]:
    return list(lines(stands(said, as_of), Gathered(said), language))


def test_a_task_is_overdue_from_the_day_after_its_deadline() -> None:
    assert stands({}, THURSDAY).overdue == ()
    assert stands({}, FRIDAY).overdue == PAPERS
    assert stands({"bai/phuong-2": Said("done")}, FRIDAY).overdue == ("bai/phuong-10",)
    assert stands({"bai/phuong-2": Said("begun", 90)}, FRIDAY).overdue == PAPERS


@pytest.mark.parametrize(
    ("days", "soon"),
    [
        (0, PAPERS),
        (1, (*PAPERS, "tong-hop", "dan-chuong-trinh")),
        (10, (*PAPERS, "tong-hop", "dan-chuong-trinh")),  # Thursday 10/9
        (11, (*PAPERS, "tong-hop", "dan-chuong-trinh", "quyet-toan")),  # Friday 11/9
    ],
)
def test_days_ahead_are_working_days(days: int, soon: tuple[str, ...]) -> None:
    assert stands({}, THURSDAY, days).soon == soon


def test_without_a_day_it_is_the_last_one_reported_or_the_plans_own() -> None:
    assert stands({}).as_of == date(2020, 8, 26)
    assert stands({"bai/phuong-2": Said("done", on=FRIDAY), "bai/phuong-10": Said("done", on=THURSDAY)}).as_of == FRIDAY
    assert stands({"bai/phuong-2": Said("done", on=date(2020, 8, 20))}).as_of == date(2020, 8, 26)


def test_done_late_is_done_on_a_later_day() -> None:
    said = {"bai/phuong-2": Said("done", on=FRIDAY), "bai/phuong-10": Said("done", on=THURSDAY)}
    assert stands(said).late == ("bai/phuong-2",)
    assert stands(said).done == PAPERS


def test_whoever_waits_is_named_with_what_for() -> None:
    assert stands({}, FRIDAY).holds_up("bai/phuong-2") == {"noi-vu": ("tong-hop",)}
    assert stands({"tong-hop": Said("done")}, FRIDAY).holds_up("bai/phuong-2") == {"noi-vu": ()}  # it receives it
    assert stands({}, FRIDAY).holds_up("tong-hop") == {}


def test_what_cannot_be_so() -> None:
    def doubts(said: dict[str, Said], as_of: date | None = None) -> list[tuple[str, str, str]]:
        return [(each.kind, each.task, each.other) for each in stands(said, as_of).doubtful]

    papers = {paper: Said("done", on=THURSDAY) for paper in PAPERS}
    assert doubts({**papers, "tong-hop": Said("done", on=THURSDAY)}) == []
    early = {**papers, "tong-hop": Said("done", on=date(2020, 8, 26))}
    assert doubts(early) == [("before_task", "tong-hop", paper) for paper in PAPERS]
    assert doubts({PAPERS[0]: Said("done"), "tong-hop": Said("done")}) == [("before_task", "tong-hop", PAPERS[1])]
    assert doubts({PAPERS[0]: Said("done", on=FRIDAY)}, THURSDAY) == [("future", PAPERS[0], "")]
    assert doubts({"quyet-toan": Said("done")}, THURSDAY) == [("before_conference", "quyet-toan", "so-ket")]
    assert doubts({"quyet-toan": Said("done")}, FRIDAY) == []


def test_what_the_scenario_reports_counts_until_the_workbook_says_otherwise() -> None:
    plan = of(review(), as_of="27/8/2020", progress={"bai/phuong-2": {"done": "26/8/2020"}})
    assert stands({}, plan=plan).done == ("bai/phuong-2",)
    assert stands({"bai/phuong-2": Said("not")}, plan=plan).done == ()


def test_what_is_proposed_is_progress_in_the_scenarios_own_form() -> None:
    said = {
        "bai/phuong-2": Said("done", on=THURSDAY),
        "bai/phuong-10": Said("done"),
        "tong-hop": Said("begun", 30),
        "dan-chuong-trinh": Said("done"),
        "quyet-toan": Said("not"),
    }
    patch = proposed(stands(said, FRIDAY), Gathered(said))
    assert patch == {
        "as_of": "28/8/2020",
        "progress": {
            "bai/phuong-2": {"done": "27/8/2020"},
            "bai/phuong-10": "done",
            "tong-hop": {"remaining": "130m"},  # 70 % of three hours are 126 minutes
        },
    }
    assert all(Progress.model_validate(report) for report in patch["progress"].values())
    assert proposed(stands({"quyet-toan": Said("not")}), Gathered({"quyet-toan": Said("not")})) == {}


def test_what_is_not_begun_in_time_needs_all_its_time_still() -> None:
    """Compiling was to begin at ten on Thursday and takes three hours; the accounts come after the conference."""
    said = {"tong-hop": Said("not"), "quyet-toan": Said("not")}
    assert proposed(stands(said, THURSDAY), Gathered(said)) == {}
    patch = proposed(stands(said, FRIDAY), Gathered(said))
    assert patch == {"as_of": "28/8/2020", "progress": {"tong-hop": {"remaining": "180m"}}}
    assert Progress.model_validate(patch["progress"]["tong-hop"])


@pytest.mark.parametrize(
    ("paper", "proposes"),
    [(None, True), (Said("begun", 50), False), (Said("not"), False), (Said("done", on=FRIDAY), False)],
)
def test_what_something_else_speaks_against_is_not_proposed(paper: Said | None, proposes: bool) -> None:
    """The summary is said to be done on Thursday, and one of the papers that it is made of otherwise, or not at all."""
    said = {PAPERS[0]: Said("done", on=THURSDAY), "tong-hop": Said("done", on=THURSDAY)}
    said |= {PAPERS[1]: paper} if paper else {}
    assert ("tong-hop" in proposed(stands(said, FRIDAY), Gathered(said))["progress"]) == proposes


def test_what_cannot_be_so_by_its_day_is_not_proposed() -> None:
    said = {"bai/phuong-2": Said("done", on=FRIDAY), "bai/phuong-10": Said("begun")}
    assert proposed(stands(said, THURSDAY), Gathered(said)) == {
        "as_of": "27/8/2020",
        "progress": {"bai/phuong-10": "begun"},
    }


def test_in_words() -> None:
    said = {
        "bai/phuong-2": Said("done", on=FRIDAY),
        "tong-hop": Said("begun", 50),
    }
    assert told(said) == [
        "Tình hình thực hiện “Hội nghị sơ kết 200 ngày thi đua”, tính đến ngày 28/8/2020",
        "1/5 việc đã xong; 1 việc quá hạn; 2 việc sắp đến hạn.",
        "",
        "Quá hạn (1 việc):",
        "  Phường 10",
        "    – “Gửi bài phát biểu”: hạn 10:00 27/8/2020; quá hạn 1 ngày; chưa báo gì; "
        "Phòng Nội vụ đang chờ để làm “Tổng hợp hồ sơ, trình Thường trực”",
        "Việc chưa báo gì (1 việc) thì replan coi như đã diễn ra đúng kế hoạch; việc nào chưa xong đề nghị ghi “chưa”.",
        "",
        "Đến hạn hôm nay và trong 3 ngày làm việc tới (2 việc):",
        "  Phòng Nội vụ",
        "    – “Tổng hợp hồ sơ, trình Thường trực”: hạn 09:30 28/8/2020; đang làm, được 50%",
        "  Văn phòng HĐND và UBND quận",
        "    – “Dẫn chương trình”: thực hiện 13:30–16:30 28/8/2020",
        "",
        "Xong muộn (1 việc):",
        "  Phường 2",
        "    – “Gửi bài phát biểu”: hạn 10:00 27/8/2020, xong ngày 28/8/2020, muộn 1 ngày",
    ]


def test_units_of_which_the_same_is_said_stand_together_and_doubts_too() -> None:
    found = told({"tong-hop": Said("done"), "quyet-toan": Said("done", on=FRIDAY)}, THURSDAY)
    assert "  Phường 2, Phường 10" in found
    assert found[found.index("Cần hỏi lại (2 chỗ):") + 1 :] == [
        "  – Phòng Nội vụ: “Tổng hợp hồ sơ, trình Thường trực” ghi đã xong, nhưng “Gửi bài phát biểu” "
        "(Phường 2 và Phường 10) là việc phải xong trước thì chưa thấy ghi xong",
        "  – Văn phòng HĐND và UBND quận: “Quyết toán kinh phí” ghi xong ngày 28/8/2020, sau ngày tính 27/8/2020",
    ]


def test_days_are_those_of_the_units_clock() -> None:
    """Due at midnight is due on the day just over."""
    late = review().tasks["bai/phuong-2"].model_copy(update={"due": at(28, 0)})
    plan = review().model_copy(update={"tasks": {**review().tasks, "bai/phuong-2": late}})
    assert stands({}, FRIDAY, plan=plan).overdue == ("bai/phuong-10", "bai/phuong-2")
    assert stands({"bai/phuong-2": Said("done", on=FRIDAY)}, plan=plan).late == ("bai/phuong-2",)
