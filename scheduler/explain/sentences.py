"""An explanation in words: what cannot be, why, each reason with its address, and what is proved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.constraints.waivers import conference_of
from scheduler.explain.numbers import excesses, group_range
from scheduler.explain.places import Place, place_of
from scheduler.explain.statements import STATEMENTS, Speech
from scheduler.findings.facts.days import stated_days
from scheduler.messages import formats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.explain.atoms import Atom
    from scheduler.explain.explain import Conflict
    from scheduler.explain.numbers import Excess
    from scheduler.scenario.reading import Tree
    from scheduler.scenario.resolved import Resolved

ABOUT_ROOM = {"attendance_cap", "hall_capacity", "hall_features", "hall_open"}
"""The rules whose conflicts are about the hall."""

MOST_NAMED = 3


@dataclass(frozen=True)
class Reason:
    """One atom of a conflict as it is told: its sentence, and where its words come from."""

    atom: Atom
    sentence: str
    places: tuple[Place, ...]
    unsettled: bool


@dataclass(frozen=True)
class Teller:
    """Tells conflicts of one scenario; ``tree`` is its text with the variant applied."""

    resolved: Resolved
    tree: Tree
    language: str

    @property
    def speech(self) -> Speech:
        """How it speaks."""
        return Speech(self.resolved, self.language)

    def reason(self, atom: Atom, conflict: Conflict) -> Reason:
        """One atom of a conflict."""
        said = STATEMENTS[atom.constraint](self.speech, atom.subject)
        places = dict.fromkeys(place_of(self.tree, path) for path in said.paths)
        written = tuple(place for place in places if place.where)
        return Reason(atom, said.text, written, atom in conflict.unsettled)

    def title(self, conflict: Conflict) -> str:
        """What cannot be: the conferences that a conflict is about, with the day and the hall if only one is open."""
        speech = self.speech
        about = {conference_of(atom.subject, self.resolved) for atom in conflict.atoms if atom.subject}
        names = [name for name in self.resolved.scenario.conferences if name in about]
        if not names:
            return speech.say("title")
        if len(names) > 1:
            shown = [speech.name(name) for name in names[:MOST_NAMED]]
            more = len(names) - len(shown)
            shown += [speech.say("other_conferences", count=more)] if more else []
            return speech.say("title_several", conferences=speech.listing(shown))
        return speech.say("title_one", conference=speech.name(names[0]), when=self._when(names[0], conflict))

    def _when(self, conference: str, conflict: Conflict) -> str:
        constraints = {atom.constraint for atom in conflict.atoms}
        said = ""
        if constraints & {"date_window", "pinned"}:
            first, last = stated_days(self.resolved, conference)
            days = {name: formats.day(self.language, day) for name, day in (("first", first), ("last", last))}
            said += " " + self.speech.say("title_day" if first == last else "title_days", **days)
        halls = {
            hall
            for site in self.resolved.conference(conference).sites
            for hall in self.resolved.halls(conference, site)
        }
        if constraints & ABOUT_ROOM and len(halls) == 1:
            said += " " + self.speech.say("title_hall", hall=self.speech.name(min(halls)))
        return said

    def lines(self, conflict: Conflict) -> Iterator[str]:
        """A conflict as it is printed: its title, its reasons with their addresses, the sum behind them."""
        yield self.title(conflict)
        yield from self.reasons(conflict)

    def reasons(self, conflict: Conflict) -> Iterator[str]:
        """The reasons of a conflict with their addresses, and the sum behind them."""
        groups = [atom for atom in conflict.atoms if atom.constraint == "group_size"]
        several = {name: found for name, found in _by_conference(groups).items() if len(found) > 1}
        for atom in conflict.atoms:
            together = several.get(atom.subject[0]) if atom in groups else None
            if together is None:
                yield f"  - {self._line(self.reason(atom, conflict))}"
            elif atom == together[0]:
                yield f"  - {self._groups(together, conflict)}"
        for excess in excesses(self.resolved, conflict.atoms):
            yield f"  = {self.sum(excess)}"

    def _line(self, reason: Reason) -> str:
        """A reason with its address before the full stop, and whether it is settled that it is needed."""
        unsettled = " " + self.speech.say("unsettled") if reason.unsettled else ""
        return f"{reason.sentence.removesuffix('.')} ({self.address(reason)}).{unsettled}"

    def _groups(self, atoms: list[Atom], conflict: Conflict) -> str:
        """The groups of one conference in one sentence, with how many people they are together."""
        conference = atoms[0].subject[0]
        ranges = [group_range(self.resolved, *atom.subject) for atom in atoms]
        tops = [most for _, most in ranges]
        most = None if None in tops else sum(top or 0 for top in tops)
        groups = [
            self.speech.say(
                "group",
                group=self.resolved.conference(conference).delegates[atom.subject[1]].label,
                people=self.speech.people(*extent),
                address=self.address(self.reason(atom, conflict)),
            )
            for atom, extent in zip(atoms, ranges, strict=True)
        ]
        unsettled = " " + self.speech.say("unsettled") if set(atoms) & set(conflict.unsettled) else ""
        return (
            self.speech.say(
                "groups",
                conference=self.speech.name(conference),
                people=self.speech.people(sum(least for least, _ in ranges), most),
                groups="; ".join(groups),
            )
            + unsettled
        )

    def sum(self, excess: Excess) -> str:
        """How many people come together, and by how many that is too many or too few."""
        if excess.short:
            return self.speech.say("sum_short", people=excess.people, allowed=excess.allowed, count=excess.over)
        said = [self.speech.say("sum", people=excess.people, allowed=excess.allowed, count=excess.over)]
        if excess.all_people != excess.people:
            said.append(self.speech.say("sum_in_all", people=excess.all_people, count=excess.over_in_all))
        if excess.room:
            said.append(self.speech.say("room"))
        return " ".join(said)

    def own_file(self) -> str:
        """Whose line numbers are given where no file is named."""
        return self.speech.say("own_file", file=self.tree.file)

    def address(self, reason: Reason) -> str:
        """Where a reason is written: lines, with the file if it is not the scenario's own, and how sure they are."""
        return "; ".join(dict.fromkeys(self._place(place) for place in reason.places)) or self.speech.say("unwritten")

    def _place(self, place: Place) -> str:
        marks = [name for name in ("assumed", "tentative") if getattr(place, name)]
        said = [self.speech.say(mark) for mark in marks]
        said += [place.source] if place.source else []
        said += [self.speech.say("variant", variant=place.variant)] if place.variant else []
        entry = "line" if place.file == self.tree.file else "line_of"
        said.append(self.speech.say(entry, line=place.line, file=place.file))
        return ", ".join(said)


def _by_conference(atoms: list[Atom]) -> dict[str, list[Atom]]:
    found: dict[str, list[Atom]] = {}
    for atom in atoms:
        found.setdefault(atom.subject[0], []).append(atom)
    return found
