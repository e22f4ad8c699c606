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
from scheduler.scenario.consistency.inner import inner_names_exist, parts_of_tasks_exist
from scheduler.scenario.consistency.names import ids_are_plain, ids_are_unique
from scheduler.scenario.consistency.nesting import nothing_is_nested_too_deep
from scheduler.scenario.consistency.parts import parts_are_in_order
from scheduler.scenario.consistency.pins import pins_fit
from scheduler.scenario.consistency.profiles import profiles_are_possible
from scheduler.scenario.consistency.progress import progress_is_possible
from scheduler.scenario.consistency.progress_order import progress_is_in_order
from scheduler.scenario.consistency.references import references_name_something
from scheduler.scenario.consistency.rings import nothing_runs_in_circles
from scheduler.scenario.consistency.same import the_same_is_decided
from scheduler.scenario.consistency.sets import fans_are_not_empty
from scheduler.scenario.consistency.settings import tiers_exist, waivers_name_something
from scheduler.scenario.consistency.sites import sites_have_halls
from scheduler.scenario.consistency.sizes import tasks_are_not_too_many
from scheduler.scenario.consistency.tasks import phases_are_in_order, tasks_serve_a_conference
from scheduler.scenario.nouns import Scenario
from scheduler.scenario.reading import refusal, sound_part
from scheduler.scenario.reading.refusal import MOST_PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from scheduler.errors import Problem
    from scheduler.scenario.reading import Tree

    Check = Callable[[Scenario, Tree], Iterator[Problem]]

# Each check, and the sections whose silence counts for it: it says nothing where something of them is lost.
_UNITS = ("units", "sets")
_DAYS = ("as_of", "horizon", "document", "conferences", "tasks", "pins")
_CONFERENCES = ("conferences", "halls", *_UNITS)
_TASKS = ("defaults", "conferences", "tasks")
# Without these the others would follow circles of sets, or links without end.
GUARDS: Mapping[Check, tuple[str, ...]] = {
    nothing_is_nested_too_deep: (),
    tasks_are_not_too_many: (*_UNITS, "tasks"),
}
CHECKS: Mapping[Check, tuple[str, ...]] = {
    ids_are_unique: (),
    ids_are_plain: (),
    references_name_something: (),
    inner_names_exist: (),
    parts_of_tasks_exist: _TASKS,
    nothing_runs_in_circles: (),
    time_zones_exist: (),
    time_zones_are_on_a_grain: _DAYS,
    calendars_can_be_written_out: (*_DAYS, "calendars"),
    there_is_a_conference: ("conferences",),
    starts_are_not_both_equal_and_apart: (),
    days_are_possible: _DAYS,
    dated_waivers_can_apply: (*_DAYS, "people"),
    fans_are_not_empty: _UNITS,
    sites_have_halls: _CONFERENCES,
    parts_are_in_order: ("conferences",),
    tasks_serve_a_conference: _TASKS,
    phases_are_in_order: _TASKS,
    the_same_is_decided: (),
    profiles_are_possible: (),
    pins_fit: (*_UNITS, "conferences", "tasks", "pins"),
    progress_is_possible: (*_DAYS, "progress"),
    progress_is_in_order: (*_DAYS, *_UNITS, "constraints", "defaults", "progress"),
    tiers_exist: ("tiers",),
    waivers_name_something: ("tasks",),
    times_are_on_a_grain: (),
}
# One check never says more than a person reads; looking for similar names takes time.
_MOST_OF_A_KIND = 101
# What may stand for a value that an entry must have, so that the rest of the entry can be looked into.
_STAND_INS = {
    "format": 1,
    "title": "?",
    "name": "?",
    "organiser": "unreadable",
    "when": {"within": "1/1/2000 - 1/1/2000"},
    "duration": "1h",
    "sites": {"unreadable": "to be found"},
    "halls": "to be found",
}


def checked(tree: Tree, problems: Iterable[Problem] = ()) -> Scenario:
    """Read a tree as a scenario whose entries agree with each other, or refuse it with all that is wrong.

    ``problems`` are those that were found on the way to the tree.
    """
    found = [*problems]
    if len(found) > MOST_PROBLEMS:
        raise refusal(found)
    part = sound_part(Scenario, tree, _STAND_INS)
    found += part.problems
    if part.model:
        found += _inconsistencies(CHECKS, part.model, part.tree)
    if found or part.model is None:
        raise refusal(found)
    return part.model


def check_normal_form(scenario: Scenario, tree: Tree) -> None:
    """Refuse a scenario in normal form (one that a plan carries) whose entries do not agree with each other."""
    checks = {check: sections for check, sections in CHECKS.items() if check is not ids_are_plain}
    if found := _inconsistencies(checks, scenario, tree):
        raise refusal(found)


def _inconsistencies(checks: Mapping[Check, tuple[str, ...]], scenario: Scenario, tree: Tree) -> list[Problem]:
    for guard, sections in GUARDS.items():
        if found := list(guard(scenario, tree)):
            return found if _is_whole(tree, sections) else []
    sure = [check for check, sections in checks.items() if _is_whole(tree, sections)]
    return [problem for check in sure for problem in islice(check(scenario, tree), _MOST_OF_A_KIND)]


def _is_whole(tree: Tree, sections: tuple[str, ...]) -> bool:
    """Whether nothing is lost of some sections; what is included, or stands under no known key, may be of any."""
    known = Scenario.model_fields.keys() - {*sections, "include"}
    return not sections or all(path[:1] and path[0] in known for path in tree.lost.paths)
