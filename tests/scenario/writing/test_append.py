"""One more variant in a file of any shape: what is read is the old and the new, and every other byte is as it was."""

from __future__ import annotations

import pytest

from scheduler.errors import InputError
from scheduler.scenario.reading import parse
from scheduler.scenario.writing import appended

HEAD = "format: 1\ntitle: Họp\n"
PATCH = {
    "inherits": "old",
    "conferences": {"m": {"when": {"on": "01/9/2020", "within": None}, "sites": {"main": {"halls": ["a", "b c"]}}}},
    "constraints": {"notice_period": {"waive": {"m + n": "CẦN GHI LẠI: vì sao “gấp”, 'thế' \\ #1"}}},
    "numbers": {"true": True, "seats": 12, "share": 1.5, "empty": {}, "text": "12", "word": "null", "long": "a\tb"},
}
OLD = "  old:\n    title: Khác\n"
SHAPES = {
    "no variants": HEAD,
    "no final newline": HEAD.rstrip("\n"),
    "empty lines at the end": HEAD + "\n\n",
    "a remark at the end": HEAD + "# hết\n",
    "variants last": HEAD + "variants:\n" + OLD,
    "variants last, no final newline": (HEAD + "variants:\n" + OLD).rstrip("\n"),
    "variants in the middle": HEAD + "variants:\n" + OLD + "\n# về phần sau\nremarks: {a: b}\n",
    "variants first": "variants:\n" + OLD + HEAD,
    "remarks behind the last variant": HEAD + "variants:\n" + OLD + "  # nữa\n\n# hết\n",
    "deeper": HEAD + "variants:\n    old:\n        title: Khác\n",
    "a text in many lines": HEAD + "variants:\n  old:\n    title: |\n      # không phải ghi chú\n\n      hết\n",
    "a kept text at the end": HEAD + "variants:\n  old:\n    title: |+\n      một\n      # hai\n\n",
    "in braces inside": HEAD + "variants:\n  old: {title: Khác}\n",
    "an end of document": HEAD + "variants:\n" + OLD + "...\n",
    "a start of document": "---\n" + HEAD + "variants:\n" + OLD,
    "quoted keys": '"format": 1\n"title": Họp\n"variants":\n  "old": {"title": "Khác"}\n',
    "anchors": HEAD + "variants:\n  old: &x {title: Khác}\n  other: *x\n",
}
FORMS = {
    "as it is": lambda text: text.encode(),
    "carriage returns": lambda text: text.replace("\n", "\r\n").encode(),
    "byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "combining marks": lambda text: text.replace("ọ", "o\u0323").encode(),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("shape", SHAPES)
def test_only_the_new_variant_is_added(shape: str, form: str) -> None:
    content = FORMS[form](SHAPES[shape])
    result = appended(content, "plan.yaml", "new", PATCH)
    assert without_insertion(result, content)
    before, after = (parse(each, "plan.yaml").data for each in (content, result))
    assert after == {**before, "variants": {**before.get("variants", {}), "new": PATCH}}
    assert (b"\r\n" in result) == (result.count(b"\n") == result.count(b"\r\n"))


def without_insertion(result: bytes, content: bytes) -> bool:
    """Whether the content is the result without one stretch of it."""
    length = len(result) - len(content)
    common = next((n for n, (a, b) in enumerate(zip(result, content, strict=False)) if a != b), len(content))
    return any(result[:at] + result[at + length :] == content for at in range(common, -1, -1))


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "variants: {}\n",
        HEAD + "variants: {old: {title: Khác}}\n",
        '{"format": 1, "title": "Họp"}\n',
    ],
)
def test_where_no_place_is_safe_it_says_what_to_write(text: str) -> None:
    with pytest.raises(InputError, match="variants") as refused:
        appended(text.encode(), "plan.yaml", "new", {"title": "Mới"})
    assert str(refused.value).endswith("new: {title: Mới}")


@pytest.mark.parametrize(("name", "said"), [("old", "already"), ("Tên Mới", "ten-moi"), ("con", "id")])
def test_a_name_that_cannot_be_given_is_refused(name: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        appended((HEAD + "variants:\n" + OLD).encode(), "plan.yaml", name, {"title": "Mới"})
