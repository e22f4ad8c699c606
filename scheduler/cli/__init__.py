"""The command line: each command parses, calls one function, prints, and exits; it decides nothing."""

from __future__ import annotations

import sys

from scheduler.cli.ending import INTERRUPTED, ending_of


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit with its code; no input ends in a traceback."""
    from scheduler.cli.app import app

    try:
        code = app(arguments, standalone_mode=False)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BaseException as error:  # every ending of the program is worded in one place
        code = ending_of(error, sys.argv[1:] if arguments is None else arguments)
    sys.exit(code or 0)
