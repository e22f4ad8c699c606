"""The longest files go first, so that both cores come to the end at about the same time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

LONGEST = (
    "tests/witnesses/",
    "tests/scenario/test_broken.py",
    "tests/shipped/",
    "tests/contract/",
    "tests/busy/test_fuzz",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the items of the longest files first, each file's in their order."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))
