"""Reads a page as a browser would: elements with their attributes and texts, without a browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "col", "link", "br", "img"}


@dataclass
class Element:
    """An element with everything in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, a space between elements."""
        parts = (child if isinstance(child, str) else child.text for child in self.children)
        return " ".join(" ".join(parts).split())

    def all(self, tag: str | None = None) -> list[Element]:
        """Every element in it, or those of a kind, in order."""
        inside = [child for child in self.children if isinstance(child, Element)]
        return [found for child in inside for found in ([child] if tag in (None, child.tag) else []) + child.all(tag)]

    def section(self, name: str) -> Element:
        """The one element with this id."""
        (found,) = (element for element in self.all() if element.attributes.get("id") == name)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), f"an attribute twice in {tag}: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(page: bytes) -> Element:
    """The elements of a page; every tag is closed in order."""
    reader = _Reader()
    reader.feed(page.decode())
    assert reader.open == [reader.root]
    return reader.root
