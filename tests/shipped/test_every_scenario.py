"""What holds for every scenario that comes with the program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from scheduler.calendars import calendar_files
from scheduler.calendars.strict import faults
from scheduler.checks import check, violations
from scheduler.checks.deadlines import pushed
from scheduler.errors import InfeasibleError
from scheduler.plan.origin import as_alternative
from scheduler.reports import render_markdown, summary
from scheduler.scenario.nouns import TIE_BREAK
from scheduler.solve import Limits
from scheduler.solve.build import build
from scheduler.solve.search import Search
from scheduler.solve.solve import goals
from tests.shipped.late import ending_late
from tests.shipped.shipped import (
    CAN_THO,
    DUC_GIANG,
    FOLDER,
    NAMES,
    PORTFOLIO,
    QUAN_2,
    QUAN_5,
    QUAN_9,
    ROADSHOW,
    file,
    loaded,
    path,
    plan_of,
    solved,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scheduler.scenario import Resolved
    from tests.shipped.conftest import Run


def test_no_scenario_is_forgotten_here() -> None:
    assert sorted(NAMES) == sorted(each.stem for each in FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_it_passes_the_check_with_every_variant(name: str, run: Run) -> None:
    ran = run("check", path(name))
    assert (ran.code, ran.err) == (0, "")
    assert loaded(name).scenario.title in ran.out


@pytest.mark.parametrize("name", NAMES)
def test_its_plan_passes_every_check(name: str) -> None:
    assert check(plan_of(name)) == ()
    assert check(plan_of(name), loaded(name)) == ()


@pytest.mark.parametrize("name", NAMES)
def test_its_plan_is_proved_the_best_in_every_tier_but_the_tie_break(name: str) -> None:
    open_tiers = [tier.name for tier in plan_of(name).solver.tiers if tier.status != "optimal"]
    assert open_tiers in ([], [TIE_BREAK])
    assert plan_of(name).solver.reproducible


VARIANTS = tuple((name, variant) for name in NAMES for variant in file(name).variants)
IMPOSSIBLE = (
    (QUAN_2, "no-waiver"),
    (QUAN_2, "cap-30"),
    (QUAN_5, "hai-nguoi-moi-phuong"),
    (DUC_GIANG, "march-suspended"),
    (PORTFOLIO, "cung-buoi-sang"),
    (ROADSHOW, "depot-lost"),
    (ROADSHOW, "one-week"),
)


def test_every_impossible_variant_is_one_of_a_scenario() -> None:
    assert set(IMPOSSIBLE) < set(VARIANTS)


@pytest.mark.parametrize(("name", "variant"), IMPOSSIBLE)
def test_a_variant_that_cannot_be_is_proved_to_have_no_plan(name: str, variant: str) -> None:
    with pytest.raises(InfeasibleError):
        solved(name, variant)


POSSIBLE = [
    pytest.param(name, variant, marks=pytest.mark.long if name in (QUAN_9, CAN_THO) else ())
    for name, variant in VARIANTS
    if (name, variant) not in IMPOSSIBLE
]


@pytest.mark.parametrize(("name", "variant"), POSSIBLE)
def test_every_other_variant_has_a_sound_plan(name: str, variant: str) -> None:
    plan = plan_of(name, variant)
    assert check(plan, loaded(name, variant)) == ()
    assert plan.scenario.variant == variant


@pytest.mark.parametrize("reserve", [True, False], ids=["due", "latest"])
@pytest.mark.parametrize("name", NAMES)
def test_the_plan_in_which_every_task_ends_at_its_deadline_breaks_nothing(name: str, reserve: bool) -> None:
    resolved, plan = loaded(name), plan_of(name)
    moved = ending_late(resolved, plan, pushed(resolved, plan, reserve=reserve))
    wanted = {name: record.due if reserve else record.latest for name, record in plan.tasks.items()}
    assert {name: record.end for name, record in moved.tasks.items()} == wanted
    assert list(violations(resolved, moved)) == []


@pytest.mark.parametrize("name", [QUAN_2, QUAN_5, DUC_GIANG])
def test_looking_only_at_possible_starts_changes_no_optimum(name: str) -> None:
    assert optima(loaded(name), prune=True) == optima(loaded(name), prune=False)


def optima(resolved: Resolved, *, prune: bool) -> list[tuple[str, int | None]]:
    """The proved optimum of every tier but the tie-break."""
    model = build(resolved, prune=prune)
    reached = Search(model, Limits()).run(goals(model, Limits())).tiers
    assert all(tier.optimal for tier in reached if tier.tier != TIE_BREAK)
    return [(tier.tier, tier.objective) for tier in reached if tier.tier != TIE_BREAK]


@pytest.mark.parametrize("name", NAMES)
def test_a_strict_reading_finds_nothing_in_any_of_its_calendars(name: str) -> None:
    files = calendar_files(plan_of(name), loaded(name).scenario.language)
    assert {"calendars/all.ics", "calendars/hours"} < {*files, *(file[: file.find("/units/")] for file in files)}
    assert {file: found for file, content in files.items() if (found := faults(content))} == {}
    assert with_several_times([files]) == {}


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES)
def test_one_id_means_one_time_in_all_calendars_of_all_proposals(name: str) -> None:
    """Of the plan, its variants and an alternative, in both languages, side by side in one program."""
    variants = [variant for each, variant in VARIANTS if each == name and (name, variant) not in IMPOSSIBLE]
    plans = [plan_of(name), *(plan_of(name, variant) for variant in variants)]
    plans.append(as_alternative(plans[0], "other"))
    files = [calendar_files(plan, language) for plan in plans for language in ("vi", "en")]
    assert [found for each in files for content in each.values() if (found := faults(content))] == []
    assert with_several_times(files) == {}


def with_several_times(calendars: Sequence[Mapping[str, bytes]]) -> dict[str, set[tuple[str, ...]]]:
    """The times of every entry that has several, by its id; the files are read as plain text."""
    times: dict[str, set[tuple[str, ...]]] = {}
    for content in (content for files in calendars for content in files.values()):
        for entry in re.split(r"BEGIN:(?:VEVENT|VTODO)\r\n", content.decode().replace("\r\n ", ""))[1:]:
            said = sorted(re.findall(r"^(?:DTSTART|DTEND|DUE)[^\r]*", entry, re.MULTILINE))
            times.setdefault(re.findall(r"^UID:([^\r]*)", entry, re.MULTILINE)[0], set()).add(tuple(said))
    assert times
    return {uid: several for uid, several in times.items() if len(several) > 1}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_its_report_names_every_conference_and_task(name: str, language: str) -> None:
    text = render_markdown(plan_of(name), language)
    scenario = loaded(name).scenario
    assert text.startswith(f"# {scenario.title}")
    assert MarkdownIt("commonmark").enable("table").parse(text)
    for noun in (*scenario.conferences.values(), *scenario.tasks.values()):
        assert noun.name in unescaped(text)


@pytest.mark.parametrize("name", NAMES)
def test_its_plan_in_short_fits_on_a_screen(name: str) -> None:
    lines = summary(plan_of(name), loaded(name).scenario.language).splitlines()
    assert 5 <= len(lines) <= 60


def unescaped(text: str) -> str:
    return text.replace("\\", "")
