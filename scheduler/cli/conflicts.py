"""A conflict for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.explain import Conflict
    from scheduler.explain.sentences import Teller


def conflict_as_json(conflict: Conflict, teller: Teller) -> dict[str, object]:
    """What cannot hold together: each rule with its sentence and where it is written."""
    reasons = [teller.reason(atom, conflict) for atom in conflict.atoms]
    return {
        "title": teller.title(conflict),
        "minimal": not conflict.unsettled,
        "reasons": [
            {
                "constraint": reason.atom.constraint,
                "subject": list(reason.atom.subject),
                "sentence": reason.sentence,
                "needed": None if reason.unsettled else True,
                "places": [asdict(place) for place in reason.places],
            }
            for reason in reasons
        ],
    }
