"""Names that try to become formulas, links or markup stay names."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest

from scheduler.reports.text import one_line
from scheduler.reports.workbook import render_workbook
from scheduler.reports.workbook.fitting import MOST, fitting, footing
from tests.reports.examples import REVIEW, origin, review
from tests.reports.workbook.reading import opened, values

if TYPE_CHECKING:
    from scheduler.plan import Plan

HOSTILE = {
    "formula": "=cmd|' /C calc'!A0",
    "plus": "+1",
    "minus": "-1+1",
    "at": "@SUM(1)",
    "script": "<script>alert(1)</script>",
    "template": "{{ 7*7 }} {0}",
    "entity": "&quot; &amp; ]]>",
    "link": "https://example.org/",
    "mail": "mailto:a@example.org",
    "directions": "\u202e\u2066abc\u200f",
    "escape": "_x000D_ a",
    "long": "x" * 500,
    "words": "dài " * 125,
}


def dressed(name: str, text: str) -> Plan:
    """The Vietnamese example with the same name for everything, and the same text wherever text is free."""
    said: dict[str, Any] = REVIEW["conferences"]["so-ket"]
    group = {"name": name, "from": "phuong", "each": "1-2", "condition": text, "posts": [text]}
    changed = {
        **REVIEW,
        "title": name,
        "units": dict.fromkeys(REVIEW["units"], name),
        "people": dict.fromkeys(REVIEW["people"], name),
        "halls": {"hoi-truong": {"name": name, "place": "ubnd", "seats": 200}},
        "places": {"ubnd": name},
        "conferences": {
            "so-ket": {**said, "name": name, "short": name, "delegates": {**said["delegates"], "lanh-dao": group}}
        },
        "tasks": {key: {**task, "name": name, "note": text, "product": text} for key, task in REVIEW["tasks"].items()},
    }
    return review().model_copy(update={"scenario": origin(changed, "x")})


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_name_is_a_text_and_nothing_else(kind: str) -> None:
    plan = dressed(HOSTILE[kind], HOSTILE[kind] + "\n=1+1\r\n\tnext")
    archive = ZipFile(BytesIO(render_workbook(plan, "vi")))
    sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert not [xml for xml in sheets if "<f>" in xml or "hyperlink" in xml]
    cells = values(opened(plan))
    shown = one_line(HOSTILE[kind])
    assert cells.count(shown) > 5
    assert one_line(HOSTILE[kind] + "\n=1+1\r\n\tnext") in cells


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert fitting("a\ufffeb\uffffc\x00d\ud800e") == "abcde"
    assert fitting("giữ 🎉 nguyên") == "giữ 🎉 nguyên"


def test_what_no_cell_can_hold_is_cut_and_says_so() -> None:
    assert fitting("x" * MOST) == "x" * MOST
    assert fitting("x" * (MOST + 1)) == "x" * (MOST - 1) + "…"


def test_a_title_gives_no_commands_to_the_printer() -> None:
    assert footing("R&D &P") == "R&&D &&P"
    assert len(footing("&" * 500)) <= 200
