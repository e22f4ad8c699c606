"""How much it weighs that decisions change: more for what has been announced, the more the nearer it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from scheduler.objectives.terms import total
from scheduler.plan.families import FAMILIES, decisions
from scheduler.plan.families.outcomes import PUT_OFF
from scheduler.replan.moved import moved, moves

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.plan.families import Decisions, Key
    from scheduler.scenario.resolved import Resolved

Kind = Literal["frozen", "change", "waiting", "work", "hours"]

ANNOUNCED = ((3, 50), (14, 20))
"""What an announced conference weighs more, up to so many days before it was to begin."""
ANNOUNCED_EARLY = 10
"""What it weighs more before that."""


@dataclass(frozen=True)
class Change:
    """A decision that is no longer what it was, and what that weighs."""

    family: str
    key: Key
    weight: int

    @property
    def subject(self) -> str:
        """The conference or task that it is about."""
        return self.key[0]


@dataclass(frozen=True)
class Weighing:
    """What it weighs to depart from the plan ``before`` in a scenario; what has happened is no longer weighed.

    Each is kept as small as can be before the next: the change of what begins before ``freeze_until``; of all that
    people are told; the number of conferences that still wait for a day; the change of when work is begun, which
    nobody is told. All of it comes before the wishes of the scenario: deadlines follow from the hours of work, and
    where nothing else changes they must not. Of a conference that moves they change anyway, so that its day can be
    the best: its hours of work are kept after the wishes, where only ties are left to be broken.
    """

    resolved: Resolved
    before: Plan
    freeze_until: date | None = None

    def costs(self, model: Model) -> dict[Kind, cp_model.LinearExpr]:
        """Each kind of change as a cost of a model, to be minimised; ``hours`` of work are those that may be free."""
        terms: dict[Kind, list[cp_model.LinearExpr]] = {kind: [] for kind in (*self.kinds, "hours")}
        moving = moves(model, self._decided)
        for family in model.families:
            recorded = self._decided[family.name]
            for key in family.every_key():
                if self._settled(key[0]) or not (key in recorded or FAMILIES[family.name].weighs_new):
                    continue
                weighed = self.factor(key[0]) * family.change(key, recorded.get(key))
                for kind in self._kinds_of(family.name, key):
                    free = moving.get(self._conference(key[0])) if kind == "work" else None
                    terms[kind].append(weighed if free is None else _unless(model, free, weighed))
                    terms["hours"] += [] if free is None else [weighed]
        if self.freeze_until:
            terms["frozen"] += [PUT_OFF * (1 - model.owners.done(name)) for name in self._frozen_tasks]
        if self._waiting:
            terms["waiting"] = [model.outcomes.postponed(name) for name in self._waiting]
        return {kind: total(model, each) for kind, each in terms.items()}

    def changes(self, plan: Plan) -> tuple[Change, ...]:
        """Every change that a finished plan makes, with what it weighs; without the model."""
        found: list[Change] = []
        for name, decided in decisions(plan).items():
            family, recorded = FAMILIES[name], self._decided[name]
            for key, value in decided.items():
                if self._settled(key[0]) or not (key in recorded or family.weighs_new):
                    continue
                before = recorded.get(key)
                weight = self.factor(key[0]) * family.change(self.resolved, key, before, value)
                if weight or (key in recorded and value != before):
                    found.append(Change(name, key, weight))
        return tuple(found)

    def weight(self, kind: Kind, plan: Plan) -> int:
        """What all changes of a kind weigh together that a finished plan makes."""
        if kind == "waiting":
            return sum(plan.conferences[name].outcome == "postponed" for name in self._waiting)
        free = moved(self._decided, decisions(plan)) if kind == "work" else ()
        changed = sum(
            change.weight
            for change in self.changes(plan)
            if kind in self._kinds_of(change.family, change.key) and self._conference(change.subject) not in free
        )
        return changed + PUT_OFF * len(self.left_undone(plan)) if kind == "frozen" else changed

    def left_undone(self, plan: Plan) -> tuple[str, ...]:
        """The tasks that were to begin before the day until which nothing was to change, and are not done at all.

        Each weighs as much as a conference put off, so none is put off only to leave what is frozen unchanged.
        """
        return tuple(name for name in self._frozen_tasks if name not in plan.tasks)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of change that there are, the gravest first."""
        return (*(("frozen",) if self.freeze_until else ()), "change", *(("waiting",) if self._waiting else ()), "work")

    def factor(self, subject: str) -> int:
        """What changes of a conference or task weigh more, because it has been announced."""
        record = self.before.conferences.get(subject)
        if record is None or record.start is None or not self._announced(subject):
            return 1
        days = (record.start.astimezone(self.resolved.zone_of_conference(subject)).date() - self._today).days
        return next((factor for most, factor in ANNOUNCED if days <= most), ANNOUNCED_EARLY)

    def frozen(self, subject: str) -> bool:
        """Whether a conference or task was to begin before the day until which nothing was to change."""
        if self.freeze_until is None or self._settled(subject):
            return False
        conference, task = self.before.conferences.get(subject), self.before.tasks.get(subject)
        start = conference.start if conference else task.start if task else None
        return start is not None and start.date() < self.freeze_until

    @cached_property
    def _decided(self) -> Decisions:
        return decisions(self.before)

    @cached_property
    def _waiting(self) -> tuple[str, ...]:
        """The conferences that were postponed, and still may be."""
        records = self.before.conferences
        known = (name for name in self.resolved.scenario.conferences if name in records)
        return tuple(name for name in known if records[name].outcome == "postponed")

    @cached_property
    def _frozen_tasks(self) -> tuple[str, ...]:
        """The tasks that were to begin before the day until which nothing was to change."""
        known = (name for name in self.resolved.scenario.tasks if name in self.before.tasks)
        return tuple(name for name in known if self.frozen(name))

    @property
    def _today(self) -> date:
        return self.resolved.scenario.today

    def _conference(self, subject: str) -> str:
        """The conference that a task serves; empty for what is no task, or serves none."""
        task = self.resolved.scenario.tasks.get(subject)
        return (task.conference if task else None) or ""

    def _kinds_of(self, family: str, key: Key) -> Iterator[Kind]:
        if self.frozen(key[0]):
            yield "frozen"
        yield "change" if FAMILIES[family].told else "work"

    def _settled(self, subject: str) -> bool:
        """Whether a conference has begun, or it is a fact when a task is done."""
        return self.resolved.begun(subject) or subject in self.resolved.happened

    def _announced(self, conference: str) -> bool:
        """Whether a conference has been announced: it says so, or its invitations have gone out."""
        if self.resolved.scenario.conferences[conference].status == "invited":
            return True
        tasks = self.resolved.tasks_of(conference)
        return any(task.sends == "invitations" and self.resolved.over(name) for name, task in tasks.items())


def _unless(model: Model, free: cp_model.IntVar, change: cp_model.LinearExpr) -> cp_model.IntVar:
    """What a change costs, to be minimised, that may be free."""
    cost = model.cp.new_int_var(0, PUT_OFF, "cost")
    model.cp.add(cost >= change).only_enforce_if(~free)
    return cost
