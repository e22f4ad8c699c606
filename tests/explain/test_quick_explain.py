from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from scheduler.explain.quick_explain import minimal_conflict

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.mark.parametrize("seed", range(100))
def test_what_is_found_is_one_of_the_minimal_conflicts(seed: int) -> None:
    random = Random(seed)
    rules = list(range(random.randint(1, 30)))
    hidden = [set(random.sample(rules, random.randint(1, min(len(rules), 6)))) for _ in range(random.randint(1, 4))]
    minimal = [conflict for conflict in hidden if not any(other < conflict for other in hidden)]

    def possible(some: Sequence[int]) -> bool:
        return not any(conflict <= set(some) for conflict in hidden)

    found = minimal_conflict(rules, possible)
    assert set(found) in minimal
    assert len(set(found)) == len(found)


def test_rules_in_front_are_kept_before_later_ones() -> None:
    """Both {0, 3} and {1, 2} are conflicts; the second is complete before the first is."""
    assert minimal_conflict([0, 1, 2, 3], lambda some: not ({0, 3} <= set(some) or {1, 2} <= set(some))) == [1, 2]
