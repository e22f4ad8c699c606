"""The parts of a conference, each on its day and one after the other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.names import part_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Part
    from scheduler.scenario.resolved import Resolved


class PartsInOrder(Constraint):
    """Each part falls on its day of the conference, and parts of one day that share a site follow each other.

    Nothing starts before the part that is listed first. For part a listed before part b::

        day of b - day of a = n_b - n_a
        end_a <= start_b        on the same day, if they share a site
        start_a <= start_b      on the same day, if a is the first of all

    Days are those of the conference's zone. Subject: a conference and two of its parts.
    """

    name = "parts_in_order"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """The first part with every other, and every two parts of a day that share a site."""
        for name, conference in resolved.scenario.conferences.items():
            opening = next(iter(conference.parts))
            for first, second in combinations(conference.parts, 2):
                if first == opening or _in_sequence(conference.parts[first], conference.parts[second]):
                    yield name, first, second

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Tie the days, and order the two parts within one."""
        conference, first, second = subject
        parts = model.resolved.scenario.conferences[conference].parts
        literals = (model.outcomes.held(conference), *given)
        number = model.time.days(model.resolved.zone_of_conference(conference)).number_at
        apart = parts[second].day - parts[first].day
        model.cp.add(
            model.when.lookup(conference, second, "day", number)
            == model.when.lookup(conference, first, "day", number) + apart
        ).only_enforce_if(*literals)
        start = model.when.start(conference, second)
        if _in_sequence(parts[first], parts[second]):
            model.cp.add(model.when.end(conference, first) <= start).only_enforce_if(*literals)
        elif apart == 0:
            model.cp.add(model.when.start(conference, first) <= start).only_enforce_if(*literals)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the recorded dates and instants."""
        conference, first, second = subject
        spans = plan.conferences[conference].parts
        if not spans:
            return
        parts = resolved.scenario.conferences[conference].parts
        zone = resolved.zone_of_conference(conference)
        start, then = (spans[part].start.astimezone(zone) for part in (first, second))
        wanted = parts[second].day - parts[first].day
        must_end = _in_sequence(parts[first], parts[second])
        earliest = spans[first].end if must_end else spans[first].start
        if (then.date() - start.date()).days != wanted or (wanted == 0 and then < earliest):
            yield self.broken(
                subject,
                first=part_name(resolved, conference, first),
                start=start.isoformat(),
                second=part_name(resolved, conference, second),
                then=then.isoformat(),
            )


def _in_sequence(first: Part, second: Part) -> bool:
    """Whether two parts are on one day and share a site, so that one follows the other."""
    if first.day != second.day:
        return False
    if first.sites is None or second.sites is None:
        return first.sites != () and second.sites != ()
    return any(site in second.sites for site in first.sites)
