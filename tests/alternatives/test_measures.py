"""What is allowed of each wish, and when a plan is better all round."""

from __future__ import annotations

import pytest

from scheduler.alternatives import allowance, dominance
from scheduler.plan import Score


@pytest.mark.parametrize(
    ("measure", "unit", "most"),
    # 10 % of 0, 9 and 19 is less than 2; of 20 it is 2; of 45 it is 4.5; an hour is more than 10 % up to 600 minutes
    [
        (0, "days", 1),
        (9, "days", 10),
        (20, "days", 22),
        (45, "seats", 49),
        (90, "minutes", 150),
        (990, "minutes", 1089),
    ],
)
def test_a_tenth_or_one_unit_more_is_allowed(measure: int, unit: str, most: int) -> None:
    assert allowance(Score(measure=measure, unit=unit, weight=1, tier="dates")) == most


def test_what_is_stated_is_allowed_instead_in_the_unit_of_the_wish() -> None:
    score = Score(measure=90, unit="minutes", weight=1, tier="dates")
    assert allowance(score, 0) == 90
    assert allowance(score, 15) == 105


def test_dominance_is_to_miss_no_wish_by_more_and_some_by_less() -> None:
    assert dominance("x", {"a": 1, "b": 2}, {"a": 1, "b": 5}) is not None
    better = dominance("x", {"a": 1, "b": 2}, {"a": 3, "b": 2})
    assert better is not None
    assert (better.name, better.by) == ("x", {"a": 2})
    assert dominance("x", {"a": 1}, {"a": 1}) is None
    assert dominance("x", {"a": 0, "b": 2}, {"a": 1, "b": 1}) is None
