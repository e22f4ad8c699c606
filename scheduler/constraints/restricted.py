"""Where and on which days a restriction bears on a conference: once for the model, once for plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.working.shift import MINUTE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ortools.sat.python import cp_model

    from scheduler.model import Model, Timeline
    from scheduler.plan import ConferenceRecord
    from scheduler.scenario.grammar import Period
    from scheduler.scenario.resolved import Resolved


def on_its_days(timeline: Timeline, conference: str, part: str, period: Period) -> Callable[[int], bool]:
    """The test of a start: whether a part that starts at a grain touches a day of a period."""
    resolved = timeline.resolved
    days = timeline.days(resolved.zone_of_conference(conference))
    length = timeline.grains(resolved.scenario.conferences[conference].parts[part].duration.minutes)
    return lambda grain: days.date_of(grain) <= period.last and period.first <= days.date_of(grain + length - 1)


def inside(model: Model, conference: str, site: str, territory: str | None) -> Iterator[cp_model.IntVar]:
    """The literals under which a site lies in a territory: ``held`` wherever it may be, else its halls there."""
    halls = model.halls.at(conference, site)
    within = [hall for hall in halls or (None,) if model.resolved.lies_in(conference, site, hall, territory)]
    if len(within) == max(len(halls), 1):
        yield model.outcomes.held(conference)
        return
    for hall in within:
        if hall is not None:
            yield halls[hall]


def may_be_inside(resolved: Resolved, conference: str, site: str, territory: str | None) -> bool:
    """Whether a site lies in a territory, in any of its halls."""
    halls = resolved.halls(conference, site) or (None,)
    return any(resolved.lies_in(conference, site, hall, territory) for hall in halls)


def met_on_its_days(
    resolved: Resolved, conference: str, record: ConferenceRecord, period: Period, site: str | None = None
) -> Iterator[str]:
    """The parts of a record (at a site, if one is named) that fall on a day of a period."""
    zone = resolved.zone_of_conference(conference)
    stated = resolved.scenario.conferences[conference].parts
    for part, span in record.parts.items():
        first, last = (instant.astimezone(zone).date() for instant in (span.start, span.end - MINUTE))
        used = stated[part].sites
        if (site is None or used is None or site in used) and not (last < period.first or period.last < first):
            yield part
