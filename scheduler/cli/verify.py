"""``scheduler verify``: a plan judged without the solver."""

from __future__ import annotations

import typer

from scheduler.cli.options import InLanguage, Json, PlanFile, ScenarioFile, Variant, spoken


def verify(
    scenario: ScenarioFile, plan: PlanFile, variant: Variant = None, json: Json = False, language: InLanguage = None
) -> None:
    """Judge a plan by its scenario, under the plan's own variant, without the solver."""
    from scheduler.checks import check, sentence
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.messages import say
    from scheduler.plan.saved import read_plan
    from scheduler.scenario import load

    saved = read_plan(plan)
    resolved = load(scenario, variant or saved.scenario.variant)
    speech = spoken(language, resolved.scenario.language)
    wrong = [sentence(fault, resolved, speech) for fault in check(saved, resolved)]
    if json:
        print_json({"plan": str(plan), "variant": saved.scenario.variant, "violations": wrong})
    elif wrong:
        print_lines([say(speech, "cli.wrong", count=len(wrong)), *(f"  {line}" for line in wrong)])
    else:
        print_lines([say(speech, "cli.verified")])
    if wrong:
        raise typer.Exit(1)
