"""Who is told what when a plan changes, in no language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.compare import compare, notices
from scheduler.plan import Basis, TaskRecord
from tests.compare.plans import postponed, review, shifted, tour, with_conference, with_task
from tests.reports.examples import REVIEW, at, origin

if TYPE_CHECKING:
    from scheduler.compare import Invitation, Notice
    from scheduler.plan import Plan


def told(old: Plan, new: Plan) -> dict[str, Notice]:
    return {notice.unit: notice for notice in notices(compare({"old": old, "new": new}))}


def of(plan: Plan, **sections: Any) -> Plan:
    """A plan of the review with other sections in its scenario."""
    return plan.model_copy(update={"scenario": origin({**REVIEW, **sections}, "so-ket-2020")})


def test_each_unit_reads_of_its_own_conferences_and_tasks() -> None:
    found = told(review(), shifted())
    # The two wards come; the office helps to compile and leads through the programme; noi-vu organises and compiles.
    assert set(found) == {"noi-vu", "phuong-2", "phuong-10", "van-phong"}
    assert all([each.id for each in notice.conferences] == ["so-ket"] for notice in found.values())
    assert {unit: [task.id for task in notice.tasks] for unit, notice in found.items()} == {
        "noi-vu": ["tong-hop"],
        "phuong-2": [],
        "phuong-10": [],
        "van-phong": ["tong-hop", "dan-chuong-trinh"],
    }


def test_whoever_only_prepares_learns_of_the_new_time_as_well() -> None:
    tasks = {name: task for name, task in REVIEW["tasks"].items() if name != "dan-chuong-trinh"}
    old, new = (without_leading(of(plan, tasks=tasks)) for plan in (review(), shifted()))
    notice = told(old, new)["van-phong"]
    assert [task.id for task in notice.tasks] == ["tong-hop"]
    assert [each.id for each in notice.conferences] == ["so-ket"]
    assert notice.conferences[0].invitations == ()


def without_leading(plan: Plan) -> Plan:
    """A plan in which the office has nothing to do at the conference itself."""
    return plan.model_copy(update={"tasks": {name: t for name, t in plan.tasks.items() if name != "dan-chuong-trinh"}})


def test_nobody_is_told_of_planned_starts_or_of_nothing() -> None:
    assert told(review(), review()) == {}
    assert told(review(), with_task(review(), "quyet-toan", start=at(31, 8), end=at(31, 13, 30))) == {}


def test_whoever_receives_what_comes_later_is_told() -> None:
    found = told(review(), with_task(review(), "bai/phuong-2", due=at(27, 15)))
    assert [task.id for task in found["phuong-2"].tasks] == ["bai/phuong-2"]
    assert [task.id for task in found["noi-vu"].received] == ["bai/phuong-2"]
    assert sorted(found) == ["noi-vu", "phuong-2"]


def test_a_task_handed_over_goes_from_one_and_comes_to_the_other() -> None:
    found = told(review(), with_task(review(), "bai/phuong-2", unit="phuong-10"))
    (gone,), (come,) = found["phuong-2"].tasks, found["phuong-10"].tasks
    assert (gone.new, gone.owner, gone.waits) == (None, "phuong-10", False)
    assert (come.old, come.owner) == (None, "phuong-10")


def without_tasks(plan: Plan) -> Plan:
    return plan.model_copy(update={"tasks": {}})


def test_what_is_prepared_for_a_conference_put_off_waits() -> None:
    assert {task.id: task.waits for task in told(review(), without_tasks(postponed()))["van-phong"].tasks} == {
        "tong-hop": True,
        "dan-chuong-trinh": True,
        "quyet-toan": True,
    }
    assert not any(task.waits for task in told(review(), without_tasks(review()))["van-phong"].tasks)


def test_what_is_done_is_told_no_more() -> None:
    moved = with_task(review(), "bai/phuong-2", due=at(27, 15))
    assert told(review(), of(moved, progress={"bai/phuong-2": {"done": "26/8/2020"}})) == {}


def test_what_ended_before_the_day_of_the_new_plan_is_told_no_more() -> None:
    """Planned for the morning of 26/8: a plan made again on the 27th takes it for done then, and then for due."""
    again = with_task(of(review(), as_of="27/8/2020"), "bai/phuong-2", due=at(26, 11, 30))
    assert told(review(), again) == {}
    assert told(review(), of(again, as_of="26/8/2020")) != {}
    unfinished = of(again, as_of="27/8/2020", progress={"bai/phuong-2": {"remaining": "1h"}})
    assert told(review(), unfinished) != {}


def test_seats_are_told_to_their_unit_and_all_of_them_to_the_organiser() -> None:
    seats = {**review().conferences["so-ket"].seats, "lanh-dao": {"phuong-10": 1, "phuong-2": 2}}
    found = told(review(), with_conference(review(), "so-ket", seats=seats))
    keys = {unit: [each.key[-1] for each in notice.conferences[0].others] for unit, notice in found.items()}
    assert keys == {"noi-vu": ["phuong-10", "phuong-2"], "phuong-2": ["phuong-2"], "phuong-10": ["phuong-10"]}


def test_people_are_told_only_to_their_unit_and_the_organiser() -> None:
    people = {"bi-thu": {"name": "Bí thư", "unit": "van-phong"}, "pho": {"name": "Phó Bí thư", "unit": "phuong-2"}}
    both = {"chi-dao": ("bi-thu", "pho")}
    old = of(with_conference(review(), "so-ket", attendees=both, stand_ins={}), people=people)
    new = of(with_conference(review(), "so-ket", attendees={"chi-dao": ("bi-thu",)}, stand_ins={}), people=people)
    found = told(old, new)
    assert {unit: notice.conferences[0].others[0].values for unit, notice in found.items()} == {
        "noi-vu": (("bi-thu", "pho"), ("bi-thu",)),
        "phuong-2": (("pho",), ()),
    }


def test_units_confirm_to_the_organiser_or_to_whom_the_change_names() -> None:
    found = told(review(), shifted())
    assert {unit: notice.confirm_to for unit, notice in found.items()} == {
        "noi-vu": (),
        "phuong-2": ("noi-vu",),
        "phuong-10": ("noi-vu",),
        "van-phong": ("noi-vu",),
    }
    assert found["noi-vu"].collects == ("phuong-2", "phuong-10", "van-phong")
    named = told(review(), of(shifted(), change={"confirm_to": "van-phong"}))
    assert named["noi-vu"].confirm_to == ("van-phong",)
    assert named["van-phong"].collects == ("noi-vu", "phuong-2", "phuong-10")


def with_invitations(plan: Plan, **sections: Any) -> Plan:
    """A plan in which the office sends the invitations by 11:00 on 26/8."""
    sending = {"name": "Phát hành thư mời", "owner": "van-phong", "effort": "1h", "sends": "invitations"}
    record = TaskRecord(
        unit="van-phong",
        start=at(26, 7, 30),
        end=at(26, 8, 30),
        due=at(26, 11),
        latest=at(26, 11),
        basis=Basis(kind="derived", follows="so-ket"),
    )
    tasks = {**plan.tasks, "thu-moi": record}
    told_of = of(plan, **{"tasks": {**REVIEW["tasks"], "thu-moi": sending}, **sections})
    return told_of.model_copy(update={"tasks": tasks})


def invitation(**sections: Any) -> Invitation:
    """The invitation that a ward reads of."""
    (found,) = told(with_invitations(review()), with_invitations(shifted(), **sections))["phuong-2"].conferences
    (one,) = found.invitations
    return one


def test_an_invitation_has_been_sent_once_its_deadline_is_over_or_it_is_reported() -> None:
    assert (invitation().sent, invitation().units, invitation().due) == (False, ("van-phong",), at(26, 11))
    assert invitation(as_of="27/8/2020").sent
    reported = invitation(progress={"thu-moi": {"done": "26/8/2020"}})
    assert (reported.sent, reported.on) == (True, at(26, 0).date())
    bare = invitation(progress={"thu-moi": "done"})
    assert (bare.sent, bare.on) == (True, None)


def test_who_only_works_for_a_conference_has_no_invitation_to_it() -> None:
    found = told(with_invitations(review()), with_invitations(shifted()))
    assert found["van-phong"].conferences[0].invitations == ()


def test_a_merger_is_told_with_the_place_of_the_host() -> None:
    held = with_conference(
        tour(), "reprise", outcome="held", host=None, start=None, end=None, parts={}, sites={"main": "salle"}
    )
    (change,) = told(held, tour())["sales"].conferences
    assert change.new is not None
    assert [site.hall for site in change.new.sites] == ["Salle A", None]


def test_a_unit_that_the_new_plan_no_longer_has_is_told_too() -> None:
    units = {key: value for key, value in REVIEW["units"].items() if key != "phuong-2"}
    sets = {"phuong": {"name": "1 phường", "members": ["phuong-10"]}}
    new = of(shifted(), units=units, sets=sets)
    tasks = {name: task for name, task in new.tasks.items() if task.unit != "phuong-2"}
    seats = {"lanh-dao": {"phuong-10": 2}}
    gone = told(review(), with_conference(new.model_copy(update={"tasks": tasks}), "so-ket", seats=seats))
    assert [task.id for task in gone["phuong-2"].tasks] == ["bai/phuong-2"]
