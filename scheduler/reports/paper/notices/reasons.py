"""Why a plan is changed, in one sentence on one of the grounds; what is not stated is left to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.reports.phrases.document import citation
from scheduler.reports.voice import Markup

if TYPE_CHECKING:
    from scheduler.compare import Notice
    from scheduler.reports.paper.notices.desk import Desk
    from scheduler.scenario.nouns import Reason


def reasons(desk: Desk, notice: Notice) -> dict[str, Markup]:
    """The sentence for each conference that a notice has to do with."""
    return {conference: _sentence(desk, conference) for conference in notice.of}


def _sentence(desk: Desk, conference: str) -> Markup:
    given = desk.change.why(conference) if desk.change else None
    reason = _reason(desk, given) if given else None
    return desk.voice.say("notices.why", reason=reason) if reason else desk.voice.say("notices.why_open")


def _reason(desk: Desk, given: Reason) -> Markup | None:
    voice = desk.voice
    ground = voice.say(f"notices.ground_{given.ground.replace('-', '_')}") if given.ground else None
    documents = voice.joined(
        "; ", [voice.say("paper.document", citation=citation(voice, cited)) for cited in given.based_on]
    )
    stated = Markup(voice.text(given.reason).rstrip(". ")) if given.reason else None
    said = voice.joined("; ", [ground, stated])
    if documents:
        said = voice.say("notices.with_documents", reason=said, documents=documents) if said else documents
    return said or None
