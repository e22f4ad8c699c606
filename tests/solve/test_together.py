"""Variants solved together: what is shared is the same, and no common choice is better."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.checks import check
from scheduler.errors import InfeasibleError
from scheduler.model import Model
from scheduler.plan.families import decisions
from scheduler.plan.saved import plan_bytes
from scheduler.scenario.nouns import TIE_BREAK
from scheduler.scenario.nouns.same import OF_CONFERENCES, OF_TASKS
from scheduler.solve import Limits, Together, solve, solve_together
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

    Rooms = dict[str, Any]

DAYS = ("2024-06-06", "2024-06-07", "2024-06-08", "2024-06-09")
HALLS = ("large", "small")
FEW, MANY = range(4), range(4, 40)


def together(scenarios: Mapping[str | None, Resolved], **same: tuple[str, ...]) -> Together:
    alone = {name: solve(resolved).plan for name, resolved in scenarios.items()}
    answer = solve_together(scenarios, alone, same, Limits())
    for solved in answer.solved.values():
        assert check(solved.plan) == ()
    return answer


def plans(answer: Together) -> list[Plan]:
    return [solved.plan for solved in answer.solved.values()]


def drawn(random: Random) -> Rooms:
    """Two meetings of one person in two halls; halls and the person are away on some days, and dates are wished for."""
    closed = {name: random.choice(DAYS) for name in HALLS}
    return {
        "halls": {
            "large": {"name": "Large", "seats": 40, "closed": {"repair": {"when": closed["large"]}}},
            "small": {"name": "Small", "seats": 12, "closed": {"repair": {"when": closed["small"]}}},
        },
        "people": {"chief": {"name": "Chief", "away": {"trip": {"when": random.choice(DAYS)}}}},
        "conferences": {
            name: meeting(
                sites={"main": list(HALLS)},
                delegates={"members": {"name": "Members", "count": 10}},
                when={"within": {"from": DAYS[0], "to": DAYS[-1]}, "prefer": random.choice(DAYS)},
                attend={"chair": "chief"},
            )
            for name in ("a", "b")
        },
    }


def pinned(rooms: Rooms, day: str, hall: str | None) -> Resolved:
    """The same with nothing left open of the meeting that is shared but its hour."""
    a = rooms["conferences"]["a"]
    sites = {"main": hall} if hall else a["sites"]
    fixed = {**a, "when": {**a["when"], "within": day}, "sites": sites}
    return tiny(**rooms | {"conferences": {**rooms["conferences"], "a": fixed}})


def missed(resolved: Resolved) -> list[int] | None:
    """What the best plan misses, tier by tier; None if there is none."""
    try:
        tiers = solve(resolved).plan.solver.tiers
    except InfeasibleError:
        return None
    assert all(tier.status == "optimal" for tier in tiers)
    return [tier.objective for tier in tiers if tier.name != TIE_BREAK]


def examine(seed: int) -> None:
    """The best common choice is the best of all choices there are, each tried in every scenario by itself.

    Once the shared decisions are fixed the scenarios have nothing to do with each other, so the least sums, tier by
    tier, are the sums of the least.
    """
    random = Random(f"together {seed}")
    written = {name: drawn(random) for name in (None, "flood", "fair")[: random.choice([2, 3])]}
    halls = random.choice([(None,), HALLS])
    words = ("date",) if halls == (None,) else ("date", "halls")
    sums = []
    for day in DAYS:
        for hall in halls:
            each = [missed(pinned(rooms, day, hall)) for rooms in written.values()]
            sums += [[sum(tier) for tier in zip(*each, strict=True)]] if None not in each else []
    scenarios = {name: tiny(**rooms) for name, rooms in written.items()}
    if not sums:
        with pytest.raises(InfeasibleError):
            together(scenarios, a=words)
        return
    answer = together(scenarios, a=words)
    assert [tier.objective for tier in answer.tiers if tier.name != TIE_BREAK] == min(sums)
    assert all(tier.status == "optimal" for tier in answer.tiers)
    starts = {plan.conferences["a"].start for plan in plans(answer)}
    assert len({start.date() for start in starts if start}) == 1
    if "halls" in words:
        assert len({plan.conferences["a"].sites["main"] for plan in plans(answer)}) == 1


@pytest.mark.parametrize("seed", FEW)
def test_no_common_choice_is_better(seed: int) -> None:
    examine(seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", MANY)
def test_no_common_choice_is_better_many_times(seed: int) -> None:
    examine(seed)


def one(facts: Rooms, **rooms: Any) -> Resolved:
    """A scenario with one meeting."""
    return tiny(**{"conferences": {"a": meeting(**facts)}, **rooms})


def wished(day: str, **facts: Any) -> Resolved:
    return one({"when": {"within": {"from": DAYS[0], "to": DAYS[-1]}, "prefer": day}, **facts})


def test_a_plan_claims_to_be_the_best_only_of_its_own_scenario() -> None:
    """Thursday suits the one and Friday the other: whichever is chosen, one of the two is a day (480 points) off."""
    scenarios = {None: wished("2024-06-06"), "late": wished("2024-06-07")}
    answer = together(scenarios, a=("date",))
    assert [(tier.name, tier.objective, tier.bound) for tier in answer.tiers if tier.name == "dates"] == [
        ("dates", 480, 480)
    ]
    assert sorted(plan.solver.status for plan in plans(answer)) == ["feasible", "optimal"]
    worse = next(plan for plan in plans(answer) if plan.solver.status == "feasible")
    dates = next(tier for tier in worse.solver.tiers if tier.name == "dates")
    assert (dates.objective, dates.bound, dates.status) == (480, 0, "feasible")


def test_nothing_in_common_is_proved() -> None:
    scenarios = {None: one({"when": {"within": DAYS[0]}}), "late": one({"when": {"within": DAYS[1]}})}
    with pytest.raises(InfeasibleError):
        together(scenarios, a=("date",))


def test_what_is_not_shared_stays_apart() -> None:
    answer = together({None: wished("2024-06-06"), "late": wished("2024-06-07")}, a=("outcome",))
    days = [str(plan.conferences["a"].start)[:10] for plan in plans(answer)]
    assert days == ["2024-06-06", "2024-06-07"]
    assert all(plan.solver.status == "optimal" for plan in plans(answer))


def test_the_same_start_is_the_same_instant_whatever_the_grain_and_the_horizon() -> None:
    """The one counts half hours from Thursday, the other quarters from Friday; one clock shows two hours more."""
    coarse = one({"when": {"within": DAYS[1]}})
    fine = one(
        {"when": {"within": DAYS[1]}, "duration": "45m", "not_before": "10:30 7/6/2024"},
        horizon={"from": DAYS[1], "to": "2024-06-12"},
        as_of=DAYS[1],
        timezone="Africa/Johannesburg",
    )
    assert (coarse.grain, fine.grain) == (30, 15)
    first, second = plans(together({None: coarse, "fine": fine}, a=("start",)))
    assert first.conferences["a"].start == second.conferences["a"].start
    assert solve(coarse).plan.conferences["a"].start != solve(fine).plan.conferences["a"].start


def test_what_does_not_take_place_has_no_date_to_share() -> None:
    """Skipped where everybody is away, it is on the wished day elsewhere; only the two that are held agree."""
    away = {"people": {"chief": {"name": "Chief", "away": {"trip": {"when": "2024-06-06 to 2024-06-09"}}}}}
    facts = {"attend": {"chair": "chief"}, "instead": {"skip": True}}
    there = {"people": {"chief": {"name": "Chief"}}}
    when = {"within": {"from": DAYS[0], "to": DAYS[-1]}}
    skipped = one({**facts, "when": when}, **away)
    thursday = one({**facts, "when": {**when, "prefer": DAYS[1]}}, **there)
    friday = one({**facts, "when": {"within": DAYS[1]}}, **there)
    answer = together({None: skipped, "x": thursday, "y": friday}, a=("date", "halls", "attend"))
    assert [plan.conferences["a"].outcome for plan in plans(answer)] == ["skipped", "held", "held"]
    assert {str(plan.conferences["a"].start)[:10] for plan in plans(answer)[1:]} == {DAYS[1]}
    with pytest.raises(InfeasibleError):
        together({None: skipped, "x": one({"attend": {"chair": "chief"}, "when": when}, **there)}, a=("outcome",))


def test_people_seats_and_owners_are_the_same_too() -> None:
    """What one scenario leaves no choice in, the other takes over."""
    people = {name: {"name": name.title()} for name in ("an", "binh")}
    units = {"north": {"name": "North"}, "south": {"name": "South"}}

    def open_to(attend: list[str], count: str, owners: list[str]) -> Resolved:
        task = {"name": "Write", "for": "a", "owner": {"one_of": owners} if owners[1:] else owners[0], "effort": "2h"}
        given = {"attend": {"speaker": {"of": attend, "at_least": 1}}}
        delegates = {"wards": {"name": "Wards", "count": count}}
        facts = {**given, "delegates": delegates}
        return one(facts, people=people, units=units, tasks={"write": task})

    scenarios = {None: open_to(["an", "binh"], "8-12", ["north", "south"]), "x": open_to(["binh"], "11", ["south"])}
    same = {"a": ("attend", "seats"), "write": ("owner", "start")}
    first, second = (decisions(plan) for plan in plans(together(scenarios, **same)))
    for family in ("attendance", "seats", "owners", "work"):
        assert first[family] == second[family]


def test_every_word_is_known_to_a_family_and_no_family_to_none() -> None:
    families = Model(one({})).families
    assert all(family.words for family in families)
    assert {word for family in families for word in family.words} == {*OF_CONFERENCES, *OF_TASKS}


def test_the_same_question_has_the_same_answer_to_the_byte() -> None:
    scenarios = {None: wished("2024-06-06"), "late": wished("2024-06-07")}
    once, again = (together(scenarios, a=("start",)) for _ in range(2))
    assert [plan_bytes(plan) for plan in plans(once)] == [plan_bytes(plan) for plan in plans(again)]
