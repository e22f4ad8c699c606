"""Key figures and time in reserve side by side, the best of each row marked."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from scheduler.compare import Figure
from scheduler.reports.phrases import quality as phrases
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.compare import Comparison
    from scheduler.reports.voice import Markup, Voice


def figures_tables(voice: Voice, comparison: Comparison) -> tuple[Table, Table]:
    """Every figure, a column for each plan: first the plain ones, then how far each wish is missed."""
    wishes = [figure for figure in comparison.figures if figure.kind == "wish"]
    others = [figure for figure in comparison.figures if figure.kind != "wish"]
    note = voice.say("compare.not_ranked" if comparison.kinship == "scenarios" else "compare.best_note")
    return (
        _table(voice, comparison, "figure", others, note),
        _table(voice, comparison, "wish", wishes, None),
    )


def _table(voice: Voice, comparison: Comparison, kind: str, told: Iterable[Figure], note: Markup | None) -> Table:
    columns = (Column("figure", voice.say(f"compare.{kind}"), width=40), *plan_columns(voice, comparison))
    rows = tuple((_name(voice, figure), *_values(voice, figure)) for figure in told)
    name = "wishes" if kind == "wish" else "figures"
    return Table(name, voice.say(f"compare.{name}"), columns, rows, note)


def slack_table(voice: Voice, comparison: Comparison) -> Table:
    """The reserve before each conference, a column for each plan."""
    names = {name: planned.label(name) for planned in comparison.plans for name in planned.plan.conferences}
    ranked = comparison.kinship != "scenarios"
    columns = (Column("conference", voice.say("tables.conference"), width=34), *plan_columns(voice, comparison))
    rows = tuple(
        (voice.text(names[name]), *_values(voice, Figure("slack", "minutes", row, "most" if ranked else None)))
        for name, row in comparison.slack.items()
    )
    return Table("slack", voice.say("compare.slack"), columns, rows, voice.say("compare.slack_note"))


def plan_columns(voice: Voice, comparison: Comparison) -> tuple[Column, ...]:
    """A column of text for each plan."""
    return tuple(
        Column(f"plan-{number}", voice.text(name), width=22) for number, name in enumerate(comparison.names, start=1)
    )


def _name(voice: Voice, figure: Figure) -> Markup:
    if figure.kind == "tier":
        return voice.say("compare.figure_tier", tier=phrases.tier(voice, figure.name))
    if figure.kind == "wish":
        return voice.say(f"objectives.{figure.name}")
    return voice.say(f"compare.figure_{figure.kind}")


def _values(voice: Voice, figure: Figure) -> list[Markup]:
    said = [_value(voice, figure, value) for value in figure.values]
    return [voice.say("compare.best", what=text) if place in figure.best else text for place, text in enumerate(said)]


def _value(voice: Voice, figure: Figure, value: int | datetime | str | None) -> Markup:
    if value is None:
        return voice.say("compare.nothing")
    if isinstance(value, datetime):
        return voice.moment(value)
    if isinstance(value, str):
        return voice.say(f"compare.{figure.kind}_{value}")
    if figure.unit == "minutes":
        return voice.duration(value)
    return voice.count(figure.unit, value) if figure.unit else voice.number(value)
