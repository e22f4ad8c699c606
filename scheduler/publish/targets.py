"""Where calendars are published to, by what a planner calls it."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from scheduler.caldav import Client, is_address, shown
from scheduler.errors import InputError, Problem
from scheduler.publish.folder import Folder
from scheduler.publish.server import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan import Plan
    from scheduler.publish.target import Target


def shown_target(to: str) -> str:
    """A target as it may be shown: an address without anything secret."""
    return shown(to) if is_address(to) else to


@contextmanager
def target_at(to: str, plan: Plan) -> Iterator[Target]:
    """A folder, or a folder on a server, for the calendars of a plan's scenario."""
    if not to.strip():
        raise InputError([Problem("--to", 0, 0, "", "publish_nowhere")])
    if is_address(to):
        with Client.at(to) as client:
            yield Server(client, plan.scenario.id)
    else:
        yield Folder(Path(to), plan.scenario.id)
