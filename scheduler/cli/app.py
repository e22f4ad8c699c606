"""The commands, one a file."""

from __future__ import annotations

from typing import Annotated

import typer

from scheduler import __version__
from scheduler.cli.alternatives import alternatives
from scheduler.cli.check import check
from scheduler.cli.compare import compare
from scheduler.cli.explain import explain
from scheduler.cli.export import export
from scheduler.cli.new import new
from scheduler.cli.printing import print_lines
from scheduler.cli.publish import publish
from scheduler.cli.replan import replan
from scheduler.cli.schema import schema
from scheduler.cli.solve import solve
from scheduler.cli.status import status
from scheduler.cli.verify import verify

app = typer.Typer(
    name="scheduler",
    help="Plan conferences: dates, halls, seats and every task's deadline, from one text file.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(value: bool) -> None:
    if value:
        print_lines([__version__])
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


COMMANDS = (new, check, solve, verify, explain, alternatives, compare, replan, export, publish, status, schema)

for command in COMMANDS:
    app.command()(command)
