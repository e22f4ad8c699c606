from __future__ import annotations

from typing import Any

import pytest
from markdown_it import MarkdownIt

from scheduler.compare import Comparison, compare
from scheduler.reports.comparison import render_markdown, render_text
from tests.compare.plans import postponed, review, shifted, tour, with_conference, with_task
from tests.reports.examples import REVIEW, origin


def of(**plans: Any) -> Comparison:
    return compare(plans)


MOVED = """\
So sánh 2 kế hoạch: Hội nghị sơ kết 200 ngày thi đua
  goc: kịch bản so-ket-2020
  moi: kịch bản so-ket-2020

Khác nhau ở 1 hội nghị và 1 việc.

Số liệu chính
  Số liệu                                    goc              moi
  Mức tin cậy                                chưa chứng minh  chưa chứng minh
  Điểm trừ về ngày giờ                       30               30
  Điểm trừ về thuận tiện                     190              190
  Hội nghị tổ chức riêng                     1                1
  Lượt người dự                              8                8
  Quy định được miễn áp dụng                 1                1
  Hội nghị đầu tiên bắt đầu                  13:30 28/8/2020  13:30 31/8/2020
  Hội nghị cuối cùng kết thúc                16:30 28/8/2020  16:30 31/8/2020
  Thời gian dự phòng ít nhất trước hội nghị  7 giờ            ★ 15 giờ
  Ngày bận nhất của một đơn vị               4 giờ            4 giờ
  ★ là tốt nhất trong hàng; hàng nào bằng nhau hoặc không thể nói hơn kém thì không đánh dấu.

  Còn lệch so với mong muốn
  Mong muốn                          goc            moi
  Thời gian dự phòng trước hội nghị  30 phút        30 phút
  Ít chỗ trống trong hội trường      190 chỗ ngồi   190 chỗ ngồi
  Đúng giờ mong muốn                 1 giờ 30 phút  1 giờ 30 phút

Hội nghị có thay đổi
  HN sơ kết 200 ngày
    Thời gian: 13:30 28/8/2020 → 13:30 31/8/2020 (muộn hơn 3 ngày)

Việc có thay đổi
  Tổng hợp hồ sơ, trình Thường trực – Phòng Nội vụ
    Thời hạn: 09:30 28/8/2020 → 09:30 31/8/2020 (muộn hơn 3 ngày)

Cần báo cho ai
  Nếu chuyển từ goc sang moi
    Phòng Nội vụ và Văn phòng HĐND và UBND quận: thời gian HN sơ kết 200 ngày; thời hạn việc “Tổng hợp hồ sơ, trình \
Thường trực”
    2 phường: thời gian HN sơ kết 200 ngày
    Phó Bí thư Quận ủy: thời gian HN sơ kết 200 ngày

Thời gian dự phòng
  Hội nghị            goc    moi
  HN sơ kết 200 ngày  7 giờ  ★ 15 giờ
  Giờ làm việc của đơn vị tổ chức từ lúc việc chuẩn bị cuối cùng xong đến lúc hội nghị bắt đầu."""


def test_a_moved_conference_as_the_terminal_tells_it() -> None:
    assert render_text(of(goc=review(), moi=shifted()), "vi") == MOVED


def test_in_english() -> None:
    text = render_text(of(base=review(), later=shifted()), "en")
    assert "    Time: 13:30, 28 Aug 2020 → 13:30, 31 Aug 2020 (3 days later)" in text
    assert "They differ in 1 conference and 1 task." in text
    assert "Going from base to later" in text


def test_several_plans_are_told_by_what_they_say() -> None:
    text = render_text(of(a=review(), b=shifted(), c=shifted()), "vi")
    assert "    Thời gian: 13:30 28/8/2020 (a); 13:30 31/8/2020 (b, c)" in text


def test_a_postponement_is_told_without_every_seat_that_goes_with_it() -> None:
    text = render_text(of(goc=review(), hoan=postponed()), "vi")
    start = text.index("Hội nghị có thay đổi")
    assert text[start:].split("\n\n")[0].splitlines()[1:] == [
        "  HN sơ kết 200 ngày",
        "    Hình thức: tổ chức riêng → hoãn, sẽ thông báo sau",
        "    Thời gian: 13:30 28/8/2020 → –",
        "    Hội trường: Hội trường 200 chỗ → –",
    ]


