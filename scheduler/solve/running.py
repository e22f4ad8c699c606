"""A search on a thread of its own, so that Ctrl-C reaches the program and stops the search instead of it."""

from __future__ import annotations

import threading
from itertools import count

from ortools.sat.python import cp_model

TICK = 0.1
LOADING = 1.0
"""Seconds in which several workers are left alone: stopped while they load a model, they take the program with them."""


def run(
    solver: cp_model.CpSolver,
    cp: cp_model.CpModel,
    stopped: threading.Event,
    callback: cp_model.CpSolverSolutionCallback | None = None,
) -> cp_model.CpSolverStatus:
    """Search until it ends or ``stopped`` is set, by Ctrl-C or by another thread."""
    statuses: list[cp_model.CpSolverStatus] = []
    thread = threading.Thread(target=lambda: statuses.append(solver.solve(cp, callback)), daemon=True)
    thread.start()
    undisturbed = undisturbed_for(solver.parameters.num_workers)
    for ticks in count():
        try:
            thread.join(TICK)
        except KeyboardInterrupt:
            stopped.set()
        if not thread.is_alive():
            break
        if stopped.is_set() and ticks * TICK >= undisturbed:
            solver.stop_search()  # told again and again: it does not hear before it has begun
    assert statuses[0] != cp_model.MODEL_INVALID, cp.validate()
    return statuses[0]


def undisturbed_for(workers: int) -> float:
    """Seconds for which so many workers must not be stopped."""
    return LOADING if workers > 1 else 0.0
