"""``scheduler solve --all-variants``: the scenario and each variant, one by one or decided together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scheduler.cli.ending import as_json, ended_by, sentences
from scheduler.cli.options import spoken
from scheduler.cli.solve import folder_name, lines, machine_form, solve_one
from scheduler.errors import InfeasibleError, NothingFoundError, SchedulerError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from scheduler.cli.options import Language
    from scheduler.plan import Plan
    from scheduler.scenario import Resolved
    from scheduler.solve import Limits, Solved, Together

    Scenarios = Mapping[str | None, Resolved]


def solve_all(scenario: Path, out: Path, limits: Limits, *, json: bool, language: Language | None) -> None:
    """Solve the scenario and each variant into folders side by side, two or more with a page that compares them.

    What is to be the same in all variants is decided once for all that can be planned. Ctrl-C ends it after the
    plan at hand.
    """
    from scheduler.output import check_target
    from scheduler.scenario import load_all

    found = load_all(scenario)
    targets = {name: out / folder_name(scenario, name) for name in found}
    for target in targets.values():
        check_target(target)
    answer = _Answer(found, targets, language, json)
    if found[None].scenario.same_in_all_variants:
        _solve_together(found, limits, language, answer)
    else:
        _solve_apart(found, limits, language, answer)
    answer.end(out)


def _solve_apart(found: Scenarios, limits: Limits, language: Language | None, answer: _Answer) -> None:
    for name, resolved in found.items():
        try:
            solved = solve_one(resolved, limits, language, answer.targets[name])
        except SchedulerError as error:
            answer.failed(name, error)
            continue
        answer.planned(name, solved)
        if solved.interrupted:
            break


def _solve_together(found: Scenarios, limits: Limits, language: Language | None, answer: _Answer) -> None:
    """Solve each alone first: what cannot be planned is left out, and it shows what a common choice costs.

    Ctrl-C before there is a common choice leaves nothing: what is planned alone may choose otherwise.
    """
    alone: dict[str | None, Plan] = {}
    try:
        for name, solved in _each_alone(found, limits, language, answer):
            alone[name] = solved.plan
            if solved.interrupted:
                raise KeyboardInterrupt
    except KeyboardInterrupt as error:
        if not alone:
            raise
        answer.without_common_choice(alone, error)
        return
    together = _searched(found, alone, limits, answer) if alone else None
    if together is not None:
        for name, solved in together.solved.items():
            answer.planned(name, solved)
        answer.together(together, alone)


def _each_alone(
    found: Scenarios, limits: Limits, language: Language | None, answer: _Answer
) -> Iterator[tuple[str | None, Solved]]:
    for name, resolved in found.items():
        try:
            yield name, solve_one(resolved, limits, language)
        except SchedulerError as error:
            answer.failed(name, error)


def _searched(found: Scenarios, alone: Mapping[str | None, Plan], limits: Limits, answer: _Answer) -> Together | None:
    """Search for a common choice and write its plans; None if there is none, which is told."""
    from scheduler.cli.interruption import ctrl_c_stops
    from scheduler.cli.progress import ProgressLine
    from scheduler.output import files_of, write_folder
    from scheduler.solve import solve_together

    planned = {name: found[name] for name in alone}
    same = found[None].scenario.same_in_all_variants
    with ctrl_c_stops(answer.speech) as stopped:
        try:
            with ProgressLine(answer.speech, limits.seconds) as progress:
                together = solve_together(planned, alone, same, limits, progress, stopped)
        except (InfeasibleError, NothingFoundError, KeyboardInterrupt) as error:
            answer.without_common_choice(alone, error)
            return None
        for name, solved in together.solved.items():
            write_folder(answer.targets[name], files_of(solved.plan, answer.speech_of(name)))
    return together


@dataclass
class _Answer:
    """What is told of each scenario as it is known, and of all of them in the end."""

    found: Scenarios
    targets: Mapping[str | None, Path]
    language: Language | None
    json: bool
    plans: dict[str, Plan] = field(default_factory=dict)
    told: list[dict[str, object]] = field(default_factory=list)
    common: dict[str, object] | None = None
    code: int = 0

    @property
    def speech(self) -> str:
        return self.speech_of(None)

    def speech_of(self, name: str | None) -> str:
        return spoken(self.language, self.found[name].scenario.language)

    def failed(self, name: str | None, error: SchedulerError) -> None:
        """Tell why there is no plan of one scenario."""
        self.code = max(self.code, error.exit_code)
        self.told.append({"variant": name, **as_json(error, self.speech_of(name))})
        self._say_aside(f"{self.targets[name].name}: {said}" for said in sentences(error, self.speech_of(name)))

    def planned(self, name: str | None, solved: Solved) -> None:
        """Tell of a plan that is written."""
        from scheduler.output import remove_file

        target = self.targets[name]
        remove_file(self._page(target.parent))  # it shows the folder that was there before
        self.told.append({"variant": name, **machine_form(solved, target)})
        self.plans[target.name] = solved.plan
        self._say([*lines(solved, target, self.speech_of(name)), ""])

    def together(self, together: Together, alone: Mapping[str | None, Plan]) -> None:
        """Tell what was decided once."""
        from scheduler.solve.sentences import common_lines, decided_once

        names = {name: target.name for name, target in self.targets.items()}
        what = decided_once(self.found[None], self.speech)
        self.common = {
            "same": self.found[None].scenario.same_in_all_variants,
            "variants": list(together.solved),
            "tiers": [tier.model_dump(mode="json") for tier in together.tiers],
        }
        self._say(common_lines(together, alone, names, what, self.speech))

    def without_common_choice(self, alone: Mapping[str | None, Plan], error: BaseException) -> None:
        """Tell that each can be planned, and not all of them with the same decisions, or not before Ctrl-C."""
        from scheduler.messages import formats, say
        from scheduler.solve.sentences import decided_once

        kind = {InfeasibleError: "infeasible", NothingFoundError: "nothing_found"}.get(type(error), "interrupted")
        plans = formats.listing(self.speech, [self.targets[name].name for name in alone])
        said = say(self.speech, f"together.{kind}", plans=plans, what=decided_once(self.found[None], self.speech))
        name, code, _ = ended_by(error, self.speech)
        self.code = max(self.code, code)
        self.common = {"error": name, "exit_code": code, "problems": [{"sentence": said}]}
        self._say_aside([said])

    def end(self, out: Path) -> None:
        """Compare the plans, print the machine form if that is wanted, and exit."""
        from scheduler.cli.printing import print_json
        from scheduler.compare import compare
        from scheduler.messages import say
        from scheduler.output import write_file
        from scheduler.reports.page.comparison import render_comparison

        page = self._page(out) if len(self.plans) > 1 else None
        if page:
            speech = spoken(self.language, next(iter(self.plans.values())).scenario.resolved.language)
            write_file(page, render_comparison(compare(self.plans), speech))
            self._say([say(speech, "cli.written", folder=str(page))])
        if self.json:
            print_json({"plans": self.told, "together": self.common, "comparison": str(page) if page else None})
        if self.code:
            raise SystemExit(self.code)  # typer's own cannot say that Ctrl-C is told already

    def _page(self, folder: Path) -> Path:
        from scheduler.output import COMPARISON_FILE

        return folder / COMPARISON_FILE

    def _say(self, said: Iterable[str]) -> None:
        from scheduler.cli.printing import print_lines

        print_lines([] if self.json else said)

    def _say_aside(self, said: Iterable[str]) -> None:
        from scheduler.cli.printing import say_aside

        for sentence in [] if self.json else said:
            say_aside(sentence)
