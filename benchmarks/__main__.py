"""``python -m benchmarks``: a table of every shipped scenario, then the start-up times.

For each scenario, in a process of its own: seconds to load and to build the model, seconds of search to the first
plan and in all, seconds to make every output, the best value and bound of every tier, and the peak memory. Figures
are medians of ``--runs``. Last come the outputs of a plan of 1000 conferences and 10 000 tasks, and a calendar of
10 000 entries, written and read.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

SCENARIOS = Path(__file__).parent.parent / "scenarios"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", help="scenarios to measure; all by default")
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    names = arguments.names or sorted(file.stem for file in SCENARIOS.glob("*.yaml"))
    heads = f"{'load s':>8}{'model s':>9}{'first s':>9}{'search s':>10}{'outputs s':>11}{'MB':>6}"
    print(f"{'scenario':<18}{heads}  tiers: best (bound)")
    for name in names:
        print(_row(name, [_measure(name) for _ in range(arguments.runs)]), flush=True)
    print()
    _start_up(arguments.runs)
    print()
    _large()
    print("calendars:", flush=True)
    subprocess.run([sys.executable, "-m", "benchmarks.calendar"], check=True)
    print("busy time:", flush=True)
    subprocess.run([sys.executable, "-m", "benchmarks.busy"], check=True)


def _measure(name: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.one", str(SCENARIOS / f"{name}.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def _row(name: str, runs: list[dict[str, Any]]) -> str:
    columns = ("load", "model", "first", "search", "outputs", "memory")
    middle = {key: statistics.median(run[key] for run in runs) for key in columns}
    tiers = ", ".join(
        f"{tier['name']} {tier['objective']} ({tier['bound']}{'' if tier['status'] == 'optimal' else ', open'})"
        for tier in runs[0]["tiers"]
    )
    figures = f"{middle['load']:>8.2f}{middle['model']:>9.3f}{middle['first']:>9.2f}{middle['search']:>10.2f}"
    return f"{name:<18}{figures}{middle['outputs']:>11.2f}{middle['memory']:>6.0f}  {tiers}"


def _start_up(runs: int) -> None:
    print("start-up, seconds (median):")
    quan_2 = str(SCENARIOS / "quan-2-2020.yaml")
    for label, command in (
        ("python -c 'import typer'", ["-c", "import typer"]),
        ("scheduler --help", ["-m", "scheduler", "--help"]),
        ("scheduler check quan-2", ["-m", "scheduler", "check", quan_2]),
    ):
        print(f"  {label:<28}{statistics.median(_seconds(command) for _ in range(max(runs, 5))):.3f}")


def _large() -> None:
    print("outputs of 1000 conferences and 10 000 tasks, seconds and peak MB so far:", flush=True)
    subprocess.run([sys.executable, "-m", "benchmarks.large"], check=True)


def _seconds(arguments: list[str]) -> float:
    from time import perf_counter

    started = perf_counter()
    subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
    return perf_counter() - started


if __name__ == "__main__":
    main()
