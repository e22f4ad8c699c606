from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.mutants import later, shifted
from tests.witnesses.wish_harness import WishWitness
from tests.witnesses.wishes.dated import planned, two_conferences

if TYPE_CHECKING:
    from random import Random

    from tests.witnesses.harness import Case

WAIVERS: tuple[dict[str, object], ...] = (
    {},
    {"a": "called at short notice"},
    {
        "a": {"reason": "an election", "during": "2024-06-07"},
        "b": {"reason": "a fair", "during": "2024-06-08..2024-06-09"},
    },
)


def case(random: Random) -> Case:
    resolved = two_conferences(
        random,
        tasks={
            "invite-a": {"name": "Invite", "for": "a", "owner": "office", "effort": "1h", "sends": "invitations"},
            "papers-a": {"name": "Papers", "for": "a", "owner": "office", "effort": "2h", "sends": "materials"},
            "invite-b": {"name": "Invite", "for": "b", "owner": "office", "effort": "30m", "sends": "invitations"},
        },
        constraints={
            "notice_period": {
                "working_days": random.choice((1, 2, 3)),
                "counting": random.choice(("difference", "clear")),
                "applies_to": ["invitations", "materials"],
                "weight": random.choice((1, 5)),
                "waive": random.choice(WAIVERS),
            }
        },
    )
    return planned(resolved, random)


WITNESS = WishWitness(
    case,
    {"a day later": later(48), "a day earlier": later(-48), "more days": shifted("when", "at_begin", 1)},
)
