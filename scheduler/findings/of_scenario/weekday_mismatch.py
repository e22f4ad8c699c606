"""A weekday that does not belong to its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.walk import walk
from scheduler.findings.finding import Finding, found
from scheduler.scenario.grammar.written import Written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def weekday_mismatch(resolved: Resolved) -> Iterator[Finding]:
    """The weekday written beside a date is another one: either the date or the weekday is a slip.

    It matters because everything else is counted from the date, and readers of the plan go by the weekday.
    """
    for address, _, value in walk(resolved.scenario):
        if isinstance(value, Written) and not _taken_over(resolved, address):
            for day in value.stated_days:
                if not day.weekday_matches and day.stated_weekday is not None:
                    yield found(
                        "weekday_mismatch",
                        "error",
                        address,
                        where=".".join(address),
                        day=day.date.isoformat(),
                        stated=day.stated_weekday,
                        actual=day.date.weekday(),
                    )


def _taken_over(resolved: Resolved, address: tuple[str, ...]) -> bool:
    """Whether the day was filled in from the document's date, where it is reported."""
    document = resolved.scenario.document
    return address == ("as_of",) and document is not None and document.date == resolved.scenario.as_of
