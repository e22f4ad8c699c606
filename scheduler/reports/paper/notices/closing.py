"""What a unit is asked to do about a change: which invitation no longer holds, whom to confirm to, who else is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.plan.civil import by_deadline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.compare import ConferenceChange, Invitation, Notice
    from scheduler.reports.paper.notices.desk import Desk
    from scheduler.reports.voice import Markup


def requests(desk: Desk, notice: Notice) -> Iterator[Markup]:
    """One paragraph for each thing to know or to do."""
    for change in notice.conferences:
        for invitation in change.invitations:
            yield _invitation(desk, notice, change, invitation)
    yield from _confirmation(desk, notice)
    if desk.change and desk.change.contact:
        yield desk.voice.say("notices.contact", contact=desk.change.contact)
    yield desk.voice.say("notices.otherwise", unit=desk.label(notice.unit))


def recipients(desk: Desk, notice: Notice) -> Iterator[Markup]:
    """To whom copies go."""
    yield desk.voice.say("notices.recipient_addressee")
    for whom in notice.confirm_to:
        yield desk.voice.say("notices.recipient", name=desk.name(whom))
    yield desk.voice.say("notices.recipient_file")


def signer(desk: Desk) -> tuple[Markup, Markup | None]:
    """What stands above and below the signature; one who signs for somebody is written ``for whom – who``."""
    document = desk.new.scenario.document
    named = (desk.change.signed_by if desk.change else None) or (document.signed_by if document else None)
    if named is None:
        return desk.voice.say("notices.signer_open"), None
    above, _, below = named.partition(" – ")
    return desk.voice.text(above), desk.voice.text(below) if below else None


def _invitation(desk: Desk, notice: Notice, change: ConferenceChange, invitation: Invitation) -> Markup:
    """Which invitation no longer holds; of several conferences it says to which."""
    voice = desk.voice
    what = voice.say("notices.of_conference", conference=desk.name(change.id)) if notice.conferences[1:] else ""
    if invitation.due is None:
        return voice.say("notices.invitation_sent", what=what)
    units = desk.units(invitation.units)
    if invitation.sent:
        issuer = (
            voice.say("notices.issued_on", issuer=units, day=voice.day(invitation.on))
            if invitation.on
            else voice.say("notices.issued_by", issuer=units, time=voice.moment(invitation.due))
        )
        return voice.say("notices.replaces_invitation", issuer=issuer, what=what)
    outcome = change.new.outcome if change.new else "skipped"
    kind = {"held": "to_come", "postponed": "waits"}.get(outcome, "dropped")
    return voice.say(f"notices.invitation_{kind}", issuer=units, what=what)


def _confirmation(desk: Desk, notice: Notice) -> Iterator[Markup]:
    voice, by = desk.voice, _confirm_by(desk, notice)
    if notice.confirm_to:
        to, unit = voice.listing(map(desk.name, notice.confirm_to)), desk.label(notice.unit)
        if by:
            yield voice.say("notices.confirm_by", unit=unit, to=to, time=by)
        else:
            yield voice.say("notices.confirm", unit=unit, to=to)
    if notice.collects:
        unit, units = desk.label(notice.unit), desk.units(notice.collects)
        if by:
            yield voice.say("notices.collects_by", unit=unit, units=units, time=by)
        else:
            yield voice.say("notices.collects", unit=unit, units=units)


def _confirm_by(desk: Desk, notice: Notice) -> Markup | None:
    """By when to confirm; a day ends with the work of whom it is confirmed to."""
    if desk.change is None or desk.change.confirm_by is None:
        return None
    units = [unit for whom in notice.confirm_to for unit in desk.new.units(whom)] or [notice.unit]
    working = desk.new.resolved.working_time(units[0])
    return desk.voice.prose(by_deadline(desk.change.confirm_by, working).astimezone(working.zone))
