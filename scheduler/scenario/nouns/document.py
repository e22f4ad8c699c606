"""The paper a scenario comes from."""

from __future__ import annotations

from pydantic import Field

from scheduler.scenario.grammar import Day
from scheduler.scenario.nouns.noun import Stated


class Citation(Stated):
    """Another document, by number and date."""

    number: str
    date: Day | None = None
    issuer: str | None = None
    about: str | None = None


class Document(Stated):
    """The plan's own head: who issued it, when, under which number, and what it replaces."""

    issuer: str | None = Field(default=None, description="Who issued the plan")
    family: str | None = Field(default=None, description="The kind of body: state, party, front, company ...")
    number: str | None = None
    date: Day | None = None
    place: str | None = None
    title: str | None = None
    signed_by: str | None = None
    replaces: Citation | None = Field(default=None, description="The document this one supersedes")
    based_on: tuple[Citation, ...] = Field(default=(), description="The documents it carries out")
    distribution: tuple[str, ...] = Field(default=(), description="Who receives the document (not who is invited)")
