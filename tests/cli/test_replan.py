"""``scheduler replan``: what moved and why, a whole folder with notices, and what is proved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.contract.conftest import content
from tests.shipped.shipped import QUAN_2, path

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def plan(run: Run, scenario: Path, tmp_path: Path) -> Path:
    """The plan of the starter scenario."""
    assert run("solve", scenario).code == 0
    return tmp_path / "out" / "review"


def edited(scenario: Path, old: str, new: str) -> None:
    """Write the scenario anew with something else in it."""
    text = scenario.read_text(encoding="utf-8")
    assert old in text
    scenario.write_text(text.replace(old, new), encoding="utf-8")


def test_an_unchanged_scenario_changes_nothing(run: Run, scenario: Path, plan: Path, tmp_path: Path) -> None:
    ran = run("replan", scenario, "--from", plan)
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing has to change: the plan before can be kept as it is." in ran.out.splitlines()
    assert "No unit needs a notice." in ran.out.splitlines()
    folder = tmp_path / "out" / "review.replan"
    before, after = content(plan), content(folder)
    # The plan says what it was made from, and the reports how far the change was kept small; all else is the same.
    assert {name for name in before if before[name] != after[name]} == {
        "assignments.xlsx", "plan.json", "report.html", "report.md",
    }  # fmt: skip
    old, new = (json.loads((each / "plan.json").read_bytes()) for each in (plan, folder))
    assert {key for key in new if new[key] != old[key]} == {"before"}
    assert (old["before"], new["before"]["conferences"], new["before"]["tasks"]) == (None, {}, {})


def test_a_plan_made_again_is_verified_by_the_changed_scenario(run: Run, scenario: Path, plan: Path) -> None:
    edited(scenario, "as_of: 2 September 2030", "as_of: 12 September 2030")
    ran = run("replan", scenario, "--from", plan, "--freeze-until", "13/9/2030", "--json")
    assert (ran.code, ran.err) == (0, "")
    data = json.loads(ran.out)
    assert (data["weight"], data["proved"], data["released"]) == (0, True, [])
    assert [tier["name"] for tier in data["tiers"]][:3] == ["frozen", "change", "work"]
    assert run("verify", scenario, data["folder"]).code == 0
    # What was to begin before the twelfth has begun: that is taken over from the plan before.
    before, after = (json.loads((each / "plan.json").read_bytes()) for each in (plan, Path(data["folder"])))
    begun = {name for name, task in before["tasks"].items() if task["start"] < "2030-09-12"}
    assert set(after["before"]["tasks"]) == begun != set()
    assert after["tasks"] == before["tasks"]


def test_it_names_what_moves_and_writes_a_notice_for_each_unit(
    run: Run, scenario: Path, plan: Path, tmp_path: Path
) -> None:
    when = json.loads((plan / "plan.json").read_bytes())["conferences"]["review"]["start"][:10]
    with scenario.open("a", encoding="utf-8") as file:
        file.write(f"\nrestrictions: {{order: {{name: Order, during: {when}..{when}, suspend: true}}}}\n")
    ran = run("replan", scenario, "--from", plan)
    assert ran.code == 0
    assert "proved that less is not possible." in ran.out
    assert "  Because: " in ran.out
    assert "Who must be told:" in ran.out.splitlines()
    folder = tmp_path / "out" / "review.replan"
    assert any((folder / "notices").iterdir())
    assert (folder / "report.html").is_file()
    assert run("verify", scenario, folder).code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "nowhere"), "nowhere"),
        (("--from", "{plan}", "--freeze-until", "soon"), "--freeze-until"),
        (("--from", "{plan}", "--variant", "none"), "none"),
    ],
)
def test_a_wrong_call_writes_nothing(
    run: Run, scenario: Path, plan: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = content(tmp_path)
    ran = run("replan", scenario, *(each.format(plan=plan) for each in arguments))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert content(tmp_path) == before


def test_a_plan_of_another_scenario_is_refused(run: Run, plan: Path, tmp_path: Path) -> None:
    """It would be replaced as a whole, and everybody told so."""
    ran = run("replan", path(QUAN_2), "--from", plan, "--out", tmp_path / "again")
    assert (ran.code, ran.out) == (2, "")
    assert "review" in ran.err
    assert not (tmp_path / "again").exists()


def test_a_scenario_may_be_renamed(run: Run, scenario: Path, plan: Path, tmp_path: Path) -> None:
    renamed = scenario.rename(scenario.with_name("changed.yaml"))
    ran = run("replan", renamed, "--from", plan, "--out", tmp_path / "again")
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing has to change" in ran.out
