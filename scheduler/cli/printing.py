"""What commands print."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

from scheduler.cli.streams import harmless, write

if TYPE_CHECKING:
    from collections.abc import Iterable

# Controls above ASCII and marks of direction, which JSON may carry as they are but a terminal would obey.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def print_json(value: object) -> None:
    """Print the machine form of an answer."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    write(sys.stdout, _OBEYED.sub(lambda found: json.dumps(found[0])[1:-1], text) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Print the answer, each text on one line, free of anything that a terminal would obey."""
    write(sys.stdout, "".join(f"{harmless(line)}\n" for line in lines))


def say_aside(line: str) -> None:
    """Say something beside the answer, on standard error."""
    write(sys.stderr, f"{harmless(line)}\n")
