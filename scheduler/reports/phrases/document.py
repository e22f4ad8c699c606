"""The document a plan carries out, and the scenario and day it was made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.facts import Planned
    from scheduler.reports.voice import Markup, Voice
    from scheduler.scenario.grammar import Day
    from scheduler.scenario.nouns import Citation, Document


def lines(voice: Voice, planned: Planned) -> list[Markup]:
    """Who issued what, and on what ground; then the day and the scenario."""
    document = planned.scenario.document
    return [*(_document(voice, document) if document else ()), *_circumstances(voice, planned)]


def _document(voice: Voice, document: Document) -> list[Markup]:
    citations = voice.joined("; ", [citation(voice, cited) for cited in document.based_on])
    said = [
        voice.say("report.issuer", name=document.issuer) if document.issuer else None,
        _number(voice, document),
        voice.say("report.document_title", title=document.title) if document.title else None,
        voice.say("report.signed_by", name=document.signed_by) if document.signed_by else None,
        voice.say("report.replaces", citation=citation(voice, document.replaces)) if document.replaces else None,
        voice.say("report.based_on", citations=citations) if citations else None,
    ]
    return [line for line in said if line]


def _number(voice: Voice, document: Document) -> Markup | None:
    day = voice.day(document.date.date) if document.date else None
    if document.number and day:
        return voice.say("report.document_numbered", number=document.number, day=day)
    if document.number:
        return voice.say("report.document_undated", number=document.number)
    return voice.say("report.document_dated", day=day) if day else None


def numbered(voice: Voice, number: str, day: Day | None) -> Markup:
    """A document by its number, and its day if that is known."""
    if day is None:
        return voice.say("report.citation", number=number)
    return voice.say("report.citation_dated", number=number, day=voice.day(day.date))


def citation(voice: Voice, cited: Citation) -> Markup:
    """Another document by its number, its day and who issued it, as far as they are known."""
    said = numbered(voice, cited.number, cited.date)
    return voice.say("report.citation_issuer", citation=said, issuer=cited.issuer) if cited.issuer else said


def _circumstances(voice: Voice, planned: Planned) -> list[Markup]:
    first, last = (voice.day(day) for day in planned.scenario.days)
    origin = planned.plan.scenario
    named = (
        voice.say("report.scenario_variant", id=origin.id, variant=origin.variant)
        if origin.variant
        else voice.say("report.scenario", id=origin.id)
    )
    return [voice.say("report.as_of", day=voice.day(planned.scenario.today), first=first, last=last), named]
