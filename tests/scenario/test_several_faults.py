"""Shipped scenarios with two or three faults: together they are told as each is told alone, and nothing else is."""

from __future__ import annotations

import json
import random
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.errors import InputError
from scheduler.scenario import load
from scheduler.scenario.reading import parse
from tests.scenario.test_mutations import FILES, places, value_at

if TYPE_CHECKING:
    from pathlib import Path

Place = tuple[Any, ...]
Told = set[tuple[str, str]]
# Faults as texts in the data, and as they are written; "twice" is written twice instead.
WRITTEN = {"@null": "null", "@tag": "!!x y", "@number": ".inf", "@alias": "*nobody", "@word": "zzz", "@map": "{yyy: 1}"}
TWICE = "@twice"
# Told of what is not there, which may be in what cannot be read.
UNSURE = (
    *("no_day", "no_conference", "as_of_after", "day_", "horizon_", "not_before_", "set_empty", "own_halls", "halls_"),
    *("hall_needed", "part_on_", "part_earlier", "task_without", "phases_", "pin_", "pinned_", "tier_", "waiver_"),
    *("timezone_off_grain", "holidays_", "tasks_too_many", "waits_too_many"),
)


def written(data: Any, faults: list[tuple[Place, str]]) -> str:
    data = deepcopy(data)
    for place, kind in faults:
        parent = value_at(data, place[:-1])
        if kind == TWICE:
            parent[TWICE + str(place[-1])] = deepcopy(parent[place[-1]])
        else:
            parent[place[-1]] = kind
    text = json.dumps(data, ensure_ascii=False, indent=1).replace(f'"{TWICE}', '"')
    for kind, word in WRITTEN.items():
        text = text.replace(f'"{kind}"', word)
    return text


def told(path: Path, data: Any, faults: list[tuple[Place, str]]) -> Told:
    path.write_text(written(data, faults), encoding="utf-8")
    try:
        load(path)
    except InputError as error:
        # Which name is suggested hangs on the names that can be read.
        return {(problem.where, problem.key.removesuffix("_suggestion")) for problem in error.problems}
    return set()


def drawn(data: Any, rng: random.Random) -> tuple[Place, str]:
    kinds = [*WRITTEN, TWICE]
    while True:
        place, kind = rng.choice(places(data)), rng.choice(kinds)
        if kind != TWICE or isinstance(place[-1], str):
            return place, kind


def hides(place: Place, where: str) -> bool:
    """Whether a fault may hide a complaint: in the same entry, or in a whole section."""
    entry = ".".join(str(step) for step in place[:2])
    return len(place) == 1 or (f"{where}.").startswith(f"{entry}.")


def check(seed: int, folder: Path) -> None:
    rng = random.Random(seed)
    source = rng.choice(FILES)
    data = parse(source.read_bytes(), source.name).data
    data.pop("variants", None)
    faults = [drawn(data, rng) for _ in range(rng.randint(2, 3))]
    if any(one[0][: len(other[0])] == other[0] for one in faults for other in faults if one is not other):
        return
    alone = {fault: told(folder / source.name, data, [fault]) for fault in faults}
    together = told(folder / source.name, data, faults)
    assert together <= set().union(*alone.values()), faults
    for fault, complaints in alone.items():
        others = [place for place, _ in faults if place != fault[0]]
        for where, key in complaints - together:
            assert key.startswith(UNSURE) or any(hides(place, where) for place in others), (where, key, faults)


@pytest.mark.parametrize("seed", range(15))
def test_several_faults(seed: int, tmp_path: Path) -> None:
    check(seed, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(15, 600))
def test_many_times_several_faults(seed: int, tmp_path: Path) -> None:
    check(seed, tmp_path)
