"""``scheduler explain``: why there is no plan, or why it is this one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli import ways_out, why_not
from scheduler.cli.conflicts import conflict_as_json
from scheduler.cli.options import InLanguage, Json, ScenarioFile, Seed, TimeLimit, Variant, Workers, spoken
from scheduler.errors import NothingFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scheduler.explain import Explanation
    from scheduler.explain.sentences import Teller
    from scheduler.explain.ways_out import WaysOut
    from scheduler.scenario import Resolved


def explain(
    scenario: ScenarioFile,
    variant: Variant = None,
    apply: Annotated[
        str | None, typer.Option("--apply", metavar="NAME", help="Write a way out into SCENARIO as a variant.")
    ] = None,
    way: Annotated[
        int | None,
        typer.Option("--way", metavar="K", min=1, help="Which way out --apply writes; the first by default."),
    ] = None,
    plan: why_not.OfPlan = None,
    conference: why_not.OfConference = None,
    task: why_not.OfTask = None,
    at: why_not.At = None,
    hall: why_not.InHall = None,
    time_limit: TimeLimit = None,
    seed: Seed = 0,
    workers: Workers = 1,
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Say why there is no plan, and what to do; or, of a plan, why not another time, and what holds it where it is.

    What cannot hold together is named with its lines, nothing of it needlessly. With --plan, a conference or task of
    that plan is asked about: with --at or --hall what forbids that, or what it costs, wish by wish, and what else
    would move; without, the chain of tasks before it, how far it could move, and what breaks beyond.
    """
    from scheduler.cli.interruption import ctrl_c_stops
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.cli.progress import ProgressLine
    from scheduler.explain import explain as search
    from scheduler.explain.sentences import Teller
    from scheduler.messages import say
    from scheduler.scenario.loading import ScenarioFile as File
    from scheduler.solve import Limits

    limits = Limits(seconds=time_limit, seed=seed, workers=workers)
    question = why_not.Asked(plan, conference, task, at, hall)
    if question.is_asked:
        question.refuse_early(apply)
        why_not.answer(scenario, variant, question, limits, json=json, language=language)
        return
    asked = ways_out.Asked(apply, way)
    file = File.read(scenario)
    asked.refuse_early(file)
    resolved = file.resolved(variant)
    speech = spoken(language, resolved.scenario.language)
    began = time.monotonic()
    with ctrl_c_stops(speech) as stopped, ProgressLine(speech, time_limit) as progress:
        progress.show(say(speech, "cli.looking"))
        explanation = search(resolved, limits, stopped)
        found = ways_out.find(resolved, file, explanation, limits, began, stopped, progress.tried)
    if explanation.feasible is None:
        raise NothingFoundError("nothing was proved within the limit")
    teller = Teller(resolved, file.whole(variant), speech)
    applied = [*ways_out.apply(asked, found, explanation, teller, scenario)] if apply else []
    if json:
        print_json(_as_json(explanation, teller) | ways_out.as_json(found, teller))
    else:
        print_lines(applied or _lines(explanation, found, teller, scenario))


def _lines(explanation: Explanation, found: WaysOut, teller: Teller, file: Path) -> Iterator[str]:
    from scheduler.findings import sentence

    speech, resolved = teller.speech, teller.resolved
    if explanation.feasible:
        yield speech.say("feasible", title=resolved.scenario.title, call=_call(resolved, file))
        return
    yield speech.say("infeasible", title=resolved.scenario.title)
    if explanation.findings:
        yield ""
        yield speech.say("at_sight")
        yield from (f"  - {sentence(each, resolved, teller.language)}" for each in explanation.findings)
    if explanation.conflicts:
        yield ""
        claim = "conflict_unsettled" if any(each.unsettled for each in explanation.conflicts) else "conflict"
        yield f"{speech.say('conflicts', count=len(explanation.conflicts))} {speech.say(claim)}"
        yield teller.own_file()
    for conflict in explanation.conflicts:
        yield ""
        yield from teller.lines(conflict)
    yield ""
    yield speech.say(_last(explanation))
    yield ""
    yield from ways_out.lines(found, teller, _call(resolved, file))


def _last(explanation: Explanation) -> str:
    """How far the search for conflicts came."""
    if explanation.complete:
        return "complete"
    return "incomplete" if explanation.conflicts else "infeasible_only"


def _call(resolved: Resolved, file: Path) -> str:
    return f"{file} --variant {resolved.variant}" if resolved.variant else str(file)


def _as_json(explanation: Explanation, teller: Teller) -> dict[str, object]:
    from scheduler.findings import sentence

    resolved = teller.resolved
    return {
        "scenario": resolved.id,
        "variant": resolved.variant,
        "feasible": explanation.feasible,
        "findings": [
            {
                "kind": finding.kind,
                "subject": list(finding.subject),
                "sentence": sentence(finding, resolved, teller.language),
            }
            for finding in explanation.findings
        ],
        "conflicts": [conflict_as_json(conflict, teller) for conflict in explanation.conflicts],
        "complete": explanation.complete,
    }
