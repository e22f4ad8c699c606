"""``scheduler solve``: from a scenario to a verified plan on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli.options import InLanguage, Json, ScenarioFile, Seed, TimeLimit, Variant, Workers
from scheduler.errors import SchedulerError

if TYPE_CHECKING:
    from scheduler.scenario import Resolved
    from scheduler.solve import Limits, Solved


def solve(
    scenario: ScenarioFile,
    variant: Variant = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="The folder to write; out/<scenario> by default.")
    ] = None,
    all_variants: Annotated[bool, typer.Option("--all-variants", help="Solve the scenario and each variant.")] = False,
    time_limit: TimeLimit = None,
    seed: Seed = 0,
    workers: Workers = 1,
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Solve a scenario, verify the plan, and write its folder: plan, report, calendars."""
    from scheduler.output import check_target
    from scheduler.scenario import load, load_all
    from scheduler.solve import Limits

    limits = Limits(seconds=time_limit, seed=seed, workers=workers)
    if not all_variants:
        target = out or default_folder(scenario, variant)
        check_target(target)
        _solve_one(load(scenario, variant), target, limits, json=json, language=language)
        return
    codes: list[int] = []
    for name, resolved in load_all(scenario).items():
        target = (out or Path("out")) / folder_name(scenario, name)
        check_target(target)
        codes.append(_try_one(resolved, target, limits, json=json, language=language))
    if any(codes):
        raise typer.Exit(max(codes))


def default_folder(scenario: Path, variant: str | None) -> Path:
    """Where a plan goes when nobody says."""
    return Path("out") / folder_name(scenario, variant)


def folder_name(scenario: Path, variant: str | None) -> str:
    """The name of a plan's folder: the scenario's, and its variant's."""
    return f"{scenario.stem}.{variant}" if variant else scenario.stem


def _try_one(resolved: Resolved, target: Path, limits: Limits, *, json: bool, language: str | None) -> int:
    from scheduler.cli.ending import sentences
    from scheduler.cli.printing import say_aside

    try:
        _solve_one(resolved, target, limits, json=json, language=language)
    except SchedulerError as error:
        speech = str(language or resolved.scenario.language)
        for sentence in sentences(error, speech):
            say_aside(f"{target.name}: {sentence}")
        return error.exit_code
    return 0


def _solve_one(resolved: Resolved, target: Path, limits: Limits, *, json: bool, language: str | None) -> None:
    from scheduler.cli.progress import ProgressLine
    from scheduler.output import files_of, write_folder
    from scheduler.solve import solve as search

    speech = str(language or resolved.scenario.language)
    with ProgressLine(speech, limits.seconds) as progress:
        solved = search(resolved, limits, progress)
    write_folder(target, files_of(solved.plan, speech))
    _report(solved, target, json=json, language=speech)


def _report(solved: Solved, target: Path, *, json: bool, language: str) -> None:
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.messages import say
    from scheduler.reports import summary

    plan = solved.plan
    if json:
        print_json(
            {
                "folder": str(target),
                "status": plan.solver.status,
                "interrupted": solved.interrupted,
                "reproducible": plan.solver.reproducible,
                "tiers": [tier.model_dump(mode="json") for tier in plan.solver.tiers],
                "scores": {name: score.model_dump(mode="json") for name, score in plan.scores.items()},
            }
        )
        return
    print_lines([summary(plan, language).rstrip("\n"), ""])
    if solved.interrupted:
        print_lines([say(language, "cli.interrupted")])
    print_lines([say(language, "cli.written", folder=str(target))])
