"""The plan of two meetings that is published in calendars, with the people of one of them, and a calendar server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.publish.conftest import office, solved

if TYPE_CHECKING:
    from scheduler.plan import Plan

__all__ = ["office"]

PEOPLE = """people:
  an: {name: Bà Nguyễn Thị An, unit: van-phong, email: an@example.org, deputies: [binh]}
  binh: {name: Ông Trần Văn Bình, unit: van-phong, email: binh@example.org}
"""
CHANGES = (
    ("tasks:\n", PEOPLE + "tasks:\n"),
    ("    delegates: {phuong", "    attend: {chu-tri: an}\n    delegates: {phuong"),
)
"""She chairs the review at 08:00 on 18/6, in the great hall; he may stand in."""


@pytest.fixture(scope="session")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return solved(tmp_path_factory.mktemp("calendars"), *CHANGES)
