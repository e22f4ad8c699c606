"""Quận 9: fifteen sites at one instant, awards that take weeks to get there, and conferences that may not be held."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from scheduler.calendars import calendar_files
from scheduler.errors import InfeasibleError
from scheduler.findings import findings_of
from scheduler.reports import render_markdown
from scheduler.solve import solve
from tests.shipped.shipped import QUAN_9, end_of, every, fanned, here, loaded, mended, plan_of, start_of, the, told

if TYPE_CHECKING:
    from scheduler.plan import TaskRecord

WARDS = (
    *("hiep-phu", "long-binh", "long-phuoc", "long-thanh-my", "long-truong", "phu-huu", "phuoc-binh"),
    *("phuoc-long-a", "phuoc-long-b", "tan-phu", "tang-nhon-phu-a", "tang-nhon-phu-b", "truong-thanh"),
)
AWARDS = ("de-xuat", "danh-sach", "quyet-dinh", "giay-khen", "nhan-giay-khen")


def stage(task: str) -> list[TaskRecord]:
    """A link of the award chain: the task, or all those of its fan-out."""
    plan = plan_of(QUAN_9)
    return [plan.tasks[task]] if task in plan.tasks else list(fanned(plan, task).values())


def test_one_start_for_all_sites_inside_the_window() -> None:
    assert here("2020-06-21") <= start_of(plan_of(QUAN_9), "hoi-nghi")
    assert end_of(plan_of(QUAN_9), "hoi-nghi") <= here("2020-07-11")


def test_x9_two_district_halls_and_thirteen_ward_points_at_once() -> None:
    sites = plan_of(QUAN_9).conferences["hoi-nghi"].sites
    assert sites == {"quan-uy": "lau-2", "ubnd": "lau-1", **{f"phuong/{ward}": f"cau-{ward}" for ward in WARDS}}
    assert len(sites) == 15
    assert len(set(sites.values())) == 15


def test_x9_fifteen_meetings_in_the_calendar_at_the_same_instant() -> None:
    calendar = Calendar.from_ical(calendar_files(plan_of(QUAN_9), "vi")["calendars/events/conferences/hoi-nghi.ics"])
    meetings = [event for event in calendar.events if event["TRANSP"] == "OPAQUE"]
    assert len({str(event["LOCATION"]) for event in meetings}) == len(meetings) == 15
    assert {event.start for event in meetings} == {start_of(plan_of(QUAN_9), "hoi-nghi")}


def test_x9_an_office_with_three_duties_at_once_is_told() -> None:
    finding = the("duty_doubled", told(QUAN_9), "vp-quan-uy", "hoi-nghi")
    assert (finding.severity, finding.values["count"], finding.values["capacity"]) == ("warning", 3, 2)


def test_the_district_audience_is_divided_between_its_two_halls() -> None:
    seats = plan_of(QUAN_9).conferences["hoi-nghi"].seats
    groups = loaded(QUAN_9).counted_groups("hoi-nghi")
    district = [name for name, group in groups.items() if set(group.sites) == {"quan-uy", "ubnd"}]
    room = {"quan-uy": 120, "ubnd": 100}
    for site, most in room.items():
        assert 0 < sum(seats[name].get(site, 0) for name in district) <= most
    assert len(district) == 9


def test_the_wards_sit_at_their_own_points() -> None:
    seats = plan_of(QUAN_9).conferences["hoi-nghi"].seats
    for name in ("bch-phuong", "chi-bo-phuong", "guong-phuong"):
        assert sorted(seats[name]) == sorted(WARDS)


def test_x10_nominations_list_decision_certificates_and_thirteen_pick_ups_in_order_before_it() -> None:
    for first, then in pairwise(AWARDS):
        assert max(task.end for task in stage(first)) <= min(task.start for task in stage(then)), (first, then)
    assert sorted(fanned(plan_of(QUAN_9), "nhan-giay-khen")) == sorted(WARDS)
    assert max(task.end for task in stage("nhan-giay-khen")) <= start_of(plan_of(QUAN_9), "hoi-nghi")


def test_x10_the_award_money_comes_before_the_pick_ups_too() -> None:
    (money,) = stage("kinh-phi")
    assert stage("quyet-dinh")[0].end <= money.start
    assert money.end <= min(task.start for task in stage("nhan-giay-khen"))


def test_x10_the_earliest_day_is_today_and_the_chain() -> None:
    # From Monday 8/6: proposals 24h until 10/6, list 24h until Monday 15/6, decision 16h until 17/6, money 16h until
    # 19/6, pick-up 1h on Monday 22/6, which is the first working day of the window.
    finding = the("longest_chain", told(QUAN_9), "hoi-nghi")
    assert finding.subject[1:] == ("de-xuat", "danh-sach", "quyet-dinh", "kinh-phi", "nhan-giay-khen")
    assert finding.values["day"] == "2020-06-22"
    assert start_of(plan_of(QUAN_9), "hoi-nghi") >= here(str(finding.values["day"]))


def test_x10_two_weeks_later_the_chain_leaves_no_day_of_the_quarter() -> None:
    late = "as_of: 22/6/2020"
    (finding,) = every("longest_chain", findings_of(mended(QUAN_9, late, "trong-quy-2")), "hoi-nghi")
    # Two weeks after 8/6 the same ten working days and an hour end on Monday 6/7.
    assert (finding.severity, finding.values["day"]) == ("error", "2020-07-06")
    with pytest.raises(InfeasibleError):
        solve(mended(QUAN_9, late, "trong-quy-2"))


def test_x10_the_report_shows_the_critical_chain_and_the_earliest_day() -> None:
    _, _, chain = render_markdown(plan_of(QUAN_9), "vi").partition("### Chuỗi việc gấp nhất: HN sơ kết Chỉ thị 05")
    places = [
        chain.find(f"- {link}") for link in ("Đề xuất tập thể", "Lập danh sách", "Tham mưu UBND", "Nhận giấy khen")
    ]
    assert -1 not in places
    assert places == sorted(places)
    assert "họp sớm nhất là ngày 22/6/2020" in chain


def test_the_link_is_tried_out_a_working_day_before() -> None:
    trial = plan_of(QUAN_9).tasks["chay-thu"]
    working = loaded(QUAN_9).working_time("vp-ubnd")
    start = start_of(plan_of(QUAN_9), "hoi-nghi")
    assert working.working_days_between(trial.end.date(), start.date()) >= 1
    assert trial.start >= max(stage("chuan-bi-hoi-truong")[0].end, stage("ho-tro-lau-1")[0].end)


def test_x8_which_days_satisfy_both_the_window_and_the_quarter() -> None:
    # 21/6 to 10/7/2020 has 15 weekdays; of them 22 to 26, 29 and 30/6 are in the second quarter: 5 + 2 = 7.
    finding = the("programme_narrower", told(QUAN_9), "hoi-nghi", "quy-2")
    days = [f"2020-06-{day}" for day in (22, 23, 24, 25, 26, 29, 30)]
    assert (finding.values["possible"], finding.values["both"]) == (15, 7)
    assert str(finding.values["days"]).split("\n") == days


def test_x8_where_the_quarter_binds_one_of_its_days_is_chosen() -> None:
    assert start_of(plan_of(QUAN_9, "trong-quy-2"), "hoi-nghi") < here("2020-07-01")


@pytest.mark.parametrize("variant", [None, "it-hop"])
@pytest.mark.parametrize("whose", ["co-so", "mat-tran"])
def test_x11_the_optional_conferences_are_held_or_merged_as_is_preferred(whose: str, variant: str | None) -> None:
    plan = plan_of(QUAN_9, variant)
    record, host = plan.conferences[f"rieng-{whose}"], plan.conferences[f"sau-thang-{whose}"]
    assert record.outcome == ("held" if variant is None else "merged")
    if record.outcome == "merged":
        assert record.host == f"sau-thang-{whose}"
        assert (record.start, record.end, record.parts) == (host.start, host.end, {})


@pytest.mark.parametrize("outcome", ["held", "merged", "skipped"])
def test_x11_each_of_the_three_is_a_plan_when_it_is_pinned(outcome: str) -> None:
    plan = solve(mended(QUAN_9, f"pins: {{rieng-co-so: {{outcome: {outcome}}}}}")).plan
    record = plan.conferences["rieng-co-so"]
    assert record.outcome == outcome
    assert (record.start is None) == (outcome == "skipped")


@pytest.mark.parametrize("product", ["tom-tat-phuong", "quyet-dinh-phuong", "kinh-phi-phuong"])
def test_what_the_wards_need_and_nobody_is_named_for(product: str) -> None:
    assert the("product_without_maker", told(QUAN_9), product).severity == "warning"


def test_the_reception_has_no_lead() -> None:
    assert the("owner_missing", told(QUAN_9), "don-tiep").severity == "warning"
