"""The workbook on paper: LibreOffice opens it and prints it as it is meant."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from scheduler.reports.workbook import render_workbook
from tests.reports.examples import review, tour

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan

PAPER = re.compile(rb"/MediaBox\s*\[\s*0 0 (\d+)[\d.]* (\d+)")
PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.long
@pytest.mark.parametrize(
    ("plan", "language", "pages"),
    [
        # Work, invitations, week, conferences, seats, halls, timeline, load, waivers, scores, proof: a page each.
        (review(), "vi", 11),
        # Two weeks and no waivers.
        (tour(), "en", 11),
    ],
)
def test_libreoffice_prints_it(plan: Plan, language: str, pages: int, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    (tmp_path / "plan.xlsx").write_bytes(render_workbook(plan, language))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    call = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "plan.xlsx"),
    ]
    ended = subprocess.run(call, capture_output=True, text=True, timeout=120, check=True)
    warnings = [line for line in ended.stderr.splitlines() if line.strip() and "javaldx" not in line]
    assert warnings == []  # javaldx looks for Java, which nothing here needs
    printed = (tmp_path / "plan.pdf").read_bytes()
    assert len(PAGE.findall(printed)) == pages
    assert set(PAPER.findall(printed)) == {(b"841", b"595")}  # A4 lying down, in points
