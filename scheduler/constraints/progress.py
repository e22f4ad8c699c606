"""Conferences that are over or have begun."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.plan.civil import day_of_end
from scheduler.scenario.grammar import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.grammar import Day
    from scheduler.scenario.resolved import Resolved


class Progress(Constraint):
    """A conference that is over took place and ended when the scenario says, one that has begun began then.

    With the end e of its last part, the start s of its first, the stated instant t or day d, and today::

        done:   e = t    or    day(e) = d    or    day(e) <= today
        begun:  s = t    or    day(s) = d    or    day(s) <= today

    Subject: a conference whose progress is stated, and which of the two is said of it.
    """

    name = "progress"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every conference that is said to be over or to have begun."""
        for name, said in resolved.scenario.progress.items():
            if name in resolved.scenario.conferences:
                yield from ((name, key) for key in ("begun", "done") if getattr(said, key) is not None)

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Hold it, and allow only the starts of its first or last part that fit what is said."""
        name, key = subject
        held = model.outcomes.held(name)
        model.cp.add_bool_or([model.outcomes.takes_place(name), *(~literal for literal in given)])
        part = model.when.parts(name)[0 if key == "begun" else -1]
        length = 0 if key == "begun" else model.when.length(name, part)
        grains = self._grains(model, subject)
        allowed = [start for start in model.when.if_held(name, part) if start + length in grains]
        if not allowed:
            model.cp.add_bool_or([~literal for literal in (held, *given)])
            return
        domain = model.domain(allowed)
        model.cp.add_linear_expression_in_domain(model.when.start(name, part), domain).only_enforce_if(held, *given)

    def _grains(self, model: Model, subject: Subject) -> range:
        """The grains at which it may have begun or ended by what is said."""
        name, key = subject
        said, zone = getattr(model.resolved.scenario.progress[name], key), model.resolved.zone_of_conference(name)
        if isinstance(said, Moment):
            grain = model.time.grid.ceil(model.resolved.instant(said, zone))
            return range(grain, grain + 1)
        around = model.time.days_around(zone)
        ends = 0 if key == "begun" else 1
        last = around.number(model.resolved.scenario.today if said is True else said.date)
        first = around.early if said is True else around.first_grain(last) + ends
        return range(first, around.first_grain(last + 1) + ends)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Compare the recorded instants with what is said."""
        name, key = subject
        record = plan.conferences[name]
        if record.outcome not in ("held", "merged"):
            yield self.broken(subject, "absent")
        elif record.outcome == "held" and record.start is not None and record.end is not None:
            found = record.start if key == "begun" else record.end
            said = getattr(resolved.scenario.progress[name], key)
            if not _fits(resolved, name, key, found, said):
                yield self.broken(subject, key, found=found.isoformat())


def _fits(resolved: Resolved, name: str, key: str, found: datetime, said: bool | Moment | Day) -> bool:
    zone = resolved.zone_of_conference(name)
    if isinstance(said, Moment):
        return timedelta(0) <= found - resolved.instant(said, zone) < timedelta(minutes=resolved.grain)
    day: date = found.astimezone(zone).date() if key == "begun" else day_of_end(found, zone)
    return day <= resolved.scenario.today if isinstance(said, bool) else day == said.date
