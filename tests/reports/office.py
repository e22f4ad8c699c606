"""Documents printed by LibreOffice, which must not find anything to warn of."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PAPER = re.compile(rb"/MediaBox\s*\[\s*0 0 (\d+)[\d.]* (\d+)")
PAGE = re.compile(rb"/Type\s*/Page\b")
LYING_DOWN = {(b"841", b"595")}
"""A4 on its side, in points."""


def printed(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """The PDF of each file, by the file's name."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    for name, content in files.items():
        (folder / name).write_bytes(content)
    call = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    call += ["--outdir", str(folder), *(str(folder / name) for name in files)]
    ended = subprocess.run(call, capture_output=True, text=True, timeout=300, check=True)
    warnings = [line for line in ended.stderr.splitlines() if line.strip() and "javaldx" not in line]
    assert warnings == []  # javaldx looks for Java, which nothing here needs
    return {name: (folder / name).with_suffix(".pdf").read_bytes() for name in files}


def pages(pdf: bytes) -> int:
    """How many pages a PDF has."""
    return len(PAGE.findall(pdf))


def papers(pdf: bytes) -> set[tuple[bytes, ...]]:
    """The widths and heights of its pages, in whole points."""
    return set(PAPER.findall(pdf))
