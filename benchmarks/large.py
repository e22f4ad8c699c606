"""``python -m benchmarks.large [CONFERENCES TASKS]``: how long each output of a large plan takes."""

from __future__ import annotations

import resource
import sys
from time import perf_counter

from scheduler.output import KINDS, made
from tests.reports.big import big_plan


def main(conferences: int = 1000, tasks: int = 10_000) -> None:
    """Make every output once, one after another, and print a line for each."""
    plan = big_plan(conferences, tasks)
    total = 0.0
    kept = {}
    for kind in KINDS:
        started = perf_counter()
        kept[kind] = made(plan, kind, "vi")
        seconds = perf_counter() - started
        total += seconds
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        size = sum(map(len, kept[kind].values())) / 1e6
        print(f"  {kind:<28}{seconds:.2f} s {size:>8.1f} MB in {len(kept[kind])} files {memory:>8.0f} MB", flush=True)
    print(f"  {'all':<28}{total:.2f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
