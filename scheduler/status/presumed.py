"""What is overdue, and is yet taken to have gone as planned when a plan is made again: nobody has said otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.status.standing import Standing


def presumed(standing: Standing) -> tuple[str, ...]:
    """The overdue tasks of which nothing is said, nor of anything before them that it is not done."""
    return tuple(task for task in standing.overdue if not is_said(standing, task) and _may_be_done(standing, task))


def _may_be_done(standing: Standing, task: str) -> bool:
    unsure = (first for first in _first(standing, task) if first not in standing.done)
    return all(not is_said(standing, first) and _may_be_done(standing, first) for first in unsure)


def is_said(standing: Standing, task: str) -> bool:
    """Whether anything is said of how far a task is."""
    return task in standing.said or task in standing.planned.scenario.progress


def _first(standing: Standing, task: str) -> list[str]:
    """What comes before a task: what it waits for, and what prepares the conference that it follows."""
    scenario, records = standing.planned.scenario, standing.planned.plan.tasks
    given = scenario.tasks[task]
    followed = given.conference if given.phase == "after" else None
    prepares = [name for name, each in scenario.tasks.items() if each.conference == followed and each.phase == "before"]
    return [name for name in (*given.after, *prepares) if name in records and scenario.tasks[name].phase != "during"]
