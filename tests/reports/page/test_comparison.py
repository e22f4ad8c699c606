from __future__ import annotations

import re

import pytest

from scheduler.compare import compare
from scheduler.reports.page.comparison import overlay, render_comparison
from scheduler.reports.page.timeline import scale_of
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice
from tests.compare.plans import review, shifted, tour, with_task
from tests.reports.big import big_plan
from tests.reports.comparison.test_words import hostile
from tests.reports.page.reader import read

VOICE = Voice("vi", one_line)


def test_timelines_stand_over_each_other_on_one_scale() -> None:
    comparison = compare({"goc": review(), "moi": shifted()})
    drawn = {lane.id: lane.rows for lane in overlay(VOICE, comparison).lanes}
    scale = scale_of(comparison.plans)
    assert [(row.name, row.below) for row in drawn["conferences"]] == [
        ("HN sơ kết 200 ngày", "goc: 13:30–16:30 28/8/2020 (dự kiến)"),
        ("", "moi: 13:30–16:30 31/8/2020 (dự kiến)"),
    ]
    starts = [min(bar.start for bar in row.strip.bars) for row in drawn["conferences"]]
    records = (planned.plan.conferences["so-ket"].start for planned in comparison.plans)
    assert starts == [scale.at(start) for start in records if start]
    assert len(drawn["halls"]) == 2
    # What differs: the deadline of compiling. The papers and the accounts are not drawn.
    assert [row.name for row in drawn["tasks"]] == ["Tổng hợp hồ sơ, trình Thường trực – Phòng Nội vụ", ""]


def test_copies_of_a_task_that_move_alike_are_drawn_once() -> None:
    due = review().tasks["tong-hop"].due
    moved = with_task(with_task(review(), "bai/phuong-2", due=due), "bai/phuong-10", due=due)
    drawn = {lane.id: lane.rows for lane in overlay(VOICE, compare({"a": review(), "b": moved})).lanes}
    assert [(row.name, row.below) for row in drawn["tasks"]] == [
        ("Gửi bài phát biểu – 2 phường", "a: 10:00 27/8/2020"),
        ("", "b: 09:30 28/8/2020"),
    ]


def test_many_rows_fold() -> None:
    plan = big_plan(80, 80)
    first, *_ = overlay(VOICE, compare({"a": plan, "b": plan})).lanes
    (group,) = first.groups
    assert (group.name, group.below, group.open) == ("Hội nghị", "80 dòng", False)


def test_where_plans_are_alike_there_is_one_row() -> None:
    drawn = {lane.id: lane.rows for lane in overlay(VOICE, compare({"a": review(), "b": review()})).lanes}
    assert {name: len(rows) for name, rows in drawn.items()} == {"conferences": 1, "halls": 1}


@pytest.mark.parametrize(("language", "title"), [("vi", "So sánh 2 kế hoạch"), ("en", "2 plans compared")])
def test_the_page_needs_nothing_else_and_says_what_the_tables_say(language: str, title: str) -> None:
    text = render_comparison(compare({"goc": review(), "moi": shifted()}), language).decode()
    assert f'<html lang="{language}">' in text
    assert title in text
    assert not re.search(r"(src|href)=\"(?!#)", text)
    assert "<script" not in text
    sections = re.findall(r'<section class="box" id="([a-z]+)"', text)
    assert sections == ["figures", "timeline", "conferences", "tasks", "told", "slack", "load"]
    read(text.encode())


def test_plans_of_different_scenarios_have_a_page() -> None:
    text = render_comparison(compare({"a": review(), "b": tour()}), "en").decode()
    assert "These plans answer different scenarios" in text
    read(text.encode())


def test_the_same_plans_give_the_same_bytes() -> None:
    assert render_comparison(compare({"a": review(), "b": shifted()}), "vi") == render_comparison(
        compare({"a": review(), "b": shifted()}), "vi"
    )


def test_hostile_names_are_inert() -> None:
    text = render_comparison(hostile(), "vi").decode()
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "{{ 7*7 }}" in text
    assert "\u202e" not in text
