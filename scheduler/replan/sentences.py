"""What is said of a plan made again: what changes and why, how far that is the least, and who must be told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from scheduler.checks import sentence
from scheduler.compare import compare, family_of, who_knows
from scheduler.facts import conferences
from scheduler.facts.worklists import fan
from scheduler.findings import sentence as finding_sentence
from scheduler.messages import formats, say
from scheduler.plan.families import FAMILIES
from scheduler.reports.comparison.head import voice_of
from scheduler.reports.comparison.lines import Line, conference_lines, task_lines
from scheduler.reports.comparison.terminal import words_of
from scheduler.reports.comparison.told import told_tables
from scheduler.reports.in_short import when_and_where
from scheduler.reports.phrases.task import units
from scheduler.reports.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.compare import Comparison, Difference
    from scheduler.replan.reasons import Wrong
    from scheduler.replan.replan import Replanned
    from scheduler.reports.voice import Markup, Voice

BEFORE, NOW = "before", "now"
MOST_TASKS = 12
"""As many changes of tasks are told one by one; of more, how many there are."""
MOST_REASONS = 3
MOST_PRESUMED = 8
WORTH_TELLING = ("put_off", "must_be_held_by", "no_day_in_time", "late")
"""The findings of a plan that say why it was made again, or what comes of it."""


def lines(replanned: Replanned, language: str) -> Iterator[str]:
    """All that a planner reads when a plan has been made again."""
    yield from _Told(replanned, language).lines()


@dataclass(frozen=True)
class _Told:
    replanned: Replanned
    language: str

    @cached_property
    def comparison(self) -> Comparison:
        return compare({BEFORE: self.replanned.before, NOW: self.replanned.plan})

    @cached_property
    def voice(self) -> Voice:
        return voice_of(self.comparison, self.language, one_line)

    def say(self, entry: str, **values: object) -> str:
        return say(self.language, f"replan.{entry}", **values)

    def lines(self) -> Iterator[str]:
        before, now = self.replanned.before.scenario, self.replanned.plan.scenario
        yield self.say("heading", title=now.resolved.title)
        if before.id != now.id:
            yield self.say("other_scenario", before=before.id, now=now.id)
        yield from self._extent()
        changes = self._by_conference()
        if changes:
            yield ""
            yield from changes
        yield from self._tasks()
        yield from self._remarks()
        yield from self._whom_to_tell()

    def _extent(self) -> Iterator[str]:
        """How much changes, whether that is proved to be the least, and what could not stay."""
        told = [change for change in self.replanned.changes if FAMILIES[change.family].told]
        values = {"count": len(told), "weight": self.replanned.weight, "least": self._bound("change")}
        if self.replanned.plan.before and self.replanned.plan.before.freeze_until:
            yield self._frozen()
        if not told:
            yield self.say(self._nothing())
        elif self.replanned.proved:
            yield self.say("least", **values)
        else:
            yield self.say("not_proved", **values)
        retimed = len(self.replanned.changes) - len(told)
        if retimed:
            yield self.say("retimed", count=retimed)
        yield from self._presumed()

    def _presumed(self) -> Iterator[str]:
        """What the plan before had by now, and nobody has reported on."""
        before, progress = self.replanned.plan.before, self.replanned.weighing.resolved.scenario.progress
        taken = [*before.conferences, *before.tasks] if before else []
        names = self._named_once([thing for thing in taken if thing not in progress])
        if len(names) > MOST_PRESUMED:
            some = ", ".join(names[:MOST_PRESUMED])
            yield self.say("presumed_more", names=some, count=len(names) - MOST_PRESUMED)
        elif names:
            yield self.say("presumed", names=formats.listing(self.language, names))
        if before and not before.tasks.keys() <= progress.keys():
            yield self.say("presumed_ask")

    def _named_once(self, things: Sequence[str]) -> list[str]:
        """The names of some things; tasks that are copies of one together, with the units that lead them."""
        now, copies = self.comparison.plans[-1], dict[str, list[str]]()
        for thing in things:
            owners = copies.setdefault(self._name(thing), [])
            owners += [now.plan.tasks[thing].unit] if fan(thing) != thing else []
        return [
            self.voice.say("report.marked", what=name, marks=units(self.voice, now.several(owners))) if owners else name
            for name, owners in copies.items()
        ]

    def _nothing(self) -> str:
        """Whether nothing changes at all, nothing that anybody is told, or only what follows from what is said now."""
        if not self.comparison.differences:
            return "nothing"
        told = [each for each in self.comparison.differences if family_of(each.family).told]
        if any(not each.of_task for each in told):
            return "only_facts"
        return "only_deadlines" if told else "nothing_told"

    def _frozen(self) -> str:
        before = self.replanned.plan.before
        assert before is not None
        assert before.freeze_until is not None
        day = formats.day(self.language, before.freeze_until)
        if not self.replanned.released:
            return self.say("frozen", day=day)
        names = formats.listing(self.language, [self._name(thing) for thing in self.replanned.released])
        return self.say("released", day=day, names=names)

    def _bound(self, kind: str) -> int:
        return next((tier.bound for tier in self.replanned.tiers if tier.name == kind), 0)

    def _by_conference(self) -> list[str]:
        """Each conference that changes: what is otherwise, and why."""
        found = [each for each in self.comparison.differences if not each.of_task and family_of(each.family).told]
        told: list[str] = []
        for subject, group in groupby(decided_in_order(found), key=lambda each: each.subject):
            changes = [*group]
            told.append(self._name(subject))
            told += [f"  {line}" for line in self._comes_or_goes(subject)]
            told += [f"  {self._line(line)}" for line in conference_lines(self.voice, self.comparison, changes)]
            told += [f"  {line}" for line in self._why(subject)]
        return told

    def _comes_or_goes(self, subject: str) -> Iterator[str]:
        """That only one of the two scenarios knows a conference; of a new one when and where it is."""
        before, now = self.comparison.plans
        if subject not in now.scenario.conferences:
            yield self.say("dropped")
        elif subject not in before.scenario.conferences:
            yield self.say("added")
            facts = next(each for each in conferences(now) if each.id == subject)
            yield from when_and_where(self.voice, facts)

    def _why(self, subject: str) -> Iterator[str]:
        if subject not in self.replanned.reasons:
            return
        wrong = self.replanned.reasons[subject]
        if not wrong:
            yield self.say("fits_again" if self._waited(subject) else "along")
        for each in wrong[:MOST_REASONS]:
            yield self.say("because", reason=self._sentence(each))
        if len(wrong) > MOST_REASONS:
            yield self.say("more_reasons", count=len(wrong) - MOST_REASONS)

    def _waited(self, subject: str) -> bool:
        record = self.replanned.before.conferences.get(subject)
        return record is not None and record.outcome == "postponed"

    def _sentence(self, wrong: Wrong) -> str:
        return sentence(wrong, self.replanned.weighing.resolved, self.language, self._name)

    def _tasks(self) -> Iterator[str]:
        told = [each for each in self.comparison.differences if family_of(each.family).told]
        found = task_lines(self.voice, self.comparison, told)
        if not found:
            return
        yield ""
        yield self.say("tasks", count=len(found))
        for line in found[:MOST_TASKS]:
            whose = f" ({line.units})" if line.units else ""
            yield f"  {line.subject}{whose} – {self._line(line)}"
        if len(found) > MOST_TASKS:
            yield f"  {self.say('more_tasks', count=len(found) - MOST_TASKS)}"

    def _remarks(self) -> Iterator[str]:
        """What is late, and what follows from a postponement."""
        told = [each for each in self.replanned.plan.findings if each.kind in WORTH_TELLING]
        if told:
            yield ""
            yield from (finding_sentence(each, self.replanned.weighing.resolved, self.language) for each in told)

    def _whom_to_tell(self) -> Iterator[str]:
        (table,) = told_tables(self.voice, self.comparison)
        if not table.rows:
            return
        yield ""
        yield self.say("tell")
        for who, what in words_of(self.voice, table):
            yield f"  {self.voice.say('report.name_colon', name=who, what=what)}"

    def _line(self, line: Line) -> Markup:
        """What is decided, as a step from before to now."""
        step = self.voice.joined(" → ", line.values)
        marked = self.voice.say("report.marked", what=step, marks=line.shift) if line.shift else step
        return self.voice.say("report.name_colon", name=line.what, what=marked)

    def _name(self, thing: str) -> str:
        return who_knows(thing, self.comparison.plans[::-1]).label(thing)


def decided_in_order(differences: Sequence[Difference]) -> list[Difference]:
    """Differences of one conference next to one another, in the order in which conferences first appear."""
    order = {subject: place for place, subject in enumerate(dict.fromkeys(each.subject for each in differences))}
    return sorted(differences, key=lambda each: order[each.subject])
