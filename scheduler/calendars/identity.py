"""What an entry is called by programs: the same whenever, wherever and in whatever language it is written.

An id depends on what the entry is about, never on its time, hall, order or name, so that importing a later
plan moves the entry instead of adding one.
"""

from __future__ import annotations

from typing import Literal
from uuid import UUID, uuid5

NAMESPACE = UUID("5f0c2f6e-3d0a-5c1b-9d39-7a4f7b1f6c2e")

Kind = Literal["sitting", "task", "deadline", "work", "calendar"]


def uid(scenario: str, proposal: str | None, kind: Kind, *ids: str) -> str:
    """The UID of an entry or calendar; a proposal's differs from the plan's own, so that both can be shown at once."""
    return str(uuid5(NAMESPACE, "\n".join((scenario, proposal or "", kind, *ids))))
