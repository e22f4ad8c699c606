from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.harness import Case, Witness
from tests.witnesses.mutants import end_for_start, later
from tests.witnesses.plans import near, random_plan
from tests.witnesses.scenarios import FAR, instant, meeting, tiny

if TYPE_CHECKING:
    from random import Random


def case(random: Random) -> Case:
    times = {"setup": random.choice(["0m", "1h"]), "teardown": random.choice(["0m", "30m"])}
    resolved = tiny(
        places=FAR,
        halls={
            "hall": {"name": "Hall", "closed": {"repairs": "10:00-14:00 7/6/2024", "before": "5/6/2024"}, **times},
            "room": {"name": "Room", "place": "far", "closed": {"feast": "morning 7/6/2024"}, **times},
        },
        conferences={"a": meeting(sites={"main": ["hall", "room"]}, instead={"skip": True})},
    )
    # The hall is closed from 10:00 to 14:00, the room from 17:00 the day before to 05:00 (seven hours ahead), the
    # hall also until the horizon opens; a part lasts two hours, and set-up and tear-down widen it by up to an hour.
    closed = [instant(text) for text in ("2024-06-07 10:00", "2024-06-06 17:00")]
    opens = [instant(text) for text in ("2024-06-07 14:00", "2024-06-07 05:00", "2024-06-06 00:00")]
    hours = resolved.conference("a").parts["main"].duration.timedelta
    widened = resolved.scenario.halls["hall"]
    anchors = [close - hours - widened.teardown.timedelta for close in closed]
    anchors += [opening + widened.setup.timedelta for opening in opens]
    anchors += [instant("2024-06-07 11:00"), instant("2024-06-06 20:00")]
    return resolved, random_plan(resolved, random, when={("a", "main"): near(random, resolved, anchors, 120)})


WITNESS = Witness(case, one_off=later, wrong_end=end_for_start())
