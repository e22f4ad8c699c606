"""Interrupted or out of time: what is proved is said, and never more."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest

from scheduler.explain import Atom, explain
from scheduler.explain.quick_explain import minimal_conflict
from scheduler.solve import Limits
from tests.explain.judged import can_hold
from tests.shipped.shipped import PORTFOLIO, QUAN_2, loaded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MODULE = sys.modules[explain.__module__]


def test_stopped_before_anything_is_proved() -> None:
    stopped = threading.Event()
    stopped.set()
    with pytest.raises(KeyboardInterrupt):
        explain(loaded(QUAN_2, "cap-30"), stopped=stopped)


def test_stopped_before_a_conflict_is_narrowed_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the hint said was asked about and proved; which of it is needed nobody knows, nor whether there is more."""
    stopped = threading.Event()

    def stopping(rules: Sequence[Atom], possible: Callable[[Sequence[Atom]], bool]) -> list[Atom]:
        stopped.set()
        return minimal_conflict(rules, possible)

    monkeypatch.setattr(MODULE, "minimal_conflict", stopping)
    resolved = loaded(PORTFOLIO, "cung-buoi-sang")
    explanation = explain(resolved, stopped=stopped)
    assert (explanation.feasible, explanation.complete) == (False, False)
    (conflict,) = explanation.conflicts
    assert set(conflict.unsettled) == set(conflict.atoms)
    assert not can_hold(resolved, conflict.atoms)


def test_too_little_work_proves_nothing() -> None:
    explanation = explain(loaded(PORTFOLIO), Limits(work=0.0))
    assert (explanation.feasible, explanation.conflicts, explanation.complete) == (None, (), False)
