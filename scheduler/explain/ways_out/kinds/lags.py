"""Less time kept between two things, or more of it allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.ways_out.change import Change, Step, Telling, told
from scheduler.findings.facts.names import as_written
from scheduler.messages import formats
from scheduler.scenario.grammar import DurationOrZero

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.statements import Speech
    from scheduler.explain.ways_out.given import Given
    from scheduler.scenario.nouns import Lag
    from scheduler.scenario.reading import KeyPath

OTHER_LAG, EACH_TENTH_OF_LAG = 16, 4

MOST_STEPS = 30
DAY = 24 * 60


def smaller_lag(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Keep less time between two conferences or two tasks, or let more of it pass."""
    for rule, section in (("conference_precedence", "conferences"), ("task_precedence", "tasks")):
        for first, then in given.about(atoms, rule):
            lag = getattr(given.scenario, section)[then].after[first]
            path: KeyPath = (section, then, "after", as_written(first))
            if given.writes(path):
                for key in ("at_least", "working_days", "at_most", "at_most_working_days"):
                    steps = tuple(_lag_steps(given, path, lag, key, (first, then)))
                    yield Change(f"lag_{key}", (as_written(first), as_written(then)), steps)


def _lag_steps(given: Given, path: KeyPath, lag: Lag, key: str, pair: tuple[str, str]) -> Iterator[Step]:
    now = getattr(lag, key)
    for number, value in enumerate(_lags(lag, key), start=1):
        written = value if key.endswith("working_days") else str(DurationOrZero(value))
        steps = number if key.startswith("at_most") else _tenths(now, value)
        eased = given.eased(OTHER_LAG + EACH_TENTH_OF_LAG * steps + number, (*path, key))
        yield Step(eased, given.amend(path, **{key: written}), _lag(pair, key, value))


def _tenths(now: int | DurationOrZero, left: int) -> int:
    """How many tenths of a lag are given up."""
    before = now if isinstance(now, int) else now.minutes
    return (before - left) * 10 // before


def _lags(lag: Lag, key: str) -> range:
    """Other values of a lag: smaller least ones, greater most ones; in days where days are stated."""
    now = getattr(lag, key)
    if now is None:
        return range(0)
    if key == "working_days":
        return range(now - 1, -1, -1)
    if key == "at_most_working_days":
        return range(now + 1, now + MOST_STEPS + 1)
    step = DAY if now.minutes % DAY == 0 else 60 if now.minutes % 60 == 0 else 30
    if key == "at_least":
        return range(now.minutes - step, -1, -step)
    return range(now.minutes + step, now.minutes + step * MOST_STEPS + 1, step)


def _lag(pair: tuple[str, str], key: str, value: int) -> Telling:
    def telling(speech: Speech) -> str:
        first, then = (speech.name(as_written(each)) for each in pair)
        if key.endswith("working_days"):
            length = formats.quantity(speech.language, "working_days", value)
        else:
            length = speech.minutes(value)
        most = key.startswith("at_most")
        entry = "greater_lag" if most else "smaller_lag" if value else "no_lag"
        return told(speech, entry, first=first, then=then, length=length)

    return telling
