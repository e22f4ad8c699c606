"""``python -m benchmarks.decisions``: how long a planner waits for a reason, for other plans, and for the least change.

Each figure is that of one whole command in a process of its own, on the shipped scenarios.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from scheduler.scenario.writing import appended

SCENARIOS = Path(__file__).parent.parent / "scenarios"
WEEK = {"closed": {"repair": {"when": "22/6/2020 - 28/6/2020", "reason": "repair"}}}
CLOSED = {"halls": {"quan-9.lau-1": WEEK}}


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for scenario in SCENARIOS.glob("*.yaml"):
            shutil.copy(scenario, folder)
        portfolio = folder / "hcmc-2020.yaml"
        portfolio.write_bytes(appended(portfolio.read_bytes(), str(portfolio), "hall-closed", CLOSED))
        for label, command in _commands():
            print(f"{label:<52}{_seconds(folder, command):6.1f} s", flush=True)


def _commands() -> list[tuple[str, str]]:
    """What is measured, in an order in which each finds the plans that it needs."""
    return [
        ("why there is no plan: cap of Quận 2", "explain quan-2-2020.yaml --variant cap-30"),
        ("why there is no plan: March of Đức Giang", "explain duc-giang-2020.yaml --variant march-suspended"),
        ("why there is no plan: portfolio, one morning", "explain hcmc-2020.yaml --variant cung-buoi-sang"),
        ("solving: portfolio", "solve hcmc-2020.yaml --out portfolio"),
        ("solving: Cần Thơ", "solve can-tho-2023.yaml --out can-tho"),
        ("solving: Đức Giang", "solve duc-giang-2020.yaml --out duc-giang"),
        ("why not then: Cần Thơ a day later", "explain can-tho-2023.yaml --plan can-tho --at 28/7/2023"),
        ("what holds it: Cần Thơ", "explain can-tho-2023.yaml --plan can-tho"),
        ("five plans to choose from: portfolio", "alternatives hcmc-2020.yaml -n 5 --out choices"),
        ("all variants with a common date: Đức Giang", "solve duc-giang-2020.yaml --all-variants --out all"),
        (
            "the least change: portfolio, hall closed a week",
            "replan hcmc-2020.yaml --variant hall-closed --from portfolio",
        ),
        (
            "the least change: Đức Giang, put off",
            "replan duc-giang-2020.yaml --variant march-suspended --from duc-giang",
        ),
    ]


def _seconds(folder: Path, command: str) -> float:
    started = perf_counter()
    words = [sys.executable, "-m", "scheduler", *command.split()]
    done = subprocess.run(words, cwd=folder, capture_output=True, check=False, text=True)
    if done.returncode not in (0, 3):
        raise RuntimeError(f"{command}: {done.stderr}")
    return perf_counter() - started


if __name__ == "__main__":
    main()
