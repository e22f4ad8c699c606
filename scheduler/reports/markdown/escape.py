"""Foreign text in Markdown: whatever a planner wrote stays words."""

from __future__ import annotations

import re

from scheduler.reports.text import one_line

# What can open or close structure anywhere in a line of CommonMark or of GitHub's dialect.
_ANYWHERE = re.compile(r"[\\`*_\[\]<>#|~&$]")
# What makes a list, a rule or a heading only where a line begins.
_AT_THE_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")


def escape(text: str) -> str:
    """Put a text on one line and take the meaning from every sign that Markdown would read as structure."""
    quoted = _ANYWHERE.sub(r"\\\g<0>", one_line(text))
    return _AT_THE_START.sub(_disarmed, quoted)


def _disarmed(match: re.Match[str]) -> str:
    """``- a`` and ``1. a`` as words: a number is disarmed at the sign behind it."""
    return match[0] + "\\" if match[0].isdigit() else "\\" + match[0]
