"""The shipped scenarios published: calendars without a fault, in which one UID means one time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.calendars.strict import faults
from scheduler.publish.folder import Folder
from scheduler.publish.items import items_of
from tests.publish.conftest import files, published
from tests.shipped.shipped import NAMES, plan_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES)
def test_published_calendars_have_no_fault(name: str, tmp_path: Path) -> None:
    folder = Folder(tmp_path, name)
    published(plan_of(name), folder)
    found = files(folder)
    assert {path: wrong for path, content in found.items() if (wrong := faults(content))} == {}
    assert published(plan_of(name), folder).requests == ()
    said: dict[str, set[tuple[str, str, str]]] = {}
    for content in found.values():
        for uid, item in items_of(content).items():
            said.setdefault(uid, set()).add((item.text("DTSTART"), item.text("DTEND"), item.text("DUE")))
    assert {len(times) for times in said.values()} == {1}
