"""``scheduler status``: what has happened, what is to be urged, and what to write into the scenario about it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Annotated, Any

import typer

from scheduler.cli.options import InLanguage, Json, PlanFile, ScenarioFile, Variant, spoken, stated_day
from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.facts import Planned
    from scheduler.plan import Plan
    from scheduler.scenario import Resolved
    from scheduler.status import Gathered

DAYS = 3


def status(
    scenario: ScenarioFile,
    plan: PlanFile,
    source: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="XLSX|URL|DIR",
            help="The workbook in which results are filled in, or the calendars in which people have worked.",
            show_default=False,
        ),
    ],
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="Tell how it stands on this day; else on the last day reported."),
    ] = None,
    days: Annotated[
        int, typer.Option("--days", metavar="N", min=0, max=99, help="How many working days ahead to look.")
    ] = DAYS,
    apply: Annotated[
        str | None, typer.Option("--apply", metavar="NAME", help="Write the progress into SCENARIO as a variant.")
    ] = None,
    variant: Variant = None,
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Read back what has happened: what is overdue, due soon, done or done late, and the progress to write down.

    Calendars are files, a folder of them, or what was published on a server; there they tell of moves and answers too.
    A server asks for SCHEDULER_CALDAV_USER and SCHEDULER_CALDAV_PASSWORD in the environment, or a keyring.
    """
    from scheduler.cli.agreement import see_that_it_agrees
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.facts import Planned
    from scheduler.plan.saved import read_plan
    from scheduler.scenario import load
    from scheduler.status import as_data, lines, proposed, standing

    saved = read_plan(plan)
    resolved = load(scenario, variant or saved.scenario.variant)
    speech = spoken(language, resolved.scenario.language)
    _see_that_it_is_of(plan, saved, resolved)
    see_that_it_agrees(plan, saved, speech)
    planned = Planned(saved)
    read = _gathered(source, planned)
    found = standing(planned, read, days, stated_day("--as-of", as_of))
    proposal = proposed(found, read)
    written = [*_applied(scenario, plan, resolved, apply, proposal, speech)] if apply else []
    if json:
        print_json(as_data(found, read, proposal, speech))
    else:
        print_lines([*lines(found, read, speech), "", *(written or _proposal(proposal, speech))])


def _see_that_it_is_of(path: Path, saved: Plan, resolved: Resolved) -> None:
    """Refuse a plan of another scenario, or of this one before it was edited."""
    from scheduler.cli.agreement import see_that_it_is_of
    from scheduler.plan.origin import fingerprint

    see_that_it_is_of(path, saved, resolved.id)
    if saved.scenario.sha256 != fingerprint(resolved.scenario):
        raise InputError([Problem(str(path), 0, 0, "", "plan_of_edited_scenario")])


def _gathered(source: str, planned: Planned) -> Gathered:
    """What a workbook says, or calendars do."""
    if "://" in source or Path(source).is_dir() or Path(source).suffix.lower() == ".ics":
        from scheduler.status.calendars import from_calendars

        return from_calendars(source, planned)
    from scheduler.status import gathered

    return gathered(Path(source), planned)


def _applied(
    path: Path, plan: Path, resolved: Resolved, name: str, proposal: dict[str, Any], language: str
) -> Iterator[str]:
    """Write the progress into the scenario file as a variant of the one that was planned, and say so."""
    from scheduler.cli.variant_file import add_variant
    from scheduler.messages import say

    if not proposal:
        return
    add_variant(path, name, {"inherits": resolved.variant, **proposal} if resolved.variant else proposal)
    yield say(language, "status.applied", file=str(path), variant=name, call=f"{path} --from {plan} --variant {name}")


def _proposal(proposal: dict[str, Any], language: str) -> Iterator[str]:
    """What to write into the scenario, as it is written there."""
    from scheduler.messages import say
    from scheduler.scenario.writing import variant_text

    if not proposal:
        yield say(language, "status.nothing_to_write")
        return
    yield say(language, "status.proposal")
    yield from dedent(variant_text("status", proposal).partition("\n")[2]).splitlines()
