"""plan.json: the keys that others script against, its schema, its bytes, and what becomes of one that is not right."""

from __future__ import annotations

import json
import random
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from scheduler.checks import check, sentence, unfit_to_show
from scheduler.errors import InputError
from scheduler.output import files_of
from scheduler.plan.origin import fingerprint, resolved_of
from scheduler.plan.saved import plan_bytes, read_plan
from scheduler.scenario import load
from scheduler.solve import solve
from scheduler.starter import starter
from tests.contract.dressed import scenario as every_kind
from tests.contract.elsewhere import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scheduler.scenario import Resolved
    from tests.contract.conftest import Program

KeyPath = tuple[Any, ...]
SHIPPED = sorted((ROOT / "scenarios").glob("*.yaml"))


@pytest.fixture(scope="module", params=["starter", "every kind"])
def solved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Resolved, Path]:
    """A scenario, and the plan file that solving it wrote."""
    folder = tmp_path_factory.mktemp("plan")
    text = starter("en").decode() if request.param == "starter" else every_kind(str, str)
    (folder / "mine.yaml").write_text(text, encoding="utf-8")
    resolved = load(folder / "mine.yaml")
    (folder / "plan.json").write_bytes(plan_bytes(solve(resolved).plan))
    return resolved, folder / "plan.json"


def test_the_keys_of_the_contract(solved: tuple[Resolved, Path]) -> None:
    plan = json.loads(solved[1].read_bytes())
    assert plan["format"] == 1
    assert {"id", "variant", "sha256"} <= plan["scenario"].keys()
    assert {"status", "tiers", "seed", "reproducible", "ortools"} <= plan["solver"].keys()
    assert all({"name", "objective", "bound", "status"} <= tier.keys() for tier in plan["solver"]["tiers"])
    record = {"outcome", "host", "start", "end", "sites", "seats", "stand_ins"}
    assert all(record <= conference.keys() for conference in plan["conferences"].values())
    assert all({"unit", "start", "end", "due", "latest"} <= task.keys() for task in plan["tasks"].values())
    assert {"scores", "findings", "waivers"} <= plan.keys()


def test_a_fanned_out_task_is_called_by_task_and_unit(solved: tuple[Resolved, Path]) -> None:
    plan = json.loads(solved[1].read_bytes())
    fanned = {name for name in plan["tasks"] if "/" in name}
    assert fanned in ({"papers/leeds", "papers/york", "papers/hull"}, {"speak/east", "speak/west"})
    assert all(plan["tasks"][name]["unit"] == name.partition("/")[2] for name in fanned)


