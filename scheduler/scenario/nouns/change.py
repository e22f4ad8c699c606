"""What is said of a change of plan: on what ground it is made, and whom to answer."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from scheduler.scenario.grammar import DeadlineText
from scheduler.scenario.nouns.document import Citation
from scheduler.scenario.nouns.noun import Stated
from scheduler.scenario.reading.ids import ConferenceId, Mention

Ground = Literal["force-majeure", "instruction", "not-ready", "technical-fault"]


class Reason(Stated):
    """Why a conference is put off, given up or moved; a ``reason`` is printed as it is written."""

    ground: Ground | None = Field(
        default=None,
        description="One of the four on which a conference may be moved: force majeure, a superior's instruction, "
        "content or facilities that are not ready, a sudden fault of an online link",
    )
    reason: str | None = Field(default=None, min_length=1, description="What happened; every unit reads it")
    based_on: tuple[Citation, ...] = Field(default=(), description="The documents that ask for the change")


class Change(Reason):
    """The change that this scenario makes to the plan before it, as the notices to the units tell it.

    ``conferences`` gives single conferences a reason of their own.
    """

    conferences: dict[ConferenceId, Reason] = {}
    number: str | None = Field(default=None, min_length=1, description="The number of the notices")
    signed_by: str | None = Field(default=None, description="Who signs the notices; the plan's signer if left out")
    confirm_to: Mention | None = Field(default=None, description="Whom to answer; each organiser if left out")
    confirm_by: DeadlineText | None = Field(default=None, description="By when to answer")
    contact: str | None = Field(default=None, description="Who answers questions: a name, a telephone number ...")

    def why(self, conference: str | None) -> Reason:
        """The reason that one conference is changed for."""
        return self.conferences.get(conference or "", self)
