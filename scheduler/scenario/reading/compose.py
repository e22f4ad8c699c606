"""From text to a tree, by the parser's events: nothing is built before it is known to be small and sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import yaml

from scheduler.errors import Problem
from scheduler.scenario.reading.characters import REPLACEMENT, forbidden, hidden
from scheduler.scenario.reading.excerpts import visible
from scheduler.scenario.reading.lost import Fault, aside
from scheduler.scenario.reading.refusal import UnsoundTreeError, refusal
from scheduler.scenario.reading.scalars import NumberRefusedError, resolve
from scheduler.scenario.reading.syntax import syntax_problem
from scheduler.scenario.reading.tree import KeyPath, Mark, Tree, dotted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DEEPEST = 40
MOST_NODES = 100_000
LONGEST_KEY = 200

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_YAML = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset({None, "!", *(_YAML + kind for kind in ("str", "map", "seq"))})
_VARIANTS = "variants"


class _Entry(NamedTuple):
    path: KeyPath
    mark: Mark
    value: Any


class _Anchor(NamedTuple):
    """The entries of an anchored value, from ``start`` to ``stop``; ``stop`` is 0 while it is open."""

    path: KeyPath
    start: int
    stop: int


def compose(text: str, file: str, problems: Iterable[Problem] = ()) -> Tree:
    """Build the tree of a text, or refuse it with every problem found, those found before included.

    ``UnsoundTreeError`` if only single values cannot be read; a ``Fault`` stands for each of them.
    """
    return _Composer(text, file, list(problems)).tree()


class _Composer:
    def __init__(self, text: str, file: str, problems: list[Problem]) -> None:
        self._text = text
        self._file = file
        self._problems = problems
        self._repaired = bool(problems)
        self._events: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))
        self._entries: list[_Entry] = []
        self._anchors: dict[str, _Anchor] = {}
        self._empty: set[KeyPath] = set()
        self._after_comma: set[KeyPath] = set()

    def tree(self) -> Tree:
        data = self._root()
        self._end_of_file()
        # Of a key written twice, the first counts.
        marks = {entry.path: entry.mark for entry in reversed(self._entries)}
        problems = [*self._problems, *self._nulls()]
        if problems:
            raise UnsoundTreeError(problems, Tree(self._file, self._without_nulls(data, ()), marks))
        return Tree(self._file, data, marks)

    # The document

    def _root(self) -> Any:
        event = self._next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = self._next()
        if isinstance(event, yaml.StreamEndEvent) or getattr(event, "value", None) == "":
            self._stop(Problem(self._file, 0, 0, "", "file_empty"))
        if not isinstance(event, yaml.MappingStartEvent):
            self._next()  # a syntax error right after a lone word says more
            self._stop(self._problem(event, (), "root_not_map"))
        return self._value(event, (), event)

    def _end_of_file(self) -> None:
        self._next()
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            self._stop(self._problem(event, (), "several_documents"))

    def _next(self) -> Any:
        try:
            return next(self._events)
        except (yaml.YAMLError, ValueError) as error:
            self._stop(syntax_problem(error, self._text, self._file))

    # Values

    def _value(self, event: Any, path: KeyPath, key: Any) -> Any:
        """The value that starts with ``event``; ``key`` is the event of its key (its own, in a list)."""
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, path, key)
        self._guard(event, path)
        start = len(self._entries)
        known = self._check_tag(event, path)
        if event.anchor:
            self._anchors[event.anchor] = _Anchor(path, start, 0)
        value = self._enter(event, path, key)
        if not known:
            value = Fault(value)
            self._entries[start] = self._entries[start]._replace(value=value)
        if event.anchor:
            self._anchors[event.anchor] = _Anchor(path, start, len(self._entries))
        return value

    def _enter(self, event: Any, path: KeyPath, key: Any) -> Any:
        value: Any
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event, path)
            self._entries.append(_Entry(path, self._mark(event, path, key), value))
            return value
        value = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._entries.append(_Entry(path, self._mark(event, path, key), value))
        if isinstance(value, dict):
            self._fill_map(value, path, in_braces=bool(event.flow_style))
        else:
            self._fill_list(value, path)
        return value

    def _fill_list(self, items: list[Any], path: KeyPath) -> None:
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items)), event))

    def _fill_map(self, items: dict[str, Any], path: KeyPath, *, in_braces: bool) -> None:
        first: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            noted = len(self._problems)
            key = self._key(event, path)
            readable = len(self._problems) == noted and not self._is_repaired(key)
            if in_braces and items:
                self._after_comma.add((*path, key))
            if key in first:
                mark = first[key].start_mark
                values = {"name": visible(key), "line": mark.line + 1, "column": mark.column + 1}
                self._note(event, (*path, key), "duplicate_key", **values)
            value = self._value(self._next(), (*path, key), event)
            if readable and key not in first:
                items[key] = value
            else:
                self._set_aside(items, path, event, Fault(value, of_key=not readable))
            first.setdefault(key, event)

    def _set_aside(self, items: dict[str, Any], path: KeyPath, event: Any, fault: Fault) -> None:
        """Keep what stands under a key that does not count, under one that nobody can write."""
        key = aside(len(items))
        items[key] = fault
        self._entries.append(_Entry((*path, key), self._mark(event, (*path, key), event), fault))

    def _scalar(self, event: Any, path: KeyPath) -> str | int | float | bool | Fault | None:
        text: str = event.value
        if self._is_repaired(text):
            return Fault()
        if event.implicit[0]:
            return self._bare(event, path)
        code = forbidden(text)
        broken = "\n" in text and event.style == '"'
        if code:
            self._note(event, path, "forbidden_character", code=code)
        if broken:
            self._note(event, path, "line_break_escape")
        return Fault() if code or broken else text

    def _is_repaired(self, text: str) -> bool:
        """Whether a text may have had characters that were forbidden."""
        return self._repaired and REPLACEMENT in text

    def _bare(self, event: Any, path: KeyPath) -> str | int | float | bool | Fault | None:
        if not event.value:
            self._empty.add(path)
        try:
            return resolve(event.value)
        except NumberRefusedError:
            self._note(event, path, "number_refused", found=visible(event.value, 40))
            return Fault()

    def _alias(self, event: Any, path: KeyPath, key: Any) -> Any:
        anchor = self._anchors.get(event.anchor)
        if anchor is None or not anchor.stop:
            message = "alias_of_itself" if anchor else "alias_unknown"
            self._note(event, path, message, name=visible(event.anchor))
            self._entries.append(_Entry(path, self._mark(event, path, key), Fault()))
            return Fault()
        if len(self._entries) + anchor.stop - anchor.start > MOST_NODES:
            self._stop(self._problem(event, path, "aliases_too_large", most=MOST_NODES))
        return self._copy(anchor, path, self._mark(event, path, key))

    def _copy(self, anchor: _Anchor, path: KeyPath, mark: Mark) -> Any:
        """Repeat the entries of an anchored value; what is inside keeps the address where it is written."""
        root, *inner = self._entries[anchor.start : anchor.stop]
        self._entries.append(_Entry(path, mark, root.value))
        for entry in inner:
            copied = path + entry.path[len(anchor.path) :]
            if len(copied) > DEEPEST:
                self._stop(Problem(self._file, mark.line, mark.column, "", "too_deep", {"most": DEEPEST}))
            self._entries.append(entry._replace(path=copied))
        return root.value

    # Keys

    def _key(self, event: Any, path: KeyPath) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self._note(event, path, "key_not_plain")
            if not isinstance(event, yaml.AliasEvent):
                self._value(event, (*path, "?"), event)
            return "?"
        if event.anchor or event.tag not in _PLAIN_TAGS:
            self._note(event, path, "key_decorated", name=visible(event.value))
        self._check_key(event, path)
        return str(event.value[:LONGEST_KEY])

    def _check_key(self, event: Any, path: KeyPath) -> None:
        key: str = event.value
        if not key:
            self._note(event, path, "key_empty")
        elif key == "<<" and event.implicit[0]:
            self._note(event, path, "merge_key")
        elif len(key) > LONGEST_KEY:
            self._note(event, path, "key_too_long", name=visible(key, 40), most=LONGEST_KEY)
        elif code := hidden(key):
            self._note(event, path, "key_hidden_character", name=visible(key), code=code)

    # Guards

    def _guard(self, event: Any, path: KeyPath) -> None:
        if len(path) > DEEPEST:
            self._stop(self._problem(event, (), "too_deep", most=DEEPEST))
        if len(self._entries) >= MOST_NODES:
            self._stop(self._problem(event, path, "too_many_values", most=MOST_NODES))

    def _check_tag(self, event: Any, path: KeyPath) -> bool:
        if event.tag in _PLAIN_TAGS:
            return True
        tag = event.tag.replace(_YAML, "!!")
        self._note(event, path, "tag_unknown", tag=visible(tag))
        return False

    def _nulls(self) -> Iterator[Problem]:
        for path, mark, value in self._entries:
            if value is None and (message := self._null_message(path)):
                # Parsers disagree on where an empty value stands.
                on_key = path in self._empty
                line, column = (mark.key_line, mark.key_column) if on_key else (mark.line, mark.column)
                yield Problem(self._file, line, column, dotted(path), message, {"name": visible(str(path[-1]))})

    def _null_message(self, path: KeyPath) -> str | None:
        """Why nothing may stand here; only a variant may delete a key, and must say so by the word null."""
        deletable = len(path) > 2 and path[0] == _VARIANTS and all(isinstance(step, str) for step in path)
        if isinstance(path[-1], int):
            return "item_empty"
        if path not in self._empty:
            return None if deletable else "null_value"
        if deletable:
            return "value_empty_in_variant"
        return "value_empty_after_comma" if path in self._after_comma else "value_empty"

    def _without_nulls(self, value: Any, path: KeyPath) -> Any:
        if value is None and self._null_message(path):
            return Fault()
        if isinstance(value, dict):
            return {key: self._without_nulls(each, (*path, key)) for key, each in value.items()}
        if isinstance(value, list):
            return [self._without_nulls(each, (*path, place)) for place, each in enumerate(value)]
        return value

    # Addresses

    def _mark(self, event: Any, path: KeyPath, key: Any) -> Mark:
        start, value = key.start_mark, event.start_mark
        return Mark(self._file, path, start.line + 1, start.column + 1, value.line + 1, value.column + 1)

    def _problem(self, event: Any, path: KeyPath, message: str, **values: str | int) -> Problem:
        mark = event.start_mark
        return Problem(self._file, mark.line + 1, mark.column + 1, dotted(path), message, values)

    def _note(self, event: Any, path: KeyPath, message: str, **values: str | int) -> None:
        self._problems.append(self._problem(event, path, message, **values))

    def _stop(self, problem: Problem) -> NoReturn:
        raise refusal([*self._problems, *self._nulls(), problem]) from None
