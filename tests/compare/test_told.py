from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.compare import compare
from tests.compare.plans import postponed, review, shifted, tour, with_conference, with_task
from tests.reports.examples import at

if TYPE_CHECKING:
    from scheduler.compare import Difference
    from scheduler.plan import Plan


def told(first: Plan, second: Plan) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """By unit and by person, the families of what they must be told."""
    (found,) = compare({"first": first, "second": second}).to_tell
    return _families(found.units), _families(found.people)


def _families(found: object) -> dict[str, set[str]]:
    assert isinstance(found, dict)
    changes: dict[str, tuple[Difference, ...]] = found
    return {whom: {change.family for change in each} for whom, each in changes.items()}


def test_a_moved_conference_concerns_all_who_come_and_all_who_work_during_it() -> None:
    units, people = told(review(), shifted())
    # noi-vu organises it and compiles for it (due anew); the office leads through the programme; two wards send people.
    assert units == {
        "noi-vu": {"when", "deadlines"},
        "van-phong": {"when", "deadlines"},  # it helps compiling
        "phuong-10": {"when"},
        "phuong-2": {"when"},
    }
    assert people == {"pho": {"when"}}


def test_seats_concern_who_sends_them_and_the_organiser() -> None:
    seats = {**review().conferences["so-ket"].seats, "lanh-dao": {"phuong-10": 2, "phuong-2": 2}}
    units, people = told(review(), with_conference(review(), "so-ket", seats=seats))
    assert units == {"noi-vu": {"seats"}, "phuong-2": {"seats"}}
    assert people == {}


def test_attendance_concerns_those_who_come_in_or_drop_out() -> None:
    changed = with_conference(review(), "so-ket", attendees={"chi-dao": ("bi-thu",)}, stand_ins={})
    units, people = told(review(), changed)
    assert people == {"bi-thu": {"attendance"}, "pho": {"attendance"}}
    assert units == {"noi-vu": {"attendance"}}


def test_a_task_concerns_the_old_and_the_new_owner_and_whoever_receives_it() -> None:
    units, _ = told(review(), with_task(review(), "bai/phuong-2", unit="phuong-10"))
    assert units == {"phuong-2": {"owners"}, "phuong-10": {"owners"}, "noi-vu": {"owners"}}


def test_a_planned_start_is_nobodys_concern() -> None:
    assert told(review(), with_task(review(), "quyet-toan", start=at(31, 8), end=at(31, 13, 30))) == ({}, {})


def test_whoever_was_to_come_is_told_of_a_postponement() -> None:
    units, people = told(review(), postponed())
    assert units["phuong-10"] >= {"outcomes", "when", "seats"}
    assert people["pho"] >= {"outcomes", "when"}


def test_the_hall_of_one_site_concerns_those_who_sit_there() -> None:
    units, _ = told(tour(), with_conference(tour(), "paris", sites={"main": "salle", "side": "salle"}))
    assert units == {"events": {"halls"}, "sales": {"halls"}}  # sales organises what is merged into it


def test_a_merger_given_up_concerns_those_who_came_for_it() -> None:
    skipped = with_conference(tour(), "reprise", outcome="skipped", host=None, start=None, end=None)
    units, people = told(tour(), skipped)
    # Sales organises what was merged; whoever comes to Paris day comes as before.
    assert (units, people) == ({"sales": {"outcomes", "when"}}, {})


def test_a_hall_is_its_owners_concern() -> None:
    halls = review().scenario.resolved.halls
    owned = {"hoi-truong": halls["hoi-truong"].model_copy(update={"owner": "van-phong"})}
    resolved = review().scenario.resolved.model_copy(update={"halls": owned})
    first = review().model_copy(update={"scenario": review().scenario.model_copy(update={"resolved": resolved})})
    units, _ = told(first, with_conference(first, "so-ket", sites={"chinh": None}))
    assert units["van-phong"] == {"halls"}


def test_plans_that_agree_concern_nobody() -> None:
    assert told(review(), review()) == ({}, {})
