"""Every rule has its statement in every language, and it names its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.constraints import BY_NAME, CONSTRAINTS, Constraint
from scheduler.explain.atoms import AS_OF, HORIZON
from scheduler.explain.numbers import group_range
from scheduler.explain.statements import STATEMENTS, Speech
from scheduler.messages import LANGUAGES
from tests.witnesses.harness import cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.constraints import Subject
    from scheduler.scenario.nouns import Lag
    from scheduler.scenario.resolved import Resolved

EXAMPLES = range(12)


def numbers(rule: str, resolved: Resolved, subject: Subject) -> Iterator[int | None]:
    """The numbers of a rule that a statement of it must name; none for a rule that has none of its own."""
    scenario, first, last = resolved.scenario, subject[0], subject[-1]
    match rule:
        case "date_window":
            yield from of_window(resolved, *subject)
        case "session_hours":
            part = scenario.conferences[first].parts[last]
            stated = part.at or scenario.conferences[first].when.at
            yield from of_length(0 if stated else part.duration.minutes)
        case "suspension":
            yield scenario.restrictions[last].during.first.year
        case "conference_precedence":
            yield from of_lag(scenario.conferences[last].after[first])
        case "parts_in_order":
            yield from (scenario.conferences[first].parts[part].day for part in subject[1:])
        case "hall_no_overlap":
            yield from of_length(scenario.halls[last].setup.minutes + scenario.halls[last].teardown.minutes)
        case "hall_open":
            yield from (day.date.day for day in scenario.halls[subject[2]].closed[last].when.stated_days)
        case "hall_capacity":
            yield from (
                scenario.halls[hall].seats for hall in resolved.halls(first, last) if scenario.halls[hall].seats
            )
        case "attendance_cap":
            yield scenario.restrictions[last].at_most
        case "group_size":
            yield group_range(resolved, first, last)[0]
        case "head_count":
            total = scenario.conferences[first].total
            yield total.people.at_least if total else None
        case "person_available":
            when = scenario.people[subject[1]].away[last].when
            yield from (day.date.day for day in (when.stated_days if when else ()))
        case "task_deadline":
            effort = scenario.tasks[first].effort
            yield from of_length(effort.minutes if effort else 0)
        case "task_precedence":
            yield from of_lag(scenario.tasks[last].after[first])
        case "contribution":
            effort = scenario.tasks[first].collaborators[last]
            yield from of_length(effort.minutes if effort else 0)
        case "unit_capacity":
            yield scenario.units[first].capacity
        case "notice_period":
            notice = scenario.constraints.notice_period
            yield notice.working_days if notice else None


def of_window(resolved: Resolved, conference: str, part: str) -> Iterator[int]:
    """The year, and the first day that a part may fall on."""
    given = resolved.scenario.conferences[conference]
    said = given.when.within or given.when.on
    if said is not None:
        yield said.stated_days[0].date.year
        yield said.stated_days[0].date.day + given.parts[part].day - 1


def of_lag(lag: Lag) -> Iterator[int]:
    for length in (lag.at_least, lag.at_most):
        yield from of_length(length.minutes if length is not None else 0)
    yield from (days for days in (lag.working_days, lag.at_most_working_days) if days)


def of_length(minutes: int) -> Iterator[int]:
    """Hours, and minutes beyond them."""
    yield from (number for number in divmod(minutes, 60) if number)


def test_every_rule_has_one_statement() -> None:
    assert {*STATEMENTS} == {HORIZON, AS_OF, *BY_NAME}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=lambda constraint: constraint.name)
def test_every_statement_names_its_numbers(constraint: Constraint, language: str) -> None:
    heard = 0
    for resolved, _ in cases(constraint, EXAMPLES):
        for subject in constraint.subjects(resolved):
            said = STATEMENTS[constraint.name](Speech(resolved, language), subject)
            assert said.text.endswith(".")
            assert "{" not in said.text
            assert "None" not in said.text
            assert said.paths
            for number in numbers(constraint.name, resolved, subject):
                assert str(number) in said.text, (number, said.text)
            heard += 1
    assert heard
