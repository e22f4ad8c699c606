from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scheduler.constraints import BY_NAME
from scheduler.scenario.nouns import Pin
from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import Mutation, end_for_start, later
from tests.witnesses.plans import draw, plan_of
from tests.witnesses.retold import end_of_work_for_start, work_later
from tests.witnesses.world import PARTS, at_the_edge, gathering, owner, starts_of_conference, task, world

if TYPE_CHECKING:
    from random import Random

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


def case(random: Random) -> Case:
    open_world = world(
        random,
        halls={"old": {"name": "Old", "place": "here"}, "new": {"name": "New", "place": "there"}},
        conferences={
            "a": gathering(
                random,
                duration=None,
                parts=PARTS,
                instead={"merge_into": ["b"], "skip": True},
                sites={"main": random.choice([["old", "new"], "old", "to be found"])},
            ),
            "b": gathering(random, duration="4h"),
        },
        tasks={
            "t": task(random),
            "during": {"name": "During", "for": "b", "phase": "during", **owner(random)},
        },
    )
    starts = starts_of_conference(open_world, random, "a")
    drawn = draw(open_world, random, when=starts)
    plan = plan_of(open_world, drawn)
    pinned = random.choice([name for name in ("a", "t", "t", "during") if name in plan.tasks or name == "a"])
    resolved = _with_pin(open_world, pinned, _pin(random, open_world, plan, pinned))
    if pinned == "t":
        return resolved, at_the_edge(BY_NAME["pinned"], resolved, random, drawn, "work", "t")
    if pinned == "a" and plan.conferences["a"].outcome == "held":
        return resolved, at_the_edge(
            BY_NAME["pinned"], resolved, random, drawn, "when", "a", random.choice(list(PARTS))
        )
    return resolved, plan_of(resolved, drawn)


def _with_pin(resolved: Resolved, name: str, pin: dict[str, Any]) -> Resolved:
    pins = {name: Pin.model_validate(pin)}
    return replace(resolved, scenario=resolved.scenario.model_copy(update={"pins": pins}))


def _pin(random: Random, resolved: Resolved, plan: Plan, name: str) -> dict[str, Any]:
    """What the plan has, or now and then something else."""
    if name == "a":
        record = plan.conferences["a"]
        facts: list[dict[str, Any]] = [{"outcome": random.choice([record.outcome, record.outcome, "held", "skipped"])}]
        if record.outcome == "held":
            facts.append({"halls": {"main": random.choice([record.sites["main"] or "old", "new"])}})
        start, end = record.start, record.end
    else:
        task_record = plan.tasks[name]
        owners = resolved.owners(name)
        facts = [{"owner": random.choice([task_record.unit, task_record.unit, *owners])}]
        start, end = task_record.start, task_record.end
    if start and end and name != "during":
        facts += [{"start": start.isoformat()}, {"end": end.isoformat()}] * 2
    return random.choice(facts)


def _later(by: int) -> Mutation:
    return _both(later(by), work_later(by))


def _both(*mutations: Mutation) -> Mutation:
    def mutate(model: Model) -> None:
        for mutation in mutations:
            mutation(model)

    return mutate


WITNESS = Witness(case, one_off=_later, wrong_end=_both(end_for_start(), end_of_work_for_start()))
