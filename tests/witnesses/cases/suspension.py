from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.plans import near, random_plan
from tests.witnesses.scenarios import clocks, meeting, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    order = {"during": "2024-06-07..2024-06-08", "suspend": True}
    where = random.choice(["to be found", "in-north", ["in-north", "in-south"], ["in-south", "in-north"]])
    resolved = tiny(
        units={"north": {"name": "North", "within": "office"}, "south": {"name": "South", "within": "office"}},
        places={unit: {"name": unit, "territory": unit} for unit in ("north", "south")},
        halls={f"in-{unit}": {"name": unit, "place": unit} for unit in ("north", "south")},
        restrictions={"order": order | random.choice([{}, {"territory": "north"}, {"territory": "office"}])},
        conferences={
            "a": meeting(sites={"main": where, **random.choice([{}, {"video": "online"}])}, instead={"skip": True})
        },
    )
    return resolved, random_plan(
        resolved, random, when={("a", "main"): near(random, resolved, clocks(resolved, "a", "00:00", "22:00"), 120)}
    )


WITNESS = Witness(case, one_off=later, wrong_end=end_for_start())
