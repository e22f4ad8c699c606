"""The command line: each command parses, calls one function, prints, and exits; it decides nothing."""

from __future__ import annotations

import sys

from scheduler.cli.ending import INTERRUPTED, ending_of
from scheduler.cli.streams import prepare


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit with its code; no input ends in a traceback."""
    words = sys.argv[1:] if arguments is None else arguments
    prepare()
    try:
        from scheduler.cli.app import app

        code = app(words, standalone_mode=False) or 0
        if code == INTERRUPTED:  # what typer makes of Ctrl-C
            raise KeyboardInterrupt
    except BaseException as error:  # every ending of the program is worded in one place
        code = ending_of(error, words)
    sys.exit(code)
