"""Every way out gives a plan, and nothing on the menu is lighter than the first: against exhaustive search."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from scheduler.explain.ways_out.change import combined
from scheduler.scenario.loading import ScenarioFile
from scheduler.scenario.reading import parse
from tests.explain.judged import has_plan
from tests.explain.ways_out.drawn import drawn
from tests.explain.ways_out.small import FILE, Searched, searched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.explain.ways_out import Change, Patch

IN_THE_GATE = (1, 6)  # with few lighter combinations
NUMBERS = [pytest.param(number, marks=[] if number in IN_THE_GATE else [pytest.mark.long]) for number in range(40)]
MOST_LIGHTER = 1500


@cache
def infeasible(number: int) -> str:
    """The first drawn text from a number on that has no plan; numbers far apart lead to different ones."""
    for each in range(number * 20, number * 20 + 20):
        content = drawn(each)
        if not has_plan(ScenarioFile(FILE, parse(content.encode(), str(FILE))).resolved(None)):
            return content
    raise AssertionError(f"all of the twenty scenarios from {number * 20} have a plan")


@pytest.mark.parametrize("number", NUMBERS)
def test_every_way_out_is_one_and_none_is_lighter_than_the_first(number: int) -> None:
    found = searched(infeasible(number))
    assert found.search.settled
    found.judge(*found.ways)
    weights = [way.weight for way in found.ways]
    assert weights == sorted(weights)
    for patch in islice(lighter(found, weights[0] if weights else 0), MOST_LIGHTER):
        assert not gives_a_plan(found, patch), patch


def lighter(found: Searched, weight: int) -> Iterator[Patch]:
    """All combinations of steps of the whole menu that weigh less."""

    def beyond(menu: list[Change], left: int, chosen: list[Patch]) -> Iterator[list[Patch]]:
        yield chosen
        for number, change in enumerate(menu):
            for step in change.steps:
                if step.weight < left:
                    yield from beyond(menu[number + 1 :], left - step.weight, [*chosen, step.patch])

    for patches in beyond(found.search.cheapest.menu, weight, []):
        whole = combined(patches)
        if whole:
            yield whole


def gives_a_plan(found: Searched, patch: Patch) -> bool:
    """Whether the scenario with a patch has a plan; one that is refused gives none."""
    trial = found.search.trials.of(patch)
    return trial is not None and trial.possible() is not False
