"""``scheduler alternatives``: whole folders for each plan, a comparison beside them, and a short table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.contract.conftest import content

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_a_folder_for_each_plan_and_a_comparison(run: Run, scenario: Path, tmp_path: Path) -> None:
    ran = run("alternatives", scenario, "-n", "3")
    assert (ran.code, ran.err) == (0, "")
    folder = tmp_path / "out" / "review.alternatives"
    plans = sorted(path.name for path in folder.iterdir() if path.is_dir())
    assert len(plans) == 3
    assert (folder / "compare.html").is_file()
    for plan in plans:
        assert run("verify", scenario, folder / plan).code == 0
        assert (folder / plan / "units").is_dir()
        assert any(line.startswith(f"  {plan}: ") for line in ran.out.splitlines())
    assert "Every two plans differ in the date of at least one conference." in ran.out
    assert {"Dates", "How far wishes are missed"} <= set(ran.out.splitlines())


def test_it_speaks_vietnamese_when_asked(run: Run, scenario: Path) -> None:
    ran = run("alternatives", scenario, "-n", "3", "--language", "vi")
    assert ran.code == 0
    assert ran.out.startswith("3 kế hoạch để lựa chọn: ")
    assert "Ngày tổ chức" in ran.out.splitlines()
    assert "Hai kế hoạch bất kỳ khác nhau ở ngày của ít nhất một hội nghị." in ran.out


def test_the_machine_form_and_the_same_bytes_twice(run: Run, scenario: Path, tmp_path: Path) -> None:
    once, again = (run("alternatives", scenario, "-n", "2", "--out", out, "--json") for out in ("one", "two"))
    data = json.loads(once.out)
    assert data["folder"] == "one"
    assert {**json.loads(again.out), "folder": "one"} == data
    assert {"name", "proved", "status", "dominated_by", "dates", "measures"} <= data["plans"][0].keys()
    assert {"dropped", "same_dates", "exhausted", "complete", "interrupted"} <= data.keys()
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_it_replaces_its_own_output_and_nothing_else(run: Run, scenario: Path, tmp_path: Path) -> None:
    assert run("alternatives", scenario, "-n", "2", "--out", "choice").code == 0
    assert run("alternatives", scenario, "-n", "2", "--out", "choice").code == 0
    assert run("solve", scenario, "--out", "choice").code == 2
    assert run("solve", scenario, "--out", "plans/review").code == 0
    before = content(tmp_path)
    for folder in ("plans", "plans/review"):
        assert run("alternatives", scenario, "-n", "2", "--out", folder).code == 2
    assert content(tmp_path) == before


def test_a_folder_named_for_a_profile_that_is_gone_is_replaced_too(run: Run, scenario: Path, tmp_path: Path) -> None:
    text = scenario.read_text()
    scenario.write_text(f"{text}profiles: {{rested: {{evenings: 1, preferred_date: 1, earliest_finish: 9}}}}\n")
    assert run("alternatives", scenario, "-n", "2").code == 0
    folder = tmp_path / "out" / "review.alternatives"
    (folder / "rested").mkdir(exist_ok=True)
    (folder / "rested" / "plan.json").touch()
    scenario.write_text(text)
    assert run("alternatives", scenario, "-n", "2").code == 0
    assert not (folder / "rested").exists()
    (folder / "base" / "notes.txt").touch()
    assert run("alternatives", scenario, "-n", "2").code == 2


def test_what_cannot_be_planned_has_no_alternatives(run: Run, scenario: Path, tmp_path: Path) -> None:
    text = scenario.read_text().replace("duration: 3h\n", "duration: 3h\n    not_before: 00:00 27 September 2030\n")
    scenario.write_text(text)
    assert run("alternatives", scenario).code == 3
    assert not (tmp_path / "out").exists()


def test_fewer_than_two_are_no_choice(run: Run, scenario: Path) -> None:
    assert run("alternatives", scenario, "-n", "1").code == 2
