"""``scheduler solve``: from a scenario to a verified plan on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli.ending import as_json, sentences
from scheduler.cli.options import InLanguage, Json, ScenarioFile, Seed, TimeLimit, Variant, Workers, spoken
from scheduler.errors import InfeasibleError, InputError, Problem, SchedulerError

if TYPE_CHECKING:
    from scheduler.cli.options import Language
    from scheduler.plan import Plan
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
    from scheduler.scenario import load
    from scheduler.solve import Limits

    limits = Limits(seconds=time_limit, seed=seed, workers=workers)
    if all_variants and variant is not None:
        raise InputError([Problem("--all-variants", 0, 0, "", "variant_and_all", {})])
    if all_variants:
        _solve_all(scenario, out or Path("out"), limits, json=json, language=language)
        return
    target = out or default_folder(scenario, variant)
    check_target(target)
    solved = _solve_one(load(scenario, variant), target, limits, language=language)
    if json:
        print_json(_as_json(solved, target))
    else:
        print_lines(_lines(solved, target, spoken(language, solved.plan.scenario.resolved.language)))


def default_folder(scenario: Path, variant: str | None) -> Path:
    """Where a plan goes when nobody says."""
    return Path("out") / folder_name(scenario, variant)


def folder_name(scenario: Path, variant: str | None) -> str:
    """The name of a plan's folder: the scenario's, and its variant's."""
    return f"{scenario.stem}.{variant}" if variant else scenario.stem


def _solve_all(scenario: Path, out: Path, limits: Limits, *, json: bool, language: Language | None) -> None:
    """Solve the scenario and each variant into folders side by side, two or more with a page that compares them.

    Ctrl-C ends it after the plan at hand.
    """
    from scheduler.cli.printing import print_json, print_lines, say_aside
    from scheduler.compare import compare
    from scheduler.messages import say
    from scheduler.output import COMPARISON_FILE, check_target, remove_file, write_file
    from scheduler.reports.page.comparison import render_comparison
    from scheduler.scenario import load_all

    found = load_all(scenario)
    page = out / COMPARISON_FILE
    targets = {name: out / folder_name(scenario, name) for name in found}
    for target in targets.values():
        check_target(target)
    answers: list[dict[str, object]] = []
    plans: dict[str, Plan] = {}
    code = 0
    for name, resolved in found.items():
        speech = spoken(language, resolved.scenario.language)
        try:
            solved = _solve_one(resolved, targets[name], limits, language=language)
        except SchedulerError as error:
            code = max(code, error.exit_code)
            answers.append({"variant": name, **as_json(error, speech)})
            for sentence in [] if json else sentences(error, speech):
                say_aside(f"{targets[name].name}: {sentence}")
            continue
        remove_file(page)  # it shows the folder that was there before
        answers.append({"variant": name, **_as_json(solved, targets[name])})
        plans[targets[name].name] = solved.plan
        print_lines([] if json else [*_lines(solved, targets[name], speech), ""])
        if solved.interrupted:
            break
    if len(plans) > 1:
        speech = spoken(language, next(iter(plans.values())).scenario.resolved.language)
        write_file(page, render_comparison(compare(plans), speech))
        print_lines([] if json else [say(speech, "cli.written", folder=str(page))])
    if json:
        print_json({"plans": answers, "comparison": str(page) if len(plans) > 1 else None})
    if code:
        raise typer.Exit(code)


def _solve_one(resolved: Resolved, target: Path, limits: Limits, *, language: Language | None) -> Solved:
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
        write_folder(target, files_of(solved.plan, speech))
    return solved


def _contradictions(resolved: Resolved, language: str) -> tuple[str, ...]:
    """What is found in the scenario that makes a plan impossible by itself."""
    from scheduler.findings import findings_of, sentence

    return tuple(
        sentence(finding, resolved, language) for finding in findings_of(resolved) if finding.severity == "error"
    )


def _as_json(solved: Solved, target: Path) -> dict[str, object]:
    plan = solved.plan
    return {
        "folder": str(target),
        "status": plan.solver.status,
        "interrupted": solved.interrupted,
        "reproducible": plan.solver.reproducible,
        "tiers": [tier.model_dump(mode="json") for tier in plan.solver.tiers],
        "scores": {name: score.model_dump(mode="json") for name, score in plan.scores.items()},
    }


def _lines(solved: Solved, target: Path, language: str) -> list[str]:
    from scheduler.messages import say
    from scheduler.reports import summary

    stopped = [say(language, "cli.interrupted")] if solved.interrupted else []
    return [
        *summary(solved.plan, language).splitlines(),
        "",
        *stopped,
        say(language, "cli.written_folder", folder=str(target)),
    ]
