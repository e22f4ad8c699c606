"""What is read back, as the scenario would say it: a patch with the day and the progress."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.scenario.consistency.progress import LOOK_BACK
from scheduler.scenario.nouns import Progress
from scheduler.scenario.working.periods import midnight

if TYPE_CHECKING:
    from datetime import date

    from scheduler.status.reading import Gathered
    from scheduler.status.said import Said
    from scheduler.status.standing import Doubt, Standing

ROUND = 5
"""Minutes to which work that remains is rounded up."""


def proposed(standing: Standing, read: Gathered) -> dict[str, Any]:
    """A merge patch for the scenario: ``as_of`` and ``progress``, and what calendars bring back; empty if nothing.

    What cannot be so by the day of it, or by what is said of something else, is left out, as is what takes place during
    a conference and what the scenario says already. What is not begun though it was to be by then needs all its time
    still; else a plan made again would take it as done.
    """
    doubtful = {doubt.task for doubt in standing.doubtful if doubt.kind != "before_task" or _is_told(standing, doubt)}
    progress = {
        task: report
        for task, said in read.said.items()
        if task not in doubtful and standing.planned.scenario.tasks[task].phase != "during"
        if (report := _report(standing, task, said)) and not _is_known(standing, task, report)
    }
    patch = {"as_of": _day(standing.as_of), "progress": progress} if progress else {}
    return patch | _brought_back(standing, read)


def _is_told(standing: Standing, doubt: Doubt) -> bool:
    """Whether anything is said of what speaks against a task; where nothing is, it may be done all the same."""
    return doubt.other in standing.said or doubt.other in standing.planned.scenario.progress


def _brought_back(standing: Standing, read: Gathered) -> dict[str, Any]:
    if read.returned is None:
        return {}
    from scheduler.status.calendars.patch import patch_of

    return patch_of(standing.planned, read.returned, standing.as_of)


def _report(standing: Standing, task: str, said: Said) -> dict[str, Any] | str | None:
    if said.state == "done":
        recent = said.on is not None and said.on >= standing.planned.scenario.days[0] - LOOK_BACK
        return {"done": _when(said)} if recent else "done"
    known = standing.planned.scenario.progress.get(task)
    effort = (known and known.whole) or standing.planned.scenario.tasks[task].effort
    if said.state == "not":
        return {"remaining": f"{effort.minutes}m"} if effort and _is_missed(standing, task) else None
    if said.percent is None or effort is None:
        return "begun"
    left = effort.minutes * (100 - said.percent)
    return {"remaining": f"{-(-left // (100 * ROUND)) * ROUND}m"}


def _is_known(standing: Standing, task: str, report: dict[str, Any] | str) -> bool:
    """Whether the scenario says just that already."""
    known = standing.planned.scenario.progress.get(task)
    return known is not None and _stated(known) == _stated(Progress.model_validate(report))


def _stated(progress: Progress) -> dict[str, Any]:
    return progress.model_dump(mode="json", include={"done", "begun", "remaining"})


def _is_missed(standing: Standing, task: str) -> bool:
    """Whether a task was to be begun by now, and the scenario says nothing of it yet."""
    record = standing.planned.plan.tasks[task]
    if task in standing.planned.scenario.progress:
        return False
    return record.start < midnight(standing.as_of, standing.planned.resolved.zone_of_unit(record.unit))


def _when(said: Said) -> str:
    """The instant where it is known, else the day."""
    assert said.on is not None
    return f"{said.at:%H:%M} {_day(said.on)}" if said.at else _day(said.on)


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
