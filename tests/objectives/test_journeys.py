from __future__ import annotations

from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from scheduler.model import Model
from scheduler.objectives.journeys import Journeys
from tests.objectives.judged import judged
from tests.witnesses.scenarios import instant, meeting, tiny

if TYPE_CHECKING:
    from scheduler.scenario.resolved import Resolved

PARTS = {"talks": {"name": "Talks", "duration": "2h"}, "more": {"name": "More", "day": 2, "duration": "2h"}}


def _resolved(hall: str, home: str | None) -> Resolved:
    return tiny(
        places={"town": {"name": "Town"}, "hill": {"name": "Hill"}},
        halls={"t": {"name": "T", "place": "town"}, "h": {"name": "H", "place": "hill"}, "u": {"name": "U"}},
        people={"p": {"name": "P", "home": home}},
        conferences={
            "a": meeting(parts=PARTS, sites={"main": hall}, chair="p"),
            "b": meeting(sites={"main": "h"}, chair="p"),
        },
    )


def _judged(hall: str, home: str | None, more: str, b: str) -> int:
    when = {
        ("a", "talks"): instant("2024-06-06 09:00"),
        ("a", "more"): instant(more),
        ("b", "main"): instant(b),
    }
    return judged("journeys", _resolved(hall, home), when=when)


def test_a_day_at_another_place_counts_once() -> None:
    # All on one day on the hill: one journey; the second part or the other conference on a day of its own: two.
    assert _judged("h", "town", "2024-06-06 13:00", "2024-06-06 18:00") == 1
    assert _judged("h", "town", "2024-06-07 13:00", "2024-06-06 18:00") == 2
    assert _judged("h", "town", "2024-06-07 13:00", "2024-06-08 18:00") == 3


def test_home_and_unknown_places_do_not_count() -> None:
    # Only b is away from home, or somewhere known.
    assert _judged("t", "town", "2024-06-07 13:00", "2024-06-08 18:00") == 1
    assert _judged("u", "town", "2024-06-07 13:00", "2024-06-08 18:00") == 1
    assert _judged("h", None, "2024-06-07 13:00", "2024-06-08 18:00") == 0


def test_visits_that_cannot_fall_on_one_day_need_no_dates() -> None:
    resolved = _resolved("h", "town")
    # Grains of half an hour: 18 is 09:00 on the first day, 66 on the second; b may be on either.
    starts = {("a", "talks"): [18], ("a", "more"): [66], ("b", "main"): [24, 72]}
    model = Model(resolved, starts=starts)
    model.cp.minimize(Journeys().cost(model))
    solver = cp_model.CpSolver()
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    assert round(solver.objective_value) == 2
