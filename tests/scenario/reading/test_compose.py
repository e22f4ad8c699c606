"""Texts as trees, and every broken text with its sentence and address."""

from __future__ import annotations

import pytest
import yaml

from scheduler.errors import InputError
from scheduler.scenario.reading import Mark, parse


def sentences(text: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        parse(text.encode(), "s.yaml")
    return [problem.sentence("en") for problem in caught.value.problems]


@pytest.fixture(params=["libyaml", "pure"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The same sentences must come out where libyaml is not installed."""
    chosen = {"libyaml": yaml.CSafeLoader, "pure": yaml.SafeLoader}[request.param]
    monkeypatch.setattr("scheduler.scenario.reading.compose._LOADER", chosen)
    return str(request.param)


def test_words_are_read_by_the_core_schema_of_yaml_1_2() -> None:
    text = "{a: 10:00, b: no, c: 2020-08-28, d: 007, e: 0x1F, f: .5, g: true, h: 1_000, i: '5', j: 1e3, k: 28/8}"
    assert parse(text.encode(), "s.yaml").data == {
        "a": "10:00",
        "b": "no",
        "c": "2020-08-28",
        "d": 7,
        "e": 31,
        "f": 0.5,
        "g": True,
        "h": "1_000",
        "i": "5",
        "j": 1000.0,
        "k": "28/8",
    }


def test_keys_are_texts_whatever_they_look_like() -> None:
    assert parse(b"{2: a, true: b, null: c}", "s.yaml").data == {"2": "a", "true": "b", "null": "c"}


def test_every_value_has_its_mark() -> None:
    tree = parse(b"a:\n  - x\n  - bc: 1\n", "s.yaml")
    assert tree.marks == {
        (): Mark("s.yaml", (), 1, 1, 1, 1),
        ("a",): Mark("s.yaml", ("a",), 1, 1, 2, 3),
        ("a", 0): Mark("s.yaml", ("a", 0), 2, 5, 2, 5),
        ("a", 1): Mark("s.yaml", ("a", 1), 3, 5, 3, 5),
        ("a", 1, "bc"): Mark("s.yaml", ("a", 1, "bc"), 3, 5, 3, 9),
    }


def test_columns_count_letters_not_bytes() -> None:
    assert parse("{tên: Hội nghị, b: 1}".encode(), "s.yaml").marks["b",].key_column == 17


def test_an_alias_repeats_the_value_and_points_to_where_it_is_written() -> None:
    tree = parse(b"a: &x {b: 1}\nc: *x\n", "s.yaml")
    assert tree.data == {"a": {"b": 1}, "c": {"b": 1}}
    assert tree.marks["c",] == Mark("s.yaml", ("c",), 2, 1, 2, 4)
    assert tree.marks["c", "b"] == tree.marks["a", "b"] == Mark("s.yaml", ("a", "b"), 1, 8, 1, 11)


def test_part_of_a_tree_keeps_its_addresses() -> None:
    part = parse(b"a: {b: {c: 1}}", "s.yaml").at(("a", "b"))
    assert part.data == {"c": 1}
    assert part.mark(("c",)).path == ("a", "b", "c")


def test_text_is_brought_to_normal_form() -> None:
    assert parse("{e\u0301: a\u0323\u0302}".encode(), "s.yaml").data == {"é": "ậ"}


def test_windows_line_ends_and_a_byte_order_mark_are_passed_over() -> None:
    assert parse(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\n", "s.yaml").data == {"a": 1, "b": "x\ny\n"}


def test_marks_of_direction_are_let_through_inside_values() -> None:
    assert parse("a: x\u202ey".encode(), "s.yaml").data == {"a": "x\u202ey"}


SYNTAX = {
    "a:\n\tb: 1\n": "s.yaml:2:1: a tab stands where spaces are expected; indent with spaces",
    "a: @x": "s.yaml:1:4: a text cannot begin with this character; put it in quotes",
    "a: b: c": "s.yaml:1:5: a second colon on one line; put the text in quotes",
    "a: 1\n  b: 2\n": "s.yaml:2:4: no key is expected here; check the indentation, and that the line above ends "
    "with a colon if this belongs to it",
    "a:\n  b: 1\n c: 2\n": "s.yaml:3:2: this does not fit what stands above; align it with its neighbours, and "
    "check that quotes above are closed",
    "a: [1, 2\nb: 3\n": "s.yaml:1:4: the bracket that opens here is not closed, or a comma is missing in it; "
    "close it or add the comma",
    'a: "abc\nb: 1\n': "s.yaml:1:4: the quote that opens here is never closed; close it",
    "a: - b": "s.yaml:1:4: no list item is expected here; begin the list on a line of its own",
    "a: &": "s.yaml:1:5: after & or * stands no name; name the anchor, or put the text in quotes",
    "a: 'it's'": "s.yaml:1:8: text follows a closing quote; put all of it in quotes, and double a quote inside",
    "a: |x\n b": "s.yaml:1:5: after | or > the text begins on the next line; move it there",
    "a: 1\nb\n": "s.yaml:2:1: this line has no colon after its key; write `key: value`",
    "a: [1,,2]": "s.yaml:1:7: a value is missing here, or a comma or bracket too many; complete or delete it",
    "a: !foo!bar z": "s.yaml:1:4: a word that begins with ! is read as a tag; put the text in quotes",
    "a: 1\n---\nb: 2": "s.yaml:2:1: a second document begins here; keep one scenario in a file",
    ": 1": "s.yaml:1:1: a key is missing before the colon; write it",
}


@pytest.mark.parametrize("text", SYNTAX)
@pytest.mark.usefixtures("loader")
def test_syntax(text: str) -> None:
    assert sentences(text) == [SYNTAX[text]]


# PyYAML's own parser counts an escape's position one further, and reads unknown directives.
LIBYAML = {
    'a: "\\q"': "s.yaml:1:5: after \\ in a quoted text stands no known sign; write \\\\ for \\, or use single quotes",
    "%FOO\na": "s.yaml:1:5: a line cannot begin with %; delete the line, or put the text in quotes",
}


@pytest.mark.parametrize("text", LIBYAML)
def test_syntax_by_libyaml(text: str) -> None:
    assert sentences(text) == [LIBYAML[text]]


CONTENT = {
    "# only a remark\n": ["s.yaml: the file is empty; start one with `scheduler new`"],
    "- a": ["s.yaml:1:1: a scenario is a map of keys; begin with `format: 1`"],
    "a: 1\na: 2": ['s.yaml:2:1: a: the key "a" is already on line 1, column 1; keep one of the two'],
    "? [a]\n: b": ["s.yaml:1:3: a key is one word, not a list, a map or an alias; write it as a word"],
    "&x a: 1": ['s.yaml:1:1: the key "a" carries a mark (& or !); delete the mark'],
    "<<: {a: 1}": ["s.yaml:1:1: `<<` is not supported; write the keys out, or repeat a whole value with & and *"],
    f"{'k' * 201}: 1": [
        f's.yaml:1:1: the key "{"k" * 39}…" is longer than 200 characters; shorten it',
    ],
    "a: !!python/name:os x": ["s.yaml:1:4: a: the tag !!python/name:os is not known here; delete it"],
    "a: *b": ["s.yaml:1:4: a: nothing above is marked &b; mark it, or write the value out"],
    "a: &a [*a]": ["s.yaml:1:8: a[1]: *a repeats the value that it stands in; write the value out"],
    "a: .inf": ["s.yaml:1:4: a: .inf is no usable number; write one of at most 18 characters, or put a text in quotes"],
    "a: null": ["s.yaml:1:4: a: null means nothing here; leave the key out"],
    "a:\nb: 1": ['s.yaml:1:1: a: nothing stands after "a:"; write its value, or leave the key out'],
    "a: [x, ~]": ["s.yaml:1:8: a[2]: the list has an empty item; write it or delete its dash"],
    "variants: {x: {a: null, b: }, y: null}": [
        's.yaml:1:25: variants.x.b: nothing stands after "b:"; write a value, or null to delete it in this variant',
        "s.yaml:1:34: variants.y: null means nothing here; leave the key out",
    ],
    "a: x\x07y": ["s.yaml:1:5: the invisible character U+0007 is not allowed; delete it and type the text again"],
    "a: x\u2028y": ["s.yaml:1:5: the invisible character U+2028 is not allowed; delete it and type the text again"],
    'a: "\\0"': ["s.yaml:1:4: a: the invisible character U+0000 is not allowed; delete it and type the text again"],
    'a: "x\\ny"': [
        "s.yaml:1:4: a: a quoted text stands on one line; write a text of several lines after |",
    ],
    "a\u202eb: 1": [
        's.yaml:1:1: the key "a\\u202eb" contains the invisible character U+202E; type the key again',
    ],
}


@pytest.mark.parametrize("text", CONTENT)
@pytest.mark.usefixtures("loader")
def test_content(text: str) -> None:
    assert sentences(text) == CONTENT[text]


def test_all_problems_come_at_once_and_in_order() -> None:
    assert [sentence.split(": ")[0] for sentence in sentences("a: null\nb: x\x00\na: *c\nd: [1\n")] == [
        "s.yaml:1:4",
        "s.yaml:2:5",
        "s.yaml:3:1",
        "s.yaml:3:4",
        "s.yaml:4:4",
    ]


def test_a_hundred_problems_are_enough() -> None:
    found = sentences("".join(f"k{number}:\n" for number in range(250)))
    assert len(found) == 101
    assert found[0] == "s.yaml: 250 problems in all, of which 100 are shown; mend these first"


NINE_TO_THE_NINTH = "a0: &a0 [x]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 10)
)
DEEPER_BY_ALIAS = f"a: &a {'[' * 30}x{']' * 30}\nb: {'[' * 20}*a{']' * 20}\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        # The root is 0 deep, the first bracket, in column 4, is 1 deep; so 41 deep is column 44, or 4 + 40 * 4.
        (f"a: {'[' * 1_000_000}", "s.yaml:1:44: values are nested more than 40 deep; flatten them"),
        (f"a: {'{a: ' * 50}", "s.yaml:1:164: values are nested more than 40 deep; flatten them"),
        (DEEPER_BY_ALIAS, "s.yaml:2:24: values are nested more than 40 deep; flatten them"),
        (
            f"a: [{'1,' * 900_000}]",
            "s.yaml:1:200001: a[99999]: the file has more than 100000 values; split it and include the parts",
        ),
    ],
)
def test_texts_that_would_overflow(text: str, sentence: str) -> None:
    assert sentences(text) == [sentence]


def test_an_alias_bomb_does_not_explode() -> None:
    (sentence,) = sentences(NINE_TO_THE_NINTH)
    # Values up to a5: the root, then level n has 1 + 9 * (values of one n-1): 2, 19, 172, 1549, 13942, 125479.
    # So a0..a4 fit (15685 with the root), and a5 passes 100000 at its seventh: 15686 + 6 * 13942 = 99338.
    # Its column: "a5: &a5 [" is 9 wide, each "*a4, " 5, so 9 + 6 * 5 + 1.
    assert sentence == (
        "s.yaml:6:40: a5[7]: with its aliases written out the file has more than 100000 values; use fewer aliases"
    )
