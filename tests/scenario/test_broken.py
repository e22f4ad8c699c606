"""Broken scenarios, one mistake a file: each says at its top what is wrong and exactly what must be printed."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from scheduler.errors import InputError
from scheduler.scenario import load_all

FOLDER = Path(__file__).parent / "broken"
FILES = sorted(path.name for path in FOLDER.glob("*.yaml"))
MARK = "#   "


@pytest.fixture(autouse=True)
def _beside_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)


def refusal_of(path: Path) -> InputError:
    started = time.process_time()
    with pytest.raises(InputError) as caught:
        load_all(path)
    assert time.process_time() - started < 5
    return caught.value


def expected(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.removeprefix(MARK) for line in lines if line.startswith(MARK)]


@pytest.mark.parametrize("name", FILES)
def test_exactly_these_sentences(name: str) -> None:
    problems = refusal_of(Path(name)).problems
    assert [problem.sentence("en") for problem in problems] == expected(Path(name))
    for problem in problems:
        vietnamese = problem.sentence("vi")
        assert vietnamese != problem.sentence("en")
        assert vietnamese.startswith(problem.sentence("en").split(": ")[0])


def test_no_two_files_have_the_same_message() -> None:
    first = {name: refusal_of(Path(name)).problems[0].key for name in FILES}
    assert len(set(first.values())) == len(first) >= 60


TEXT = "format: 1\ntitle: {title}\nas_of: 2027-03-01\n"
# "Hội nghị sơ kết phong trào thi đua" as the fonts of the nineties store it.
LEGACY = {
    "TCVN3": "Héi nghÞ s¬ kÕt phong trµo thi ®ua n¨m nay, b¸o c¸o",
    "VNI": "Hoäi nghò sô keát phong traøo thi ñua, baùo caùo",
}


@pytest.mark.parametrize("encoding", LEGACY)
@pytest.mark.parametrize("codec", ["utf-8", "latin-1"])
def test_legacy_encodings_are_named(tmp_path: Path, encoding: str, codec: str) -> None:
    path = tmp_path / "old.yaml"
    path.write_bytes(TEXT.format(title=LEGACY[encoding]).encode(codec))
    (problem,) = refusal_of(path).problems
    assert (problem.line, problem.key, problem.values) == (2, "encoding_legacy", {"encoding": encoding})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (TEXT.encode("utf-16"), "encoding_utf16"),
        (TEXT.format(title="R\u00e9union").encode("latin-1"), "encoding_unknown"),
        (b"# " + b"x" * 2_000_001, "file_too_large"),
        (b"format: 1\nremarks: [" + b"x, " * 100_001 + b"]\n", "too_many_values"),
        (b"format: 1\nremarks: " + b"{k: " * 3000, "too_deep"),
        (b"format: 1\ntitle: \x00\n", "forbidden_character"),
        (b"", "file_empty"),
    ],
)
def test_bytes_that_are_no_scenario(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "bytes.yaml"
    path.write_bytes(content)
    assert message in [problem.key for problem in refusal_of(path).problems]


def test_what_is_no_file(tmp_path: Path) -> None:
    assert refusal_of(tmp_path).problems[0].key == "file_not_plain"
    assert refusal_of(tmp_path / "gone.yaml").problems[0].key == "file_missing"
    assert refusal_of(Path("a" * 5000)).problems[0].key == "file_unreadable"


def many(section: str, entry: str) -> bytes:
    entries = "".join(f"  {entry.format(n=number, m=number + 1)}\n" for number in range(4000))
    return f"{TEXT.format(title='T')}{section}:\n{entries}".encode()


@pytest.mark.parametrize(
    "content",
    [
        many("sets", "s{n}: [s{m}, s{m}]"),
        many("sets", "s{n}: {{members: [s{m}], except: [s0]}}"),
        many("units", "u{n}: {{name: U, within: u{m}}}"),
        many("calendars", "c{n}: {{extends: c{m}}}"),
        many("tasks", "t{n}: {{name: T, after: [t{m}, t0]}}"),
        many("people", "p{n}: {{name: P, unit: q{n}}}"),
        many("tasks", "t{n}: {{name: T, needs: p, makes: p}}"),
    ],
    ids=["sets", "rings-of-sets", "units", "calendars", "tasks", "unknown-units", "makers"],
)
def test_very_much_of_one_thing_takes_no_time(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "many.yaml"
    path.write_bytes(content)
    assert refusal_of(path).problems
