"""Types of short texts: ids, references to ids, and names that stay on one line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

LONGEST_ID = 60
LONGEST_REFERENCE = 200
LONGEST_NAME = 600

_ID = r"[a-z0-9][a-z0-9-]*"
_PREFIXED = rf"{_ID}(\.{_ID})*"
_REFERENCE = rf"{_PREFIXED}(/{_PREFIXED})?"
# Names that Windows keeps for devices; a file cannot be called so, and ids become file names.
_PORTS = (f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10))
_RESERVED = frozenset({"con", "prn", "aux", "nul", *_PORTS})
# Letters that Unicode does not take apart into a base letter and a mark.
_UNDIVIDED = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})


def suggested_id(text: str) -> str:
    """The id that a planner most likely wants for a text: ``Phòng Nội vụ`` gives ``phong-noi-vu``."""
    plain = unicodedata.normalize("NFD", text[:LONGEST_REFERENCE].lower().translate(_UNDIVIDED))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:LONGEST_ID].strip("-")


def check_id(text: str) -> str:
    """Accept an id as a planner may give one."""
    _check(text, _ID, LONGEST_ID, "id_malformed")
    return text


def check_reference(text: str) -> str:
    """Accept an id, also an included one (``quan-2.so-ket``) or a fanned-out one (``papers/an-phu``)."""
    _check(text, _REFERENCE, LONGEST_REFERENCE, "reference_malformed")
    return text


def check_key(text: str) -> str:
    """Accept an id where an entity is defined: like a reference, but told apart by its sentence."""
    _check(text, _REFERENCE, LONGEST_REFERENCE, "id_malformed")
    return text


def is_prefixed(text: str) -> bool:
    """Whether a text is the id of something in an included scenario."""
    return "." in text and re.fullmatch(_PREFIXED, text) is not None


def check_name(text: str) -> str:
    """Accept a name: at least one visible character, on one line."""
    if not text.strip():
        raise PydanticCustomError("name_empty", "a name has at least one letter", {})
    if len(text.splitlines()) > 1:
        raise PydanticCustomError("name_line_break", "a name stands on one line", {})
    if len(text) > LONGEST_NAME:
        raise PydanticCustomError("name_too_long", "at most {most} characters", {"most": LONGEST_NAME})
    return text


def _check(text: str, pattern: str, most: int, message: str) -> None:
    if len(text) > most:
        raise PydanticCustomError("id_too_long", "an id has at most {most} characters", {"most": most})
    if not re.fullmatch(pattern, text):
        suggestion = suggested_id(text) or "id-1"
        raise PydanticCustomError(message, "write {suggestion}", {"suggestion": suggestion})
    for segment in re.split(r"[./]", text):
        if segment in _RESERVED:
            raise PydanticCustomError("id_reserved", "{name} is reserved on Windows", {"name": segment})


def _schema(pattern: str, most: int) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$", "maxLength": most})


Id = Annotated[str, Field(strict=True), AfterValidator(check_id), _schema(_ID, LONGEST_ID)]
Reference = Annotated[str, Field(strict=True), AfterValidator(check_reference), _schema(_REFERENCE, LONGEST_REFERENCE)]
Name = Annotated[str, Field(strict=True), AfterValidator(check_name), _schema(".*\\S.*", LONGEST_NAME)]


@dataclass(frozen=True)
class Points:
    """What a text points to: an entity in one of these sections of the scenario.

    ``id`` must name one; ``key`` defines one; ``mention`` is one or words for people; ``atom`` is several, joined
    by `` + ``; ``local`` is the key of something inside one conference (a part, a site, a group), never an entity.
    """

    sections: tuple[str, ...] = ()
    manner: Literal["id", "key", "mention", "atom", "local"] = "id"


# Prefixed and fanned-out keys are for scenarios in normal form, and for writing on in included ones.
Key = Annotated[
    str,
    Field(strict=True),
    AfterValidator(check_key),
    _schema(_REFERENCE, LONGEST_REFERENCE),
    Points(manner="key"),
]
Local = Annotated[Reference, Points(manner="local")]
CalendarId = Annotated[Reference, Points(("calendars",))]
PlaceId = Annotated[Reference, Points(("places",))]
UnitId = Annotated[Reference, Points(("units",))]
SetId = Annotated[Reference, Points(("sets", "units"))]
PersonId = Annotated[Reference, Points(("people",))]
HallId = Annotated[Reference, Points(("halls",))]
ConferenceId = Annotated[Reference, Points(("conferences",))]
TaskId = Annotated[Reference, Points(("tasks",))]
PlannedId = Annotated[Reference, Points(("conferences", "tasks"))]
ProductId = Annotated[Reference, Points(("products",))]
Mention = Annotated[str, Points(("people", "units", "sets"), "mention")]
Atom = Annotated[str, Points(manner="atom")]
Heading = Annotated[str, Points(manner="key")]
