"""A hall of its own for each site."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.names import site_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class SitesApart(Constraint):
    """Two sites of a conference that are used at once are not in the same hall.

    For sites a and b of one conference with the same hall, no part uses both, and for each part p at a and q at b::

        end_p <= start_q   or   end_q <= start_p

    Subject: a conference and two of its sites.
    """

    name = "sites_apart"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every two sites with a candidate hall in common."""
        for name, conference in resolved.scenario.conferences.items():
            for first, second in combinations(conference.sites, 2):
                if set(resolved.halls(name, first)) & set(resolved.halls(name, second)):
                    yield name, first, second

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Under the literals of a common hall, keep every two parts apart, with a literal for which comes first."""
        conference, first, second = subject
        others = model.halls.at(conference, second)
        for hall, literal in model.halls.at(conference, first).items():
            if hall in others:
                for ours, theirs in product(
                    model.halls.parts_at(conference, first), model.halls.parts_at(conference, second)
                ):
                    _apart(model, (conference, ours), (conference, theirs), (literal, others[hall], *given))

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the recorded halls, and the spans of the parts at each."""
        conference, first, second = subject
        record = plan.conferences[conference]
        hall = record.sites.get(first)
        if hall is None or hall != record.sites[second]:
            return
        parts = resolved.scenario.conferences[conference].parts
        at_first, at_second = (
            [span for part, span in record.parts.items() if (used := parts[part].sites) is None or site in used]
            for site in (first, second)
        )
        if any(ours.start < theirs.end and theirs.start < ours.end for ours, theirs in product(at_first, at_second)):
            yield self.broken(
                subject,
                first=site_name(resolved, conference, first),
                second=site_name(resolved, conference, second),
                hall=hall,
            )


def _apart(model: Model, ours: tuple[str, str], theirs: tuple[str, str], together: tuple[cp_model.IntVar, ...]) -> None:
    if ours == theirs:
        model.cp.add_bool_or([~literal for literal in together])
        return
    we_first = model.cp.new_bool_var("")
    model.cp.add(model.when.end(*ours) <= model.when.start(*theirs)).only_enforce_if(we_first, *together)
    model.cp.add(model.when.end(*theirs) <= model.when.start(*ours)).only_enforce_if(~we_first, *together)
