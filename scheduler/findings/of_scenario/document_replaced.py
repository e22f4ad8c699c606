"""A plan that takes the place of an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def document_replaced(resolved: Resolved) -> Iterator[Finding]:
    """The document replaces another one, under which things may have been sent or begun.

    It matters because it is the same conference in a new version: what went out must be taken back or confirmed,
    not done twice.
    """
    document = resolved.scenario.document
    if document is None or document.replaces is None:
        return
    replaced = document.replaces
    day = replaced.date.date.isoformat() if replaced.date else ""
    yield found("document_replaced", "question", (replaced.number,), number=replaced.number, day=day)
