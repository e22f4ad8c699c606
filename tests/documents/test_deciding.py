"""What the pages about deciding show is what happens."""

from __future__ import annotations

import pytest

from tests.documents.console import DECIDING, ROOT, rewritten


@pytest.mark.long
def test_every_command_prints_what_is_shown() -> None:
    text = DECIDING.read_text(encoding="utf-8")
    assert text == rewritten(text), "make docs writes it anew"


def test_what_it_shows_is_said_in_the_readme_and_exists() -> None:
    assert "scenarios/DECIDING.md" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert (DECIDING.parent / "gallery" / "notice.png").exists()
