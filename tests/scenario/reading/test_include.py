"""Scenario files that include others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.scenario.reading import Included, load_included, read, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.errors import Problem


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder is the parent of the scenarios, so that shown names are short."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans" / "below").mkdir(parents=True)
    (tmp_path / "outside.yaml").write_text("title: out\n")
    return tmp_path / "plans"


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def loaded(folder: Path) -> Included:
    relative = folder.relative_to(folder.parent)
    return load_included(read(relative / "main.yaml"), relative)


def load(folder: Path) -> dict[str, Included]:
    found = loaded(folder)
    assert problems_in(found) == []
    return found.included


def problems_in(scenario: Included) -> list[Problem]:
    inside = (problem for each in scenario.included.values() for problem in problems_in(each))
    return [*scenario.problems, *inside]


def sentences(folder: Path) -> list[str]:
    return str(refusal(problems_in(loaded(folder)))).split("\n")


def test_files_come_by_prefix_with_what_they_share(folder: Path) -> None:
    write(folder, main="include: {b: {file: below/b.yaml, share: {chair: boss}}, a: a.yaml}\n", a="title: A\n")
    write(folder / "below", b="title: B\ninclude: {c: c.yaml}\n", c="title: C\n")
    included = load(folder)
    assert list(included) == ["b", "a"]
    assert included["b"].share == {"chair": "boss"}
    assert included["b"].included["c"].tree.data == {"title": "C"}
    assert str(included["b"].included["c"].path) == "plans/below/c.yaml"
    assert included["a"].tree.marks["title",].file == "plans/a.yaml"


def test_nothing_to_include(folder: Path) -> None:
    write(folder, main="title: T\n")
    assert load(folder) == {}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("a1.yaml", 'there is no file "a1.yaml"; did you mean "a.yaml"?'),
        ("zzz", 'there is no file "zzz"; name one in the same folder or below'),
        ("below", 'there is no file "below"; name one in the same folder or below'),
        ("../outside.yaml", "OUT"),
        ("below/../../outside.yaml", "OUT"),
        ("/etc/passwd", "OUT"),
        ("'C:x.yaml'", "OUT"),
        ("'..\\outside.yaml'", "OUT"),
        ("link.yaml", "OUT"),
        ("linked/outside.yaml", "OUT"),
        ("main.yaml", '"main.yaml" includes this file itself, directly or through others; break the circle'),
    ],
)
def test_files_that_cannot_be_included(folder: Path, name: str, sentence: str) -> None:
    (folder / "link.yaml").symlink_to(folder.parent / "outside.yaml")
    (folder / "linked").symlink_to(folder.parent)
    write(folder, main=f"include: {{p: {name}}}\n", a="title: A\n")
    shown = name.strip("'")
    outside = f'"{shown}" leaves the folder; name a file in the same folder or below, with / between folders'
    assert sentences(folder) == [f"plans/main.yaml:1:14: include.p: {outside if sentence == 'OUT' else sentence}"]


def test_a_circle_through_others(folder: Path) -> None:
    write(folder, main="include: {p: a.yaml}\n", a="include: {q: b.yaml}\n", b="include: {r: a.yaml}\n")
    assert sentences(folder) == [
        'plans/b.yaml:1:14: include.r: "a.yaml" includes this file itself, directly or through others; break the circle'
    ]


def test_a_chain_too_long(folder: Path) -> None:
    write(folder, main="include: {p: f1.yaml}\n")
    write(folder, **{f"f{n}": f"include: {{p: f{n + 1}.yaml}}\n" for n in range(1, 8)})
    # main includes f1 ... f4 includes f5: five inclusions; the sixth is refused where it is written, in f5.
    assert sentences(folder) == [
        'plans/f5.yaml:1:14: include.p: "f6.yaml" is included through too many files; include it higher up'
    ]


def test_files_that_multiply(folder: Path) -> None:
    ten = ", ".join(f"p{n}: NEXT.yaml" for n in range(10))
    lists = {name: f"include: {{{ten.replace('NEXT', following)}}}\n" for name, following in ("ma", "ab")}
    write(folder, main=lists["m"], a=lists["a"], b="title: B\n")
    # Four whole tens of b with their a make 44 files; the fifth a and its first five b make 50. The column:
    # "include: {" is 10 wide, each "p0: b.yaml, " 12, and the value begins 4 after its key: 10 + 5 * 12 + 4 + 1.
    assert sentences(folder)[0] == (
        'plans/a.yaml:1:75: include.p5: with "b.yaml" too many files are included; include fewer'
    )


def test_problems_keep_the_address_of_their_own_file_and_come_all_at_once(folder: Path) -> None:
    write(folder, main="include: {a: a.yaml, B: a.yaml, c: 5}\n")
    assert sentences(folder) == [
        'plans/main.yaml:1:14: include.a: there is no file "a.yaml"; name one in the same folder or below',
        'plans/main.yaml:1:22: include.B: "B" is no id: use a to z, 0 to 9 and hyphens; write b',
        "plans/main.yaml:1:36: include.c: expected keys with values, found 5; write `key: value` lines under it",
    ]
    write(folder, main="include: {a: a.yaml, c: gone.yaml}\n", a="title: 1\ntitle: 2\n")
    assert sentences(folder) == [
        'plans/a.yaml:2:1: title: the key "title" is already on line 1, column 1; keep one of the two',
        'plans/main.yaml:1:25: include.c: there is no file "gone.yaml"; name one in the same folder or below',
    ]
