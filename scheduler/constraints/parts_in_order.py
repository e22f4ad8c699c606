"""The parts of a conference, each on its day and one after the other."""

from __future__ import annotations

from datetime import UTC
from itertools import combinations
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.names import part_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Conference
    from scheduler.scenario.resolved import Resolved


class PartsInOrder(Constraint):
    """Each part falls on its day of the conference, and parts of one day that share a site follow each other.

    The part listed first opens the conference, and the one listed last closes it. For part a listed before part b::

        day of b - day of a = n_b - n_a
        end_a <= start_b        on the same day, if they share a site
        start_a <= start_b      if a is the first of all
        end_a <= end_b          if b is the last of all

    Days are those of the conference's zone. Subject: a conference and two of its parts.
    """

    name = "parts_in_order"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """The first and the last part with every other, and every two parts of a day that share a site."""
        for name, conference in resolved.scenario.conferences.items():
            for first, second in combinations(conference.parts, 2):
                if _outermost(conference, first, second) or _in_sequence(conference, first, second):
                    yield name, first, second

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Tie the days, and order the two parts within one."""
        conference, first, second = subject
        stated = model.resolved.scenario.conferences[conference]
        parts = stated.parts
        literals = (model.outcomes.held(conference), *given)
        number = model.time.days(model.resolved.zone_of_conference(conference)).number_at
        apart = parts[second].day - parts[first].day
        model.cp.add(
            model.when.lookup(conference, second, "day", number)
            == model.when.lookup(conference, first, "day", number) + apart
        ).only_enforce_if(*literals)
        opens, closes = model.when.start(conference, first), model.when.end(conference, first)
        start, end = model.when.start(conference, second), model.when.end(conference, second)
        if _in_sequence(stated, first, second):
            model.cp.add(closes <= start).only_enforce_if(*literals)
        if first == next(iter(parts)):
            model.cp.add(opens <= start).only_enforce_if(*literals)
        if second == next(reversed(parts)):
            model.cp.add(closes <= end).only_enforce_if(*literals)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the recorded dates and instants."""
        conference, first, second = subject
        spans = plan.conferences[conference].parts
        if not spans:
            return
        stated = resolved.scenario.conferences[conference]
        parts = stated.parts
        zone = resolved.zone_of_conference(conference)
        start, then = (spans[part].start.astimezone(zone) for part in (first, second))
        opens, closes = (instant.astimezone(UTC) for instant in (spans[first].start, spans[first].end))
        wrong_day = (then.date() - start.date()).days != parts[second].day - parts[first].day
        not_over = _in_sequence(stated, first, second) and then < closes
        opens_late = first == next(iter(parts)) and then < opens
        closes_early = second == next(reversed(parts)) and spans[second].end.astimezone(UTC) < closes
        if wrong_day or not_over or opens_late or closes_early:
            yield self.broken(
                subject,
                first=part_name(resolved, conference, first),
                start=start.isoformat(),
                second=part_name(resolved, conference, second),
                then=then.isoformat(),
            )


def _outermost(conference: Conference, first: str, second: str) -> bool:
    """Whether one of two parts opens the conference or closes it."""
    return first == next(iter(conference.parts)) or second == next(reversed(conference.parts))


def _in_sequence(conference: Conference, first: str, second: str) -> bool:
    """Whether two parts are on one day and share a site, so that one follows the other."""
    ours, theirs = conference.parts[first], conference.parts[second]
    if ours.day != theirs.day:
        return False
    if ours.sites is None or theirs.sites is None:
        return ours.sites != () and theirs.sites != ()
    return any(site in theirs.sites for site in ours.sites)
