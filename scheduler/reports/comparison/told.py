"""Who would have to be told of what, if another plan took the place of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.compare import by_subject, who_knows
from scheduler.messages.sorting import alphabetical
from scheduler.plan.families.family import some
from scheduler.reports.comparison.lines import is_worth_a_line, title
from scheduler.reports.tables.table import Column, Table
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scheduler.compare import Comparison, Difference
    from scheduler.facts import Planned
    from scheduler.reports.voice import Voice


def told_tables(voice: Voice, comparison: Comparison) -> tuple[Table, ...]:
    """A table for each plan after the first: units in alphabetical order, then people."""
    first, *others = comparison.names
    columns = (
        Column("who", voice.say("compare.who"), width=36),
        Column("of_what", voice.say("compare.of_what"), width=90),
    )
    tables = []
    for number, (name, told) in enumerate(zip(others, comparison.to_tell, strict=True), start=2):
        sides = (comparison.plans[0], comparison.plans[number - 1])
        rows = (*_rows(voice, sides, told.units), *_rows(voice, sides, told.people))
        named = voice.say("compare.told", first=first, second=name)
        tables.append(Table(f"told/{number}", named, columns, rows))
    return tuple(tables)


def _rows(
    voice: Voice, sides: Sequence[Planned], told: Mapping[str, Sequence[Difference]]
) -> list[tuple[Markup, Markup]]:
    """Whom to tell with what; those who are told the same stand together."""
    names = {whom: who_knows(whom, sides).name(whom) for whom in told}
    groups: dict[Markup, list[str]] = {}
    for whom in sorted(told, key=lambda whom: (alphabetical(names[whom]), whom)):
        groups.setdefault(_matters(voice, sides, told[whom]), []).append(whom)
    return [(_several(voice, sides, whom, names), matters) for matters, whom in groups.items()]


def _several(voice: Voice, sides: Sequence[Planned], whom: Sequence[str], names: Mapping[str, str]) -> Markup:
    """Everybody by name; a whole set of units by its own."""
    whole = sides[0].several(whom).set_name
    return voice.text(whole) if whole else voice.listing(names[each] for each in whom)


def _matters(voice: Voice, sides: Sequence[Planned], changes: Sequence[Difference]) -> Markup:
    """What changes for somebody: what of which conferences, then of which tasks."""
    said: dict[tuple[str, Markup], dict[str, None]] = {}
    for subject, group in by_subject(changes).items():
        kind = "tasks" if group[0].of_task else "conferences"
        what = _comes_or_goes(voice, sides, kind, subject) or _what(voice, sides, group)
        said.setdefault((kind, what), {})[who_knows(subject, sides).label(subject)] = None
    return voice.joined("; ", [_matter(voice, kind, what, list(things)) for (kind, what), things in said.items()])


def _comes_or_goes(voice: Voice, sides: Sequence[Planned], kind: str, subject: str) -> Markup | None:
    """That one of two scenarios does not know something at all."""
    before, after = (subject in getattr(planned.scenario, kind) for planned in sides)
    return None if before == after else voice.say("compare.added" if after else "compare.dropped")


def _what(voice: Voice, sides: Sequence[Planned], changes: Sequence[Difference]) -> Markup:
    """What of one conference or task changes; of one that is not held or done by some plan, at least the last thing."""
    worth = [change for change in changes if is_worth_a_line(sides, change)] or changes[-1:]
    return voice.listing(dict.fromkeys(_small(title(voice, change)) for change in worth))


def _matter(voice: Voice, kind: str, what: Markup, things: Sequence[str]) -> Markup:
    quoted = [voice.say(f"compare.named_{kind}", name=thing) for thing in things]
    named = Markup(some(voice.language, quoted, f"compare.more_{kind}"))
    return voice.say(f"compare.of_{kind}", what=what, things=named, count=len(things))


def _small(text: Markup) -> Markup:
    return Markup(text[:1].lower() + text[1:])
