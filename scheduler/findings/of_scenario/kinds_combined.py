"""A meeting combined with what a regulation keeps apart from meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def kinds_combined(resolved: Resolved) -> Iterator[Finding]:
    """A conference has both sessions and parts of a kind (visits, say) that a regulation forbids to combine.

    It matters because the combination needs a ground, or the parts need to be held apart.
    """
    for key, regulation in resolved.scenario.regulations.items():
        for name, conference in resolved.scenario.conferences.items():
            kinds = dict.fromkeys(part.kind for part in conference.parts.values())
            apart = [kind for kind in kinds if kind in regulation.apart_from]
            if apart and len(apart) < len(kinds):
                parts = listed(part.label for part in conference.parts.values() if part.kind in apart)
                yield found(
                    "kinds_combined", "warning", (name, key), conference=name, parts=parts, text=regulation.text
                )
