"""Why something changes: what would break if everything were as in the plan before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from scheduler.checks import Fault, violations
from scheduler.checks.structure import structural_faults
from scheduler.constraints import Violation
from scheduler.plan.families import decisions
from scheduler.solve.assemble import assemble

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.plan.families import Decisions, Key
    from scheduler.scenario.resolved import Resolved

Wrong: TypeAlias = Violation | Fault


def reasons(model: Model, before: Plan, plan: Plan, changed: Iterable[str]) -> dict[str, tuple[Wrong, ...]]:
    """For each conference or task that changes, what forbids it as it was; nothing if it only goes along.

    Everything is put back as it was as far as the scenario still knows of it; what is new, or cannot be put back at
    all, is as in the new plan.
    """
    return _Back(model, before, plan).reasons(changed)


@dataclass(frozen=True)
class _Back:
    """A plan in which things are put back as they were before."""

    model: Model
    before: Plan
    plan: Plan

    @property
    def resolved(self) -> Resolved:
        return self.model.resolved

    def reasons(self, changed: Iterable[str]) -> dict[str, tuple[Wrong, ...]]:
        subjects = [subject for subject in self._keys if self._can_be_put_back(subject)]
        tried = self._tried(subjects)
        faults = list(structural_faults(self.resolved, tried))
        sound = [subject for subject in subjects if not self._about(subject, faults)]
        broken = list(violations(self.resolved, tried if sound == subjects else self._tried(sound)))
        return {
            subject: self._about(subject, faults) or self._about(subject, broken) or self._gone(subject)
            for subject in changed
        }

    @cached_property
    def _keys(self) -> dict[str, list[tuple[str, Key]]]:
        """Every decision that is to be made, by the conference or task that it is about."""
        keys: dict[str, list[tuple[str, Key]]] = {}
        for family in self.model.families:
            for key in family.every_key():
                keys.setdefault(key[0], []).append((family.name, key))
        return keys

    @cached_property
    def _decided(self) -> Decisions:
        return decisions(self.before)

    def _can_be_put_back(self, subject: str) -> bool:
        """Whether all that must be decided of it was decided, at times that are still looked at."""
        record = self.before.conferences.get(subject)
        if (record is not None and record.outcome != "held") or self._has_passed(subject):
            return False
        return all(
            key in self._decided[name] and self._is_looked_at(self._decided[name][key])
            for name, key in self._keys[subject]
        )

    def _has_passed(self, subject: str) -> bool:
        """Whether a task still to be planned was to begin before now: no reason for anything else to change."""
        record = self.before.tasks.get(subject)
        return record is not None and subject in self._keys and record.start < self.resolved.now

    def _gone(self, subject: str) -> tuple[Wrong, ...]:
        """That something decided before is none of the possibilities any more, whatever the rules."""
        families = {family.name: family for family in self.model.families}
        for name, key in self._keys[subject]:
            recorded = self._decided[name].get(key)
            if key in self._decided[name] and any(value is None for _, value in families[name].assigned(key, recorded)):
                return (Fault("no_longer_possible", (subject,)),)
        return ()

    def _is_looked_at(self, value: object) -> bool:
        return not isinstance(value, datetime) or self.resolved.opens <= value < self.resolved.closes

    def _tried(self, subjects: Collection[str]) -> Plan:
        """The new plan with some conferences and tasks as they were."""
        back = {subject for subject in subjects if self._has_its_conference(subject, subjects)}
        mixed = {
            name: {key: value for key, value in family.items() if key[0] not in back}
            | {key: value for key, value in self._decided[name].items() if key[0] in back}
            for name, family in decisions(self.plan).items()
        }
        return assemble(self.resolved, mixed)

    def _has_its_conference(self, subject: str, back: Collection[str]) -> bool:
        task = self.resolved.scenario.tasks.get(subject)
        if task is None or task.conference is None or task.conference in back:
            return True
        return self.plan.conferences[task.conference].start is not None

    def _about(self, subject: str, wrong: Iterable[Wrong]) -> tuple[Wrong, ...]:
        """What is wrong with a conference or a task, or with what is done for the conference."""
        things = {subject, *self.resolved.tasks_of(subject)}
        return tuple(each for each in wrong if not things.isdisjoint(each.subject))
