"""Text and lines that no program can mistake for structure."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.calendars.lines import LONGEST, folded
from scheduler.calendars.text import abbreviated, cut_at_word, one_line, paragraph

WORDS = {"Hội nghị": "HN", "Ủy ban nhân dân": "UBND"}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\r\nb\rc\nd", "a b c d"),
        ("a\x00b\x07c", "abc"),
        ("a\u2028b\x85c\x0bd", "a b c d"),
        ("\u202etxt.exe\u202c", "txt.exe"),
        ("\ufeffa\ud800b", "ab"),
        ("Qua\u0323\u0302n", "Quận"),
        ("a;b,c|d`e", "a;b,c|d`e"),
        ("x" * 500, "x" * 254 + "…"),
    ],
)
def test_one_line(written: str, shown: str) -> None:
    assert one_line(written) == shown


def test_a_paragraph_keeps_its_lines() -> None:
    assert paragraph("a\r\nb\rc\x00") == "a\nb\nc"


def test_a_label_is_shortened_as_little_as_needed() -> None:
    name = "Hội nghị sơ kết của Ủy ban nhân dân"
    assert abbreviated(name, WORDS, fitting=40, most=60) == name
    assert abbreviated(name, WORDS, fitting=30, most=60) == "HN sơ kết của UBND"
    # 15 characters hold "HN sơ kết của" (13) and the ellipsis, not " UBND"
    assert abbreviated(name, WORDS, fitting=15, most=15) == "HN sơ kết của…"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("abc def ghi", "abc def…"), ("abc, defgh", "abc…"), ("abcdefghij", "abcdefg…"), ("ab cd", "ab cd")],
)
def test_a_cut_falls_between_words(text: str, shown: str) -> None:
    assert cut_at_word(text, 8) == shown


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_folds_come_apart_nowhere(text: str) -> None:
    """Short enough, whole characters, no fold behind a backslash that escapes, and nothing lost."""
    line = "DESCRIPTION:" + text.replace("\\", "\\\\").replace(",", "\\,")
    pieces = folded(line).split(b"\r\n")
    assert pieces.pop() == b""
    assert b"".join([pieces[0], *(piece[1:] for piece in pieces[1:])]).decode() == line
    for piece in pieces:
        assert len(piece) <= LONGEST
        piece.decode()
    for piece in pieces[:-1]:
        assert (len(piece) - len(piece.rstrip(b"\\"))) % 2 == 0
