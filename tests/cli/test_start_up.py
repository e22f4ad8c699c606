from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def loaded_by(code: str) -> set[str]:
    program = f"{code}\nimport sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.splitlines()[-1].split())


HELP = "from scheduler.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"


def test_help_loads_nothing_heavy() -> None:
    assert loaded_by(HELP) & {"ortools", "pydantic", "icalendar", "yaml", "holidays", "numpy", "pandas"} == set()


def test_check_never_loads_the_solver(scenario: Path) -> None:
    check = f"from scheduler.cli import main\ntry: main(['check', {str(scenario)!r}])\nexcept SystemExit: pass"
    modules = loaded_by(check)
    assert "scheduler.findings" in modules
    assert modules & {"ortools", "scheduler.model", "scheduler.solve"} == set()
