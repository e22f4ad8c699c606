"""Measure one scenario and print the figures as JSON."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from time import perf_counter


def main() -> None:
    """Load, build, solve, make every output; the imports of all but the outputs are not counted."""
    from scheduler.output import files_of
    from scheduler.scenario import load
    from scheduler.solve import solve
    from scheduler.solve.build import build

    started = perf_counter()
    resolved = load(Path(sys.argv[1]))
    loaded = perf_counter()
    build(resolved)
    built = perf_counter()
    solved = solve(resolved)
    searched = perf_counter()
    files_of(solved.plan, resolved.scenario.language)
    made = perf_counter()
    json.dump(
        {
            "load": loaded - started,
            "model": built - loaded,
            "first": solved.first_plan_seconds,
            "search": solved.seconds,
            "total": searched - built,
            "outputs": made - searched,
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "tiers": [tier.model_dump(mode="json") for tier in solved.plan.solver.tiers],
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
