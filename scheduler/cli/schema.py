"""``scheduler schema``: the form of scenario and plan files, for editors and programs."""

from __future__ import annotations

from typing import Annotated

import typer

from scheduler.cli.options import InLanguage, Json


def schema(
    plan: Annotated[bool, typer.Option("--plan", help="The schema of plan.json instead of scenario files.")] = False,
    json: Json = True,
    language: InLanguage = None,
) -> None:
    """Print the JSON Schema of scenario files (or plans)."""
    from scheduler.cli.printing import print_json
    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Scenario

    shown = (Plan if plan else Scenario).model_json_schema(by_alias=True)
    print_json({"$schema": "https://json-schema.org/draft/2020-12/schema", **shown})
