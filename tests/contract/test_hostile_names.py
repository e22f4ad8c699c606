"""Names that try to become structure: in a calendar, Markdown, a workbook, a sheet, on a terminal. They stay names."""

from __future__ import annotations

import unicodedata
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from docx import Document
from icalendar import Calendar
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from scheduler.calendars.strict import faults
from scheduler.output import files_of
from scheduler.plan.saved import plan_bytes, read_plan
from scheduler.reports.paper.notices import render_notices
from scheduler.scenario import load
from scheduler.solve import solve
from tests.contract.dressed import scenario

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from icalendar.cal.component import Component

    from scheduler.plan import Plan
    from tests.contract.conftest import Program

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}

SIGNS = (
    "; , | ` * _ ~~ <script>alert(1)</script> &quot; &#10; {{ 7*7 }} {0} %s # \\n \\ [a](javascript:b) ![c](d) ^ $x$"
)
DIRECTIONS = "\u202e\u2066\u200f\u061c"
FOREIGN_LINES = "\nBEGIN:VALARM\nX-EVIL;A=B:C\n# Heading\n\n- item\n\n| a | b |\n| - | - |\n```\n<div>\n"

# Each dress is worn by every name; the free texts have line breaks too. The plain text stays inside, so that
# whatever is sorted by name is sorted alike.
DRESSES: dict[str, tuple[str, str]] = {
    "signs": ("", f" {SIGNS}"),
    "signs in front": (f"{SIGNS} ", ""),
    "signs and directions": (DIRECTIONS, f" {SIGNS}{DIRECTIONS}"),
    "formula": ("=cmd|' /C calc'!A0 ", '";DTSTART=1:2'),
    "heading": ("# ", " #"),
    "item": ("- ", ""),
    "number": ("1. ", ""),
    "quotation": ("> ", " >"),
    "fence": ("``` ", " ```"),
    "rule": ("--- ", ""),
    "definition": ("[x]: ", " 'title'"),
    "property": ("BEGIN:VEVENT\\nSUMMARY:", "^n^'"),
    "long": ("", " dài" * 120),
    "long word": ("", "x" * 500),
}


LANGUAGES = ("vi", pytest.param("en", marks=pytest.mark.long))


def worn(dress: str) -> str:
    """The scenario in one of the dresses."""
    before, after = DRESSES[dress]
    return scenario(lambda name: before + name + after, lambda text: before + text + after + FOREIGN_LINES)


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Plan]:
    """The plan of the scenario in one of the dresses, or in none."""
    folder = tmp_path_factory.mktemp("dressed")

    @cache
    def plan(dress: str) -> Plan:
        file = folder / "dressed.yaml"
        file.write_text(worn(dress) if dress in DRESSES else scenario(str, str), encoding="utf-8")
        saved = folder / "plan.json"
        saved.write_bytes(plan_bytes(solve(load(file)).plan))
        return read_plan(saved)

    return plan


@pytest.fixture(scope="module")
def outputs(planned: Callable[[str], Plan]) -> Callable[[str, str], dict[str, bytes]]:
    """All files made of that plan in a language."""
    return cache(lambda dress, language: files_of(planned(dress), language))


def skeleton(markdown: str) -> list[str]:
    """All structure of a text, block by block and inside them, without the words."""
    found: list[str] = []
    for token in PARSER.parse(markdown):
        found.append(f"{token.type} {token.tag}")
        found += [child.type for child in token.children or [] if child.type not in ("text", "text_special")]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dress", DRESSES)
def test_a_report_keeps_its_structure(
    outputs: Callable[[str, str], dict[str, bytes]], dress: str, language: str
) -> None:
    """Headings, tables, rows, cells, items and bold words are those of the same scenario with plain names."""
    plain, dressed = (outputs(each, language)["report.md"].decode() for each in ("plain", dress))
    assert skeleton(dressed) == skeleton(plain)
    assert not [char for char in dressed if unicodedata.category(char) in UNSEEN and char != "\n"]


def bones(component: Component) -> list[object]:
    """A calendar's components, properties and parameters, without the values."""
    properties = sorted(
        (name, sorted(getattr(value, "params", {})))
        for name, value in component.property_items(recursive=False)
        if name not in ("BEGIN", "END")
    )
    return [component.name, properties, [bones(each) for each in component.subcomponents]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dress", DRESSES)
def test_a_calendar_keeps_its_lines(outputs: Callable[[str, str], dict[str, bytes]], dress: str, language: str) -> None:
    """No new component, property or parameter, in files of the same names, and nothing for a strict reader to fault."""
    plain, dressed = (outputs(each, language) for each in ("plain", dress))
    assert list(dressed) == list(plain)
    for name in (name for name in dressed if name.endswith(".ics")):
        assert faults(dressed[name]) == []
        assert bones(Calendar.from_ical(dressed[name])) == bones(Calendar.from_ical(plain[name]))
        unseen = {char for char in dressed[name].decode() if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}}
        assert unseen <= {"\r", "\n"}
        assert not set(dressed[name].decode()) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def grid(workbook: bytes) -> dict[str, list[list[str]]]:
    """The rows of each sheet, each cell by what it is; rows that every page repeats once, as long names need more."""
    return {
        sheet.title: [
            [type(value).__name__ if value is not None else "str" for value in row]
            for row in dict.fromkeys(sheet.iter_rows(values_only=True))
        ]
        for sheet in load_workbook(BytesIO(workbook))
    }


