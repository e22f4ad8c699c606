"""What one entry of a scenario cannot know of another: one kind of check a file, each listed here."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from scheduler.scenario.consistency.calendars import (
    calendars_can_be_written_out,
    time_zones_are_on_a_grain,
    time_zones_exist,
)
from scheduler.scenario.consistency.conferences import starts_are_not_both_equal_and_apart, there_is_a_conference
from scheduler.scenario.consistency.dated_waivers import dated_waivers_can_apply
from scheduler.scenario.consistency.days import days_are_possible
from scheduler.scenario.consistency.grains import times_are_on_a_grain
from scheduler.scenario.consistency.inner import inner_names_exist
from scheduler.scenario.consistency.names import ids_are_plain, ids_are_unique
from scheduler.scenario.consistency.nesting import nothing_is_nested_too_deep
from scheduler.scenario.consistency.parts import parts_are_in_order
from scheduler.scenario.consistency.pins import pins_fit
from scheduler.scenario.consistency.references import references_name_something
from scheduler.scenario.consistency.rings import nothing_runs_in_circles
from scheduler.scenario.consistency.sets import fans_are_not_empty
from scheduler.scenario.consistency.settings import tiers_exist, waivers_name_something
from scheduler.scenario.consistency.sites import sites_have_halls
from scheduler.scenario.consistency.sizes import tasks_are_not_too_many
from scheduler.scenario.consistency.tasks import phases_are_in_order, tasks_serve_a_conference
from scheduler.scenario.nouns import Scenario
from scheduler.scenario.reading import refusal, validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scheduler.errors import Problem
    from scheduler.scenario.reading import Tree

    Check = Callable[[Scenario, Tree], Iterator[Problem]]

# Without these the others would follow circles of sets, or links without end.
GUARDS: tuple[Check, ...] = (nothing_is_nested_too_deep, tasks_are_not_too_many)
CHECKS: tuple[Check, ...] = (
    ids_are_unique,
    ids_are_plain,
    references_name_something,
    inner_names_exist,
    nothing_runs_in_circles,
    time_zones_exist,
    time_zones_are_on_a_grain,
    calendars_can_be_written_out,
    there_is_a_conference,
    starts_are_not_both_equal_and_apart,
    days_are_possible,
    fans_are_not_empty,
    sites_have_halls,
    parts_are_in_order,
    tasks_serve_a_conference,
    phases_are_in_order,
    pins_fit,
    tiers_exist,
    waivers_name_something,
    dated_waivers_can_apply,
    times_are_on_a_grain,
)
# One check never says more than a person reads; looking for similar names takes time.
_MOST_OF_A_KIND = 101


def checked(tree: Tree) -> Scenario:
    """Read a tree as a scenario whose entries agree with each other, or refuse it with all that is wrong."""
    scenario = validate(Scenario, tree)
    _run(CHECKS, scenario, tree)
    return scenario


def check_normal_form(scenario: Scenario, tree: Tree) -> None:
    """Refuse a scenario in normal form (one that a plan carries) whose entries do not agree with each other."""
    _run([check for check in CHECKS if check is not ids_are_plain], scenario, tree)


def _run(checks: Iterable[Check], scenario: Scenario, tree: Tree) -> None:
    for guard in GUARDS:
        _refuse(guard(scenario, tree))
    _refuse(problem for check in checks for problem in islice(check(scenario, tree), _MOST_OF_A_KIND))


def _refuse(problems: Iterable[Problem]) -> None:
    if found := list(problems):
        raise refusal(found)
