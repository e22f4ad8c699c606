"""A small review to ask about: two tasks before it, one after, two halls."""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING, Any

from scheduler.explain.sentences import Teller
from scheduler.explain.why import Call, question, why
from scheduler.explain.why.sentences import lines
from scheduler.scenario.reading import parse
from scheduler.solve import Limits, solve
from scheduler.solve.search import silent
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from scheduler.explain.why import Why
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


def review(**rooms: Any) -> Resolved:
    """A review of two hours on Thursday 6 or Friday 7 June 2024, planned on the Thursday.

    The office works from 08:00 to 12:00 and from 13:00 to 17:00: the draft (6 hours) and then the prints (2 hours)
    take it all Thursday. Four working hours in reserve are wished for before the review, which Friday 13:00 gives.
    """
    return tiny(
        **{
            "halls": {"large": {"name": "Large hall", "seats": 50}, "small": {"name": "Small hall", "seats": 12}},
            "conferences": {
                "review": meeting(
                    name="Review",
                    when={"within": {"from": "2024-06-06", "to": "2024-06-07"}},
                    sites={"main": ["large", "small"]},
                    delegates={"members": {"name": "Members", "count": 10}},
                )
            },
            "tasks": {
                "draft": {"name": "Draft", "for": "review", "owner": "office", "effort": "6h"},
                "print": {"name": "Print", "for": "review", "owner": "office", "effort": "2h", "after": ["draft"]},
                "file": {"name": "File", "for": "review", "owner": "office", "effort": "1h", "phase": "after"},
            },
            "horizon": {"from": "2024-06-06", "to": "2024-06-11"},
            **rooms,
        }
    )


@cache
def planned() -> Plan:
    """The best plan of the review: on Friday at 13:00, in the hall that leaves fewest seats empty."""
    return solve(review()).plan


def ask(resolved: Resolved | None = None, plan: Plan | None = None, **call: str) -> Why:
    """The answer to a call about the review, or another scenario."""
    resolved = resolved or review()
    return why(resolved, plan or planned(), question(resolved, Call(**call)), Limits(), silent, threading.Event())


def told(found: Why, language: str = "en") -> list[str]:
    """What is printed of an answer; its scenario was never written down, so no line is known."""
    return list(lines(found, Teller(found.resolved, parse(b"format: 1", "review.yaml"), language)))
