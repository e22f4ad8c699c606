"""A small scenario with something to choose for every profile: dates, halls, owners, a person's way."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from scheduler.alternatives import alternatives
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from scheduler.alternatives import Alternatives
    from scheduler.scenario.resolved import Resolved

NUMBER = 7


def choices(**rooms: Any) -> Resolved:
    """Two meetings between Thursday 6 and Friday 14 June 2024, planned a month ahead.

    One is wished for on Wednesday 12, when only the large hall is open; the other had better be soon over.
    """
    people = {"members": {"name": "Members", "count": 10}}
    second_week = {"from": "2024-06-10", "to": "2024-06-14"}
    return tiny(
        **{
            "as_of": "2024-05-06",
            "horizon": {"from": "2024-06-06", "to": "2024-06-14"},
            "halls": {
                "large": {"name": "Large", "seats": 50},
                "small": {"name": "Small", "seats": 12, "closed": {"repairs": {"when": second_week}}},
            },
            "conferences": {
                name: meeting(
                    name=f"Meeting {name}",
                    sites={"main": ["large", "small"]},
                    delegates=people,
                    when={"within": {"from": "2024-06-06", "to": "2024-06-14"}, **wished},
                )
                for name, wished in (("a", {"prefer": "2024-06-12"}), ("b", {}))
            },
            "tasks": {"write": {"name": "Write", "for": "a", "owner": "office", "effort": "6h"}},
            **rooms,
        }
    )


@cache
def found() -> Alternatives:
    """All plans to choose from in that scenario."""
    return alternatives(choices(), NUMBER)
