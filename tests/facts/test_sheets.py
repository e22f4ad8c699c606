from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.facts import Planned, Several
from scheduler.facts.handovers import Handover
from scheduler.facts.sheets import Sheet, sheet_of, sheets
from tests.reports.examples import REVIEW, at, origin, review

if TYPE_CHECKING:
    from scheduler.plan import Plan


def changed(**scenario: Any) -> Plan:
    """The Vietnamese example with something else said of the scenario."""
    return review().model_copy(update={"scenario": origin({**REVIEW, **scenario}, "x")})


def sheet(plan: Plan, unit: str) -> Sheet:
    return next(one for one in sheets(Planned(plan)) if one.unit == unit)


def test_units_come_in_natural_order() -> None:
    assert [one.unit for one in sheets(Planned(review()))] == ["noi-vu", "phuong-2", "phuong-10", "van-phong"]


def test_one_sheet_by_itself_is_the_same() -> None:
    planned = Planned(review())
    assert tuple(sheet_of(planned, one.unit) for one in sheets(planned)) == sheets(planned)
    assert sheet_of(planned, "nobody") is None


def test_copies_of_a_task_are_waited_for_together_and_awaited_each_by_itself() -> None:
    (waits,) = sheet(review(), "noi-vu").waits
    both = Several(("Phường 10", "Phường 2"), "2 phường")
    assert waits == Handover("Gửi bài phát biểu", both, at(27, 10), ("Tổng hợp hồ sơ, trình Thường trực",))
    (awaited,) = sheet(review(), "phuong-2").awaited
    assert awaited.units == Several(("Phòng Nội vụ",))


def test_a_unit_does_not_wait_for_itself() -> None:
    tasks = {**REVIEW["tasks"], "tong-hop": {**REVIEW["tasks"]["tong-hop"], "after": []}}
    tasks["quyet-toan"] = {**REVIEW["tasks"]["quyet-toan"], "to": "van-phong"}
    office = sheet(changed(tasks=tasks), "van-phong")
    assert (office.waits, office.awaited) == ((), ())


def test_what_goes_to_a_person_goes_to_their_unit() -> None:
    people = {**REVIEW["people"], "bi-thu": {"name": "Bí thư Quận ủy", "unit": "noi-vu"}}
    tasks = {**REVIEW["tasks"], "quyet-toan": {**REVIEW["tasks"]["quyet-toan"], "to": "bi-thu"}}
    names = [one.task for one in sheet(changed(people=people, tasks=tasks), "noi-vu").waits]
    assert names == ["Gửi bài phát biểu", "Quyết toán kinh phí"]


def test_the_owner_of_a_hall_is_the_host() -> None:
    halls = {"hoi-truong": {**REVIEW["halls"]["hoi-truong"], "owner": "van-phong"}}
    (meeting,) = sheet(changed(halls=halls), "van-phong").meetings
    assert (meeting.organises, meeting.halls) == (False, ("Hội trường 200 chỗ",))


def test_a_unit_sees_only_the_site_that_it_sends_people_to() -> None:
    said = REVIEW["conferences"]["so-ket"]
    groups = {"lanh-dao": {**said["delegates"]["lanh-dao"], "at": "phu"}}
    sites = {"chinh": "hoi-truong", "phu": {"name": "Điểm phụ", "halls": "to be found"}}
    conference = {**said, "sites": sites, "delegates": groups}
    plan = changed(conferences={"so-ket": conference})
    record = plan.conferences["so-ket"]
    two = record.model_copy(
        update={"sites": {"chinh": "hoi-truong", "phu": None}, "seats": {"lanh-dao": {"phuong-10": 2, "phuong-2": 0}}}
    )
    plan = plan.model_copy(update={"conferences": {"so-ket": two}})
    (ward,) = sheet(plan, "phuong-10").meetings
    assert [site.id for site in ward.facts.sites] == ["phu"]
    assert [(sent.people, sent.sites) for sent in ward.delegations] == [(2, ("Điểm phụ",))]
    (office,) = sheet(plan, "noi-vu").meetings
    assert [site.id for site in office.facts.sites] == ["chinh", "phu"]
    # Nobody comes from the other ward, which has a task for the conference all the same.
    assert sheet(plan, "phuong-2").meetings[0].delegations == ()


def test_a_conference_that_is_not_held_concerns_its_organiser_and_who_works_for_it() -> None:
    plan = review()
    skipped = plan.conferences["so-ket"].model_copy(
        update={"outcome": "skipped", "start": None, "end": None, "parts": {}, "sites": {}}
    )
    plan = plan.model_copy(update={"conferences": {"so-ket": skipped}, "tasks": {}})
    assert [one.unit for one in sheets(Planned(plan))] == ["noi-vu"]
