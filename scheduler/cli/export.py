"""``scheduler export``: one output from a saved plan."""

from __future__ import annotations

import sys
from base64 import b64encode
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli.options import InLanguage, Json, PlanFile, spoken
from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.plan import Plan


class Format(StrEnum):
    """The outputs that can be made again from a plan."""

    HTML = "html"
    MD = "md"
    XLSX = "xlsx"
    DOCX = "docx"
    ICS = "ics"
    JSON = "json"


BINARY = (Format.XLSX, Format.DOCX)


def export(
    plan: PlanFile,
    format: Annotated[Format, typer.Option("--format", help="What to make.", show_default=False)],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="PATH", help="A file, or for ics and docx a folder; standard output by default."),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option("--unit", metavar="UNIT", help="With docx, the sheet of this unit alone (its id or its name)."),
    ] = None,
    alarm: Annotated[
        int | None,
        typer.Option("--alarm", metavar="MINUTES", min=0, help="In calendars, remind so long before each entry."),
    ] = None,
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Make one output from a saved plan: the page, the report, the workbook, unit sheets, calendars, or the plan."""
    from scheduler.cli.agreement import see_that_it_agrees
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.cli.streams import write_bytes
    from scheduler.messages import say
    from scheduler.output import made, write_made
    from scheduler.plan.saved import read_plan

    if unit is not None and format is not Format.DOCX:
        raise InputError([Problem("--unit", 0, 0, "", "unit_and_format")])
    if format in BINARY and out is None and not json and sys.stdout.isatty():
        raise InputError([Problem("--format", 0, 0, "", "terminal_and_format")])
    saved = read_plan(plan)
    speech = spoken(language, saved.scenario.resolved.language)
    see_that_it_agrees(plan, saved, speech)
    if unit is not None:
        files = _sheet(plan, saved, speech, unit)
    else:
        files = made(saved, format.value, speech, alarm=None if alarm is None else timedelta(minutes=alarm))
    if out is not None:
        write_made(out, files)
    if json:
        print_json({"written": str(out)} if out else {"files": _as_text(format, files)})
    elif out:
        print_lines([say(speech, "cli.written", folder=str(out))])
    else:
        write_bytes(next(iter(files.values())))


def _sheet(path: Path, saved: Plan, speech: str, unit: str) -> dict[str, bytes]:
    """The sheet of a unit named by its id or its name."""
    from scheduler.reports.paper import render_sheet

    content = render_sheet(saved, speech, _unit(path, saved, unit))
    if content is None:
        raise InputError([Problem(str(path), 0, 0, "", "unit_without_sheet", {"name": unit})])
    return {"sheet.docx": content}


def _unit(path: Path, saved: Plan, wanted: str) -> str:
    """The id of a unit that is called so; whoever bears that id comes first."""
    from unicodedata import normalize

    from scheduler.scenario.reading.known_keys import closest

    units = saved.scenario.resolved.units
    called = {name: unit for unit, known in reversed(units.items()) for name in (known.name, known.label)}
    called |= {unit: unit for unit in units}
    folded = {name.casefold(): unit for name, unit in called.items()}
    found = called.get(wanted) or folded.get(normalize("NFC", wanted).casefold())
    if found is None:
        guess = closest(wanted, called)
        key, values = ("unit_unknown_suggestion", {"suggestion": guess}) if guess else ("unit_unknown", {})
        raise InputError([Problem(str(path), 0, 0, "", key, {"name": wanted, **values})])
    return found


def _as_text(format: Format, files: Mapping[str, bytes]) -> dict[str, str]:
    """Files for JSON; those that are no text in base 64."""
    if format in BINARY:
        return {name: b64encode(content).decode() for name, content in files.items()}
    return {name: content.decode() for name, content in files.items()}
