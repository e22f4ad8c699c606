from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from scheduler.reports.markdown import blocks
from scheduler.reports.markdown.escape import escape
from scheduler.reports.text import one_line, width
from scheduler.reports.voice import Markup

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

SIGNS = "\\`*_[]()<>#|~&$!-+=:;.0123456789{}\"'\n\r\t \x0b\x0c\x85\u2028\u2029\u202e\u200fab"
HOSTILE = st.text(
    st.one_of(
        st.sampled_from(SIGNS),
        st.characters(),
    )
)


def words(markdown: str) -> list[str]:
    """The text of a paragraph as a reader sees it; fails on any structure inside it."""
    inline = [token for token in PARSER.parse(markdown) if token.type == "inline"]
    children = [child for token in inline for child in token.children or []]
    assert {child.type for child in children} <= {"text", "text_special"}
    return ["".join(child.content for child in token.children or []) for token in inline]


@given(HOSTILE)
@example("# x")
@example("- x")
@example("1. x")
@example("1) x")
@example("---")
@example("===")
@example("> x")
@example("a\n# b")
@example("&lt;script>&#35;")
@example("![x](http://a.b)")
@example("<http://a.b>")
@example("\\# x")
@example("    x")
@example("```x")
def test_a_text_stays_the_words_it_is(text: str) -> None:
    assert words(escape(text)) == [one_line(text)] * bool(one_line(text))
    assert all(token.type.startswith(("paragraph", "inline")) for token in PARSER.parse(escape(text)))


@given(HOSTILE)
def test_a_heading_stays_one_heading(text: str) -> None:
    opened = [t.type for t in PARSER.parse(blocks.heading(2, Markup(escape(text)))) if t.nesting == 1]
    assert opened == ["heading_open"]


@given(HOSTILE)
def test_an_item_stays_one_item(text: str) -> None:
    tokens = PARSER.parse(blocks.bullets([Markup(escape(f"x{text}")), Markup("end")]))
    assert [t.type for t in tokens if t.nesting == 1].count("list_item_open") == 2
    assert [t.content for t in tokens if t.type == "inline"][1] == "end"


@given(HOSTILE)
def test_an_item_that_begins_with_the_text_has_no_structure(text: str) -> None:
    opened = {t.type for t in PARSER.parse(f"- {escape(text)}") if t.nesting == 1}
    assert opened <= {"bullet_list_open", "list_item_open", "paragraph_open"}


@given(st.lists(st.tuples(HOSTILE, HOSTILE, HOSTILE), min_size=1, max_size=4))
def test_a_row_keeps_its_number_of_cells(rows: list[tuple[str, str, str]]) -> None:
    head = [Markup("a"), Markup("b"), Markup("c")]
    cells = [[Markup(escape(text)) for text in row] for row in rows]
    tokens = PARSER.parse(blocks.table(head, cells))
    assert next(t.type for t in tokens if t.nesting == 1) == "table_open"
    shown = [words(token.content) for token in tokens if token.type == "inline"]
    assert shown[3:] == [[one_line(text)] * bool(one_line(text)) for row in rows for text in row]


@given(HOSTILE)
def test_one_line_is_one_line_without_unseen_signs(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert not any(unicodedata.bidirectional(char) in {"RLO", "LRO", "RLE", "LRE", "PDF"} for char in line)
    assert one_line(line) == line


def test_a_name_people_write_is_left_alone() -> None:
    for name in ("Phòng Tài chính - Kế hoạch", "Hội trường 200 chỗ", "Lê Thị Ánh (Bí thư), UBND: 11/13"):
        assert escape(name) == name


def test_columns_line_up() -> None:
    head = [Markup("Việc"), Markup("Hạn")]
    rows = [[Markup("Gửi"), Markup("10:00 27/8/2020")], [Markup("Tổng hợp"), Markup("x")]]
    assert blocks.table(head, rows).splitlines() == [
        "| Việc     | Hạn             |",
        "| -------- | --------------- |",
        "| Gửi      | 10:00 27/8/2020 |",
        "| Tổng hợp | x               |",
    ]


def test_width_counts_columns_not_code_points() -> None:
    assert width(unicodedata.normalize("NFD", "ế")) == 1
    assert width("会議") == 4
