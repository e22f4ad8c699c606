"""Interrupted or out of time: what was found is told, and nothing is claimed of the rest."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from scheduler.explain import explain
from scheduler.explain.statements import Speech
from scheduler.explain.ways_out import WaysOut, ways_out
from scheduler.explain.ways_out.search import silent
from scheduler.explain.ways_out.sentences import lines
from scheduler.explain.ways_out.trials import Trial
from scheduler.solve import Limits
from tests.shipped.shipped import QUAN_2, file, loaded

if TYPE_CHECKING:
    import pytest

    from scheduler.explain.ways_out.search import Progress


def found(
    limits: Limits | None = None, stopped: threading.Event | None = None, progress: Progress = silent
) -> tuple[WaysOut, list[str]]:
    resolved = loaded(QUAN_2, "cap-30")
    ways = ways_out(resolved, file(QUAN_2).whole("cap-30"), explain(resolved), limits, stopped, progress)
    return ways, list(lines(ways, Speech(resolved, "en")))


def test_stopped_before_anything_was_tried() -> None:
    stopped = threading.Event()
    stopped.set()
    ways, said = found(stopped=stopped)
    assert ways == WaysOut()
    assert said == ["No way out was found within the limit. Allow more time with --time-limit."]


def test_no_time_left() -> None:
    ways, _ = found(Limits(seconds=-1))
    assert ways == WaysOut()


def test_stopped_after_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first is proved to be the lightest; of others nothing is known. What was tried is told till then."""
    stopped, told = threading.Event(), list[tuple[int, int]]()
    possible = Trial.possible

    def stopping(trial: Trial) -> bool | None:
        answer = possible(trial)
        if answer:
            stopped.set()
        return answer

    monkeypatch.setattr(Trial, "possible", stopping)
    ways, said = found(stopped=stopped, progress=lambda tried, found: told.append((tried, found)))
    assert told == sorted(told)
    assert told[0] == (0, 0) < told[-1]
    assert ([way.weight for way in ways.ways], ways.first_is_cheapest, ways.complete) == ([16], True, False)
    assert said[-1] == "Not everything was looked at: there may be other ways."


def test_a_plan_that_exists_needs_no_way_out() -> None:
    resolved = loaded(QUAN_2)
    assert ways_out(resolved, file(QUAN_2).whole(None), explain(resolved)) == WaysOut((), complete=True)
