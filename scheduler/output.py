"""Outputs on disk: a folder appears whole, or the old one stays."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem
from scheduler.plan.saved import PLAN_FILE, plan_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.plan import Plan

REPORT_FILE = "report.md"


def files_of(plan: Plan, language: str) -> dict[str, bytes]:
    """Everything a plan's folder holds: relative path to content."""
    from scheduler.calendars import calendar_files
    from scheduler.reports import render_markdown

    return {
        PLAN_FILE: plan_bytes(plan),
        REPORT_FILE: render_markdown(plan, language).encode(),
        **calendar_files(plan, language),
    }


def made(plan: Plan, kind: str, language: str) -> dict[str, bytes]:
    """One output of a plan; the first file is the one to show alone."""
    from scheduler.calendars import calendar_files
    from scheduler.reports import render_markdown

    if kind == "json":
        return {PLAN_FILE: plan_bytes(plan)}
    if kind == "md":
        return {REPORT_FILE: render_markdown(plan, language).encode()}
    return calendar_files(plan, language)


def write_made(path: Path, files: Mapping[str, bytes]) -> None:
    """Write one output: a single file to ``path``, several below the folder ``path``."""
    if len(files) > 1 and path.suffix != ".ics":
        check_target(path)
        write_folder(path, files)
        return
    content = next(iter(files.values()))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as scratch:
            scratch.write(content)
        Path(scratch.name).chmod(0o644)
        os.replace(scratch.name, path)
    except OSError as error:
        raise _refusal(path, "cannot_write", reason=error.strerror or str(error)) from None


def check_target(folder: Path) -> None:
    """Refuse to replace anything that is not an earlier output, before any work is done."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise _refusal(folder, "target_not_a_folder")
    if folder.is_dir() and any(folder.iterdir()) and not _is_output(folder):
        raise _refusal(folder, "target_not_ours")


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put a whole folder in place: written beside it under another name, then exchanged."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            _fill(scratch / "new", files)
            _exchange(scratch, folder)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    except OSError as error:
        raise _refusal(folder, "cannot_write", reason=error.strerror or str(error)) from None


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _exchange(scratch: Path, folder: Path) -> None:
    old = scratch / "old"
    if folder.exists():
        folder.rename(old)
    try:
        (scratch / "new").rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


def _is_output(folder: Path) -> bool:
    return (folder / PLAN_FILE).exists() or (folder / "calendars").is_dir()


def _refusal(path: Path, key: str, **values: str) -> InputError:
    return InputError([Problem(str(path), 0, 0, "", key, values)])
