"""One person is away: the conference moves, and every deadline that hangs on it is counted again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scheduler.checks import check
from scheduler.scenario import load
from scheduler.solve import solve
from tests.shipped.shipped import QUAN_5, here, loaded, plan_of, start_of

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan

AWAY = "nhat-ha-vang"


def test_over_national_day_the_conference_moves_to_the_first_day_that_all_can_keep() -> None:
    # The one who runs it is away from 25/8 to 1/9, and 2/9 is National Day.
    assert start_of(plan_of(QUAN_5), "so-ket") == here("2020-08-28T08:00")
    assert start_of(plan_of(QUAN_5, AWAY), "so-ket") == here("2020-09-03T08:00")


def test_over_national_day_every_deadline_that_hangs_on_it_moves_along() -> None:
    first, moved = plan_of(QUAN_5), plan_of(QUAN_5, AWAY)
    assert first.tasks.keys() == moved.tasks.keys()
    assert all(moved.tasks[name].due > record.due for name, record in first.tasks.items())
    assert all(moved.tasks[name].latest > record.latest for name, record in first.tasks.items())


def test_over_national_day_working_days_are_counted_anew() -> None:
    # Notice of three working days: before Friday 28/8 that is Tuesday 25/8; before Thursday 3/9, with 2/9 off,
    # Tuesday 1/9 is one, Monday 31/8 two, Friday 28/8 three.
    first, moved = plan_of(QUAN_5).tasks["moi-phuong/mttq-1"], plan_of(QUAN_5, AWAY).tasks["moi-phuong/mttq-1"]
    assert (first.latest, moved.latest) == (here("2020-08-25T17:00"), here("2020-08-28T17:00"))
    # The documents are due half a day (4h) before 08:00, which opens half an hour of work: 3h30 before the evening
    # of the last working day, 27/8 and 1/9.
    first, moved = plan_of(QUAN_5).tasks["tai-lieu"], plan_of(QUAN_5, AWAY).tasks["tai-lieu"]
    assert (first.latest, moved.latest) == (here("2020-08-28T08:00"), here("2020-09-03T08:00"))
    assert (first.due, moved.due) == (here("2020-08-27T13:30"), here("2020-09-01T13:30"))


def test_both_plans_are_sound_against_their_own_scenario_and_not_against_the_other() -> None:
    assert check(plan_of(QUAN_5, AWAY), loaded(QUAN_5, AWAY)) == ()
    assert check(plan_of(QUAN_5, AWAY), loaded(QUAN_5)) != ()


# Tết of 2021 from Wednesday 10/2 to Tuesday 16/2; Saturday 20/2 is worked instead of a Friday.
TET = """
format: 1
title: Họp mặt đầu xuân
language: vi
timezone: Asia/Ho_Chi_Minh
as_of: 25/1/2021
horizon: {from: 25/1/2021, to: 12/3/2021}
calendars:
  hanh-chinh:
    week: {mon-fri: ["07:30-11:30", "13:00-17:00"]}
    holidays: VN
    closed: {10/2/2021 - 16/2/2021: Tết Tân Sửu}
    working: {20/2/2021: {like: fri, reason: làm bù}}
units: {van-phong: Văn phòng, noi-vu: Phòng Nội vụ}
people: {chu-tich: {name: Chủ tịch}}
halls: {hoi-truong: Hội trường}
conferences:
  hop-mat:
    name: Họp mặt
    organiser: van-phong
    chair: chu-tich
    when: {within: 8/2/2021 - 5/3/2021, prefer: 08:00 9/2/2021}
    duration: 2h
    sites: {chinh: hoi-truong}
    attend: {chu-tri: chu-tich}
tasks:
  thu-moi: {name: Gửi thư mời, owner: van-phong, effort: 2h, due: {before: hop-mat, working_days: 3}}
  bao-cao: {name: Gửi báo cáo, owner: noi-vu, effort: 8h, due: {before: hop-mat, working_days: 5, at: "10:00"}}
  tin-bai: {name: Đăng tin, owner: van-phong, phase: after, effort: 1h, due: {after: hop-mat, working_days: 2}}
variants:
  chu-tich-vang: {people: {chu-tich: {away: {cong-tac: 8/2/2021 - 20/2/2021}}}}
"""


def test_over_tet_with_a_swapped_saturday_every_deadline_is_counted_anew(tmp_path: Path) -> None:
    path = tmp_path / "tet.yaml"
    path.write_text(TET, encoding="utf-8")
    first, moved = (solve(load(path, variant)).plan for variant in (None, "chu-tich-vang"))
    # Tuesday 9/2: one working day before is 8/2, then 5, 4, 3 and 2/2. After it 17/2 is the first, 18/2 the second.
    assert start_of(first, "hop-mat") == here("2021-02-09T08:00")
    assert days(first) == {"thu-moi": date(2021, 2, 4), "bao-cao": date(2021, 2, 2), "tin-bai": date(2021, 2, 18)}
    # Away to 20/2, so Monday 22/2: before it Saturday 20/2 is the first working day, then 19, 18, 17/2 and, before Tết,
    # 9/2 the fifth.
    assert start_of(moved, "hop-mat") == here("2021-02-22T08:00")
    assert days(moved) == {"thu-moi": date(2021, 2, 18), "bao-cao": date(2021, 2, 9), "tin-bai": date(2021, 2, 24)}
    assert moved.tasks["bao-cao"].due == here("2021-02-09T10:00")


def days(plan: Plan) -> dict[str, date]:
    """The day by which each task must be done."""
    return {name: record.latest.date() for name, record in plan.tasks.items()}
