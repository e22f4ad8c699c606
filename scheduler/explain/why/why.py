"""Why this and not that: what forbids what is asked for, or what it costs; or what holds a thing where it is."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.errors import InputError, NothingFoundError, Problem
from scheduler.explain.why.answers import Asking, Open, answer
from scheduler.explain.why.basis import basis
from scheduler.explain.why.holding import holding
from scheduler.explain.why.made_again import in_its_time
from scheduler.solve import Limits
from scheduler.solve.search import silent

if TYPE_CHECKING:
    from scheduler.explain.why.answers import Answer
    from scheduler.explain.why.basis import Basis
    from scheduler.explain.why.holding import Holding
    from scheduler.explain.why.question import Question
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved
    from scheduler.solve import Progress


@dataclass(frozen=True)
class Why:
    """A question with its answer, or with what holds its subject where it is."""

    question: Question
    resolved: Resolved
    basis: Basis
    answer: Answer | None = None
    holding: Holding | None = None
    interrupted: bool = False


def why(
    resolved: Resolved,
    plan: Plan,
    question: Question,
    limits: Limits | None = None,
    progress: Progress = silent,
    stopped: threading.Event | None = None,
) -> Why:
    """Answer a question about a plan of a scenario.

    Of a conference that the plan does not hold, and of a task that it does not do, it is asked whether it could be.
    ``InfeasibleError`` if the scenario itself has no plan any more, ``NothingFoundError`` if the limits ended the
    search before anything was proved, ``KeyboardInterrupt`` if it was stopped before, ``InputError`` if what is asked
    about has taken place.
    """
    stopped = stopped or threading.Event()
    resolved = in_its_time(question.scenario(resolved), plan)
    _see_that_it_is_open(resolved, question.subject)
    asking = Asking(resolved, plan, limits or Limits(), progress, stopped)
    found = basis(asking, plan)
    if not question.asks_for_something and _is_there(found.plan, question.subject):
        held = holding(asking, found.plan, question.subject)
        return Why(question, asking.resolved, found, holding=held, interrupted=stopped.is_set())
    answered = answer(asking, question.wanted(asking.resolved), found.plan)
    if isinstance(answered, Open):
        if stopped.is_set():
            raise KeyboardInterrupt
        raise NothingFoundError("nothing was proved within the limit")
    return Why(question, asking.resolved, found, answered, interrupted=stopped.is_set())


def _see_that_it_is_open(resolved: Resolved, subject: str) -> None:
    """Refuse to ask about what is a fact and no decision any more."""
    if resolved.begun(subject):
        raise InputError([Problem("--conference", 0, 0, subject, "conference_begun")])
    if subject in resolved.happened:
        raise InputError([Problem("--task", 0, 0, subject, "task_is_a_fact")])


def _is_there(plan: Plan, subject: str) -> bool:
    if subject in plan.tasks:
        return True
    return subject in plan.conferences and plan.conferences[subject].outcome == "held"
