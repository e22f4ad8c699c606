from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Write texts to files of a folder that is gone to: the first is ``main.yaml``, the others bear their names."""
    monkeypatch.chdir(tmp_path)

    def write_files(main: str, **others: str) -> Path:
        for name, text in {"main": main, **others}.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return Path("main.yaml")

    return write_files
