"""``scheduler solve``: from a scenario to a verified plan on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli.options import InLanguage, Json, ScenarioFile, Seed, TimeLimit, Variant, Workers, spoken
from scheduler.errors import InfeasibleError, InputError, Problem

if TYPE_CHECKING:
    from scheduler.cli.options import Language
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
    """Solve a scenario, verify the plan, and write its folder: plan, page, workbook, unit sheets, calendars."""
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.output import check_target
    from scheduler.scenario import decided_in_all_variants, load
    from scheduler.solve import Limits

    limits = Limits(seconds=time_limit, seed=seed, workers=workers)
    if all_variants and variant is not None:
        raise InputError([Problem("--all-variants", 0, 0, "", "variant_and_all", {})])
    if all_variants:
        from scheduler.cli.all_variants import solve_all

        solve_all(scenario, out or Path("out"), limits, json=json, language=language)
        return
    target = out or default_folder(scenario, variant)
    check_target(target)
    resolved, whole = load(scenario, variant), decided_in_all_variants(scenario)
    solved = solve_one(resolved, limits, language, target)
    if json:
        alone = {"decided_alone": whole.scenario.same_in_all_variants} if whole else {}
        print_json({**machine_form(solved, target), **alone})
    else:
        speech = spoken(language, solved.plan.scenario.resolved.language)
        print_lines([*lines(solved, target, speech), *(_alone(whole, speech) if whole else [])])


def default_folder(scenario: Path, *further: str | None) -> Path:
    """Where a plan goes when nobody says."""
    return Path("out") / folder_name(scenario, *further)


def folder_name(scenario: Path, *further: str | None) -> str:
    """The name of a plan's folder: the scenario's, its variant's if there is one, and what else it is called by."""
    return ".".join([scenario.stem, *(name for name in further if name)])


def solve_one(resolved: Resolved, limits: Limits, language: Language | None, target: Path | None = None) -> Solved:
    """Search for a plan and write its folder, if there shall be one."""
    from scheduler.cli.interruption import ctrl_c_stops
    from scheduler.cli.progress import ProgressLine
    from scheduler.output import files_of, write_folder
    from scheduler.solve import solve as search

    speech = spoken(language, resolved.scenario.language)
    with ctrl_c_stops(speech) as stopped:
        with ProgressLine(speech, limits.seconds) as progress:
            try:
                solved = search(resolved, limits, progress, stopped)
            except InfeasibleError as error:
                raise InfeasibleError(str(error), _contradictions(resolved, speech)) from None
        if target:
            write_folder(target, files_of(solved.plan, speech))
    return solved


def _contradictions(resolved: Resolved, language: str) -> tuple[str, ...]:
    """What is found in the scenario that makes a plan impossible by itself."""
    from scheduler.findings import findings_of, sentence

    return tuple(
        sentence(finding, resolved, language) for finding in findings_of(resolved) if finding.severity == "error"
    )


def machine_form(solved: Solved, target: Path) -> dict[str, object]:
    """A plan and its folder, for programs."""
    plan = solved.plan
    return {
        "folder": str(target),
        "status": plan.solver.status,
        "interrupted": solved.interrupted,
        "reproducible": plan.solver.reproducible,
        "tiers": [tier.model_dump(mode="json") for tier in plan.solver.tiers],
        "scores": {name: score.model_dump(mode="json") for name, score in plan.scores.items()},
    }


def lines(solved: Solved, target: Path, language: str) -> list[str]:
    """A plan in short, and where it was written."""
    from scheduler.messages import say
    from scheduler.reports import summary

    stopped = [say(language, "cli.interrupted")] if solved.interrupted else []
    return [
        *summary(solved.plan, language).splitlines(),
        "",
        *stopped,
        say(language, "cli.written_folder", folder=str(target)),
    ]


def _alone(whole: Resolved, language: str) -> list[str]:
    """That decisions which are to be the same in every variant were taken for one of them."""
    from scheduler.messages import say
    from scheduler.solve.sentences import decided_once

    return [say(language, "together.alone", what=decided_once(whole, language))]
