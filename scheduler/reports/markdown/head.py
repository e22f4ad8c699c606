"""The head of the report: the document it comes from, and the scenario and day it was made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.reports.markdown.blocks import bullets, heading
from scheduler.reports.phrases import document

if TYPE_CHECKING:
    from scheduler.facts import Planned
    from scheduler.reports.voice import Voice


def head(voice: Voice, planned: Planned) -> list[str]:
    """Title, document and circumstances."""
    return [heading(1, voice.text(planned.scenario.title)), bullets(document.lines(voice, planned))]
