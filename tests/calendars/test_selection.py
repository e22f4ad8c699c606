"""Whom a plan concerns with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.calendars.context import Context
from scheduler.calendars.selection import Selection, of_conference, of_hall, of_person, of_unit

if TYPE_CHECKING:
    from scheduler.plan.records import Plan


@pytest.fixture
def context(plan: Plan) -> Context:
    return Context(plan, "vi")


def told(selection: Selection) -> list[str]:
    """Sittings as conference:part:site, then tasks."""
    return [*(f"{s.conference}:{s.part}:{s.site}" for s in selection.sittings), *selection.tasks]


def test_a_unit_sees_what_it_sends_people_to_and_its_own_tasks(context: Context) -> None:
    """Only the site where its own people sit, among those of the conference by video."""
    assert told(of_unit(context, "an-phu")) == [
        "so-ket:phien:chinh",
        "so-ket:tham:chinh",
        "diem-cau:main:phuong/an-phu",
        "phat-bieu/an-phu",
    ]


def test_an_organiser_sees_every_site(context: Context) -> None:
    assert [name for name in told(of_unit(context, "noi-vu")) if "diem-cau" in name] == [
        "diem-cau:main:quan",
        "diem-cau:main:phuong/an-phu",
        "diem-cau:main:phuong/cat-lai",
    ]


def test_an_organiser_of_a_merged_conference_sees_its_host(context: Context) -> None:
    """Finance organises one that was merged, one that is skipped and one abroad, and helps to compile."""
    assert told(of_unit(context, "tai-chinh")) == ["so-ket:phien:chinh", "so-ket:tham:chinh", "xa:main:mot", "tong-hop"]


def test_a_person_attends_sessions_not_visits(context: Context) -> None:
    assert told(of_person(context, "pho")) == ["so-ket:phien:chinh"]


def test_whoever_is_represented_does_not_go(context: Context) -> None:
    assert told(of_person(context, "bi-thu")) == []


def test_the_unit_of_a_person_who_goes_is_told(context: Context) -> None:
    assert told(of_unit(context, "quan")) == ["so-ket:phien:chinh"]


def test_a_chair_and_a_named_delegate_attend_without_any_choice(plan: Plan) -> None:
    scenario = plan.scenario.resolved
    conference = scenario.conferences["so-ket"]
    group = conference.delegates["phuong"].model_copy(update={"people": ("nguoi-khac",)})
    changed = conference.model_copy(update={"chair": "bi-thu", "delegates": {"phuong": group}})
    conferences = {**scenario.conferences, "so-ket": changed}
    origin = plan.scenario.model_copy(update={"resolved": scenario.model_copy(update={"conferences": conferences})})
    context = Context(plan.model_copy(update={"scenario": origin}), "vi")
    assert told(of_person(context, "bi-thu")) == ["so-ket:phien:chinh"]
    assert told(of_person(context, "nguoi-khac")) == ["so-ket:phien:chinh"]


def test_a_hall_sees_its_bookings(context: Context) -> None:
    assert told(of_hall(context, "lon")) == ["so-ket:phien:chinh", "so-ket:tham:chinh"]


def test_merged_points_to_its_host_and_skipped_to_nothing(context: Context) -> None:
    assert told(of_conference(context, "hop-nho")) == ["so-ket:phien:chinh", "so-ket:tham:chinh"]
    assert told(of_conference(context, "hop-thua")) == []


def test_a_conference_comes_with_its_tasks(context: Context) -> None:
    tasks = ["phat-bieu/an-phu", "phat-bieu/cat-lai", "tong-hop", "don-tiep"]
    assert told(of_conference(context, "so-ket")) == ["so-ket:phien:chinh", "so-ket:tham:chinh", *tasks]
