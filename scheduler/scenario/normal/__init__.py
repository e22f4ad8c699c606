"""From a scenario as written to its normal form: one expansion a file, applied in order.

The normal form is a scenario in the same language that says everything outright, so that whoever reads it later
needs no library of holidays, no sets of sets, and no rule about what was left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.normal.conferences import whole_conferences
from scheduler.scenario.normal.days import with_days
from scheduler.scenario.normal.progress import fanned_out_progress, remaining_efforts
from scheduler.scenario.normal.sets import listed_sets
from scheduler.scenario.normal.tasks import fanned_out_tasks
from scheduler.scenario.normal.units import with_calendars
from scheduler.scenario.normal.waivers import fanned_out_waivers

if TYPE_CHECKING:
    from scheduler.scenario.nouns import Scenario


_STEPS = (
    with_days,
    listed_sets,
    with_calendars,
    fanned_out_waivers,
    fanned_out_progress,
    whole_conferences,
    fanned_out_tasks,
    remaining_efforts,
)


def expand(scenario: Scenario) -> Scenario:
    """Write out everything a scenario implies; a scenario in normal form stays as it is."""
    for step in _STEPS:
        scenario = step(scenario)
    return scenario


__all__ = ["expand"]
