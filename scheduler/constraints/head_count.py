"""How many people there are in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.names import count_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Total
    from scheduler.scenario.resolved import Resolved


class HeadCount(Constraint):
    """The groups that the stated head-count covers add up to it, less the people counted in several of them.

    For the groups G of the kinds counted, not inside another, and an overlap anywhere within what is stated::

        least <= sum of people_g over G - overlap <= most

    Subject: a conference.
    """

    name = "head_count"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every conference with a head-count."""
        for name, conference in resolved.scenario.conferences.items():
            if conference.total is not None:
                yield (name,)

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound the sum of the groups by the head-count and the overlaps at their ends."""
        (conference,) = subject
        total = _total(model.resolved, conference)
        people = [
            seats
            for group in _counted(model.resolved, conference)
            for seats in model.seats.of(conference, group).values()
        ]
        literals = (model.outcomes.held(conference), *given)
        least_overlap, most_overlap = _overlap(model.resolved, conference)
        everybody = sum(people, start=model.constant(0))
        model.cp.add(everybody >= total.people.at_least + least_overlap).only_enforce_if(*literals)
        if total.people.at_most is not None and most_overlap is not None:
            model.cp.add(everybody <= total.people.at_most + most_overlap).only_enforce_if(*literals)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Look for an overlap that brings the recorded people to the head-count."""
        (conference,) = subject
        record = plan.conferences[conference]
        if record.outcome != "held":
            return
        stated = _total(resolved, conference).people
        people = sum(sum(record.seats[group].values()) for group in _counted(resolved, conference))
        least, most = _overlap(resolved, conference)
        overlaps = range(least, (people if most is None else most) + 1)
        top = people if stated.at_most is None else stated.at_most
        if not any(stated.at_least <= people - twice <= top for twice in overlaps):
            yield self.broken(
                subject,
                "overlap" if overlaps != range(1) else "",
                people=people,
                wanted=count_name(stated.at_least, max(top, stated.at_least)),
                twice=count_name(least, max(least, overlaps[-1] if overlaps else least)),
            )


def _total(resolved: Resolved, conference: str) -> Total:
    total = resolved.scenario.conferences[conference].total
    assert total is not None
    return total


def _counted(resolved: Resolved, conference: str) -> list[str]:
    """The groups that the head-count covers."""
    kinds = _total(resolved, conference).counts
    return [name for name, group in resolved.counted_groups(conference).items() if group.kind in kinds]


def _overlap(resolved: Resolved, conference: str) -> tuple[int, int | None]:
    """How many people, at least and at most, are counted twice among the groups covered; None is no limit."""
    counted = _counted(resolved, conference)
    stated = [
        overlap.people
        for overlap in resolved.scenario.conferences[conference].overlaps
        if sum(group in counted for group in overlap.groups) > 1
    ]
    ends = [people.at_most for people in stated if people.at_most is not None]
    return sum(people.at_least for people in stated), sum(ends) if len(ends) == len(stated) else None
