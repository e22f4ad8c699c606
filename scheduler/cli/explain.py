"""``scheduler explain``: why there is no plan."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from scheduler.cli.options import InLanguage, Json, ScenarioFile, Seed, TimeLimit, Variant, Workers, spoken
from scheduler.errors import NothingFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scheduler.explain import Conflict, Explanation
    from scheduler.explain.sentences import Teller
    from scheduler.scenario import Resolved


def explain(
    scenario: ScenarioFile,
    variant: Variant = None,
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

    file = File.read(scenario)
    resolved = file.resolved(variant)
    speech = spoken(language, resolved.scenario.language)
    limits = Limits(seconds=time_limit, seed=seed, workers=workers)
    with ctrl_c_stops(speech) as stopped:
        explanation = search(resolved, limits, stopped)
    if explanation.feasible is None:
        raise NothingFoundError("nothing was proved within the limit")
    teller = Teller(resolved, file.whole(variant), speech)
    if json:
        print_json(_as_json(explanation, teller))
    else:
        print_lines(_lines(explanation, teller, scenario))


def _lines(explanation: Explanation, teller: Teller, file: Path) -> Iterator[str]:
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
