"""An output folder appears whole, or the old one stays, whatever happens on the way."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from scheduler.errors import InputError
from scheduler.output import check_target, write_file, write_folder
from tests.contract.conftest import Program, content

OLD = {"plan.json": b"old", "calendars/all.ics": b"old"}
NEW = {"plan.json": b"new", "report.md": b"new", "calendars/units/a.ics": b"new"}


def problem(caught: pytest.ExceptionInfo[InputError]) -> str:
    (only,) = caught.value.problems
    return only.key


def test_a_new_folder_replaces_the_old_one_whole(tmp_path: Path) -> None:
    for files in (OLD, NEW):
        write_folder(tmp_path / "deep" / "out", files)
    assert content(tmp_path) == {f"deep/out/{name}": text for name, text in NEW.items()}


@pytest.mark.parametrize("failing", ["write_bytes", "rename", "mkdir"])
@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()], ids=["full disk", "Ctrl-C"])
def test_what_fails_midway_leaves_the_old_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, at: int, error: BaseException
) -> None:
    """The first or second writing, renaming or making of a folder fails: nothing new is seen, nothing is left over."""
    write_folder(tmp_path / "out", OLD)
    real = getattr(Path, failing)
    calls = 0

    def fail(self: Path, *arguments: object, **options: object) -> object:
        nonlocal calls
        calls += self != tmp_path  # making sure that the parent is there is not what is meant
        if calls == at:
            raise error
        return real(self, *arguments, **options)

    with monkeypatch.context() as patched:
        patched.setattr(Path, failing, fail)
        with pytest.raises((InputError, KeyboardInterrupt)) as caught:
            write_folder(tmp_path / "out", NEW)
    if isinstance(caught.value, InputError):
        assert caught.value.problems[0].key == "cannot_write_full"
    assert content(tmp_path) == {f"out/{name}": text for name, text in OLD.items()}


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "report.md").write_text("old")

    def full(self: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError) as caught:
        write_file(tmp_path / "report.md", b"new")
    assert problem(caught) == "cannot_write_full"
    assert content(tmp_path) == {"report.md": b"old"}


@pytest.mark.parametrize(
    "file",
    ["notes.txt", "calendars/school.txt", "plan.json.bak", "calendars/a/b/c/d.ics", "report.md/plan.json"],
)
def test_a_folder_with_anything_of_somebody_elses_is_not_replaced(tmp_path: Path, file: str) -> None:
    write_folder(tmp_path / "out", {"plan.json": b"", "calendars/all.ics": b""})
    (tmp_path / "out" / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "out" / file).write_text("precious")
    with pytest.raises(InputError) as caught:
        check_target(tmp_path / "out")
    assert problem(caught) == "target_not_ours"
    assert caught.value.problems[0].values["name"] == file


def test_what_file_managers_leave_behind_is_no_hindrance(tmp_path: Path) -> None:
    write_folder(tmp_path / "out", {**OLD, ".DS_Store": b"", "calendars/Thumbs.db": b"", "calendars/.directory": b""})
    check_target(tmp_path / "out")


def test_a_file_a_link_or_an_impossible_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path)
    for target, key in (
        ("file", "target_not_a_folder"),
        ("link", "target_not_a_folder"),
        ("x" * 300, "cannot_write_name"),
    ):
        with pytest.raises(InputError) as caught:
            check_target(tmp_path / target)
        assert problem(caught) == key


@pytest.mark.parametrize("out", ["review.yaml/below", "review.yaml", "."])
def test_solve_refuses_a_place_that_cannot_be_before_it_searches(command: Program, scenario: Path, out: str) -> None:
    before = content(scenario.parent)
    ended = command("solve", scenario, "--out", out)
    assert (ended.code, ended.out) == (2, "")
    assert "Traceback" not in ended.err
    assert content(scenario.parent) == before


def test_export_does_not_take_a_folder_for_a_file(command: Program, scenario: Path, tmp_path: Path) -> None:
    command("solve", scenario)
    before = content(tmp_path)
    ended = command("export", "out/review", "--format", "md", "--out", "out")
    assert (ended.code, ended.out) == (2, "")
    ended = command("export", "out/review", "--format", "ics", "--out", ".")
    assert (ended.code, ended.out) == (2, "")
    assert content(tmp_path) == before
