"""One more variant in the text of a scenario file: inserted in one place, every other byte as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError

from scheduler.errors import InputError
from scheduler.scenario.inheritance import VARIANTS, variants_of
from scheduler.scenario.reading import parse
from scheduler.scenario.reading.excerpts import excerpt
from scheduler.scenario.reading.ids import check_id, suggested_id
from scheduler.scenario.writing.block import variant_line, variant_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scheduler.scenario.reading import Tree


def refuse_name(tree: Tree, name: str) -> None:
    """Refuse the name of a variant that is no id, or that the file has already."""
    try:
        check_id(name)
    except PydanticCustomError:
        suggestion = suggested_id(name) or "id-1"
        raise InputError([tree.problem((), "id_malformed", found=excerpt(name), suggestion=suggestion)]) from None
    if name in variants_of(tree):
        raise InputError([tree.problem((VARIANTS, name), "variant_exists", on_key=True, name=name)])


def appended(content: bytes, file: str, name: str, patch: Mapping[str, Any]) -> bytes:
    """The content of a file with one more variant at the end of its variants.

    What the new text says is read back and compared. ``InputError`` if the name is known, or if no place is safe (the
    variants stand in braces): it says what to write by hand.
    """
    tree = parse(content, file)
    refuse_name(tree, name)
    for offset, inserted in _insertions(content, tree, name, patch):
        result = content[:offset] + inserted + content[offset:]
        if _says_only_more(tree, result, name, patch):
            return result
    text = variant_line(name, patch)
    raise InputError([tree.problem((VARIANTS,), "variants_in_braces", on_key=True, text=text)])


def _says_only_more(tree: Tree, result: bytes, name: str, patch: Mapping[str, Any]) -> bool:
    variants = {**tree.data.get(VARIANTS, {}), name: patch}
    try:
        found = parse(result, tree.file).data
    except InputError:
        return False
    return bool(found == {**tree.data, VARIANTS: variants}) and list(found[VARIANTS]) == list(variants)


def _insertions(content: bytes, tree: Tree, name: str, patch: Mapping[str, Any]) -> Iterator[tuple[int, bytes]]:
    """The places where the variant may go, each with the text to insert there, the likeliest first."""
    lines = content.splitlines(keepends=True)
    known = tree.data.get(VARIANTS)
    ends = _after_content(lines, 0, len(lines))
    if known is None:
        text = f"\n{VARIANTS}:\n" + variant_text(name, patch)
        for line in dict.fromkeys((len(lines), ends - 1)):
            yield _insertion(lines, line, text)
        return
    if not known:
        return
    first = tree.marks[(VARIANTS, next(iter(known)))]
    text = variant_text(name, patch, max(first.key_column - 1, 1))
    starts, stops = tree.marks[(VARIANTS,)].key_line, _next_section(tree, len(lines))
    for line in dict.fromkeys((_after_content(lines, starts, stops), stops, ends - 1)):
        yield _insertion(lines, line, text)


def _next_section(tree: Tree, lines: int) -> int:
    """How many lines stand before the section that follows the variants."""
    own = tree.marks[(VARIANTS,)].key_line
    later = [mark.key_line - 1 for path, mark in tree.marks.items() if len(path) == 1 and mark.key_line > own]
    return min(later, default=lines)


def _after_content(lines: list[bytes], starts: int, stops: int) -> int:
    """How many lines there are up to the last one, of some, that is neither empty nor a remark."""
    said = (number for number in range(stops, starts, -1) if _says_something(lines[number - 1]))
    return next(said, stops)


def _says_something(line: bytes) -> bool:
    return bool(line.strip()) and not line.strip().startswith(b"#")


def _insertion(lines: list[bytes], number: int, text: str) -> tuple[int, bytes]:
    """The text to insert after so many lines, with the line breaks of the file."""
    before = b"".join(lines[:number])
    newline = b"\r\n" if lines[0].endswith(b"\r\n") else b"\n"
    inserted = text.encode().replace(b"\n", newline)
    if before.endswith(b"\n"):
        return len(before), inserted
    return len(before), newline + inserted.removesuffix(newline)
