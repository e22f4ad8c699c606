"""Variants as merge patches, with their addresses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pydantic import BaseModel

from scheduler.errors import InputError
from scheduler.scenario.reading import Tree, apply_patch, parse, validate

BASE = b"""\
title: T
halls:
  a: {seats: 5, features: [sound, light]}
  b: {seats: 6}
variants:
  v:
"""


def patched(variant: str) -> Tree:
    tree = parse(BASE + b"    " + variant.encode(), "s.yaml")
    merged = apply_patch(tree, tree.at(("variants", "v")))
    return replace(merged, data={key: value for key, value in merged.data.items() if key != "variants"})


@pytest.mark.parametrize(
    ("variant", "halls"),
    [
        ("halls: {a: {seats: 9}}", {"a": {"seats": 9, "features": ["sound", "light"]}, "b": {"seats": 6}}),
        ("halls: {a: {features: [x]}}", {"a": {"seats": 5, "features": ["x"]}, "b": {"seats": 6}}),
        ("halls: {b: null}", {"a": {"seats": 5, "features": ["sound", "light"]}}),
        (
            "halls: {c: {seats: 1}}",
            {
                "a": {"seats": 5, "features": ["sound", "light"]},
                "b": {"seats": 6},
                "c": {"seats": 1},
            },
        ),
        ("halls: none", "none"),
        (
            "halls: {a: {seats: {n: 1}}, b: [1]}",
            {
                "a": {"seats": {"n": 1}, "features": ["sound", "light"]},
                "b": [1],
            },
        ),
    ],
)
def test_merge(variant: str, halls: object) -> None:
    assert patched(variant).data == {"title": "T", "halls": halls}


def test_patched_values_are_addressed_in_the_variant_and_others_stay() -> None:
    tree = patched("halls: {a: {seats: 9, features: [x]}}")
    assert tree.marks["halls", "a", "seats"].line == 7
    assert tree.marks["halls", "a", "seats"].path == ("variants", "v", "halls", "a", "seats")
    assert tree.marks["halls", "a", "features", 0].line == 7
    assert ("halls", "a", "features", 1) not in tree.marks
    assert tree.marks["halls", "b", "seats"].line == 4


def test_the_base_is_left_as_it_was() -> None:
    tree = parse(BASE + b"    halls: {a: null, b: {seats: 7}}", "s.yaml")
    apply_patch(tree, tree.at(("variants", "v")))
    assert tree.data["halls"]["b"] == {"seats": 6}
    assert ("halls", "a") in tree.marks


def test_deleting_what_is_not_there_is_a_slip() -> None:
    with pytest.raises(InputError) as caught:
        patched("halls: {a: {seat: null}}")
    assert str(caught.value) == ('s.yaml:7:17: variants.v.halls.a.seat: there is no "seat" to delete; check the key')


class Titled(BaseModel):
    title: str


def test_deleting_what_is_required_points_to_the_variant() -> None:
    with pytest.raises(InputError) as caught:
        validate(Titled, patched("title: null"))
    assert str(caught.value) == (
        's.yaml:7:12: variants.v.title: the variant deletes "title", which is required; give it another value instead'
    )


def test_a_wrong_value_in_a_variant_is_addressed_there() -> None:
    with pytest.raises(InputError) as caught:
        validate(Titled, patched("title: 5"))
    assert str(caught.value).startswith("s.yaml:7:12: variants.v.title: expected a text, found 5")
