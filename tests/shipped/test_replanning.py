"""The shipped scenarios after something has happened: as little moves as can be, and nobody is left without a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.checks import check, violations
from scheduler.plan.families import decisions
from scheduler.replan import replan
from scheduler.solve.assemble import assemble
from tests.shipped.shipped import DUC_GIANG, NAMES, PORTFOLIO, loaded, mended, path, plan_of, start_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.shipped.conftest import Run

HALL, CONFERENCE = "quan-9.lau-1", "quan-9.hoi-nghi"
CLOSED = """
halls:
  quan-9.lau-1: {closed: {sua-chua: {when: 22/6/2020 - 28/6/2020, reason: sửa chữa}}}
"""


def test_closing_a_hall_for_a_week_moves_one_conference_and_no_other_date() -> None:
    before, resolved = plan_of(PORTFOLIO), mended(PORTFOLIO, CLOSED)
    assert before.conferences[CONFERENCE].sites["ubnd"] == HALL
    again = replan(resolved, before)
    moved = [name for name in before.conferences if start_of(again.plan, name) != start_of(before, name)]
    assert moved == [CONFERENCE]
    assert (again.weight, again.proved) == (20, True)
    assert check(again.plan, resolved) == ()
    assert {each.subject[2] for each in again.reasons[CONFERENCE]} == {HALL}
    # Of everything else not even an hour of work is another one.
    others = {change.subject for change in again.changes} - {CONFERENCE}
    assert all(resolved.scenario.tasks[name].conference == CONFERENCE for name in others)


def test_less_is_not_possible_for_it() -> None:
    # Only that hall will do, and it is closed all day on the old date: neither another hall (3) nor another time of
    # the same date (5) is left, so the least is another date (20), which is what was found.
    before, resolved = plan_of(PORTFOLIO), mended(PORTFOLIO, CLOSED)
    assert resolved.halls(CONFERENCE, "ubnd") == (HALL,)
    kept = [*violations(resolved, assemble(resolved, decisions(before)))]
    assert {(each.constraint, each.subject[0]) for each in kept} == {("hall_open", CONFERENCE)}


def test_a_conference_that_can_be_on_no_other_day_is_postponed_alone() -> None:
    before = plan_of(PORTFOLIO)
    closed = "halls:\n  quan-2.hoi-truong: {closed: {sua-chua: {when: 24/8/2020 - 30/8/2020, reason: sửa chữa}}}"
    again = replan(mended(PORTFOLIO, closed), before)
    outcomes = {name: record.outcome for name, record in again.plan.conferences.items()}
    assert [name for name, outcome in outcomes.items() if outcome != "held"] == ["quan-2.so-ket"]
    kept = [name for name in before.conferences if name != "quan-2.so-ket"]
    assert all(again.plan.conferences[name] == before.conferences[name] for name in kept)
    assert (again.weight, again.proved) == (400, True)


UNCHANGED = [name if name in (PORTFOLIO, DUC_GIANG) else pytest.param(name, marks=pytest.mark.long) for name in NAMES]


@pytest.mark.parametrize("name", UNCHANGED)
def test_an_unchanged_scenario_changes_nothing_at_all(name: str) -> None:
    before = plan_of(name)
    again = replan(loaded(name), before)
    assert (again.weight, again.changes, again.proved) == (0, (), True)
    assert (again.plan.conferences, again.plan.tasks) == (before.conferences, before.tasks)
    assert (again.plan.scores, again.plan.findings) == (before.scores, before.findings)


def test_a_march_without_meetings_postpones_and_keeps_what_follows(run: Run, tmp_path: Path) -> None:
    assert run("solve", path(DUC_GIANG), "--out", "base").code == 0
    ran = run("replan", path(DUC_GIANG), "--variant", "march-suspended", "--from", "base", "--out", "again")
    assert (ran.code, ran.err) == (0, "")
    assert "  Hình thức: tổ chức riêng → hoãn, sẽ thông báo sau" in ran.out.splitlines()
    assert "đã chứng minh không thể ít hơn." in ran.out
    assert run("verify", path(DUC_GIANG), "again").code == 0
    assert (tmp_path / "again" / "notices" / "van-phong.docx").is_file()
    before = plan_of(DUC_GIANG)
    plan = replan(loaded(DUC_GIANG, "march-suspended"), before).plan
    assert plan.conferences["hoi-nghi"].outcome == "postponed"
    assert plan.conferences["hoi-nghi-quan"] == before.conferences["hoi-nghi-quan"]
    # Ten working days before 16/4/2020: 15, 14, 13, 10, 9, 8, 7, 6 and 3/4, then 1/4, since 2/4 is a public holiday.
    told = next(finding for finding in plan.findings if finding.kind == "no_day_in_time")
    assert (told.values["day"], told.values["follower"]) == ("2020-04-01", "hoi-nghi-quan")
