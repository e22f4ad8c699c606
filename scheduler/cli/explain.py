"""``scheduler explain``: why there is no plan."""

from __future__ import annotations

import time
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli import ways_out
from scheduler.cli.options import InLanguage, Json, ScenarioFile, Seed, TimeLimit, Variant, Workers, spoken
from scheduler.errors import NothingFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scheduler.explain import Conflict, Explanation
    from scheduler.explain.sentences import Teller
    from scheduler.explain.ways_out import WaysOut
    from scheduler.scenario import Resolved


def explain(
    scenario: ScenarioFile,
    variant: Variant = None,
    apply: Annotated[
        str | None, typer.Option("--apply", metavar="NAME", help="Write a way out into SCENARIO as a variant.")
    ] = None,
    way: Annotated[int, typer.Option("--way", metavar="K", min=1, help="Which way out --apply writes.")] = 1,
    time_limit: TimeLimit = None,
    seed: Seed = 0,
    workers: Workers = 1,
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Say why there is no plan: what cannot hold together, nothing of it needlessly named, each with its line."""
    from scheduler.cli.interruption import ctrl_c_stops
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.explain import explain as search
    from scheduler.explain.sentences import Teller
    from scheduler.scenario.loading import ScenarioFile as File
    from scheduler.solve import Limits

    asked = ways_out.Asked(apply, way)
    file = File.read(scenario)
    asked.refuse_early(file)
    resolved = file.resolved(variant)
    speech = spoken(language, resolved.scenario.language)
    limits = Limits(seconds=time_limit, seed=seed, workers=workers)
    began = time.monotonic()
    with ctrl_c_stops(speech) as stopped:
        explanation = search(resolved, limits, stopped)
        found = ways_out.find(resolved, file, explanation, limits, began, stopped)
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
        yield speech.say("own_file", file=str(file))
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
        "conflicts": [_conflict(conflict, teller) for conflict in explanation.conflicts],
        "complete": explanation.complete,
    }


def _conflict(conflict: Conflict, teller: Teller) -> dict[str, object]:
    reasons = [teller.reason(atom, conflict) for atom in conflict.atoms]
    return {
        "title": teller.title(conflict),
        "minimal": not conflict.unsettled,
        "reasons": [
            {
                "constraint": reason.atom.constraint,
                "subject": list(reason.atom.subject),
                "sentence": reason.sentence,
                "needed": None if reason.unsettled else True,
                "places": [asdict(place) for place in reason.places],
            }
            for reason in reasons
        ],
    }
