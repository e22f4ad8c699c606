"""Why this and not that: the part of ``scheduler explain`` that asks about a plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli.conflicts import conflict_as_json
from scheduler.cli.options import spoken
from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from scheduler.cli.options import Language
    from scheduler.solve import Limits

OfPlan = Annotated[
    Path | None,
    typer.Option("--plan", metavar="PLAN", help="Ask about this plan: a plan.json, or a folder that holds one."),
]
OfConference = Annotated[
    str | None,
    typer.Option("--conference", metavar="X", help="About a conference, by id or name; the only one by default."),
]
OfTask = Annotated[str | None, typer.Option("--task", metavar="X", help="About a task, by id or name.")]
At = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar="WHEN",
        help="Could it be then? A conference begins on that day or at that moment, or lies in that part of the day; "
        "a task is done then, a moment meaning when work last ended up to it. As in scenarios: 28/8/2020, "
        "sáng 28/8/2020, 14:00 28/8/2020, 2020-08-28T14:00.",
    ),
]
InHall = Annotated[str | None, typer.Option("--hall", metavar="HALL", help="Could the conference be in this hall?")]


@dataclass(frozen=True)
class Asked:
    """What of a call asks about a plan."""

    plan: Path | None
    conference: str | None
    task: str | None
    at: str | None
    hall: str | None

    @property
    def is_asked(self) -> bool:
        """Whether anything does."""
        return any(given is not None for given in (self.plan, self.conference, self.task, self.at, self.hall))

    def refuse_early(self, apply: str | None) -> None:
        """See that a plan is given, and no way out asked for."""
        problems = [Problem("--plan", 0, 0, "", "question_without_plan")] if self.plan is None else []
        problems += [Problem("--apply", 0, 0, "", "apply_and_plan")] if apply is not None else []
        if problems:
            raise InputError(problems)


def answer(
    scenario: Path, variant: str | None, asked: Asked, limits: Limits, *, json: bool, language: Language | None
) -> None:
    """Answer what is asked about a plan, under the plan's own variant unless another is named."""
    from scheduler.cli.agreement import see_that_it_is_of
    from scheduler.cli.interruption import ctrl_c_stops
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.cli.progress import ProgressLine
    from scheduler.explain.sentences import Teller
    from scheduler.explain.why import Call, question, why
    from scheduler.explain.why.as_data import as_data
    from scheduler.explain.why.sentences import lines
    from scheduler.plan.saved import read_plan
    from scheduler.scenario.loading import ScenarioFile

    assert asked.plan is not None
    saved = read_plan(asked.plan)
    file = ScenarioFile.read(scenario)
    see_that_it_is_of(asked.plan, saved, file.id)
    variant = variant or saved.scenario.variant
    resolved = file.resolved(variant)
    speech = spoken(language, resolved.scenario.language)
    wanted = question(resolved, Call(asked.conference, asked.task, asked.at, asked.hall))
    with ctrl_c_stops(speech) as stopped, ProgressLine(speech, limits.seconds) as progress:
        found = why(resolved, saved, wanted, limits, progress, stopped)
    teller = Teller(found.resolved, file.whole(variant), speech)
    if json:
        print_json(as_data(found, teller, conflict_as_json))
    else:
        print_lines(lines(found, teller))
