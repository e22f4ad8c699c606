from __future__ import annotations

from datetime import date, timedelta

from scheduler.facts import Planned, hall_uses, load
from scheduler.plan import Plan, Span
from tests.reports.examples import REVIEW, at, origin, review, tour


def with_setup() -> Plan:
    hall = {**REVIEW["halls"]["hoi-truong"], "setup": "1h", "teardown": "30m"}
    scenario = origin({**REVIEW, "halls": {"hoi-truong": hall}}, "x")
    return review().model_copy(update={"scenario": scenario})


def test_a_hall_is_taken_from_set_up_to_tear_down() -> None:
    (use,) = hall_uses(Planned(with_setup()))
    assert (use.hall, use.conference, use.start, use.end) == ("hoi-truong", "so-ket", at(28, 13, 30), at(28, 16, 30))
    assert (use.since, use.until) == (at(28, 12, 30), at(28, 17))


def test_a_hall_to_be_found_is_none() -> None:
    # Paris has one hall; its visit and Saigon have none yet.
    assert [(use.hall, use.conference) for use in hall_uses(Planned(tour()))] == [("salle", "paris")]


def test_the_load_of_a_day_is_its_working_time() -> None:
    minutes = load(Planned(review()))
    assert minutes == {
        # 7:30 to 11:30
        ("phuong-10", date(2020, 8, 26)): 240,
        ("phuong-2", date(2020, 8, 26)): 240,
        # 10:00 to 11:30 and 13:00 to 14:30
        ("noi-vu", date(2020, 8, 27)): 180,
        # 7:30 to 11:30; guiding through the conference is no work of its own
        ("van-phong", date(2020, 8, 31)): 240,
    }


def test_what_helpers_do_is_theirs_and_a_night_lies_between() -> None:
    plan = review()
    task = plan.tasks["tong-hop"].model_copy(
        update={"contributions": {"van-phong": Span(start=at(26, 16), end=at(27, 8, 30))}}
    )
    minutes = load(Planned(plan.model_copy(update={"tasks": {"tong-hop": task}})))
    # 16:00 to 17:00, and 7:30 to 8:30 on the next morning
    assert minutes["van-phong", date(2020, 8, 26)] == minutes["van-phong", date(2020, 8, 27)] == 60
    assert minutes["noi-vu", date(2020, 8, 27)] == 180


def test_all_effort_is_on_some_day() -> None:
    planned = Planned(tour())
    efforts = {name: task.effort for name, task in planned.scenario.tasks.items() if task.effort}
    assert sum(load(planned).values()) == sum(effort.minutes for effort in efforts.values())
    assert timedelta(minutes=load(planned)["sales", date(2023, 3, 1)]) == timedelta(hours=8)


def test_what_is_done_late_was_no_more_work() -> None:
    """Three hours from 10:00 on the 27th, handed in on the 28th: they still count for the 27th alone."""
    scenario = origin({**REVIEW, "as_of": "29/8/2020", "progress": {"tong-hop": {"done": "28/8/2020"}}}, "x")
    plan = review()
    late = plan.tasks["tong-hop"].model_copy(update={"end": at(28, 17)})
    planned = Planned(plan.model_copy(update={"scenario": scenario, "tasks": {"tong-hop": late}}))
    assert load(planned) == {("noi-vu", date(2020, 8, 27)): 180}
