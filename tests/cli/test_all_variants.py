"""``solve --all-variants`` where some decisions are taken before it is known which variant comes true."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.plan.saved import read_plan
from scheduler.solve.search import Search

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from scheduler.solve.search import Found, Goal
    from tests.cli.conftest import Run

SAME = "\nsame_in_all_variants: {review: date}\n"
TITLE = "Autumn review"


@pytest.fixture
def shared(scenario: Path) -> Path:
    """The starter, whose variant wishes for an earlier date, with one date for both."""
    scenario.write_text(scenario.read_text() + SAME)
    return scenario


def days(folder: Path) -> dict[str, str]:
    """The date of the review in each plan of a folder."""
    return {
        path.name: str(read_plan(path).conferences["review"].start)[:10] for path in folder.iterdir() if path.is_dir()
    }


def test_a_date_chosen_beforehand_is_the_same_in_every_plan(run: Run, shared: Path, tmp_path: Path) -> None:
    assert run("solve", shared).code == 0
    assert run("solve", shared, "--variant", "earlier").code == 0
    assert len(set(days(tmp_path / "out").values())) == 2
    ran = run("solve", shared, "--all-variants")
    assert (ran.code, ran.err) == (0, "")
    found = days(tmp_path / "out")
    assert found.keys() == {"review", "review.earlier"}
    assert len(set(found.values())) == 1
    assert (tmp_path / "out" / "compare.html").is_file()
    assert run("verify", shared, "out/review.earlier").code == 0
    lines = ran.out.splitlines()
    assert f"Decided once for review and review.earlier: the date of {TITLE}." in lines
    assert "Proved: no common choice is better for these cases taken together." in lines
    assert any(line.startswith("review") and ", held against a plan of its own: " in line for line in lines)


def test_a_plan_of_one_case_alone_says_so(run: Run, shared: Path) -> None:
    for more in ([], ["--variant", "earlier"]):
        said = run("solve", shared, *more).out.splitlines()[-1]
        assert said.startswith(f"The scenario wants the same in every variant: the date of {TITLE}. This plan is made")
    assert json.loads(run("solve", shared, "--json").out)["decided_alone"] == {"review": ["date"]}


def test_the_machine_form_tells_what_was_decided_once(run: Run, shared: Path) -> None:
    answer = json.loads(run("solve", shared, "--all-variants", "--json").out)
    assert answer["together"]["same"] == {"review": ["date"]}
    assert answer["together"]["variants"] == [None, "earlier"]
    for place, tier in enumerate(answer["together"]["tiers"]):
        assert tier["objective"] == sum(plan["tiers"][place]["objective"] for plan in answer["plans"])
    assert sorted(plan["status"] for plan in answer["plans"]) == ["feasible", "optimal"]


def test_without_a_common_choice_nothing_is_written(run: Run, shared: Path, tmp_path: Path) -> None:
    """The variant meets in November only, the scenario itself in September."""
    text = shared.read_text().replace(
        "variants:\n",
        "variants:\n  late: {horizon: {from: 2030-08-01, to: 2030-12-20}, conferences: {review: {when: "
        "{within: November 2030, prefer: null}}}}\n",
    )
    shared.write_text(text)
    ran = run("solve", shared, "--all-variants")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        "There is no common choice (proved): review, review.late and review.earlier can each be planned alone, "
        f"but not all of them with the same choice of the date of {TITLE}. "
        "Let less be the same in same_in_all_variants, or give one of the variants more room.\n"
    )
    assert not (tmp_path / "out").exists()
    answer = json.loads(run("solve", shared, "--all-variants", "--json").out)
    assert (answer["plans"], answer["together"]["exit_code"]) == ([], 3)


@pytest.mark.parametrize(
    ("search", "found", "plans"),
    [
        (1, False, None),
        (1, True, "review"),
        (2, False, "review"),
        (2, True, "review and review.earlier"),
        (3, False, "review and review.earlier"),
    ],
)
def test_ctrl_c_before_there_is_a_common_choice_says_what_is_lost(
    run: Run, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, search: int, found: bool, plans: str | None
) -> None:
    """Each is planned alone in the first two searches, both together in the third."""
    searches = count(1)
    runs: Callable[..., Any] = Search.run

    def stopped(self: Search[Any], goals: Sequence[Goal]) -> Found[Any]:
        here = next(searches) == search
        if here and not found:
            raise KeyboardInterrupt
        return replace(runs(self, goals), interrupted=here)

    monkeypatch.setattr(Search, "run", stopped)
    ran = run("solve", shared, "--all-variants")
    assert (ran.code, ran.out) == (130, "")
    assert (plans is None) == ("before there was a plan" in ran.err)
    if plans:
        begins = f"Stopped by hand before there was a common choice of the date of {TITLE}; nothing was written."
        assert ran.err.startswith(f"{begins} Found until then, each planned alone: {plans}.")
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_planned_alone_is_left_out(run: Run, shared: Path, tmp_path: Path) -> None:
    hopeless = "  never: {halls: {great-hall: {closed: {works: {when: 2030-01-01 to 2030-12-31}}}}}\n"
    shared.write_text(shared.read_text().replace("variants:\n", f"variants:\n{hopeless}"))
    ran = run("solve", shared, "--all-variants")
    assert ran.code == 3
    assert ran.err.startswith("review.never: No plan is possible")
    assert "Not part of the common choice: review.never." in ran.out.splitlines()
    assert days(tmp_path / "out").keys() == {"review", "review.earlier"}


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("{review: owner}", '"owner" is decided of tasks only, and this is a conference; write one of: date, start,'),
        ("{invite: date}", '"date" is decided of conferences only, and this is a task; write one of: start, owner'),
        ("{reviews: date}", 'there is no "reviews" under conferences, tasks; did you mean "review"?'),
        ("{review: day}", '"day" is not one of the choices; write one of: date, start, outcome, halls, seats, attend,'),
    ],
)
def test_what_cannot_be_the_same_is_told_at_its_address(run: Run, scenario: Path, said: str, sentence: str) -> None:
    scenario.write_text(f"{scenario.read_text()}\nsame_in_all_variants: {said}\n")
    ran = run("check", scenario)
    assert ran.code == 2
    assert sentence in ran.err
    assert ran.err.startswith(f"{scenario}:{len(scenario.read_text().splitlines())}:")


def test_it_belongs_to_no_single_variant(run: Run, scenario: Path) -> None:
    text = scenario.read_text().replace("earlier: {", "earlier: {same_in_all_variants: {review: date}, ")
    scenario.write_text(text)
    ran = run("check", scenario)
    assert ran.code == 2
    assert "variants.earlier.same_in_all_variants: what is the same in all variants belongs to none of them" in ran.err
