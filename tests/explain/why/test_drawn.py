"""Random scenarios and random wanted times: the answer is that of solving both by the usual path."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import UTC, timedelta
from itertools import takewhile
from random import Random
from typing import TYPE_CHECKING

import pytest

from scheduler.checks import check
from scheduler.compare import differences
from scheduler.errors import InfeasibleError, InputError, NothingFoundError
from scheduler.explain.why.answers import Allowed, Asking, Forbidden, answer
from scheduler.explain.why.wanted import Wanted
from scheduler.scenario.grammar import Moment
from scheduler.scenario.loading import load
from scheduler.scenario.nouns import TIE_BREAK, Pin
from scheduler.solve import Limits, solve
from scheduler.solve.search import silent
from tests.solve.drawn import drawn

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

LIMITS = Limits(work=1.0)
FEW, MANY = range(10), range(10, 200)


def scenario(seed: int, folder: Path) -> tuple[Resolved, Plan] | None:
    """A drawn scenario and its plan; None if it is refused, or none is found."""
    path = folder / "drawn.yaml"
    path.write_text(json.dumps(drawn(Random(f"why {seed}"))))
    try:
        resolved = load(path)
        return resolved, solve(resolved, LIMITS).plan
    except (InputError, InfeasibleError, NothingFoundError):
        return None


def pinned(resolved: Resolved, subject: str, pin: Pin) -> Plan | None:
    """The plan with a pin, even one that a scenario's text may not have; None if there is provably none."""
    pins = {**resolved.scenario.pins, subject: pin}
    try:
        return solve(replace(resolved, scenario=resolved.scenario.model_copy(update={"pins": pins})), LIMITS).plan
    except InfeasibleError:
        return None


def proved(plan: Plan) -> list[tuple[str, int]]:
    """The points of each tier up to the first that is not proved."""
    tiers = takewhile(lambda tier: tier.status == "optimal", plan.solver.tiers)
    return [(tier.name, tier.objective) for tier in tiers if tier.name != TIE_BREAK]


def wanted(resolved: Resolved, plan: Plan, random: Random) -> tuple[Wanted, Pin] | None:
    """A time for some conference or task that no pin speaks of, both as a question and as a pin."""
    tasks = [name for name in plan.tasks if resolved.scenario.tasks[name].phase != "during"]
    subject = random.choice([*plan.conferences, *tasks])
    if subject in resolved.scenario.pins:
        return None
    at = instant(resolved, plan, subject, random)
    moment = Moment(at.astimezone(UTC))
    if subject in plan.tasks:
        return Wanted(subject, at, at), Pin(end=moment)
    return Wanted(subject, at, at, held=True), Pin(start=moment, outcome="held")


def instant(resolved: Resolved, plan: Plan, subject: str, random: Random) -> datetime:
    """Any grain of the horizon, or one near to what is planned."""
    step = timedelta(minutes=resolved.grain)
    if random.random() < 0.2:
        return resolved.opens + step * random.randrange((resolved.closes - resolved.opens) // step)
    planned = plan.tasks[subject].end if subject in plan.tasks else plan.conferences[subject].start
    return min(max((planned or resolved.opens) + step * random.randint(-4, 4), resolved.opens), resolved.closes)


def examine(seed: int, folder: Path) -> str | None:
    """Ask and solve; what came of it."""
    found = scenario(seed, folder)
    if found is None:
        return None
    resolved, plan = found
    question = wanted(resolved, plan, Random(f"wanted {seed}"))
    if question is None:
        return None
    asked, pin = question
    answered = answer(Asking(resolved, plan, LIMITS, silent, threading.Event()), asked, plan)
    try:
        other = pinned(resolved, asked.subject, pin)
    except NothingFoundError:
        return None
    if isinstance(answered, Allowed):
        assert other is not None, asked
        assert check(answered.plan) == ()
        ours, theirs = proved(answered.plan), proved(other)
        common = min(len(ours), len(theirs))
        assert ours[:common] == theirs[:common], asked
        return "allowed"
    if isinstance(answered, Forbidden):
        assert other is None, asked
        return "forbidden"
    return "open"


def ask_for_what_is_planned(seed: int, folder: Path) -> bool:
    """Ask for the very time that each conference has; nothing may differ where the plan is proved best."""
    found = scenario(seed, folder)
    if found is None or found[1].solver.status != "optimal":
        return False
    resolved, plan = found
    for name, record in plan.conferences.items():
        if record.start is not None:
            asked = Wanted(name, record.start, record.start)
            answered = answer(Asking(resolved, plan, LIMITS, silent, threading.Event()), asked, plan)
            assert isinstance(answered, Allowed)
            assert not differences([plan, answered.plan])
    return True


def test_what_is_planned_anyway_changes_nothing(tmp_path: Path) -> None:
    assert [ask_for_what_is_planned(seed, tmp_path) for seed in (5, 6, 7)] == [True] * 3


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8, 80))
def test_what_is_planned_anyway_never_changes_anything(seed: int, tmp_path: Path) -> None:
    ask_for_what_is_planned(seed, tmp_path)


def test_the_answer_is_that_of_solving_both(tmp_path: Path) -> None:
    came = [examine(seed, tmp_path) for seed in FEW]
    assert "allowed" in came
    assert "forbidden" in came


@pytest.mark.long
@pytest.mark.parametrize("seed", MANY)
def test_the_answer_is_that_of_solving_both_always(seed: int, tmp_path: Path) -> None:
    examine(seed, tmp_path)
