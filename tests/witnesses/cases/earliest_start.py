from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later, shifted
from tests.witnesses.plans import near, random_plan, working_starts
from tests.witnesses.scenarios import FAR, FIRST, instant, meeting, somewhere, tiny

if TYPE_CHECKING:
    from random import Random

    from scheduler.model import Model
    from tests.witnesses.mutants import Mutation

OTHER = {"mon-sun": ["07:00-11:00", "14:00-18:00"]}


def case(random: Random) -> Case:
    said: dict[str, Any] = random.choice([{}, {"not_before": "2024-06-07T09:00"}])
    resolved = tiny(
        places=FAR,
        horizon={"from": FIRST, "to": "2024-06-10"},
        as_of=random.choice(["2024-06-06", "2024-06-07"]),
        calendars={"other": {"week": OTHER, "timezone": "Asia/Ho_Chi_Minh"}},
        units={"abroad": {"name": "Abroad", "calendar": "other"}},
        conferences={"a": meeting(instead={"skip": True}, **said, **somewhere(random))},
        tasks={
            "t": {
                "name": "Task",
                "for": "a",
                "owner": {"one_of": ["office", "abroad"]},
                "with": {"abroad": "1h"},
                "effort": "2h",
                "not_before": random.choice(["2024-06-07T09:00", "2024-06-06T12:00"]),
            }
        },
    )
    # Nine o'clock at the office and, seven hours ahead, abroad; midnight; and some later time.
    texts = ("2024-06-07 09:00", "2024-06-07 02:00", "2024-06-07 00:00", "2024-06-07 16:00", "2024-06-08 10:00")
    anchors = [instant(text) for text in texts]
    unit = random.choice(["office", "abroad"])
    early = [instant("2024-06-06 16:00"), instant("2024-06-07 11:00"), *anchors]
    work = {
        ("t",): random.choice(_beside(early, working_starts(resolved, unit, 120))),
        ("t", "abroad"): random.choice(_beside(early, working_starts(resolved, "abroad", 60))),
    }
    start = near(random, resolved, anchors, 120)
    return resolved, random_plan(resolved, random, when={("a", "main"): start}, owners={("t",): unit}, work=work)


def _beside(anchors: list[Any], starts: list[Any]) -> list[Any]:
    """The starts at the anchors, or the first ones after them."""
    return [min(start for start in starts if start >= anchor) for anchor in anchors]


def _off(by: int) -> Mutation:
    def mutate(model: Model) -> None:
        later(by)(model)
        shifted("work", "start", by)(model)

    return mutate


WITNESS = Witness(case, one_off=_off, wrong_end=end_for_start())
