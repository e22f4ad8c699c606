"""Whom a plan concerns with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.facts import Concerns, Planned, Selection, concerns

if TYPE_CHECKING:
    from scheduler.plan.records import Plan


@pytest.fixture
def concerned(plan: Plan) -> Concerns:
    return concerns(Planned(plan))


def told(selection: Selection | None) -> list[str]:
    """Sittings as conference:part:site, then tasks."""
    selection = selection or Selection()
    return [*(f"{s.conference}:{s.part}:{s.site}" for s in selection.sittings), *selection.tasks]


def test_a_unit_sees_what_it_sends_people_to_and_its_own_tasks(concerned: Concerns) -> None:
    """Only the site where its own people sit, among those of the conference by video."""
    assert told(concerned.units.get("an-phu")) == [
        "so-ket:phien:chinh",
        "so-ket:tham:chinh",
        "diem-cau:main:phuong/an-phu",
        "phat-bieu/an-phu",
    ]


def test_an_organiser_sees_every_site(concerned: Concerns) -> None:
    assert [name for name in told(concerned.units.get("noi-vu")) if "diem-cau" in name] == [
        "diem-cau:main:quan",
        "diem-cau:main:phuong/an-phu",
        "diem-cau:main:phuong/cat-lai",
    ]


def test_an_organiser_of_a_merged_conference_sees_its_host(concerned: Concerns) -> None:
    """Finance organises one that was merged, one that is skipped and one abroad, and helps to compile."""
    assert told(concerned.units.get("tai-chinh")) == [
        "so-ket:phien:chinh",
        "so-ket:tham:chinh",
        "xa:main:mot",
        "tong-hop",
    ]


def test_a_person_attends_sessions_not_visits(concerned: Concerns) -> None:
    assert told(concerned.people.get("pho")) == ["so-ket:phien:chinh"]


def test_whoever_is_represented_does_not_go(concerned: Concerns) -> None:
    assert told(concerned.people.get("bi-thu")) == []


def test_the_unit_of_a_person_who_goes_is_told(concerned: Concerns) -> None:
    assert told(concerned.units.get("quan")) == ["so-ket:phien:chinh"]


def test_a_chair_and_a_named_delegate_attend_without_any_choice(plan: Plan) -> None:
    scenario = plan.scenario.resolved
    conference = scenario.conferences["so-ket"]
    group = conference.delegates["phuong"].model_copy(update={"people": ("nguoi-khac",)})
    changed = conference.model_copy(update={"chair": "bi-thu", "delegates": {"phuong": group}})
    conferences = {**scenario.conferences, "so-ket": changed}
    origin = plan.scenario.model_copy(update={"resolved": scenario.model_copy(update={"conferences": conferences})})
    concerned = concerns(Planned(plan.model_copy(update={"scenario": origin})))
    assert told(concerned.people.get("bi-thu")) == ["so-ket:phien:chinh"]
    assert told(concerned.people.get("nguoi-khac")) == ["so-ket:phien:chinh"]


def test_a_hall_sees_its_bookings(concerned: Concerns) -> None:
    assert told(concerned.halls.get("lon")) == ["so-ket:phien:chinh", "so-ket:tham:chinh"]


def test_merged_points_to_its_host_and_skipped_to_nothing(concerned: Concerns) -> None:
    assert told(concerned.conferences.get("hop-nho")) == ["so-ket:phien:chinh", "so-ket:tham:chinh"]
    assert told(concerned.conferences.get("hop-thua")) == []


def test_a_conference_comes_with_its_tasks(concerned: Concerns) -> None:
    tasks = ["phat-bieu/an-phu", "phat-bieu/cat-lai", "tong-hop", "don-tiep"]
    assert told(concerned.conferences.get("so-ket")) == ["so-ket:phien:chinh", "so-ket:tham:chinh", *tasks]
