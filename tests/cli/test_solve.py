from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def folder(path: Path) -> set[str]:
    return {str(file.relative_to(path)) for file in path.rglob("*") if file.is_file()}


def test_a_plan_comes_with_report_and_calendars_and_verifies(run: Run, scenario: Path, tmp_path: Path) -> None:
    ran = run("solve", scenario)
    assert ran.code == 0, ran
    written = folder(tmp_path / "out" / "review")
    assert {"plan.json", "report.md", "calendars/all.ics", "calendars/conferences/review.ics"} <= written
    assert run("verify", scenario, "out/review").code == 0


def test_a_changed_plan_does_not_verify(run: Run, scenario: Path, tmp_path: Path) -> None:
    run("solve", scenario)
    file = tmp_path / "out" / "review" / "plan.json"
    plan = json.loads(file.read_text())
    plan["conferences"]["review"]["sites"]["main"] = "seminar"  # it has no sound, which the site requires
    file.write_text(json.dumps(plan))
    ran = run("verify", scenario, file)
    assert ran.code == 1
    assert "Seminar Room" in ran.out


def test_an_impossible_scenario_is_3_and_writes_nothing(run: Run, scenario: Path, tmp_path: Path) -> None:
    text = scenario.read_text().replace("duration: 3h\n", "duration: 3h\n    not_before: 00:00 27 September 2030\n")
    # the director, who chairs, teaches on Fridays, and 27 September 2030 is the last Friday of the window
    scenario.write_text(text)
    ran = run("solve", scenario)
    assert ran.code == 3
    assert ran.err.startswith("No plan is possible: the rules of this scenario cannot all hold. This is proved;")
    assert ran.err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_bad_text_is_2_and_writes_nothing(run: Run, scenario: Path, tmp_path: Path) -> None:
    scenario.write_text(scenario.read_text().replace("duration: 3h", "durations: 3h"))
    ran = run("solve", scenario)
    assert ran.code == 2
    assert "review.yaml:" in ran.err
    assert "durations" in ran.err
    assert not (tmp_path / "out").exists()


def test_a_folder_of_somebody_elses_is_left_alone(run: Run, scenario: Path, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_text("cat")
    assert run("solve", scenario, "--out", "photos").code == 2
    assert folder(tmp_path / "photos") == {"cat.jpg"}


def test_an_earlier_output_is_replaced_whole(run: Run, scenario: Path, tmp_path: Path) -> None:
    run("solve", scenario)
    (tmp_path / "out" / "review" / "calendars" / "units" / "gone.ics").write_text("old")
    run("solve", scenario)
    assert "calendars/units/gone.ics" not in folder(tmp_path / "out" / "review")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["review"]


def test_all_variants_go_side_by_side(run: Run, scenario: Path, tmp_path: Path) -> None:
    assert run("solve", scenario, "--all-variants").code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"review", "review.earlier", "compare.html"}


def test_json_names_the_folder_and_the_tiers(run: Run, scenario: Path) -> None:
    answer = json.loads(run("solve", scenario, "--json").out)
    assert answer["folder"] == "out/review"
    assert answer["status"] == "optimal"
    assert all(tier["objective"] >= tier["bound"] for tier in answer["tiers"])


def test_a_missing_file_is_a_sentence(run: Run) -> None:
    ran = run("solve", "nowhere.yaml")
    assert ran.code == 2
    assert "nowhere.yaml" in ran.err
    assert "Traceback" not in ran.err
