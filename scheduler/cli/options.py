"""The options that commands share, and what they mean."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from datetime import date


class Language(StrEnum):
    """The languages of messages and outputs."""

    VI = "vi"
    EN = "en"


ScenarioFile = Annotated[Path, typer.Argument(metavar="SCENARIO", help="A scenario file (YAML).", show_default=False)]
PlanFile = Annotated[
    Path, typer.Argument(metavar="PLAN", help="A plan.json, or a folder that holds one.", show_default=False)
]
Variant = Annotated[str | None, typer.Option("--variant", metavar="NAME", help="Apply this variant of the scenario.")]
Json = Annotated[bool, typer.Option("--json", help="Print the machine form on standard output.")]
InLanguage = Annotated[
    Language | None,
    typer.Option("--language", help="Language of messages; the scenario's own by default, else the locale's."),
]
TimeLimit = Annotated[
    float | None,
    typer.Option("--time-limit", metavar="SECONDS", min=0.1, help="Stop searching after so long by the clock."),
]
Seed = Annotated[int, typer.Option("--seed", metavar="N", min=0, max=2**31 - 1, help="Seed of the search.")]
Workers = Annotated[
    int, typer.Option("--workers", metavar="N", min=1, max=64, help="Searches at once, taking turns in fixed order.")
]


def spoken(language: Language | None, own: str) -> str:
    """The language to speak: the one asked for, else the scenario's own."""
    return language.value if language else own


def stated_day(option: str, text: str | None) -> date | None:
    """The day that an option states, in any form that scenarios may use; ``InputError`` if it is none."""
    from pydantic_core import PydanticCustomError

    from scheduler.scenario.grammar import Day

    if text is None:
        return None
    try:
        return Day.read(text).date
    except PydanticCustomError as error:
        raise InputError([Problem(option, 0, 0, "", error.type, error.context or {})]) from None
