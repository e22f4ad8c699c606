"""``scheduler alternatives``: plans to choose from, side by side."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli.options import InLanguage, Json, ScenarioFile, Seed, TimeLimit, Variant, Workers, spoken
from scheduler.cli.solve import default_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.alternatives import Alternatives
    from scheduler.compare import Comparison

MOST = 20
"""As many plans can be asked for: nobody looks at more."""


def alternatives(
    scenario: ScenarioFile,
    variant: Variant = None,
    number: Annotated[
        int, typer.Option("-n", "--number", metavar="K", min=2, max=MOST, help="As many plans as there shall be.")
    ] = 5,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="The folder to write; out/<scenario>.alternatives by default."),
    ] = None,
    time_limit: TimeLimit = None,
    seed: Seed = 0,
    workers: Workers = 1,
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Find plans to choose from: each best at something, or as unlike the others as can be; with a comparison."""
    from scheduler.alternatives import BASE
    from scheduler.alternatives import alternatives as search
    from scheduler.cli.interruption import ctrl_c_stops
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.cli.progress import ProgressLine
    from scheduler.compare import compare
    from scheduler.output import check_target, write_folder
    from scheduler.scenario import load
    from scheduler.solve import Limits

    target = out or default_folder(scenario, variant, "alternatives")
    check_target(target, BASE)
    resolved = load(scenario, variant)
    speech = spoken(language, resolved.scenario.language)
    limits = Limits(seconds=time_limit, seed=seed, workers=workers)
    with ctrl_c_stops(speech) as stopped:
        with ProgressLine(speech, time_limit) as progress:
            found = search(resolved, number, limits, progress, stopped)
        plans = {each.name: each.plan for each in found.plans}
        comparison = compare(plans) if len(plans) > 1 else None
        write_folder(target, _files(found, comparison, speech))
    if json:
        print_json(_as_json(found, target))
    else:
        print_lines(_lines(found, comparison, target, speech))


def _files(found: Alternatives, comparison: Comparison | None, language: str) -> dict[str, bytes]:
    """A folder for each plan, and the comparison beside them."""
    from scheduler.output import COMPARISON_FILE, files_of
    from scheduler.reports.page.comparison import render_comparison

    files = {
        f"{each.name}/{path}": content
        for each in found.plans
        for path, content in files_of(each.plan, language).items()
    }
    return files | ({COMPARISON_FILE: render_comparison(comparison, language)} if comparison else {})


def _as_json(found: Alternatives, target: Path) -> dict[str, object]:
    from scheduler.alternatives.likeness import dates

    return {
        "folder": str(target),
        "plans": [
            {
                "name": each.name,
                "proved": each.proved,
                "status": each.plan.solver.status,
                "reproducible": each.plan.solver.reproducible,
                "dominated_by": asdict(each.dominated_by) if each.dominated_by else None,
                "dates": {name: day.isoformat() if day else None for name, day in dates(each.plan).items()},
                "measures": each.measures,
            }
            for each in found.plans
        ],
        "dropped": [
            {"profile": each.profile.name, "why": each.why, "by": each.by, "proved": each.proved}
            for each in found.dropped
        ],
        "same_dates": found.same_dates,
        "exhausted": found.exhausted,
        "complete": found.complete,
        "interrupted": found.interrupted,
    }


def _lines(found: Alternatives, comparison: Comparison | None, target: Path, language: str) -> Iterator[str]:
    from scheduler.alternatives.sentences import closing_lines, plan_lines
    from scheduler.messages import say
    from scheduler.reports.comparison import render_short

    yield from plan_lines(found, language)
    if comparison:
        yield ""
        yield from render_short(comparison, language).splitlines()
    yield ""
    yield from closing_lines(found, language)
    if not all(each.plan.solver.reproducible for each in found.plans):
        yield say(language, "report.not_reproducible")
    if found.interrupted:
        yield say(language, "cli.interrupted")
    written = "alternatives.written_compared" if comparison else "alternatives.written"
    yield say(language, written, folder=str(target))
