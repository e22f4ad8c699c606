"""Small plans to be made again: two meetings of a board and one of a club, few days, two halls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.constraints import Violation
from scheduler.solve import solve
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.plan import Plan
    from scheduler.replan.reasons import Wrong
    from scheduler.scenario.resolved import Resolved

DAYS = {"from": "2024-06-10", "to": "2024-06-14"}
"""Monday to Friday."""

HALLS: dict[str, Any] = {"large": {"name": "Large", "seats": 50}, "small": {"name": "Small", "seats": 12}}


def board(**facts: Any) -> dict[str, Any]:
    """A meeting in one of the halls, at nine or at two."""
    said = {"when": {"within": DAYS, "times": ["09:00", "14:00"]}, "sites": {"main": ["large", "small"]}, **facts}
    return meeting(**said)


def week(**rooms: Any) -> Resolved:
    """Two meetings, the second after the first; a report before the first, minutes after the second."""
    return tiny(
        **{
            "as_of": "2024-06-06",
            "horizon": {"from": "2024-06-06", "to": "2024-06-14"},
            "units": {"clerk": {"name": "Clerk", "capacity": 1}},
            "halls": HALLS,
            "conferences": {"first": board(name="First"), "then": board(name="Then", after=["first"])},
            "tasks": {
                "report": {"name": "Report", "for": "first", "owner": "clerk", "effort": "4h"},
                "minutes": {"name": "Minutes", "for": "then", "phase": "after", "owner": "clerk", "effort": "2h"},
            },
            **rooms,
        }
    )


def conferences(**facts: dict[str, Any]) -> dict[str, Any]:
    """The two meetings with something else said of them."""
    return {
        "first": board(name="First", **facts.get("first", {})),
        "then": board(**{"name": "Then", "after": ["first"], **facts.get("then", {})}),
    }


def planned(**rooms: Any) -> Plan:
    """The plan of the week."""
    return solve(week(**rooms)).plan


def rules(wrong: Iterable[Wrong]) -> set[str]:
    """The rules that are broken."""
    return {each.constraint for each in wrong if isinstance(each, Violation)}
