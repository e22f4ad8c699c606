"""The command as others script against it: a process with arguments, streams, files and an exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.cli import main
from scheduler.starter import starter

if TYPE_CHECKING:
    from pathlib import Path

# The least that Python needs; the locale is English unless a test says otherwise.
SURROUNDINGS = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
ENGLISH = {"LANG": "en_GB.UTF-8"}


@dataclass(frozen=True)
class Ended:
    """How a process ended."""

    code: int
    out: str
    err: str


Program = Callable[..., Ended]


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


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Program:
    """The same within this process, where many commands are run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)

    def run(*arguments: str | Path, env: dict[str, str] | None = None) -> Ended:
        for name, value in (env or {}).items():
            monkeypatch.setenv(name, value)
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        captured = capfd.readouterr()
        assert isinstance(ended.value.code, int)
        return Ended(ended.value.code, captured.out, captured.err)

    return run


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    """The English starter scenario in a file of its own."""
    file = tmp_path / "review.yaml"
    file.write_bytes(starter("en"))
    return file


def content(folder: Path) -> dict[str, bytes]:
    """All files below a folder: relative path to content."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
