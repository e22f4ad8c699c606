"""Every output speaks one language: of the other's catalogues not a word."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any, get_args

import pytest
from docx import Document
from docx.oxml.ns import qn
from icalendar import Calendar
from openpyxl import load_workbook

from scheduler.messages import LANGUAGES
from scheduler.output import made
from scheduler.plan import ConferenceRecord
from scheduler.reports.paper.notices import render_notices
from scheduler.scenario.nouns import Change
from scheduler.scenario.nouns.change import Ground
from tests.shipped.shipped import CAN_THO, QUAN_2, ROADSHOW, plan_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SPOKEN = ("title", "aria-label", "placeholder", "alt")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FIELD = re.compile(r"\{[^}]*\}")


def words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.casefold())}


@cache
def catalogue_words(language: str) -> frozenset[str]:
    folder = files("scheduler.messages").joinpath(language)
    entries = [tomllib.loads(file.read_text(encoding="utf-8")) for file in folder.iterdir()]
    said = [text for entry in entries for value in entry.values() for text in sentences(value)]
    return frozenset(words(_FIELD.sub(" ", text) for text in said))


def sentences(entry: str | dict[str, str]) -> list[str]:
    return [entry] if isinstance(entry, str) else list(entry.values())


def texts(said: Any) -> list[str]:
    """The texts in a plan, names of fields aside: ``start`` is no word of a Vietnamese one."""
    if isinstance(said, dict):
        return [text for value in said.values() for text in texts(value)]
    if isinstance(said, list):
        return [text for value in said for text in texts(value)]
    return [said] if isinstance(said, str) else []


class _Shown(HTMLParser):
    """The text of a page, styles and scripts aside."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("style", "script")
        self.texts += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.texts.append(data)


def of_page(content: bytes) -> list[str]:
    page = _Shown()
    page.feed(content.decode())
    return page.texts


def of_workbook(content: bytes) -> list[str]:
    book = load_workbook(BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if not _is_hidden(sheet, cell)]
    return [*book.sheetnames, *(cell.value for cell in cells if isinstance(cell.value, str))]


def _is_hidden(sheet: Any, cell: Any) -> bool:
    return bool(sheet.column_dimensions[cell.column_letter].hidden)


def of_sheet(content: bytes) -> list[str]:
    document = Document(BytesIO(content))
    parts = [document.element.body, *(section.footer.paragraphs[0]._p for section in document.sections)]
    return [text.text or "" for part in parts for text in part.iter(qn("w:t"))]


def of_calendar(content: bytes) -> list[str]:
    said = ("SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "CATEGORIES")
    calendar = Calendar.from_ical(content)
    return [str(part.decoded(name)) for part in calendar.walk() for name in said if name in part]


READERS: dict[str, Callable[[bytes], list[str]]] = {
    "html": of_page,
    "md": lambda content: [content.decode()],
    "xlsx": of_workbook,
    "docx": of_sheet,
    "ics": of_calendar,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [QUAN_2, CAN_THO, ROADSHOW])
@pytest.mark.parametrize("kind", READERS)
def test_no_word_of_the_other_language(kind: str, name: str, language: str) -> None:
    plan = plan_of(name)
    shown = READERS[kind](next(iter(made(plan, kind, language).values())))
    own = words(texts(plan.model_dump(mode="json")))
    foreign = catalogue_words("en" if language == "vi" else "vi") - catalogue_words(language) - own
    assert words(shown) & foreign == set()
    assert words(shown) & catalogue_words(language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [QUAN_2, ROADSHOW])
def test_no_word_of_the_other_language_in_a_notice(name: str, language: str) -> None:
    """That everything is put off, without a reason and for one that the scenario does not state."""
    plan = plan_of(name)
    gone = {
        key: ConferenceRecord(outcome="postponed" if place % 2 else "skipped")
        for place, key in enumerate(plan.conferences)
    }
    own = words(texts(plan.model_dump(mode="json")))
    foreign = catalogue_words("en" if language == "vi" else "vi") - catalogue_words(language) - own
    for change in (None, *(Change(ground=ground) for ground in get_args(Ground))):
        scenario = plan.scenario.resolved.model_copy(update={"change": change})
        origin = plan.scenario.model_copy(update={"resolved": scenario})
        new = plan.model_copy(update={"scenario": origin, "conferences": gone, "tasks": {}})
        notices = render_notices(plan, new, language)
        assert notices
        assert words(text for notice in notices.values() for text in of_sheet(notice)) & foreign == set()
