"""What stands above every sheet of a plan: who issued it, which document it belongs to, and as of when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.reports.phrases.document import numbered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.facts import Planned
    from scheduler.reports.voice import Markup, Voice
    from scheduler.scenario.nouns import Document


@dataclass(frozen=True)
class Head:
    """The words at the head, the same for all units; ``circumstances`` are one to a line."""

    issuer: Markup | None
    circumstances: tuple[Markup, ...]
    title: Markup
    reference: Markup
    sections: Mapping[str, Markup]


SECTIONS = ("meetings", "tasks", "others")


def head(voice: Voice, planned: Planned) -> Head:
    """The head of a plan's sheets; without a document it refers to the plan by its title."""
    document, variant = planned.scenario.document, planned.plan.scenario.variant
    circumstances = [voice.say("paper.as_of", day=voice.day(planned.scenario.today))]
    if variant:
        circumstances.append(voice.say("paper.variant", variant=variant))
    named = document_named(voice, document) if document else None
    return Head(
        issuer=voice.text(document.issuer) if document and document.issuer else None,
        circumstances=tuple(circumstances),
        title=voice.say("paper.title"),
        reference=voice.say("paper.attached", document=named)
        if named
        else voice.say("paper.no_document", title=planned.scenario.title),
        sections={section: voice.say(f"paper.{section}") for section in SECTIONS},
    )


def document_named(voice: Voice, document: Document) -> Markup | None:
    """A document by its number and date as far as they are known, else by its title."""
    if document.number:
        citation = numbered(voice, document.number, document.date)
        if document.title:
            return voice.say("paper.document_titled", citation=citation, title=document.title)
        return voice.say("paper.document", citation=citation)
    if document.title:
        return voice.text(document.title)
    return voice.say("paper.document_dated", day=voice.day(document.date.date)) if document.date else None
