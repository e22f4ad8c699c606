"""How many people a group has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.names import count_name, group_name, share_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class GroupSize(Constraint):
    """From each unit, and in all, as many people of a group come as the planner states.

    For a group with shares s (one for each unit, or for each site)::

        least_s <= people_s <= most_s
        least <= sum of people_s <= most     where the group's own count is stated

    An open end is closed by the head-count of the conference. Subject: a conference and a group.
    """

    name = "group_size"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every group of every conference."""
        for name, conference in resolved.scenario.conferences.items():
            for group in conference.delegates:
                yield name, group

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound each share, and their sum."""
        conference, group = subject
        literals = (model.outcomes.held(conference), *given)
        shares = model.seats.of(conference, group)
        for share, people in shares.items():
            model.cp.add_linear_constraint(people, share.at_least, share.at_most).only_enforce_if(*literals)
        count = model.resolved.scenario.conferences[conference].delegates[group].count
        if count is not None:
            model.cp.add(sum(shares.values()) >= count.at_least).only_enforce_if(*literals)
            if count.at_most is not None:
                model.cp.add(sum(shares.values()) <= count.at_most).only_enforce_if(*literals)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Look at the recorded numbers, and add them up."""
        conference, group = subject
        record = plan.conferences[conference]
        if record.outcome != "held":
            return
        shares, recorded = resolved.shares(conference, group), record.seats[group]
        name = group_name(resolved, conference, group)
        for share in shares:
            people = recorded[share.key]
            if people not in range(share.at_least, share.at_most + 1):
                wanted = count_name(share.at_least, share.at_most)
                who, how = share_name(resolved, conference, share.key), "" if len(shares) > 1 else "total"
                yield self.broken(subject, how, group=name, who=who, people=people, wanted=wanted)
                if len(shares) == 1:
                    return
        count = resolved.scenario.conferences[conference].delegates[group].count
        if count is not None:
            people = sum(recorded.values())
            most = max(people, count.at_least) if count.at_most is None else count.at_most
            if people < count.at_least or people > most:
                wanted = count_name(count.at_least, most)
                yield self.broken(subject, "total", group=name, people=people, wanted=wanted)
