"""Each exit code, those that tell of trouble in a process of its own, with what it promises to leave on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.contract.conftest import content
from tests.contract.large import large

if TYPE_CHECKING:
    from pathlib import Path

    from tests.contract.conftest import Program

NO_DAY = ("duration: 3h\n", "duration: 3h\n    not_before: 00:00 27 September 2030\n")
# the director, who chairs, teaches on Fridays, and 27 September 2030 is the last Friday of the window


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_0_for_everything_done(command: Program, program: Program, scenario: Path) -> None:
    assert command("new", "mine.yaml").code == 0
    assert command("check", scenario).code == 0
    assert command("solve", scenario).code == 0
    assert program("verify", scenario, "out/review").code == 0
    assert command("export", "out/review", "--format", "md").code == 0
    assert command("compare", "out/review", "out/review").code == 0
    assert command("schema").code == 0


def test_1_for_an_error_that_check_finds(program: Program, scenario: Path) -> None:
    rewrite(scenario, "seats: 60,", "seats: 5,")
    rewrite(scenario, "seats: 25,", "seats: 5,")  # 3 branches send 2 each, and 4 guests come: 10 at least
    checked = program("check", scenario)
    assert checked.code == 1
    assert "can be read, but has 1 error to mend." in checked.out.splitlines()[0]


def test_1_for_a_plan_that_does_not_verify(command: Program, program: Program, scenario: Path, tmp_path: Path) -> None:
    command("solve", scenario)
    rewrite(tmp_path / "out" / "review" / "plan.json", '"main": "great-hall"', '"main": "seminar"')
    ended = program("verify", scenario, "out/review")
    assert (ended.code, ended.err) == (1, "")
    assert "Seminar Room" in ended.out


@pytest.mark.parametrize(
    "call",
    [
        ["nothing-like-this"],
        ["solve"],
        ["solve", "review.yaml", "--sede", "1"],
        ["solve", "review.yaml", "--seed", "one"],
        ["solve", "review.yaml", "--seed"],
        ["solve", "review.yaml", "--time-limit", "0"],
        ["solve", "review.yaml", "--variant", "no-such"],
        ["solve", "review.yaml", "--variant", ""],
        ["solve", "review.yaml", "--variant", "earlier", "--all-variants"],
        ["solve", "review.yaml", "another.yaml"],
        ["check", "no-such.yaml"],
        ["check", "."],
        ["check", "review.yaml", "--variant", "../earlier"],
        ["new", "review.yaml"],
        ["new", "no-such-folder/mine.yaml"],
        ["verify", "review.yaml", "no-such-plan"],
        ["verify", "review.yaml", "review.yaml"],
        ["export", "review.yaml", "--format", "md"],
        ["export", ".", "--format", "md"],
        ["export", "review.yaml", "--format", "no-such"],
        ["export", "review.yaml"],
    ],
    ids=" ".join,
)
def test_2_for_a_wrong_call(command: Program, scenario: Path, tmp_path: Path, call: list[str]) -> None:
    before = sorted(tmp_path.rglob("*"))
    ended = command(*call)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.strip()
    assert "Traceback" not in ended.err
    assert sorted(tmp_path.rglob("*")) == before


CANNOT = {3: "proved", 4: "--time-limit"}


@pytest.mark.parametrize("code", CANNOT)
def test_3_and_4_for_what_cannot_be_or_was_not_found(
    program: Program, scenario: Path, tmp_path: Path, code: int
) -> None:
    """3 is proved, 4 is not; either way nothing is written, and an earlier folder stays as it was."""
    (tmp_path / "out" / "review" / "calendars").mkdir(parents=True)
    (tmp_path / "out" / "review" / "plan.json").write_text("an earlier plan")
    if code == 3:
        rewrite(scenario, *NO_DAY)
    else:
        scenario.write_text(large(), encoding="utf-8")
    ended = program("solve", scenario, *([] if code == 3 else ["--time-limit", "0.1"]))
    assert (ended.code, ended.out) == (code, "")
    assert CANNOT[code] in ended.err
    assert content(tmp_path / "out") == {"review/plan.json": b"an earlier plan"}


def test_70_for_a_fault_of_the_programs_own(program: Program, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import scheduler.starter\ndef broken(*_): raise ZeroDivisionError('on purpose')\n"
        "scheduler.starter.write_starter = broken\n"
    )
    ended = program("new", "mine.yaml", env={"PYTHONPATH": str(tmp_path)})
    assert (ended.code, ended.out) == (70, "")
    assert "ZeroDivisionError: on purpose" in ended.err
    assert "Traceback" not in ended.err


def test_the_worst_of_all_variants_counts(command: Program, scenario: Path, tmp_path: Path) -> None:
    """The base has a plan and keeps it; the variant has none: 3."""
    rewrite(
        scenario,
        "  earlier: {conferences: {review: {when: {prefer: 16 September 2030}}}}",
        "  never: {conferences: {review: {not_before: 00:00 27 September 2030}}}",
    )
    ended = command("solve", scenario, "--all-variants")
    assert ended.code == 3
    assert "review.never: " in ended.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["review"]
