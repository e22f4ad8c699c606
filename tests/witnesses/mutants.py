"""What a post can be told wrongly: a family of the model behind a mask, so that the post itself stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scheduler.model import Model
    from scheduler.model.when import When

Mutation = Callable[["Model"], None]
Method = Callable[..., Any]
Concerns = Callable[[str, str], bool]
"""Whether a conference and part are meant."""


class Masked:
    """A family whose methods are as they were, but for some; what it does inside itself does not change."""

    def __init__(self, family: object, methods: Mapping[str, Method]) -> None:
        self._family = family
        self._methods = methods

    def __getattr__(self, name: str) -> Any:
        return self._methods[name] if name in self._methods else getattr(self._family, name)


def told(family: str, **changes: Callable[[Method], Method]) -> Mutation:
    """Tell the post something else: each change turns a method of a family into another."""

    def mutate(model: Model) -> None:
        original = getattr(model, family)
        _mask(model, family, {name: change(getattr(original, name)) for name, change in changes.items()})

    return mutate


def _mask(model: Model, family: str, methods: Mapping[str, Method]) -> None:
    setattr(model, family, Masked(getattr(model, family), methods))


def shifted(family: str, method: str, by: int) -> Mutation:
    """A method whose value, or every value of the map it gives, is so much more."""
    return told(family, **{method: _afterwards(lambda value: value + by)})


def more(by: int) -> Mutation:
    """So many people more in every share."""
    return shifted("seats", "of", by)


def negated(family: str, method: str) -> Mutation:
    """A method whose literal, or every literal of the map it gives, is its contrary."""
    return told(family, **{method: _afterwards(lambda literal: literal.negated())})


def rotated(family: str, method: str, by: int) -> Mutation:
    """A method whose map is off by so many entries: each key has the value of another."""

    def change(original: Method) -> Method:
        def rotate(*arguments: Any) -> dict[Any, Any]:
            given = original(*arguments)
            keys = list(given)
            return {key: given[keys[(place + by) % len(keys)]] for place, key in enumerate(keys)}

        return rotate

    return told(family, **{method: change})


def somebody_else() -> Mutation:
    """The presence of person p taken for that of person q, and q's for p's."""

    def change(present: Method) -> Method:
        def changed(conference: str, part: str, person: str) -> Any:
            return present(conference, part, {"p": "q", "q": "p"}.get(person, person))

        return changed

    return told("attendance", present=change)


def _afterwards(change: Callable[[Any], Any]) -> Callable[[Method], Method]:
    def wrap(original: Method) -> Method:
        def changed(*arguments: Any, **named: Any) -> Any:
            value = original(*arguments, **named)
            if isinstance(value, Mapping):
                return {key: change(item) for key, item in value.items()}
            return change(value)

        return changed

    return wrap


def _everything(conference: str, part: str) -> bool:
    return True


def later(by: int, concerns: Concerns = _everything) -> Mutation:
    """Every part (or those that are meant) seen so many grains later than it is."""

    def mutate(model: Model) -> None:
        _mask(model, "when", _Moves(model.when, lambda _: by, lambda _: by, concerns).methods())

    return mutate


def end_for_start(concerns: Concerns = _everything) -> Mutation:
    """The end of every part (or of those that are meant) taken for its start, and the start for its end."""

    def mutate(model: Model) -> None:
        _mask(model, "when", _Moves(model.when, lambda length: length, lambda length: -length, concerns).methods())

    return mutate


class _Moves:
    """The family ``when`` with starts and ends moved by so much, given the length of the part."""

    def __init__(
        self, when: When, starts: Callable[[int], int], ends: Callable[[int], int], concerns: Concerns
    ) -> None:
        self.when = when
        self.starts = starts
        self.ends = ends
        self.concerns = concerns

    def methods(self) -> Mapping[str, Method]:
        """What is said of starts and ends instead."""
        return {
            "start": lambda conference, part: self.when.start(conference, part) + self._start(conference, part),
            "end": lambda conference, part: self.when.end(conference, part) + self._end(conference, part),
            "begin": lambda conference: self.when.begin(conference) + self._start(*self._outer(conference, 0)),
            "finish": lambda conference: self.when.finish(conference) + self._end(*self._outer(conference, -1)),
            "lookup": self._lookup,
            "holds": self._lookup,
            "at_begin": lambda conference, part, name, table: self._lookup(
                conference, part or self.when.parts(conference)[0], name, table
            ),
            "at_finish": self._at_finish,
        }

    def _outer(self, conference: str, place: int) -> tuple[str, str]:
        return conference, self.when.parts(conference)[place]

    def _start(self, conference: str, part: str) -> int:
        return self.starts(self.when.length(conference, part)) if self.concerns(conference, part) else 0

    def _end(self, conference: str, part: str) -> int:
        return self.ends(self.when.length(conference, part)) if self.concerns(conference, part) else 0

    def _lookup(self, conference: str, part: str, name: Hashable, table: Callable[[int], Any]) -> Any:
        return self.when.lookup(conference, part, ("moved", name), self._moved(table, self._start(conference, part)))

    def _at_finish(self, conference: str, part: str | None, name: Hashable, table: Callable[[int], Any]) -> Any:
        move = self._end(conference, part or self.when.parts(conference)[-1])
        return self.when.at_finish(conference, part, ("moved", name), self._moved(table, move))

    def _moved(self, table: Callable[[int], Any], move: int) -> Callable[[int], int]:
        last = self.when.timeline.grid.count - 1
        return lambda grain: int(table(min(max(grain + move, 0), last)))
