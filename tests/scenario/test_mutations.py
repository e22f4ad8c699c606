"""Sound scenarios with random damage: every one loads, or is refused in words; nothing else ever comes out."""

from __future__ import annotations

import json
import random
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

import scheduler
from scheduler.errors import InputError
from scheduler.scenario import load
from scheduler.scenario.normal import expand
from scheduler.scenario.nouns import Scenario
from scheduler.scenario.reading import parse

FOLDER = Path(scheduler.__file__).parent.parent / "scenarios"
FILES = sorted(path for path in FOLDER.glob("*.yaml") if "include:" not in path.read_text(encoding="utf-8"))
ODD = ["x", 0, -1, True, [], {}, "08:00 28/8/2020", "own", "to be found", "28/8/2020", 1, "1+", "0m", "24:00", [{}]]


def places(node: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [place for key, value in inside for place in ((*above, key), *places(value, (*above, key)))]


def value_at(node: Any, place: tuple[Any, ...]) -> Any:
    for key in place:
        node = node[key]
    return node


def damage(data: dict[str, Any], rng: random.Random) -> None:
    everywhere = places(data)
    place = rng.choice(everywhere)
    parent = value_at(data, place[:-1])
    kind = rng.randrange(4)
    if kind == 0:
        del parent[place[-1]]
    elif kind == 1:
        parent[place[-1]] = rng.choice(ODD)
    elif kind == 2 and isinstance(parent, dict):
        parent[str(rng.choice(everywhere)[-1])] = deepcopy(parent[place[-1]])
    else:
        parent[place[-1]] = deepcopy(value_at(data, rng.choice(everywhere)))


def check(seed: int, folder: Path) -> None:
    rng = random.Random(seed)
    path = rng.choice(FILES)
    data = deepcopy(parse(path.read_bytes(), path.name).data)
    data.pop("variants", None)
    for _ in range(rng.randint(1, 3)):
        damage(data, rng)
    damaged = folder / path.name
    damaged.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    (folder / "all.yaml").write_text(f"format: 1\ntitle: All\ntimezone: UTC\ninclude: {{p: {path.name}}}\n")
    for file in (damaged, folder / "all.yaml"):
        scenario = loaded(file)
        if scenario:
            assert expand(scenario) == scenario
            assert Scenario.model_validate_json(scenario.model_dump_json()) == scenario


def loaded(path: Path) -> Scenario | None:
    try:
        return load(path).scenario
    except InputError as error:
        for problem in error.problems:
            problem.sentence("vi")
        return None


@pytest.mark.parametrize("seed", range(40))
def test_damaged_scenarios(seed: int, tmp_path: Path) -> None:
    check(seed, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(40, 1000))
def test_many_damaged_scenarios(seed: int, tmp_path: Path) -> None:
    check(seed, tmp_path)
