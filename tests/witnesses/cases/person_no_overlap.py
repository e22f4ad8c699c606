from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from scheduler.constraints import BY_NAME
from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.plans import draw, plan_of, random_plan
from tests.witnesses.scenarios import instants, meeting, tiny
from tests.witnesses.world import at_the_edge

if TYPE_CHECKING:
    from random import Random

    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

HALLS = {
    "old": {"name": "Old", "place": "town"},
    "new": {"name": "New", "place": "town"},
    "river": {"name": "River", "place": "port"},
    "tent": {"name": "Tent"},
}
SITES: tuple[Any, ...] = (
    "old",
    ["old", "river"],
    ["old", "new", "river"],
    ["new", "tent"],
    "to be found",
    {"halls": "to be found", "place": "hill"},
)
TRAVEL = {"default": "30m", "between": {"town": {"port": "2h"}, "port": {"town": "1h"}, "hill": {"town": "90m"}}}


def case(random: Random) -> Case:
    parts = {
        "talk": {"name": "Talk", "duration": "2h"},
        "visit": {"name": "Visit", "duration": "1h", "kind": "visit", "sites": random.choice([["second"], []])},
    }
    attend = {"lead": {"of": ["guest"], "deputies": ["deputy"], "site": random.choice(["main", "second"])}}
    whole = {"lead": {**attend["lead"], "parts": ["talk", "visit"]}}
    presence: list[dict[str, Any]] = [{"attend": attend}, {"parts": parts, "attend": whole}, {"chair": "guest"}]
    resolved = tiny(
        places={name: {"name": name.title()} for name in ("town", "port", "hill")},
        travel=TRAVEL,
        halls=HALLS,
        people={"guest": {"name": "Guest"}, "deputy": {"name": "Deputy"}},
        horizon={"from": "2024-06-06", "to": "2024-06-07"},
        conferences={
            "a": meeting(
                sites={"main": random.choice(SITES), "second": random.choice(SITES)},
                **random.choice(presence),
            ),
            "b": meeting(
                sites={"main": random.choice(SITES)},
                duration="1h",
                chair="guest",
                instead={"merge_into": ["a"]},
            ),
        },
    )
    if "visit" in resolved.conference("a").parts and random.random() < 0.5:
        return resolved, _inside_one(resolved, random)
    drawn = draw(resolved, random, **({} if random.random() < 0.1 else {"outcomes": {("b",): ("held", None)}}))
    if drawn["outcomes"]["b",] != ("held", None):
        return resolved, plan_of(resolved, drawn)
    return resolved, at_the_edge(BY_NAME["person_no_overlap"], resolved, random, drawn, "when", "b", "main")


def _inside_one(resolved: Resolved, random: Random) -> Plan:
    """A plan in which the visit follows the talk of two hours, or begins before it, by about the time of travel."""
    start = random.choice(instants(resolved, 900)[6:])
    then = start + timedelta(minutes=random.choice([-150, -90, -60, 60, 120, 150, 210, 240]))
    return random_plan(resolved, random, when={("a", "talk"): start, ("a", "visit"): then})


def _second(conference: str, part: str) -> bool:
    return conference == "b"


WITNESS = Witness(case, one_off=lambda by: later(by, _second), wrong_end=end_for_start(_second))
