from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_new_scenario_passes_check(run: Run, language: str) -> None:
    assert run("new", "mine.yaml", "--language", language).code == 0
    checked = run("check", "mine.yaml")
    assert checked.code == 0, checked


def test_an_existing_file_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("precious")
    ran = run("new", "mine.yaml")
    assert ran.code == 2
    assert "mine.yaml" in ran.err
    assert (tmp_path / "mine.yaml").read_text() == "precious"
