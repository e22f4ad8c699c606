"""Short forms: what a planner may write instead of a whole map, and that editors accept it too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import model_validator

if TYPE_CHECKING:
    from collections.abc import Callable

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
TRUE: Schema = {"const": True}
TEXTS: Schema = {"type": "array", "items": TEXT}


def bare_text(key: str) -> Any:
    """A validator that reads a bare text, where a map is expected, as the value of one key."""

    @model_validator(mode="before")
    def spelled_out(value: Any) -> Any:
        return {key: value} if isinstance(value, str) else value

    return spelled_out


def or_short(*forms: Schema, **keys: list[Schema]) -> Callable[[Schema], None]:
    """Let a map be any of the forms instead, and the values of single keys any of theirs.

    For ``json_schema_extra``. Subclasses have the same short forms unless they say otherwise.
    """

    def extend(schema: Schema) -> None:
        properties = schema["properties"]
        properties |= {key: {"anyOf": [*short, properties[key]]} for key, short in keys.items()}
        if forms:
            whole = {key: schema.pop(key) for key in list(schema) if key not in ("title", "description")}
            schema["anyOf"] = [*forms, whole]

    return extend


def sections_written_on(schema: Schema) -> None:
    """Let entries under a prefix be incomplete: they add to what an included scenario says."""
    for section in schema["properties"].values():
        for pattern, entry in section.pop("patternProperties", {}).items():
            section["propertyNames"] = {"pattern": pattern}
            section["patternProperties"] = {r"^[^.]*$": entry}
