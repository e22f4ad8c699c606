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

    from scheduler.reports.paper.head import Head
    from scheduler.reports.paper.sheets import SheetText


@dataclass(frozen=True)
class Printed:
    """A sheet as WordprocessingML: the blocks of its section, and the unit's name for the footer."""

    body: str
    label: str


@dataclass(frozen=True)
class Printer:
    """Prints the sheets of one plan; ``day`` is the day that the documents say they were made."""

    language: str
    head: Head
    day: date

    def sheet(self, text: SheetText) -> Printed:
        """One sheet, to be put into documents."""
        return Printed(self._fill("sheet", head=self.head, sheet=text), text.label)

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
        footers = range(1, count + 1)
        return {
            "[Content_Types].xml": self._fill("content_types", footers=footers),
            "_rels/.rels": self._fill("package_relations"),
            "docProps/core.xml": self._fill("properties", title=self.head.title, day=self.day.isoformat()),
            "word/_rels/document.xml.rels": self._fill("document_relations", footers=footers),
            "word/settings.xml": self._fill("settings"),
            "word/styles.xml": self._fill("styles", locale=say(self.language, "formats.locale")),
        }

    def _own_parts(self, sheets: Sequence[Printed]) -> dict[str, str]:
        footers = {
            f"word/footer{number}.xml": self._fill("footer", label=sheet.label, alone=len(sheets) == 1)
            for number, sheet in enumerate(sheets, start=1)
        }
        return footers | {"word/document.xml": self._fill("document", bodies=[sheet.body for sheet in sheets])}

    def _fill(self, template: str, **values: object) -> str:
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
