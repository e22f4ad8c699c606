"""Ways out in ``scheduler explain``: listed, and one of them written into the scenario as a variant."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scheduler.errors import InfeasibleError, InputError, NothingFoundError, Problem

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator
    from pathlib import Path

    from scheduler.explain import Explanation
    from scheduler.explain.sentences import Teller
    from scheduler.explain.ways_out import WayOut, WaysOut
    from scheduler.explain.ways_out.search import Progress
    from scheduler.scenario import Resolved
    from scheduler.scenario.loading import ScenarioFile
    from scheduler.solve import Limits


@dataclass(frozen=True)
class Asked:
    """What is asked of the ways out: the name of the variant to write, and which way out it shall be."""

    name: str | None
    number: int | None

    def refuse_early(self, file: ScenarioFile) -> None:
        """Refuse a name that cannot be given, or a number that none is given to, before any search."""
        from scheduler.scenario.writing import refuse_name

        if self.name is not None:
            refuse_name(file.tree, self.name)
        elif self.number is not None:
            raise InputError([Problem("--way", 0, 0, "", "way_without_apply")])

    def chosen(self, found: WaysOut, file: Path) -> WayOut:
        """The way out asked for; refused if there is none of that number."""
        number = self.number or 1
        if number <= len(found.ways):
            return found.ways[number - 1]
        if found.ways:
            raise _refused(file, "no_such_way_out", number=number, count=len(found.ways))
        if found.complete:
            raise InfeasibleError("no way out was found on the menu of changes")
        raise NothingFoundError("no way out was found within the limit")


def find(
    resolved: Resolved,
    file: ScenarioFile,
    explanation: Explanation,
    limits: Limits,
    began: float,
    stopped: threading.Event,
    progress: Progress,
) -> WaysOut:
    """The ways out, within what is left of the limits since the explanation ``began``."""
    from scheduler.explain.ways_out import ways_out

    if limits.seconds is not None:
        limits = replace(limits, seconds=limits.seconds - (time.monotonic() - began))
    return ways_out(resolved, file.whole(resolved.variant), explanation, limits, stopped, progress)


def lines(found: WaysOut, teller: Teller, call: str) -> Iterator[str]:
    """The ways out as they are printed after the conflicts, and how to write one into the scenario."""
    from scheduler.explain.ways_out import sentences
    from scheduler.explain.ways_out.change import told

    yield from sentences.lines(found, teller.speech)
    if found.ways:
        yield told(teller.speech, "how_to_apply", call=call)


def as_json(found: WaysOut, teller: Teller) -> dict[str, object]:
    """The ways out for programs."""
    from scheduler.explain.ways_out.sentences import sentence

    return {
        "ways_out": [
            {
                "sentence": sentence(way, teller.speech),
                "weight": way.weight,
                "changes": [
                    {"kind": change.kind, "target": list(change.target), "sentence": step.told(teller.speech)}
                    for change, step in way.changes
                ],
                "patch": way.patch,
                "verified": True,
            }
            for way in found.ways
        ],
        "first_is_cheapest": found.first_is_cheapest,
        "ways_out_complete": found.complete,
    }


def apply(asked: Asked, found: WaysOut, explanation: Explanation, teller: Teller, path: Path) -> Iterator[str]:
    """Write a way out into the scenario file as a variant of the one explained, and say so."""
    from scheduler.cli.variant_file import add_variant
    from scheduler.explain.ways_out.change import told
    from scheduler.explain.ways_out.sentences import sentence

    assert asked.name is not None
    if explanation.feasible:
        raise _refused(path, "nothing_to_repair")
    way = asked.chosen(found, path)
    variant = teller.resolved.variant
    patch = {"inherits": variant, **way.patch} if variant else way.patch
    add_variant(path, asked.name, patch)
    call = f"{path} --variant {asked.name}"
    yield told(teller.speech, "applied", variant=asked.name, file=str(path))
    yield f"  {sentence(way, teller.speech)}"
    yield told(teller.speech, "applied_call", call=call)


def _refused(path: Path, key: str, **values: int) -> InputError:
    return InputError([Problem(str(path), 0, 0, "", key, values)])
