"""What every value read from people's text shares: pydantic in and out, and the telling back."""

from __future__ import annotations

from abc import abstractmethod
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic_core import CoreSchema, core_schema

from scheduler.scenario.grammar.errors import wrong

if TYPE_CHECKING:
    from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

    from scheduler.scenario.grammar.day import Day
    from scheduler.scenario.grammar.echo import Echo


class Written:
    """A value that people write as text; as a pydantic field it reads text and is saved as ``str(value)``.

    The saved text is canonical: equal values give the same text, and reading it gives an equal value.
    """

    # Abstract for the type checker alone: a part of the day is an enumeration too, and a class has one metaclass.

    examples: ClassVar[tuple[str, ...]]
    map_form: ClassVar[type[BaseModel] | None] = None

    @classmethod
    @abstractmethod
    def read(cls, text: str) -> Self:
        """Read the value from text in any language of the grammar; raise a ``PydanticCustomError``."""

    @abstractmethod
    def echo(self) -> Echo:
        """Tell how the text was read."""

    @property
    def stated_days(self) -> tuple[Day, ...]:
        """The days named in the text, each with the weekday stated beside it, if any."""
        return ()

    @classmethod
    def validate(cls, value: object) -> Self:
        """Accept the value itself or its text; a bare number is read as text, to say what is missing."""
        if isinstance(value, cls):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return cls._known(str(value))
        if isinstance(value, str):
            return cls._known(value)
        raise wrong("time_not_text", example=cls.examples[0])

    @classmethod
    @lru_cache(maxsize=4096)
    def _known(cls, text: str) -> Self:
        """Read a text, once: the same few hours and lengths fill a scenario, and a value never changes."""
        return cls.read(text)

    @classmethod
    def text_schema(cls) -> JsonSchemaValue:
        """The JSON Schema of the text form."""
        summary = (cls.__doc__ or "").strip().partition("\n\n")[0]
        return {
            "type": "string",
            "title": cls.__name__,
            "description": " ".join(summary.split()),
            "examples": list(cls.examples),
        }

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.validate,
            ref=f"{cls.__module__}.{cls.__qualname__}",
            serialization=core_schema.to_string_ser_schema(when_used="always"),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return cls.text_schema()
