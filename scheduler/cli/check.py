"""``scheduler check``: everything that can be said of a scenario without searching."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from scheduler.cli.options import InLanguage, Json, ScenarioFile, Variant, spoken

if TYPE_CHECKING:
    from scheduler.findings import Finding
    from scheduler.scenario import Resolved


def check(scenario: ScenarioFile, variant: Variant = None, json: Json = False, language: InLanguage = None) -> None:
    """Validate a scenario and all its variants, echo how dates were read, and list findings."""
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.findings import findings_of
    from scheduler.messages import say
    from scheduler.scenario import load, load_all
    from scheduler.scenario.echo import readings

    checked = load_all(scenario)
    resolved = checked[variant] if variant in checked else load(scenario, variant)
    speech = spoken(language, resolved.scenario.language)
    echoes = readings(scenario, speech, variant)
    findings = findings_of(resolved)
    wrong = sum(finding.severity == "error" for finding in findings)
    if json:
        print_json(
            {
                "scenario": resolved.id,
                "variants": [name for name in checked if name],
                "readings": [asdict(echo) for echo in echoes],
                "findings": [_as_json(finding, resolved, speech) for finding in findings],
            }
        )
    else:
        title = {"file": str(scenario), "title": resolved.scenario.title}
        print_lines([_verdict(speech, wrong, len(checked) - 1, **title)])
        print_lines(["", say(speech, "cli.readings")] if echoes else [])
        print_lines(f"  {echo.line}: {echo.where}: {echo.text} → {echo.said}" for echo in echoes)
        print_lines(["", say(speech, "cli.findings", count=len(findings))])
        print_lines(_lines(findings, resolved, speech))
    if wrong:
        raise typer.Exit(1)


def _verdict(language: str, wrong: int, variants: int, **title: str) -> str:
    """Whether a scenario can be right as it is."""
    from scheduler.messages import say

    if wrong:
        return say(language, "cli.contradictory", count=wrong, **title)
    return say(language, "cli.sound_with_variants" if variants else "cli.sound", count=variants, **title)


def _lines(findings: tuple[Finding, ...], resolved: Resolved, language: str) -> list[str]:
    from scheduler.findings import sentence
    from scheduler.messages import say

    return [
        f"  {say(language, f'cli.{finding.severity}')}: {sentence(finding, resolved, language)}" for finding in findings
    ]


def _as_json(finding: Finding, resolved: Resolved, language: str) -> dict[str, object]:
    from scheduler.findings import sentence

    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "subject": list(finding.subject),
        "values": dict(finding.values),
        "sentence": sentence(finding, resolved, language),
    }
