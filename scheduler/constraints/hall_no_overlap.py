"""Two conferences in one hall."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan, Span
    from scheduler.scenario.resolved import Resolved


class HallNoOverlap(Constraint):
    """A hall hosts one conference at a time, and is set up and cleared between two.

    For conferences i and j in hall h, with set-up s and tear-down t, one way round or the other::

        end_i + t + s <= start_j

    Subject: a pair of conferences and a hall that both might use.
    """

    name = "hall_no_overlap"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every two conferences with a candidate hall in common, for each such hall."""
        users = {
            hall: [
                name
                for name, conference in resolved.scenario.conferences.items()
                if any(hall in resolved.halls(name, site) for site in conference.sites)
            ]
            for hall in resolved.scenario.halls
        }
        for hall, conferences in users.items():
            for first, second in combinations(conferences, 2):
                yield first, second, hall

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Keep every two bookings of the pair apart."""
        first, second, hall = subject
        ours = [use for use in model.halls.uses(hall) if use[0] == first]
        theirs = [use for use in model.halls.uses(hall) if use[0] == second]
        gap = model.halls.teardown(hall) + model.halls.setup(hall)
        for a, _, part_a, uses_a in ours:
            for b, _, part_b, uses_b in theirs:
                a_first = model.cp.new_bool_var("")
                both = (uses_a, uses_b, *given)
                model.cp.add(model.when.end(a, part_a) + gap <= model.when.start(b, part_b)).only_enforce_if(
                    a_first, *both
                )
                model.cp.add(model.when.end(b, part_b) + gap <= model.when.start(a, part_a)).only_enforce_if(
                    ~a_first, *both
                )

    def post_all(self, model: Model, subjects: Sequence[Subject]) -> None:
        """One NoOverlap for each hall that no conference uses twice and whose every pair is in force; else by pairs.

        Between two parts of one conference a hall need be neither cleared nor set up again.
        """
        for hall in dict.fromkeys(hall for *_, hall in subjects):
            pairs = [subject for subject in subjects if subject[2] == hall]
            uses = list(model.halls.uses(hall))
            once = len({conference for conference, *_ in uses}) == len(uses)
            if once and len(pairs) == len(uses) * (len(uses) - 1) // 2:
                model.cp.add_no_overlap(
                    model.halls.booking(conference, site, part, hall) for conference, site, part, _ in uses
                )
            else:
                super().post_all(model, pairs)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the recorded spans of the pair in the hall, each widened by set-up and tear-down."""
        first, second, hall = subject
        given = resolved.scenario.halls[hall]
        gap = timedelta(minutes=given.setup.minutes + given.teardown.minutes)
        for ours in _spans(resolved, plan, first, hall):
            for theirs in _spans(resolved, plan, second, hall):
                if (
                    _instant(ours.start) < _instant(theirs.end) + gap
                    and _instant(theirs.start) < _instant(ours.end) + gap
                ):
                    yield self.broken(subject, start=max(ours.start, theirs.start).isoformat())


def _instant(civil: datetime) -> datetime:
    """The instant itself: within one zone Python would add up what the clocks show, not the time that passes."""
    return civil.astimezone(UTC)


def _spans(resolved: Resolved, plan: Plan, conference: str, hall: str) -> list[Span]:
    record = plan.conferences[conference]
    sites = [site for site, chosen in record.sites.items() if chosen == hall]
    parts = resolved.scenario.conferences[conference].parts
    return [
        span
        for part, span in record.parts.items()
        if any(parts[part].sites is None or site in (parts[part].sites or ()) for site in sites)
    ]
