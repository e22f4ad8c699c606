"""What the ranges share: splitting ``a..b``, and lending the first side what only the last side says."""

from __future__ import annotations

import re

from scheduler.scenario.grammar.neutral import WEEKDAY

RANGE = re.compile(r"(?:FROM )?(?P<first>[^.]+)\.\.(?P<last>[^.]+)")

MONTH_AND_YEAR = re.compile(r"/\d{1,2}/\d{4}(?!\d)")
YEAR = re.compile(r"/\d{4}(?!\d)")

# A side that lacks its month and year ("27", "MORNING D 27 FRI"), or its year ("27/7", "MONTH 6").
STATED = rf"(?P<weekday>(?: {WEEKDAY})?)"
NO_MONTH = re.compile(rf"(?P<said>(?:.*[A-Z] )?(?<!H )(?<!MONTH )(?<!QUARTER )\d{{1,2}}){STATED}")
NO_YEAR = re.compile(rf"(?P<said>(?:.* )?(?:\d{{1,2}}/\d{{1,2}}|MONTH \d{{1,2}}|QUARTER \w+)){STATED}")


def split(neutral: str) -> tuple[str, str] | None:
    """The two sides of a range, the first completed from the last; None when the text is no range."""
    match = RANGE.fullmatch(neutral)
    return (_completed(match["first"], match["last"]), match["last"]) if match else None


def _completed(first: str, last: str) -> str:
    """Complete "27" from "29/7/2023" to "27/7/2023"."""
    for lacking, lent in ((NO_MONTH, MONTH_AND_YEAR), (NO_YEAR, YEAR)):
        said, tail = lacking.fullmatch(first), lent.search(last)
        if said and tail:
            return said["said"] + tail[0] + said["weekday"]
    return first
