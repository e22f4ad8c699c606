"""``scheduler export``: one output from a saved plan."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from scheduler.cli.options import InLanguage, Json, PlanFile, spoken
from scheduler.errors import InputError, Problem


class Format(StrEnum):
    """The outputs that can be made again from a plan."""

    MD = "md"
    ICS = "ics"
    JSON = "json"


def export(
    plan: PlanFile,
    format: Annotated[Format, typer.Option("--format", help="What to make.", show_default=False)],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="PATH", help="A file, or for ics a folder; standard output by default."),
    ] = None,
    alarm: Annotated[
        int | None,
        typer.Option("--alarm", metavar="MINUTES", min=0, help="In calendars, remind so long before each entry."),
    ] = None,
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Make one output from a saved plan: the report, the calendars, or the plan itself."""
    from scheduler.checks import sentence, unfit_to_show
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.cli.streams import write_bytes
    from scheduler.messages import say
    from scheduler.output import made, write_made
    from scheduler.plan.origin import resolved_of
    from scheduler.plan.saved import read_plan

    saved = read_plan(plan)
    speech = spoken(language, saved.scenario.resolved.language)
    faults = [sentence(fault, resolved_of(saved), speech) for fault in unfit_to_show(saved)]
    if faults:
        raise InputError([Problem(str(plan), 0, 0, "", "plan_disagrees", {"reason": fault}) for fault in faults])
    files = made(saved, format.value, speech, alarm=None if alarm is None else timedelta(minutes=alarm))
    if out is not None:
        write_made(out, files)
    if json:
        print_json({"written": str(out)} if out else {"files": {name: text.decode() for name, text in files.items()}})
    elif out:
        print_lines([say(speech, "cli.written", folder=str(out))])
    else:
        write_bytes(next(iter(files.values())))
