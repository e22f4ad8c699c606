"""From a scenario to a model with everything posted that must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME, CONSTRAINTS
from scheduler.constraints.constraint import StartConstraint
from scheduler.constraints.waivers import in_force, outside_waiver, waiver_of
from scheduler.model import Model, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from ortools.sat.python import cp_model

    from scheduler.constraints.constraint import Constraint, Subject
    from scheduler.model.when import Starts
    from scheduler.scenario.resolved import Resolved


def build(resolved: Resolved, *, prune: bool = True, cp: cp_model.CpModel | None = None) -> Model:
    """The model of a scenario, every rule in force posted; ``prune`` limits domains beforehand, to the same effect.

    It is made in a CP-SAT model of its own unless ``cp`` is given.
    """
    timeline = Timeline(resolved)
    if prune:
        sized = frozenset(_held_to(BY_NAME["group_size"], resolved))
        rules = [rule for rule in CONSTRAINTS if isinstance(rule, StartConstraint)]
        limits = [(rule, subject) for rule in rules for subject in _held_to(rule, resolved)]
        model = Model(resolved, timeline, candidate_starts(timeline, limits), sized, cp)
    else:
        model = Model(resolved, timeline, cp=cp)
    for constraint in CONSTRAINTS:
        constraint.post_all(model, list(_held_to(constraint, resolved)))
        for subject in in_force(constraint, resolved):
            if waiver_of(constraint, subject, resolved) is not None:
                constraint.post(model, subject, outside_waiver(constraint, subject, model))
    return model


def candidate_starts(timeline: Timeline, limits: Iterable[tuple[StartConstraint, Subject]]) -> Starts:
    """The grains each part may start at by rules that speak of its start alone, for the subjects they hold for.

    A conference that may be merged may also start where its hosts do.
    """
    resolved = timeline.resolved
    starts: dict[tuple[str, str], Sequence[int]] = {}
    for name, conference in resolved.scenario.conferences.items():
        for part, given in conference.parts.items():
            if resolved.past and name in resolved.past.starts:
                starts[name, part] = _as_it_began(timeline, resolved.past.starts[name].get(part))
                continue
            starts[name, part] = range(max(timeline.grid.count - timeline.grains(given.duration.minutes) + 1, 0))
    for rule, subject in limits:
        key = (subject[0], subject[1])
        starts[key] = rule.allowed(timeline, subject, starts[key])
    return starts | _with_hosts(resolved, starts)


def _as_it_began(timeline: Timeline, instant: datetime | None) -> Sequence[int]:
    grain = None if instant is None else timeline.on_grid(instant)
    return () if grain is None else (grain,)


def _with_hosts(
    resolved: Resolved, starts: dict[tuple[str, str], Sequence[int]]
) -> dict[tuple[str, str], Sequence[int]]:
    widened: dict[tuple[str, str], Sequence[int]] = {}
    for name, conference in resolved.scenario.conferences.items():
        if conference.instead and conference.instead.merge_into:
            key = (name, next(iter(conference.parts)))
            hosts = [
                starts[host, next(iter(resolved.scenario.conferences[host].parts))]
                for host in conference.instead.merge_into
            ]
            widened[key] = sorted(set(starts[key]).union(*hosts))
    return widened


def _held_to(constraint: Constraint, resolved: Resolved) -> Iterator[Subject]:
    """The subjects for which a rule is in force on whatever day."""
    for subject in in_force(constraint, resolved):
        if waiver_of(constraint, subject, resolved) is None:
            yield subject