def leaves(node: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Everything in a JSON document with its path, containers first."""
    yield path, node
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        yield from leaves(value, (*path, key))


def test_times_have_their_offset(solved: tuple[Resolved, Path]) -> None:
    plan = json.loads(solved[1].read_bytes())
    del plan["scenario"]["resolved"], plan["findings"]
    times = [value for path, value in leaves(plan) if path and path[-1] in ("start", "end", "due", "latest") and value]
    assert len(times) >= 2 * len(plan["conferences"]) + 4 * len(plan["tasks"])
    for text in times:
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d", text), text
        assert datetime.fromisoformat(text).utcoffset() is not None


def test_a_round_trip_gives_the_same_bytes(solved: tuple[Resolved, Path]) -> None:
    resolved, file = solved
    plan = read_plan(file)
    assert plan_bytes(plan) == file.read_bytes()
    assert read_plan(file.parent) == plan
    assert fingerprint(plan.scenario.resolved) == plan.scenario.sha256 == fingerprint(resolved.scenario)


def test_a_plan_read_back_makes_the_same_outputs(solved: tuple[Resolved, Path]) -> None:
    resolved, file = solved
    again = solve(resolved).plan
    assert files_of(read_plan(file), "vi") == files_of(again, "vi")


def validator(command: Program, *options: str) -> Draft202012Validator:
    schema = json.loads(command("schema", *options).out)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_schema_of_plans_accepts_the_plan_and_not_another(solved: tuple[Resolved, Path], command: Program) -> None:
    plan = json.loads(solved[1].read_bytes())
    judge = validator(command, "--plan")
    assert [error.json_path for error in judge.iter_errors(plan)] == []
    for path in (("solver", "status"), ("format",), ("conferences",)):
        broken = changed(plan, path, "nonsense")
        assert not judge.is_valid(broken), path


def test_the_schema_of_scenarios_accepts_every_shipped_one(command: Program) -> None:
    judge = validator(command)
    texts = {file.name: file.read_text(encoding="utf-8") for file in SHIPPED}
    texts |= {f"starter {language}": starter(language).decode() for language in ("vi", "en")}
    texts["every kind"] = every_kind(str, str)
    assert len(texts) >= 10
    for name, text in texts.items():
        # JSON has no dates: what YAML would make one of is a text to the loader too
        written = yaml.load(text, Loader=yaml.BaseLoader)
        problems = [f"{error.json_path}: {error.message}" for error in judge.iter_errors(typed(written))]
        assert problems == [], name
        assert not judge.is_valid({**typed(written), "no-such-key": 1})


def typed(node: Any) -> Any:
    """Plain texts as the loader types them: whole numbers and truth values, all else a text."""
    if isinstance(node, dict):
        return {key: typed(value) for key, value in node.items()}
    if isinstance(node, list):
        return [typed(value) for value in node]
    if node in ("true", "false"):
        return node == "true"
    return int(node) if re.fullmatch(r"-?(0|[1-9]\d*)", node) else node


def changed(document: Any, path: KeyPath, value: Any) -> Any:
    """A copy with one value replaced."""
    copy = json.loads(json.dumps(document))
    node = copy
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return copy


JUNK: list[Any] = [
    *(None, True, 0, -1, 7, 10**9, 10**400, 1.5, "", "x", "a/b", "held", "merged", "skipped", "stated", "error"),
    *("2020-13-99", "2020-01-01T00:00:00", "0001-01-01T00:00:00+07:00", "2199-12-31T23:59:00+00:00"),
    *("2030-09-19T09:07:00+01:00", "2020-08-17T07:30:30+07:00", "9999-12-31T23:59:59-23:59", "\u202e", "\n\n", "\0"),
    *([], {}, ["x"], {"x": 1}, [[[]]], "director", "events", "great-hall", "an", "city", "large"),
]


def mutations(plan: Any, count: int, seed: int) -> Iterator[Any]:
    """Plans with one to three values replaced by junk or by each other, left out, or put under another key."""
    rng = random.Random(seed)
    places = [path for path, _ in leaves(plan) if path]
    values = [value for _, value in leaves(plan)]
    for _ in range(count):
        copy = json.loads(json.dumps(plan))
        for path in rng.choices(places, k=rng.choice([1, 1, 1, 2, 3])):
            _mutate(copy, path, rng, values)
        yield copy


def _mutate(document: Any, path: KeyPath, rng: random.Random, values: list[Any]) -> None:
    node, last = document, path[-1]
    try:
        for key in path[:-1]:
            node = node[key]
        node[last] = node[last]
    except (LookupError, TypeError):  # an earlier change took it away
        return
    act = rng.choice(["junk", "junk", "other", "leave out", "rename"])
    if act == "leave out":
        del node[last]
    elif act == "rename" and isinstance(node, dict):
        node[rng.choice(["x", "review", "main", "a\u202e"])] = node.pop(last)
    else:
        node[last] = json.loads(json.dumps(rng.choice(JUNK if act == "junk" else values)))


def judge(file: Path, resolved: Resolved) -> str:
    """What verify and export would make of a plan file; whatever is wrong has its sentence in both languages."""
    try:
        plan = read_plan(file)
    except InputError as error:
        refusals = [problem.sentence(language) for problem in error.problems for language in ("vi", "en")]
        return "refused" if all(refusals) else "speechless"
    wrong = check(plan, resolved)
    assert all(sentence(fault, resolved, language) for fault in wrong for language in ("vi", "en"))
    unfit = unfit_to_show(plan)
    assert all(sentence(fault, resolved_of(plan), language) for fault in unfit for language in ("vi", "en"))
    if unfit:
        return "faulty"
    assert files_of(plan, "vi")
    return "wrong" if wrong else "good"


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 10))])
def test_no_plan_file_is_a_traceback(solved: tuple[Resolved, Path], tmp_path: Path, seed: int) -> None:
    resolved, file = solved
    ends = set()
    for plan in mutations(json.loads(file.read_bytes()), 150, seed):
        (tmp_path / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
        ends.add(judge(tmp_path / "plan.json", resolved))
    assert {"refused", "faulty", "wrong"} <= ends
    assert "speechless" not in ends


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "1", "null", '"plan"', "NaN", "[" * 100_000, '{"format": 1' + "0" * 5000 + "}", "{}"),
        *('{"format": 2}', "\ufeff{}", '{"format": 1, "format": 1}', "%PDF-1.4", '{"\\ud800": 1}'),
    ],
    ids=lambda text: repr(text[:12]),
)
def test_what_is_no_plan_at_all_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_plan(tmp_path / "plan.json")
    assert all(problem.sentence(language) for problem in caught.value.problems for language in ("vi", "en"))


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.json").write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(InputError):
        read_plan(tmp_path)


def test_a_plan_whose_scenario_was_exchanged_says_so(solved: tuple[Resolved, Path], tmp_path: Path) -> None:
    resolved, file = solved
    plan = changed(json.loads(file.read_bytes()), ("scenario", "resolved", "title"), "Another title")
    (tmp_path / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    assert "fingerprint" in {getattr(fault, "kind", None) for fault in check(read_plan(tmp_path), resolved)}


def test_codes_and_streams_for_plans_that_are_not_right(command: Program, tmp_path: Path) -> None:
    """The same through the command: 1 where the plan can be judged, 2 where it cannot be read."""
    (tmp_path / "mine.yaml").write_bytes(starter("en"))
    command("solve", "mine.yaml")
    good = json.loads((tmp_path / "out" / "mine" / "plan.json").read_bytes())
    faulty = changed(good, ("tasks", "invite", "unit"), "finance")
    broken = changed(good, ("tasks", "invite", "start"), "yesterday")
    for plan, verified, exported in ((good, 0, 0), (faulty, 1, 2), (broken, 2, 2)):
        (tmp_path / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
        assert command("verify", "mine.yaml", "plan.json").code == verified
        ended = command("export", "plan.json", "--format", "ics", "--out", "calendars")
        assert ended.code == exported
        assert "Traceback" not in ended.err
    assert (tmp_path / "calendars").is_dir()
