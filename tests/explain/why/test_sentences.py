"""What is printed of a question, word for word."""

from __future__ import annotations

import pytest

from scheduler.messages import catalogue
from scheduler.solve import solve
from tests.explain.why.asked import ask, review, told
from tests.witnesses.scenarios import meeting


def test_both_languages_say_the_same_things() -> None:
    assert list(catalogue("vi", "why")) == list(catalogue("en", "why"))


def test_a_forbidden_day() -> None:
    assert told(ask(at="10/6/2024"), "vi") == [
        "Hỏi: Review bắt đầu vào thứ Hai, ngày 10/6/2024 có được không?",
        "Không được (đã chứng minh), vì:",
        "  - Review phải vào một ngày từ thứ Năm, ngày 06/6/2024 đến thứ Sáu, ngày 07/6/2024 (không ghi trong tệp).",
        "Ngoài ra không còn điều gì trong kịch bản ngăn lại (đã kiểm tra).",
        "Số dòng là của tệp review.yaml.",
    ]


def test_a_day_off_that_is_forbidden_twice() -> None:
    lines = told(ask(at="8/6/2024"), "vi")
    assert lines[:3] == [
        "Hỏi: Review bắt đầu vào thứ Bảy, ngày 08/6/2024 có được không?",
        "Thứ Bảy, ngày 08/6/2024 là ngày nghỉ theo lịch của Office.",
        "Không được (đã chứng minh). Có 2 chỗ vướng:",
    ]
    assert [line for line in lines if line.startswith("  Vướng")] == ["  Vướng 1:", "  Vướng 2:"]


def test_an_allowed_worse_part_of_a_day() -> None:
    """Two of four hours in reserve are missing: 120 minutes at a point each."""
    assert told(ask(at="sáng 7/6/2024"), "vi") == [
        "Hỏi: Review họp gọn trong buổi sáng thứ Sáu, ngày 07/6/2024 có được không?",
        "Được: Review họp lúc 10 giờ 00, thứ Sáu, ngày 07/6/2024; "
        "trong kế hoạch là lúc 13 giờ 00, thứ Sáu, ngày 07/6/2024.",
        "",
        "So với kế hoạch, các mong muốn thay đổi như sau:",
        "  Bậc ưu tiên “thuận tiện”: thêm 120 điểm trừ (12 → 132)",
        "    - Thời gian dự phòng trước hội nghị: lệch thêm 2 giờ (0 phút → 2 giờ)",
        "Đã chứng minh: muốn được như vậy thì không có cách nào đỡ tốn hơn.",
        "",
        "Những thay đổi so với kế hoạch:",
        "  Review",
        "    Thời gian: 13:00 07/6/2024 → 10:00 07/6/2024 (sớm hơn 3 giờ)",
    ]


def test_another_hall_in_english() -> None:
    assert told(ask(hall="large")) == [
        "Asked: can it be that Review takes place in Large hall?",
        "Yes: Review takes place at 13:00, Friday, 7 June 2024 in Large hall; "
        "in the plan it is at 13:00, Friday, 7 June 2024 in Small hall.",
        "",
        "Compared with the plan, wishes change as follows:",
        "  Tier “comfort”: 38 penalty points more (12 → 50)",
        "    - Few empty seats: missed by 38 seats more (2 → 40 seats)",
        "Proved: there is no way to have it that costs less.",
        "",
        "What changes from the plan:",
        "  Review",
        "    Hall: Small hall → Large hall",
    ]


def test_what_is_planned_anyway_costs_nothing() -> None:
    assert told(ask(at="13:00 7/6/2024")) == [
        "Asked: can it be that Review begins at 13:00 on Friday, 7 June 2024?",
        "Yes: Review takes place at 13:00, Friday, 7 June 2024.",
        "",
        "No wish is missed by more than in the plan.",
        "Proved: there is no way to have it that costs less.",
        "",
        "Nothing else has to change.",
    ]


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        ("8/6/2024", "Không được (đã chứng minh): Office không làm việc vào lúc đó."),
        (
            "11:00 6/6/2024",
            "Không được (đã chứng minh): từ đầu kế hoạch đến lúc đó Office không có đủ 6 giờ làm việc.",
        ),
    ],
)
def test_a_time_that_a_task_cannot_have(at: str, sentence: str) -> None:
    assert told(ask(task="draft", at=at), "vi")[-1] == sentence


