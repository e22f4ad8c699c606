"""Whatever stands in the file: a tree, or an InputError that speaks both languages."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.errors import InputError, Problem
from scheduler.messages import LANGUAGES
from scheduler.scenario.reading import apply_patch, parse, validate
from scheduler.scenario.reading.include import IncludeEntry

VALID = """\
format: 1
title: "Hội nghị sơ kết"  # a remark
file: &f x.yaml
share: {a: b, c: d.e}
variants:
  v: {share: {a: null}, file: *f}
  w:
    file: >-
      y.yaml
""".encode()
SPECIAL = [
    b"\t",
    b"\0",
    b"\xff",
    b"&f ",
    b"*f",
    b"<<: ",
    b"!!x ",
    b"- ",
    b": ",
    b"{",
    b"]",
    b'"',
    b"|",
    b"\xe2\x80\xae",
    b"---\n",
]


def problems_of(content: bytes) -> tuple[Problem, ...]:
    try:
        tree = parse(content, "s.yaml")
        for name in tree.data.get("variants") or {}:
            apply_patch(tree, tree.at(("variants", name)))
        validate(IncludeEntry, tree)
    except InputError as error:
        return error.problems
    return ()


def speak(content: bytes) -> None:
    for problem in problems_of(content):
        for language in LANGUAGES:
            assert problem.sentence(language).isprintable()


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    speak(content)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(max_size=100))
def test_any_text(text: str) -> None:
    speak(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    st.lists(
        st.tuples(st.integers(0, len(VALID)), st.integers(0, 12), st.sampled_from(SPECIAL) | st.binary(max_size=3)),
        min_size=1,
        max_size=4,
    )
)
def test_a_sound_text_with_some_bytes_replaced(changes: list[tuple[int, int, bytes]]) -> None:
    content = VALID
    for start, length, replacement in changes:
        content = content[:start] + replacement + content[start + length :]
    speak(content)
