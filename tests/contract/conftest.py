"""The command as others script against it: a process with arguments, streams, files and an exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.commands import Ended, Program, command, scenario

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["ENGLISH", "SURROUNDINGS", "Ended", "Program", "command", "content", "program", "scenario"]

# The least that Python needs; the locale is English unless a test says otherwise.
SURROUNDINGS = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
ENGLISH = {"LANG": "en_GB.UTF-8"}


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Run ``python -m scheduler`` in a folder of its own; ``env`` adds to its surroundings."""

    def run(*arguments: str | Path, env: dict[str, str] | None = None, **streams: Any) -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "scheduler", *map(str, arguments)],
            cwd=tmp_path,
            env={**SURROUNDINGS, **ENGLISH, **(env or {})},
            timeout=120,
            check=False,
            **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams},
        )
        return Ended(done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode())

    return run


def content(folder: Path) -> dict[str, bytes]:
    """All files below a folder: relative path to content."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
