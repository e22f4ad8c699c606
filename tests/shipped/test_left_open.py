"""Nothing is written into a file that is the program's to decide, and nothing into the program that is a file's."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import scheduler
from tests.shipped.shipped import (
    CAN_THO,
    DUC_GIANG,
    NAMES,
    PORTFOLIO,
    QUAN_2,
    QUAN_5,
    QUAN_9,
    ROADSHOW,
    file,
    loaded,
    plan_of,
)

if TYPE_CHECKING:
    from scheduler.scenario.nouns import Conference, When


def when(name: str, conference: str) -> When:
    return loaded(name).conference(conference).when


def open_groups(conference: Conference) -> list[str]:
    """The groups whose size is not one number."""
    return [name for name, group in conference.delegates.items() if not (group.count or group.each).exact]


def test_quan_2_leaves_half_day_and_hour_open() -> None:
    given = when(QUAN_2, "so-ket")
    assert given.on is not None
    assert (given.at, given.times, given.prefer) == (None, (), None)
    assert given.sessions == ("morning", "afternoon")


def test_quan_5_only_prefers_its_hour() -> None:
    given = when(QUAN_5, "so-ket")
    assert (given.at, given.on, given.times) == (None, None, ())
    assert given.within is not None
    assert given.within.first < given.within.last


def test_duc_giang_leaves_day_half_day_and_hall_open() -> None:
    for conference in ("hoi-nghi", "hoi-nghi-quan"):
        given = when(DUC_GIANG, conference)
        assert (given.at, given.on, given.times, given.sessions) == (None, None, (), ())
        assert given.within is not None
        assert loaded(DUC_GIANG).halls(conference, "hoi-truong") == ()


def test_quan_9_leaves_day_hour_and_outcome_open() -> None:
    for name, conference in loaded(QUAN_9).scenario.conferences.items():
        given = when(QUAN_9, name)
        assert (given.at, given.on, given.times, given.sessions) == (None, None, (), ())
        assert given.within is not None
        assert (conference.instead is not None) == name.startswith("rieng-")


def test_quan_9_leaves_open_who_sits_in_which_district_hall() -> None:
    divided = [group for group in loaded(QUAN_9).conference("hoi-nghi").delegates.values() if len(group.sites) == 2]
    assert len(divided) == 9
    assert {group.sites for group in divided} == {("quan-uy", "ubnd")}


def test_can_tho_leaves_reception_visit_and_farewell_open() -> None:
    parts = loaded(CAN_THO).conference("hoi-nghi").parts
    assert [name for name, part in parts.items() if part.at is None] == ["don-doan", "tham-quan", "tien-doan"]


@pytest.mark.parametrize(
    ("name", "conference", "requirement", "candidates"),
    [
        (QUAN_2, "so-ket", "chi-dao", ("bi-thu", "chu-tich")),
        (CAN_THO, "hoi-nghi", "chu-nha", ("tran-viet-truong", "pho-chu-tich")),
    ],
)
def test_who_represents_is_left_open(name: str, conference: str, requirement: str, candidates: tuple[str, ...]) -> None:
    assert loaded(name).candidates(conference, requirement) == candidates
    assert loaded(name).conference(conference).attend[requirement].at_least == 1


@pytest.mark.parametrize(
    ("name", "conference", "groups"),
    [
        # 6 groups, one of them exact (6 heads of office by name).
        (QUAN_2, "so-ket", 5),
        # 9 groups, three of them exact: four organisations, one environment office, one officer from each ward.
        (QUAN_5, "so-ket", 6),
        (DUC_GIANG, "hoi-nghi", 9),
        (QUAN_9, "hoi-nghi", 15),
        # 20 groups, three of them exact: the two guests by name and nine chairmen of districts.
        (CAN_THO, "hoi-nghi", 17),
    ],
)
def test_how_many_come_is_left_open(name: str, conference: str, groups: int) -> None:
    assert len(open_groups(loaded(name).conference(conference))) == groups


def test_the_one_disputed_owner_is_left_open() -> None:
    several = {
        f"{name}: {task}"
        for name in NAMES
        for task in loaded(name).scenario.tasks
        if len(loaded(name).owners(task)) > 1
    }
    assert several == {f"{QUAN_2}: thu-moi", f"{PORTFOLIO}: quan-2.thu-moi", f"{ROADSHOW}: subtitles"}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_pinned_and_no_work_has_a_time(name: str) -> None:
    written = file(name).tree.data
    assert "pins" not in written
    assert [task for task, given in written.get("tasks", {}).items() if "not_before" in given] == []


def test_quan_2_states_the_only_clock_deadline_of_the_five_plans() -> None:
    stated = {
        f"{name}: {task.partition('/')[0]}"
        for name in (QUAN_2, QUAN_5, DUC_GIANG, QUAN_9, CAN_THO)
        for task, given in loaded(name).scenario.tasks.items()
        if given.due is not None and given.due.by is not None
    }
    assert stated == {f"{QUAN_2}: bai-phat-bieu", f"{QUAN_2}: don-doc"}


@pytest.mark.parametrize("name", [QUAN_2, QUAN_5, DUC_GIANG, QUAN_9])
def test_an_hour_that_nobody_set_is_said_to_be_proposed(name: str) -> None:
    proposed = {finding.subject[0] for finding in plan_of(name).findings if finding.kind == "start_proposed"}
    stated = {"so-ket"} if name == QUAN_5 else set()
    assert proposed == set(loaded(name).scenario.conferences) - stated


def test_the_program_knows_none_of_the_places_people_and_offices_of_the_scenarios() -> None:
    names = {
        noun.name
        for name in NAMES
        for room in ("units", "people", "halls", "places", "conferences")
        for noun in getattr(loaded(name).scenario, room).values()
        if len(noun.name.split()) > 3
    }
    (folder,) = scheduler.__path__
    sources = [path for pattern in ("*.py", "*.toml") for path in sorted(Path(folder).rglob(pattern))]
    assert len(sources) > 100
    for source in sources:
        text = source.read_text(encoding="utf-8")
        assert [name for name in chain(names, NAMES) if name in text] == [], source
