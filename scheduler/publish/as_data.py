"""What publishing changes, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.publish.items import Item
    from scheduler.publish.publication import Publication
    from scheduler.publish.revision import Decision
    from scheduler.publish.target import Request


def as_data(
    publication: Publication, late: Sequence[Request], proposed: dict[str, object] | None, *, dry: bool
) -> dict[str, object]:
    """Every entry that is not as before, the requests, and what others have edited."""
    return {
        "dry_run": dry,
        "calendars": {
            path: [_entry(decision) for decision in decisions if decision.kind != "unchanged"]
            for path, decisions in publication.decisions.items()
        },
        "requests": [{"method": each.method, "path": each.path} for each in publication.requests],
        "edited_meanwhile": [{"method": each.method, "path": each.path} for each in late],
        "proposal": proposed,
    }


def _entry(decision: Decision) -> dict[str, object]:
    return {
        "what": decision.kind,
        "uid": decision.uid,
        "title": decision.title,
        "properties": list(decision.names),
        "before": _state(decision.before),
        "after": _state(decision.after),
    }


def _state(item: Item | None) -> dict[str, object] | None:
    if item is None:
        return None
    times = {name.lower(): item.instant(name) for name in ("DTSTART", "DTEND", "DUE")}
    told = {name: when.isoformat() for name, when in times.items() if when}
    return {"sequence": item.sequence, "status": item.text("STATUS"), **told}
