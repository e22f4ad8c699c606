from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import negated, shifted
from tests.witnesses.wish_harness import WishWitness, mistaken
from tests.witnesses.wishes.dated import planned, two_conferences

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case


def case(random: Random) -> Case:
    def task(effort: str, conference: str, **facts: object) -> dict[str, object]:
        return {"name": "Task", "effort": effort, "for": conference, "owner": "office", **facts}

    open_owner = {"one_of": ["office", "shift"]}
    tasks = {
        "one": task("2h", "a"),
        "two": task("1h30m", "a", owner=open_owner, **{"with": {"shift": "1h", "office": None}}),
        "three": task("1h", "b", owner=random.choice(("shift", open_owner))),
        "after": task("1h", "b", phase="after"),
        "during": {"name": "Task", "for": "a", "phase": "during", "owner": "office"},
    }
    kept = random.sample(list(tasks), 4)
    resolved = two_conferences(
        random,
        units={"shift": {"name": "Shift", "calendar": "late"}},
        calendars={"late": {"week": {"mon-sat": ["09:30-12:30", "14:00-19:00"]}}},
        tasks={name: tasks[name] for name in kept},
        objectives={"slack": {"keep": random.choice(("30m", "4h", "8h"))}},
    )
    return planned(resolved, random)


WITNESS = WishWitness(
    case,
    {
        "a working grain more": shifted("when", "at_begin", 1),
        "a working grain less": shifted("when", "at_begin", -1),
        "start for end": mistaken("work", "end", "start"),
        "finish for begin": mistaken("when", "at_begin", "at_finish"),
        "tasks not done": negated("owners", "does"),
    },
)