def test_what_holds_a_conference_where_it_is() -> None:
    lines = told(ask(), "vi")
    assert lines[:13] == [
        "Review đang xếp lúc 13 giờ 00, thứ Sáu, ngày 07/6/2024 tại Small hall.",
        "",
        "Chuỗi việc sát nhất trước Review:",
        "  1. Draft – Office: 6 giờ làm việc, 08:00–15:00 06/6/2024; việc sau làm tiếp ngay",
        "  2. Print – Office: 2 giờ làm việc, 15:00–17:00 06/6/2024; còn dư 4 giờ làm việc trước hội nghị",
        "  Chuỗi phải bắt đầu ngay từ ngày lập kế hoạch.",
        "",
        "Nếu sớm hơn:",
        "  Giữ nguyên mọi thứ khác thì dời được đến 08 giờ 00, thứ Sáu, ngày 07/6/2024; "
        "đến 15 giờ 00, thứ Năm, ngày 06/6/2024 thì vướng: “Print” phải xong trước khi hội nghị bắt đầu lúc "
        "15:00 06/6/2024, nhưng đến 17:00 06/6/2024 mới xong.",
        "  Gần nhất là lúc 10 giờ 00, thứ Sáu, ngày 07/6/2024: "
        "Thời gian dự phòng trước hội nghị: lệch thêm 2 giờ (0 phút → 2 giờ)",
        "  Sớm nhất có thể là 08 giờ 00, thứ Sáu, ngày 07/6/2024 (đã chứng minh). Sớm hơn nữa thì không được, vì:",
        "    - “Print” (2 giờ làm việc) chỉ làm sau khi xong “Draft” (6 giờ làm việc) (không ghi trong tệp).",
        "    - Review kéo dài 2 giờ, phải vào ngày làm việc và gọn trong giờ họp từ 08 giờ 00 đến 12 giờ 00 hoặc từ "
        "13 giờ 00 đến 17 giờ 00 (không ghi trong tệp).",
    ]
    assert lines[-1] == "Số dòng là của tệp review.yaml."


def test_what_holds_a_task_where_it_is() -> None:
    lines = told(ask(task="draft"))
    assert lines[0] == (
        "“Draft” – Office: worked on from 08:00, Thursday, 6 June 2024 to 15:00, Thursday, 6 June 2024; "
        "due 15:00, Thursday, 6 June 2024, at the latest 10:00, Friday, 7 June 2024."
    )
    assert "It cannot be earlier, because:" in lines
    assert "  - before that there is not time enough in the plan" in lines
    assert (
        "With the dates and halls of all conferences as they are, the latest is 10:00, Friday, 7 June 2024; after that:"
        in lines
    )


def test_of_several_obstacles_each_line_is_needed_only_in_its_own() -> None:
    """On Saturday the office is off, and the chair, whom nobody stands in for, is away: either is enough."""
    chair = {"ann": {"name": "Ann", "away": {"trip": {"when": "2024-06-08"}}}}
    open_days = {"within": {"from": "2024-06-06", "to": "2024-06-08"}}
    meetings = {"review": meeting(name="Review", when=open_days, attend={"word": {"of": ["ann"]}})}
    resolved = review(people=chair, conferences=meetings)
    lines = told(ask(resolved, solve(resolved).plan, at="8/6/2024"), "en")
    assert [line for line in lines if line.startswith("  Obstacle")] == ["  Obstacle 1:", "  Obstacle 2:"]
    assert "Each obstacle alone prevents it; without any one of its lines it would not (checked)." in lines
    assert not [line for line in lines if line.startswith("Each of these")]
