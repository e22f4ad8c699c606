"""A task in words: who does it, what comes out, and where its deadline comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.facts import Several, WorkRow
    from scheduler.reports.voice import Markup, Voice


_OWNER = {"plan": "report.owner", "choice": "report.owner_chosen", "organiser": "report.owner_organiser"}


def leads(voice: Voice, row: WorkRow, *, alike: bool = False) -> Markup:
    """Who leads, and with whom; ``alike`` where several units have this task, each for itself."""
    if alike and row.leads:
        owner = voice.say("report.owner_each")
    else:
        owner = voice.say(_OWNER[row.owner_from], name=units(voice, row.owners))
    if not row.collaborators:
        return owner
    helpers = voice.say("report.collaborators", names=voice.listing(row.collaborators))
    return voice.say("report.owner_and_collaborators", owner=owner, collaborators=helpers)


def deadline(voice: Voice, row: WorkRow) -> Markup:
    """By when it is done, or when it takes place."""
    if row.phase == "during":
        return voice.say("report.held", time=voice.span_in_prose(row.start, row.due))
    return voice.say("report.due", time=voice.prose(row.due))


def product(voice: Voice, row: WorkRow) -> Markup | None:
    """What comes out and who receives it, as far as the plan says."""
    made = voice.say("report.product", product=row.product) if row.product else None
    to = voice.say("report.recipient", name=row.recipient) if row.recipient else None
    if made and to:
        return voice.say("report.product_and_recipient", product=made, recipient=to)
    return made or to


def done(voice: Voice, row: WorkRow) -> Markup | None:
    """That it is done, and on which day, if somebody has said so."""
    if row.done is None:
        return None
    return voice.say("report.done") if row.done is True else voice.say("report.done_on", day=voice.day(row.done))


def basis(voice: Voice, row: WorkRow) -> Markup:
    """Where the deadline comes from (căn cứ)."""
    said = _basis(voice, row)
    return voice.say("report.basis_assumed", basis=said) if row.basis.assumed else said


def _basis(voice: Voice, row: WorkRow) -> Markup:
    kind, source = row.basis.kind, row.basis.source
    if kind == "derived":
        said = _derived(voice, row)
        return voice.say("report.basis_task_source", basis=said, source=source) if source else said
    if source and kind != "during":
        return voice.say(f"report.basis_{kind}_source", source=source)
    return voice.say(f"report.basis_{kind}")


def _derived(voice: Voice, row: WorkRow) -> Markup:
    if row.phase == "after":
        if row.follows:
            return voice.say("report.basis_derived_after", task=row.follows)
        return voice.say("report.basis_derived_end")
    if row.follows:
        return voice.say("report.basis_derived_task", task=row.follows)
    return voice.say("report.basis_derived")


def units(voice: Voice, several: Several) -> Markup:
    """Some units in few words: their set's name, their own names, or how many they are."""
    if several.set_name:
        return voice.text(several.set_name)
    if several.few:
        return voice.listing(several.names)
    return voice.say("report.units_many", count=len(several.names))


def room(voice: Voice, minutes: int) -> Markup:
    """How much working time is left over, or that there is none."""
    return voice.duration(minutes) if minutes else voice.say("report.no_room")
