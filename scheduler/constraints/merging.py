"""A conference merged into another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class Merging(Constraint):
    """A conference is merged only into one that is held itself, and begins with it.

    For conference i merged into j::

        j is held, and start_i = start_j

    Subject: the conference and the host.
    """

    name = "merging"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every conference and each of its possible hosts."""
        for name, conference in resolved.scenario.conferences.items():
            for host in conference.instead.merge_into if conference.instead else ():
                yield name, host

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Hold the host, and equate the two starts."""
        conference, host = subject
        literals = (model.outcomes.merged(conference)[host], *given)
        model.cp.add_bool_or([model.outcomes.held(host)]).only_enforce_if(*literals)
        model.cp.add(model.when.begin(conference) == model.when.begin(host)).only_enforce_if(*literals)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Look at the recorded host."""
        record, host = (plan.conferences[name] for name in subject)
        if record.outcome != "merged" or record.host != subject[1]:
            return
        if host.outcome != "held":
            yield self.broken(subject, "host")
        elif record.start != host.start:
            yield self.broken(subject)
