"""``scheduler new``: a scenario to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from scheduler.cli.options import InLanguage, Json


def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.", show_default=False)],
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Write a commented starter scenario that passes `check`."""
    from scheduler.cli.ending import wanted_language
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.messages import say
    from scheduler.starter import write_starter

    spoken = language.value if language else wanted_language([])
    write_starter(file, spoken)
    if json:
        print_json({"file": str(file)})
    else:
        print_lines([say(spoken, "cli.started", file=str(file))])
