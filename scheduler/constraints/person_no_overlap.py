"""Nobody in two places at once, nor on the road faster than the road allows."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations, combinations_with_replacement, product
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.constraints.names import part_name
from scheduler.plan.civil import attended_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class PersonNoOverlap(Constraint):
    """A person attends one thing at a time and has time to travel between two.

    For parts i and j that person p attends, at places with travel time t between them, one way round or the other::

        end_i + t(i, j) <= start_j   or   end_j + t(j, i) <= start_i

    The parts may be of one conference too, at unlike sites (at one site the order of parts keeps them apart). A place
    that is still unknown costs no travel. Subject: a person and two conferences, or twice the same.
    """

    name = "person_no_overlap"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every two conferences that one person may attend, and every one at several of its sites."""
        for person in resolved.scenario.people:
            attended = [name for name in resolved.scenario.conferences if person in resolved.may_attend(name)]
            for first, second in combinations_with_replacement(attended, 2):
                if first != second or _at_several_sites(resolved, person, first):
                    yield person, first, second

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Keep every two parts apart, with a literal for which comes first."""
        person, first, second = subject
        for ours, theirs in _pairs(first, model.when.parts(first), second, model.when.parts(second)):
            literals = [
                model.attendance.present(first, ours, person),
                model.attendance.present(second, theirs, person),
            ]
            present = [literal for literal in literals if literal is not None]
            if len(present) == 2:
                self._apart(model, person, (first, ours), (second, theirs), (*present, *given))

    def _apart(
        self,
        model: Model,
        person: str,
        ours: tuple[str, str],
        theirs: tuple[str, str],
        both: tuple[cp_model.IntVar, ...],
    ) -> None:
        we_first = model.cp.new_bool_var("")
        travel = model.resolved.scenario.travel
        for (here, at_here), (there, at_there) in product(
            _places(model, person, ours).items(), _places(model, person, theirs).items()
        ):
            out, back = (model.time.grains(travel.minutes(*way)) for way in ((here, there), (there, here)))
            there_too = (*both, *at_here, *at_there)
            model.cp.add(model.when.end(*ours) + out <= model.when.start(*theirs)).only_enforce_if(we_first, *there_too)
            model.cp.add(model.when.end(*theirs) + back <= model.when.start(*ours)).only_enforce_if(
                ~we_first, *there_too
            )

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the spans recorded for the two, with the travel between their recorded places."""
        person, first, second = subject
        travel = resolved.scenario.travel
        at_first, at_second = (attended_parts(resolved, plan, name, person) for name in (first, second))
        for ours, theirs in _pairs(first, at_first, second, at_second):
            here, there = (_place(resolved, plan, *key, person) for key in ((first, ours), (second, theirs)))
            out, back = (timedelta(minutes=travel.minutes(*way)) for way in ((here, there), (there, here)))
            a, b = plan.conferences[first].parts[ours], plan.conferences[second].parts[theirs]
            if a.end + out > b.start and b.end + back > a.start:
                start = max(a.start, b.start).isoformat()
                parts = {"first": part_name(resolved, first, ours), "second": part_name(resolved, second, theirs)}
                yield self.broken(subject, "parts" if first == second else "", start=start, **parts)
                return


def _at_several_sites(resolved: Resolved, person: str, conference: str) -> bool:
    parts = resolved.parts_open_to(conference, person)
    return len({resolved.site_for(conference, part, person) for part in parts}) > 1


def _pairs(first: str, at_first: Sequence[str], second: str, at_second: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Every part of the first with every part of the second; of one conference every two of its parts."""
    return combinations(at_first, 2) if first == second else product(at_first, at_second)


def _places(model: Model, person: str, part: tuple[str, str]) -> Mapping[str | None, Sequence[cp_model.IntVar]]:
    """Where a person may be for a part, each place with the literals that make it so; several halls share a place."""
    conference, name = part
    site = model.resolved.site_for(conference, name, person)
    if site is None:
        return {None: ()}
    halls = model.halls.at(conference, site)
    if not halls:
        return {model.resolved.place_of_site(conference, site): ()}
    by_place: dict[str | None, list[cp_model.IntVar]] = {}
    for hall, literal in halls.items():
        by_place.setdefault(model.resolved.place_of_hall(hall), []).append(literal)
    if len(by_place) == 1:
        return dict.fromkeys(by_place, ())
    return {place: (_any(model, literals),) for place, literals in by_place.items()}


def _any(model: Model, literals: list[cp_model.IntVar]) -> cp_model.IntVar:
    if len(literals) == 1:
        return literals[0]
    there = model.cp.new_bool_var("")
    model.cp.add_max_equality(there, literals)
    return there


def _place(resolved: Resolved, plan: Plan, conference: str, part: str, person: str) -> str | None:
    site = resolved.site_for(conference, part, person)
    if site is None:
        return None
    hall = plan.conferences[conference].sites[site]
    return resolved.place_of_hall(hall) if hall else resolved.place_of_site(conference, site)