@pytest.mark.parametrize("dress", DRESSES)
def test_a_workbook_keeps_its_cells(outputs: Callable[[str, str], dict[str, bytes]], dress: str) -> None:
    """The same sheets, rows and kinds of cells, no formula and no link."""
    plain, dressed = (outputs(each, "vi")["assignments.xlsx"] for each in ("plain", dress))
    assert grid(dressed) == grid(plain)
    archive = ZipFile(BytesIO(dressed))
    parts = [archive.read(name) for name in archive.namelist()]
    assert not [part for part in parts if b"<f>" in part or b"hyperlink" in part]


def frame(sheet: bytes) -> list[tuple[str, int]]:
    """The paragraphs of a sheet by their style, then those of each cell of its tables."""
    document = Document(BytesIO(sheet))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    return [
        *((paragraph.style.name if paragraph.style else "", 0) for paragraph in document.paragraphs),
        *(("cell", len(cell.paragraphs)) for cell in cells),
    ]


@pytest.mark.parametrize("dress", DRESSES)
def test_a_sheet_keeps_its_paragraphs(outputs: Callable[[str, str], dict[str, bytes]], dress: str) -> None:
    """Every unit's sheet has the paragraphs and cells that it has with plain names."""
    plain, dressed = (outputs(each, "vi") for each in ("plain", dress))
    for name in (name for name in dressed if name.endswith(".docx")):
        assert frame(dressed[name]) == frame(plain[name])
        body = ZipFile(BytesIO(dressed[name])).read("word/document.xml").decode()
        assert not [char for char in body if unicodedata.category(char) in UNSEEN and char != "\n"]


def put_off(plan: Plan) -> Plan:
    """A plan whose review is put off, with nobody to prepare it."""
    nothing: dict[str, Any] = dict.fromkeys(("start", "end"))
    empty: dict[str, Any] = {key: {} for key in ("parts", "sites", "seats", "attendees", "stand_ins")}
    review = plan.conferences["review"].model_copy(update={"outcome": "postponed", **nothing, **empty})
    return plan.model_copy(update={"conferences": {**plan.conferences, "review": review}, "tasks": {}})


@pytest.mark.parametrize("dress", DRESSES)
def test_a_notice_keeps_its_paragraphs(planned: Callable[[str], Plan], dress: str) -> None:
    plain, dressed = (render_notices(planned(each), put_off(planned(each)), "vi") for each in ("plain", dress))
    assert sorted(dressed) == sorted(plain)
    for name, content in dressed.items():
        assert frame(content) == frame(plain[name])
        body = ZipFile(BytesIO(content)).read("word/document.xml").decode()
        assert not [char for char in body if unicodedata.category(char) in UNSEEN and char != "\n"]


def test_a_calendar_says_what_the_scenario_says(outputs: Callable[[str, str], dict[str, bytes]]) -> None:
    """Quoting loses nothing: the name that went in comes out of another program's reader."""
    calendar = Calendar.from_ical(outputs("signs", "vi")["calendars/all.ics"])
    described = [str(event["DESCRIPTION"]) for event in calendar.walk("VEVENT")]
    assert any(f"Review {SIGNS}" in text for text in described)


def test_a_terminal_is_told_nothing_but_text(command: Program, tmp_path: Path) -> None:
    """As many lines as with plain names, and nothing in them that a terminal would obey."""
    (tmp_path / "plain.yaml").write_text(scenario(str, str), encoding="utf-8")
    (tmp_path / "dressed.yaml").write_text(worn("signs and directions"), encoding="utf-8")
    for call in (["check"], ["check", "--json"], ["solve"], ["solve", "--json"]):
        plain, shown = (command(*call, file) for file in ("plain.yaml", "dressed.yaml"))
        assert (shown.code, plain.code) == (0, 0)
        assert len(shown.out.splitlines()) == len(plain.out.splitlines())
        obeyed = {char for char in shown.out + shown.err if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}}
        assert obeyed <= {"\n"}
        assert not set(shown.out) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_what_is_wrong_with_a_hostile_text_is_said_harmlessly(command: Program, tmp_path: Path) -> None:
    text = scenario(str, str).replace('"organiser": "city"', '"organiser": "\u202e\u2066c\u200fity"')
    (tmp_path / "ev\u202ei\u2066l.yaml").write_text(text, encoding="utf-8")
    ended = command("check", "ev\u202ei\u2066l.yaml")
    assert ended.code == 2
    assert not [char for char in ended.err if unicodedata.category(char) in UNSEEN and char != "\n"]
