"""Short forms in the JSON Schema: what a planner may write instead of a whole map, so that editors accept it too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
TRUE: Schema = {"const": True}
TEXTS: Schema = {"type": "array", "items": TEXT}


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