def test_seats_halls_owners_and_stand_ins_are_told() -> None:
    seats = {**review().conferences["so-ket"].seats, "lanh-dao": {"phuong-10": 1, "phuong-2": 2}}
    other = with_conference(
        review(), "so-ket", seats=seats, sites={"chinh": None}, attendees={"chi-dao": ("bi-thu",)}, stand_ins={}
    )
    text = render_text(of(a=review(), b=with_task(other, "quyet-toan", unit="noi-vu")), "vi")
    assert "    Hội trường: Hội trường 200 chỗ → chưa có hội trường" in text
    assert "    Số người – Lãnh đạo phường (Phường 10): 2 → 1" in text
    assert "    Số người – Lãnh đạo phường (Phường 2): 1 → 2" in text
    stand_in = "Phó Bí thư Quận ủy (dự thay Bí thư Quận ủy) → Bí thư Quận ủy"
    assert f"    Người dự – Bí thư Quận ủy: {stand_in}" in text
    assert "    Chủ trì: Văn phòng HĐND và UBND quận → Phòng Nội vụ" in text


def test_a_merged_conference_and_one_of_several_sites() -> None:
    held = tour().conferences["paris"].model_copy(update={"parts": {}, "sites": {}})
    changed = with_conference(tour(), "reprise", outcome="skipped", host=None, start=None, end=None)
    changed = with_conference(changed, "paris", sites={"main": "salle", "side": "salle"})
    text = render_text(of(a=tour(), b=changed), "en")
    assert held.outcome == "held"
    assert "    Outcome: merged into Paris day → not held" in text
    assert "    Hall – Side room: no hall yet → Salle A" in text


def test_copies_of_a_task_that_move_alike_are_one_line() -> None:
    due = review().tasks["tong-hop"].due
    moved = with_task(with_task(review(), "bai/phuong-2", due=due), "bai/phuong-10", due=due)
    text = render_text(of(a=review(), b=moved), "vi")
    assert "  Gửi bài phát biểu – 2 phường\n    Thời hạn: 10:00 27/8/2020 → 09:30 28/8/2020 (muộn hơn 1 ngày)" in text


def test_plans_that_decide_alike() -> None:
    text = render_text(of(a=review(), b=review()), "vi")
    assert "Các kế hoạch này quyết định giống hệt nhau." in text
    assert "Cần báo cho ai" not in text


def test_plans_of_different_scenarios_say_what_cannot_be_compared() -> None:
    text = render_text(of(a=review(), b=tour()), "en")
    assert "These plans answer different scenarios" in text
    assert "They have no conference and no task in common that could be compared." in text
    assert "★" not in text
    assert "Two-city tour" in text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_markdown_has_a_table_with_a_column_for_each_plan(language: str) -> None:
    text = render_markdown(of(a=review(), b=shifted(), c=postponed()), language)
    assert text.startswith("# ")
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    assert sum(token.type == "table_open" for token in tokens) >= 6
    heads = [token.content for token in tokens if token.type == "inline"]
    assert {"a", "b", "c"} <= set(heads)


HOSTILE = "=cmd|'x'!A1 **b** <script>alert(1)</script> {{ 7*7 }} \u202eevil\u202c new | line"


def hostile() -> Comparison:
    scenario = {**REVIEW, "title": HOSTILE, "units": {**REVIEW["units"], "noi-vu": HOSTILE}}
    first, second = (
        plan.model_copy(update={"scenario": origin(scenario, "so-ket-2020")}) for plan in (review(), shifted())
    )
    return compare({HOSTILE: first, "b": second})


def test_hostile_names_stay_words() -> None:
    text = render_text(hostile(), "vi")
    assert "\u202e" not in text
    assert "evil new | line" in text
    markdown = render_markdown(hostile(), "vi")
    kinds = {
        child.type
        for token in MarkdownIt("commonmark").enable("table").parse(markdown)
        for child in token.children or ()
    }
    assert kinds <= {"text", "softbreak", "text_special"}
    rows = [line for line in markdown.splitlines() if line.startswith("|")]
    assert len({line.replace("\\|", "").count("|") for line in rows if "new" in line}) >= 1
