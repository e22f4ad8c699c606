"""Đức Giang: no date, no hall, no numbers, an epidemic; and a plan all the same."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from scheduler.reports import render_markdown
from scheduler.solve import Limits, solve_together
from tests.shipped.shipped import DUC_GIANG, end_of, here, loaded, path, plan_of, start_of, the, told

if TYPE_CHECKING:
    from tests.shipped.conftest import Run


def test_it_takes_half_a_day_in_march_outside_the_suspension() -> None:
    record = plan_of(DUC_GIANG).conferences["hoi-nghi"]
    begin = start_of(plan_of(DUC_GIANG), "hoi-nghi")
    assert record.outcome == "held"
    assert here("2020-03-01") <= begin < here("2020-03-28")
    assert begin.weekday() < 5
    # Half a day is the four hours of a session: 08:00 to 12:00, or 13:00 to 17:00.
    assert record.end == begin + timedelta(hours=4)
    assert (begin.hour, begin.minute) in ((8, 0), (13, 0))


def test_x13_the_suspension_takes_two_of_twenty_two_weekdays() -> None:
    # March 2020 has 22 weekdays; from 28/3 on, Monday 30 and Tuesday 31 are left of it: 22 - 2 = 20.
    values = the("days_suspended", told(DUC_GIANG), "hoi-nghi").values
    assert (values["days"], values["hit"], values["left"]) == (22, 2, 20)


def test_x13_a_march_without_meetings_leaves_no_plan(run: Run) -> None:
    finding = the("days_suspended", told(DUC_GIANG, "march-suspended"), "hoi-nghi")
    assert (finding.severity, finding.values["left"]) == ("error", 0)
    ran = run("solve", path(DUC_GIANG), "--variant", "march-suspended")
    assert (ran.code, ran.out) == (3, "")
    assert "Không xếp được kế hoạch" in ran.err


def test_x13_postponed_it_still_comes_before_the_upper_level() -> None:
    plan = plan_of(DUC_GIANG, "hoan")
    assert start_of(plan, "hoi-nghi") >= here("2020-04-16")
    assert start_of(plan, "hoi-nghi-quan") > start_of(plan, "hoi-nghi")
    assert plan.tasks["chuyen-danh-sach"].end <= start_of(plan, "hoi-nghi-quan")


def test_the_district_chooses_one_date_before_it_knows_whether_the_ward_postpones() -> None:
    """Postponed to 16/4, the ward meets ten working days before the district: 30/4 and 1/5 are holidays, so 4/5.

    Alone, the ward as planned in March would let the district meet on 16/4, once the suspension is over: 18 days
    earlier, at ten points a day.
    """
    scenarios = {name: loaded(DUC_GIANG, name) for name in (None, "hoan")}
    alone = {name: plan_of(DUC_GIANG, name) for name in scenarios}
    same = scenarios[None].scenario.same_in_all_variants
    answer = solve_together(scenarios, alone, same, Limits())
    days = [start_of(solved.plan, "hoi-nghi-quan").date() for solved in answer.solved.values()]
    assert days == [date(2020, 5, 4), date(2020, 5, 4)]
    assert start_of(alone[None], "hoi-nghi-quan").date() == date(2020, 4, 16)
    tiers = {tier.name: tier for tier in answer.tiers}
    apart = sum(tier.objective for plan in alone.values() for tier in plan.solver.tiers if tier.name == "comfort")
    assert (tiers["comfort"].objective - apart, tiers["comfort"].status) == (180, "optimal")


def test_x12_the_day_will_be_announced_and_the_window_is_told() -> None:
    finding = the("date_to_be_announced", told(DUC_GIANG), "hoi-nghi")
    assert (finding.values["first"], finding.values["last"]) == ("2020-03-02", "2020-03-31")


def test_x12_the_hall_is_planned_reported_and_not_refused() -> None:
    plan = plan_of(DUC_GIANG)
    assert plan.conferences["hoi-nghi"].sites == {"hoi-truong": None}
    assert the("hall_to_be_found", told(DUC_GIANG), "hoi-nghi").severity == "question"
    still_open = [each for each in plan.findings if each.kind == "hall_still_open" and "hoi-nghi" in each.subject]
    assert [each.values["start"] for each in still_open] == [start_of(plan, "hoi-nghi").isoformat()]
    assert "chưa có hội trường" in render_markdown(plan, "vi")


def test_x14_the_ward_meets_ten_working_days_before_the_district() -> None:
    plan = plan_of(DUC_GIANG)
    working = loaded(DUC_GIANG).working_time("long-bien")
    first, then = start_of(plan, "hoi-nghi").date(), start_of(plan, "hoi-nghi-quan").date()
    assert working.working_days_between(first, then) >= 10


def test_x14_the_list_of_delegates_reaches_the_district_five_working_days_before() -> None:
    plan = plan_of(DUC_GIANG)
    record = plan.tasks["chuyen-danh-sach"]
    assert record.start >= end_of(plan, "hoi-nghi")
    working = loaded(DUC_GIANG).working_time(record.unit)
    assert working.working_days_between(record.end.date(), start_of(plan, "hoi-nghi-quan").date()) >= 5
    assert record.basis.kind == "counted"


def test_x14_nobody_makes_the_list_of_delegates_and_nobody_hands_it_over() -> None:
    finding = the("product_without_maker", told(DUC_GIANG), "danh-sach-dai-bieu")
    assert str(finding.values["users"]).endswith("\nchuyen-danh-sach")
    assert the("owner_missing", told(DUC_GIANG), "chuyen-danh-sach").severity == "warning"


@pytest.mark.parametrize("product", ["tham-luan", "quyet-dinh-khen-thuong", "giay-khen", "dia-diem"])
def test_what_else_nobody_is_named_for(product: str) -> None:
    assert the("product_without_maker", told(DUC_GIANG), product).severity == "warning"


def test_the_award_money_waits_for_the_award_list_and_is_handed_over_before_the_conference() -> None:
    tasks = plan_of(DUC_GIANG).tasks
    assert tasks["bieu-duong"].end <= tasks["kinh-phi-khen-thuong"].start
    assert tasks["kinh-phi-khen-thuong"].end <= tasks["ban-giao"].start
    assert tasks["ban-giao"].end <= start_of(plan_of(DUC_GIANG), "hoi-nghi")


def test_one_office_checks_everything_at_the_end() -> None:
    tasks = plan_of(DUC_GIANG).tasks
    waited_for = loaded(DUC_GIANG).scenario.tasks["kiem-tra"].after
    assert len(waited_for) == 10
    assert all(tasks[first].end <= tasks["kiem-tra"].start for first in waited_for)


def test_people_who_must_be_looked_up_are_asked_for() -> None:
    finding = the("people_uncounted", told(DUC_GIANG), "hoi-nghi")
    assert "Hiệu trưởng" in str(finding.values["groups"])
