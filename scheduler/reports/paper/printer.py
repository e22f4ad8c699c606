"""Sheets in words as Word documents: WordprocessingML (ECMA-376) from templates, zipped.

A document has one section for each sheet, with a footer of its own and pages counted from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from scheduler.messages import say
from scheduler.reports.paper.archive import archive

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jinja2 import Environment


@dataclass(frozen=True)
class Paper:
    """A size of paper and its margins, in twentieths of a point."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int

    @property
    def between(self) -> int:
        """What is left between the margins."""
        return self.width - self.left - self.right


LYING = Paper(16838, 11906, top=567, right=850, bottom=680, left=1134)
STANDING = Paper(11906, 16838, top=1134, right=850, bottom=907, left=1701)
"""A4 either way; standing with the margins of an office's letters."""


@dataclass(frozen=True)
class Printed:
    """A sheet as WordprocessingML: the blocks of its section, and the unit's name for the footer."""

    body: str
    label: str


@dataclass(frozen=True)
class Printer:
    """Puts sheets into documents; ``day`` is the day that the documents say they were made."""

    language: str
    title: str
    day: date
    paper: Paper

    def document(self, sheets: Sequence[Printed]) -> bytes:
        """A document of sheets, each on a new page; its bytes are the same for the same sheets."""
        if len(sheets) == 1:
            return archive(self._own_parts(sheets), onto=self._of_one_sheet)
        return archive(self._common_parts(len(sheets)) | self._own_parts(sheets))

    @cached_property
    def _of_one_sheet(self) -> bytes:
        """All of a document with one sheet that is the same for every sheet."""
        return archive(self._common_parts(1))

    def _common_parts(self, count: int) -> dict[str, str]:
        footers, locale = range(1, count + 1), say(self.language, "formats.locale")
        return {
            "[Content_Types].xml": filled("content_types", footers=footers),
            "_rels/.rels": filled("package_relations"),
            "docProps/core.xml": filled("properties", title=self.title, day=self.day.isoformat()),
            "word/_rels/document.xml.rels": filled("document_relations", footers=footers),
            "word/settings.xml": filled("settings"),
            "word/styles.xml": filled("styles", locale=locale, width=self.paper.between),
        }

    def _own_parts(self, sheets: Sequence[Printed]) -> dict[str, str]:
        footers = {
            f"word/footer{number}.xml": filled("footer", label=sheet.label, alone=len(sheets) == 1)
            for number, sheet in enumerate(sheets, start=1)
        }
        document = filled("document", bodies=[sheet.body for sheet in sheets], paper=self.paper)
        return footers | {"word/document.xml": document}


def filled(template: str, **values: object) -> str:
    """One of the templates with its values, quoted."""
    return _templates().get_template(f"{template}.xml.j2").render(values)


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("scheduler.reports.paper"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
