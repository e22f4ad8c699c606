"""A conference that the days of the plan leave no room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.days import leader, possible_days, stated_days
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def days_outside_horizon(resolved: Resolved) -> Iterator[Finding]:
    """No day stated for a conference can be used: all lie before ``as_of``, outside the horizon, or are days off.

    It matters because the conference cannot be planned at all: its time, the horizon or ``as_of`` must change.
    """
    for name in resolved.scenario.conferences:
        if leader(resolved, name) == name and not possible_days(resolved, name):
            first, last = stated_days(resolved, name)
            opens, closes = resolved.scenario.days
            yield found(
                "days_outside_horizon",
                "error",
                (name,),
                conference=name,
                stated=listed((first, last)),
                horizon=listed((max(opens, resolved.scenario.today), closes)),
            )
