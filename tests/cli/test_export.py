from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


FILES = {
    "html": "report.html",
    "md": "report.md",
    "json": "plan.json",
    "xlsx": "assignments.xlsx",
    "docx": "units/all.docx",
    "ics": "calendars/all.ics",
}


@pytest.mark.parametrize(("kind", "file"), FILES.items(), ids=FILES)
def test_an_export_is_what_solve_wrote(run: Run, scenario: Path, tmp_path: Path, kind: str, file: str) -> None:
    run("solve", scenario)
    out = tmp_path / f"again.{kind}"
    assert run("export", "out/review", "--format", kind, "--out", out).code == 0
    assert out.read_bytes() == (tmp_path / "out" / "review" / file).read_bytes()


def test_calendars_go_to_a_folder(run: Run, scenario: Path, tmp_path: Path) -> None:
    run("solve", scenario)
    assert run("export", "out/review", "--format", "ics", "--out", "calendars").code == 0
    assert (tmp_path / "calendars" / "calendars" / "all.ics").exists()


@pytest.mark.parametrize("unit", ["events", "Events Office", "events office"])
def test_one_sheet_for_the_unit_named_or_called_so(run: Run, scenario: Path, tmp_path: Path, unit: str) -> None:
    run("solve", scenario)
    assert run("export", "out/review", "--format", "docx", "--unit", unit, "--out", "one.docx").code == 0
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "out/review/units/events.docx").read_bytes()


def test_a_unit_that_is_not_there(run: Run, scenario: Path) -> None:
    run("solve", scenario)
    ran = run("export", "out/review", "--format", "docx", "--unit", "evnts", "--out", "one.docx")
    assert (ran.code, ran.err) == (2, 'out/review: no unit is called "evnts" here; did you mean "events"?\n')


def test_a_unit_has_no_page_of_its_own(run: Run, scenario: Path) -> None:
    run("solve", scenario)
    ran = run("export", "out/review", "--format", "md", "--unit", "events")
    assert ran.code == 2
    assert ran.err == "--unit: only a sheet is for one unit; ask for it with --format docx, or leave out --unit\n"


def test_a_format_that_there_is_not_is_told_which_there_are(run: Run, scenario: Path) -> None:
    run("solve", scenario)
    ran = run("export", "out/review", "--format", "pdf")
    assert ran.code == 2
    assert ran.err.startswith("--format does not take this value; choose one of: html, md, xlsx, docx, ics, json.\n")


def test_a_broken_plan_is_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_text("{")
    ran = run("export", "plan.json", "--format", "md")
    assert ran.code == 2
    assert ran.err.startswith("plan.json:1:2: ")


def test_alarms_are_written_on_request_only(run: Run, scenario: Path, tmp_path: Path) -> None:
    run("solve", scenario)
    assert b"BEGIN:VALARM" not in (tmp_path / "out" / "review" / "calendars" / "all.ics").read_bytes()
    assert run("export", "out/review", "--format", "ics", "--alarm", "90", "--out", "loud.ics").code == 0
    assert b"TRIGGER:-PT1H30M" in (tmp_path / "loud.ics").read_bytes()
