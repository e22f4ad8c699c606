"""From a finding to a sentence: names instead of ids, dates and lengths of time as people write them.

The catalogue says how each value is read by a format after its name: ``{task:name}``, ``{days:dates}``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from scheduler.findings.facts.names import name_of
from scheduler.messages import catalogue, formats, say
from scheduler.scenario.grammar.day_span import DaySpan
from scheduler.scenario.grammar.duration import DurationOrZero
from scheduler.scenario.grammar.echo import weekday_echo
from scheduler.scenario.grammar.moment import Moment
from scheduler.scenario.grammar.period import Period

if TYPE_CHECKING:
    from collections.abc import Callable

    from scheduler.findings.finding import Finding
    from scheduler.plan.records import FindingRecord
    from scheduler.scenario.resolved import Resolved

WISHES: TypeAdapter[DaySpan | Moment | Period] = TypeAdapter(DaySpan | Moment | Period)
MOST_NAMES = 5
MOST_DATES = 10


def sentence(finding: Finding | FindingRecord, resolved: Resolved, language: str) -> str:
    """Say a finding in a language."""
    values: dict[str, object] = {
        name: value if name == "count" else _Shown(str(value), resolved, language)
        for name, value in finding.values.items()
    }
    return say(language, f"findings.{finding.kind}", **values)


@dataclass(frozen=True)
class _Shown:
    """A value on its way into a sentence; the format after its name in the catalogue says how it is read."""

    text: str
    resolved: Resolved
    language: str

    def __format__(self, spec: str) -> str:
        return FORMATS[spec](self)

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n") if self.text else []

    def say(self, entry: str, **values: object) -> str:
        return say(self.language, f"findings.{entry}", **values)


def _name(shown: _Shown) -> str:
    return name_of(shown.resolved, shown.text)


def _names(shown: _Shown) -> str:
    return _some(shown, [name_of(shown.resolved, line) for line in shown.lines], MOST_NAMES)


def _some(shown: _Shown, texts: list[str], most: int) -> str:
    """The first few, and how many more there are."""
    if len(texts) <= most:
        return "; ".join(texts)
    return shown.say("and_others", some="; ".join(texts[:most]), count=len(texts) - most)


def _date(shown: _Shown) -> str:
    return _day(shown, shown.text)


def _day(shown: _Shown, text: str) -> str:
    return formats.day(shown.language, date.fromisoformat(text))


def _dates(shown: _Shown) -> str:
    return _some(shown, [_day(shown, line) for line in shown.lines], MOST_DATES)


def _weekday(shown: _Shown) -> str:
    return weekday_echo(int(shown.text)).sentence(shown.language)


def _moment(shown: _Shown) -> str:
    civil = datetime.fromisoformat(shown.text).replace(tzinfo=None)
    return Moment(civil).echo().sentence(shown.language)


def _wish(shown: _Shown) -> str:
    """A preferred time as it was read: a moment, a day or a part of one, or a period."""
    return WISHES.validate_python(shown.text).echo().sentence(shown.language)


def _duration(shown: _Shown) -> str:
    return DurationOrZero(int(shown.text)).echo().sentence(shown.language)


def _range(shown: _Shown) -> str:
    """A number of people: ``35``, ``35-58``, or ``35+`` where no upper end is known."""
    if not shown.text.endswith("+"):
        return shown.text.replace("-", "–")
    return shown.say("at_least", number=shown.text[:-1]) if shown.text != "0+" else shown.say("not_known")


def _term(shown: _Shown) -> str:
    return shown.say(f"term_{shown.text}")


def _terms(shown: _Shown) -> str:
    return ", ".join(shown.say(f"term_{line}") for line in shown.lines)


def _fact(shown: _Shown) -> str:
    """What a fact is called: ``group.each`` by its own word, else by that of any ``each``; ``group`` whole."""
    noun, _, field = shown.text.partition(".")
    words = catalogue(shown.language, "facts")
    keys = (f"{noun}_{field}", field) if field else (f"noun_{noun}",)
    return say(shown.language, f"facts.{next(key for key in keys if key in words)}")


def _rule(shown: _Shown) -> str:
    return say(shown.language, f"constraints.{shown.text}")


def _when(shown: _Shown) -> str:
    return f" ({_dates(shown)})" if shown.text else ""


def _period(shown: _Shown) -> str:
    """The first and the last day of a period, or nothing."""
    if not shown.text:
        return ""
    first, last = (_day(shown, line) for line in shown.lines)
    return shown.say("period", first=first, last=last)


def _aside(shown: _Shown) -> str:
    return f" ({_names(shown)})" if shown.text else ""


def _ground(shown: _Shown) -> str:
    return f": {shown.text}" if shown.text else ""


FORMATS: dict[str, Callable[[_Shown], str]] = {
    "": lambda shown: shown.text,
    "name": _name,
    "names": _names,
    "texts": lambda shown: _some(shown, shown.lines, MOST_NAMES),
    "date": _date,
    "dates": _dates,
    "when": _when,
    "period": _period,
    "weekday": _weekday,
    "moment": _moment,
    "wish": _wish,
    "duration": _duration,
    "range": _range,
    "term": _term,
    "terms": _terms,
    "fact": _fact,
    "rule": _rule,
    "aside": _aside,
    "ground": _ground,
}
