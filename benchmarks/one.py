"""Measure one scenario and print the figures as JSON."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from time import perf_counter


def main() -> None:
    """Load, build, solve; the imports are not counted."""
    from scheduler.scenario import load
    from scheduler.solve import solve
    from scheduler.solve.build import build

    started = perf_counter()
    resolved = load(Path(sys.argv[1]))
    loaded = perf_counter()
    build(resolved)
    built = perf_counter()
    solved = solve(resolved)
    json.dump(
        {
            "load": loaded - started,
            "model": built - loaded,
            "first": solved.first_plan_seconds,
            "search": solved.seconds,
            "total": perf_counter() - built,
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "tiers": [tier.model_dump(mode="json") for tier in solved.plan.solver.tiers],
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
