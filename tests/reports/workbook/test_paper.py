"""The workbook on paper: LibreOffice opens it and prints it as it is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.reports.workbook import render_workbook
from tests.reports.examples import review, tour
from tests.reports.office import LYING_DOWN, pages, papers, printed

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan


@pytest.mark.long
@pytest.mark.parametrize(
    ("plan", "language", "sheets"),
    [
        # Work, invitations, week, conferences, seats, halls, timeline, load, waivers, scores, proof: a page each.
        (review(), "vi", 11),
        # Two weeks and no waivers.
        (tour(), "en", 11),
    ],
)
def test_libreoffice_prints_it(plan: Plan, language: str, sheets: int, tmp_path: Path) -> None:
    (pdf,) = printed({"plan.xlsx": render_workbook(plan, language)}, tmp_path).values()
    assert pages(pdf) == sheets
    assert papers(pdf) == LYING_DOWN
