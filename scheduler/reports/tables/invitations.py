"""The list of those invited, ready for mail merge: a row stands by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import conferences, invitations
from scheduler.reports.phrases import conference as phrases
from scheduler.reports.phrases import task
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.facts import Invitation, Planned, SiteRow
    from scheduler.reports.tables.table import Cell
    from scheduler.reports.voice import Markup, Voice


def invitations_table(voice: Voice, planned: Planned) -> Table:
    """Every invited post in the plan's order of protocol, with what its invitation says."""
    columns = (
        Column("number", voice.say("tables.number"), "number", 6),
        Column("conference", voice.say("tables.conference"), width=20),
        Column("start", voice.say("report.time_column"), "moment", 16),
        Column("place", voice.say("tables.place"), width=22),
        Column("group", voice.say("tables.group"), width=24),
        Column("unit", voice.say("tables.invited_unit"), width=20),
        Column("post", voice.say("tables.post"), width=24),
        Column("family_name", voice.say("tables.family_name"), width=12),
        Column("given_name", voice.say("tables.given_name"), width=9),
        Column("people", voice.say("tables.people"), "number", 7),
        Column("deputy", voice.say("tables.deputy"), width=16),
        Column("issuer", voice.say("tables.issuer"), width=20),
        Column("send_by", voice.say("tables.send_by"), "moment", 16),
        Column("confirmed", voice.say("tables.confirmed"), "fill", 9),
        Column("note", voice.say("tables.note"), width=20),
    )
    sites = {facts.id: {site.id: site for site in facts.sites} for facts in conferences(planned)}
    rows = tuple(
        (number, *_row(voice, planned, sites[row.conference], row))
        for number, row in enumerate(invitations(planned), start=1)
    )
    return Table("invitations", voice.say("tables.invitations"), columns, rows)


def _row(voice: Voice, planned: Planned, sites: Mapping[str, SiteRow], row: Invitation) -> tuple[Cell, ...]:
    """One row; whoever sits nowhere in particular comes to the first site."""
    return (
        voice.text(planned.label(row.conference)),
        row.start,
        phrases.hall(voice, sites[row.site or next(iter(sites))]),
        _group(voice, planned, row),
        voice.text(planned.name(row.unit)) if row.unit else None,
        _post(voice, planned, row),
        voice.text(row.name.family) if row.name else None,
        voice.text(row.name.given) if row.name else None,
        row.people,
        voice.text(planned.name(row.deputy)) if row.deputy else None,
        _issuer(voice, planned, row),
        min((sending.due for sending in row.sent_by), default=None),
        None,
        _note(voice, planned, row),
    )


def _group(voice: Voice, planned: Planned, row: Invitation) -> Markup:
    if row.group is None:
        return voice.say("report.attendance")
    return voice.text(planned.scenario.conferences[row.conference].delegates[row.group].name)


def _post(voice: Voice, planned: Planned, row: Invitation) -> Markup:
    """The post invited; where the plan names none, the group is named as the plan does."""
    if row.holder is not None:
        return voice.joined("; ", [voice.text(post) for post in row.posts])
    either = voice.joined(voice.say("tables.or"), [voice.text(post) for post in row.posts])
    return either or _group(voice, planned, row)


def _issuer(voice: Voice, planned: Planned, row: Invitation) -> Markup:
    """Who sends it; each with its own deadline where they differ."""
    issuers = [task.units(voice, planned.several(sending.units)) for sending in row.sent_by]
    if len({sending.due for sending in row.sent_by}) > 1:
        times = [voice.moment(sending.due) for sending in row.sent_by]
        issuers = [
            voice.say("tables.issuer_by", issuer=issuer, time=time) for issuer, time in zip(issuers, times, strict=True)
        ]
    return voice.listing(issuers)


def _note(voice: Voice, planned: Planned, row: Invitation) -> Markup:
    if row.group is None:
        return voice.say("tables.invited_apart")
    delegates = planned.scenario.conferences[row.conference].delegates
    group = delegates[row.group]
    inside = delegates[group.inside].name if group.inside else None
    more = "tables.number_open" if row.people else "tables.number_unknown"
    notes = [
        voice.say(f"report.kind_{group.kind}") if group.kind != "delegate" else None,
        voice.say("report.inside", group=inside) if inside else None,
        voice.say(more) if row.open_ended and not inside else None,
        voice.text(group.condition or ""),
    ]
    return voice.joined("; ", notes)
