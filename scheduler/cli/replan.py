"""``scheduler replan``: the least change that works again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli.options import InLanguage, Json, ScenarioFile, Seed, TimeLimit, Variant, Workers, spoken, stated_day
from scheduler.cli.solve import default_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan import Plan
    from scheduler.replan import Replanned

NOTICES = "notices"


def replan(
    scenario: ScenarioFile,
    before: Annotated[
        Path,
        typer.Option("--from", metavar="PLAN", help="The plan before: a plan.json or its folder.", show_default=False),
    ],
    freeze_until: Annotated[
        str | None,
        typer.Option("--freeze-until", metavar="DATE", help="Keep all that begins before this day as it was."),
    ] = None,
    variant: Variant = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="The folder to write; out/<scenario>.replan by default."),
    ] = None,
    time_limit: TimeLimit = None,
    seed: Seed = 0,
    workers: Workers = 1,
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Make a plan again for a changed scenario: the least weighted change, then the least cost; with notices."""
    from scheduler.cli.agreement import see_that_it_agrees, see_that_it_may_be_of
    from scheduler.cli.interruption import ctrl_c_stops
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.cli.progress import ProgressLine
    from scheduler.output import check_target, write_folder
    from scheduler.plan.saved import read_plan
    from scheduler.replan import replan as search
    from scheduler.scenario import load
    from scheduler.solve import Limits

    target = out or default_folder(scenario, variant, "replan")
    check_target(target)
    frozen = stated_day("--freeze-until", freeze_until)
    resolved = load(scenario, variant)
    speech = spoken(language, resolved.scenario.language)
    saved = read_plan(before)
    see_that_it_may_be_of(before, saved, resolved)
    see_that_it_agrees(before, saved, speech)
    limits = Limits(seconds=time_limit, seed=seed, workers=workers)
    with ctrl_c_stops(speech) as stopped:
        with ProgressLine(speech, time_limit) as progress:
            replanned = search(resolved, saved, frozen, limits, progress, stopped)
        files = _files(replanned, speech)
        write_folder(target, files)
    if json:
        print_json({**_as_json(replanned, speech), "folder": str(target), "notices": _notices_in(files)})
    else:
        print_lines(_lines(replanned, files, target, speech))


def _files(replanned: Replanned, language: str) -> dict[str, bytes]:
    """All that ``solve`` writes, and a notice for each unit that is told something."""
    from scheduler.output import files_of

    return files_of(replanned.plan, language) | _notices(replanned.before, replanned.plan, language)


def _notices(before: Plan, plan: Plan, language: str) -> dict[str, bytes]:
    from scheduler.reports.paper.notices import render_notices

    return {f"{NOTICES}/{name}": content for name, content in render_notices(before, plan, language).items()}


def _notices_in(files: dict[str, bytes]) -> list[str]:
    return [name for name in files if name.startswith(f"{NOTICES}/")]


def _lines(replanned: Replanned, files: dict[str, bytes], target: Path, language: str) -> Iterator[str]:
    from scheduler.messages import say
    from scheduler.replan.sentences import lines

    yield from lines(replanned, language)
    yield ""
    if not replanned.plan.solver.reproducible:
        yield say(language, "report.not_reproducible")
    if replanned.interrupted:
        yield say(language, "cli.interrupted")
    yield say(language, "cli.written_folder", folder=str(target))
    notices = len(_notices_in(files))
    yield (
        say(language, "replan.notices", count=notices, folder=str(target / NOTICES))
        if notices
        else say(language, "replan.no_notices")
    )


def _as_json(replanned: Replanned, language: str) -> dict[str, object]:
    from dataclasses import asdict

    from scheduler.checks import sentence
    from scheduler.compare import as_data, compare

    compared = as_data(compare({"before": replanned.before, "now": replanned.plan}))
    resolved = replanned.weighing.resolved
    return {
        "status": replanned.plan.solver.status,
        "weight": replanned.weight,
        "proved": replanned.proved,
        "interrupted": replanned.interrupted,
        "reproducible": replanned.plan.solver.reproducible,
        "tiers": [tier.model_dump(mode="json") for tier in replanned.plan.tiers],
        "changes": [asdict(change) for change in replanned.changes],
        "reasons": {
            subject: [{"subject": list(each.subject), "sentence": sentence(each, resolved, language)} for each in wrong]
            for subject, wrong in replanned.reasons.items()
        },
        "released": list(replanned.released),
        "differences": compared["differences"],
        "to_tell": compared["to_tell"],
    }
