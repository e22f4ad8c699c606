"""What servers answer: multi-status documents (RFC 4918, 13), read without trust.

A document that defines entities is refused before any is looked at, so none can grow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

if TYPE_CHECKING:
    from collections.abc import Iterator

DAV, CALDAV = "DAV:", "urn:ietf:params:xml:ns:caldav"
MOST_ELEMENTS = 500_000
"""What is said of so many thousands of entries as any office has; each takes some memory."""


@dataclass(frozen=True)
class Answer:
    """What a server says of one thing: where it is, and its properties that it has."""

    href: str
    properties: dict[str, Element]

    def text(self, name: str) -> str | None:
        """The text of a property; None if the thing has no such property."""
        found = self.properties.get(name)
        return None if found is None else "".join(found.itertext())

    @property
    def is_calendar(self) -> bool:
        """Whether it is a calendar."""
        kinds = self.properties.get(named(DAV, "resourcetype"))
        return kinds is not None and kinds.find(named(CALDAV, "calendar")) is not None


def named(space: str, name: str) -> str:
    """A name in a name space, as elements bear it."""
    return f"{{{space}}}{name}"


def answers(content: bytes) -> list[Answer]:
    """The answers of a multi-status document; ``ValueError`` if it is none."""
    root = _parsed(content)
    if root.tag != named(DAV, "multistatus"):
        raise ValueError(root.tag)
    return [Answer(_href(response), dict(_properties(response))) for response in root.iter(named(DAV, "response"))]


def _href(response: Element) -> str:
    return (response.findtext(named(DAV, "href")) or "").strip()


def _properties(response: Element) -> Iterator[tuple[str, Element]]:
    """The properties that were found: those with a status of 200."""
    for group in response.iter(named(DAV, "propstat")):
        if " 200" in (group.findtext(named(DAV, "status")) or " 200"):
            for properties in group.iter(named(DAV, "prop")):
                yield from ((element.tag, element) for element in properties)


def _parsed(content: bytes) -> Element:
    """An XML document as a tree; ``ValueError`` if it is none, is too large, or declares a type of its own."""
    builder, parser, left = TreeBuilder(), ParserCreate(namespace_separator="}"), iter(range(MOST_ELEMENTS))

    def begin(name: str, _: object) -> None:
        if next(left, None) is None:
            raise ValueError(MOST_ELEMENTS)
        builder.start(_tag(name), {})

    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda name: builder.end(_tag(name))
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(content, True)
        root = builder.close()
    except (ExpatError, ParseError, AssertionError) as error:
        raise ValueError(str(error)) from None
    return root


def _refuse(*_: object) -> None:
    raise ValueError("a document type")


def _tag(name: str) -> str:
    return f"{{{name}" if "}" in name else name
