"""Every message this package can give is written in every language, with the same values."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest
from pydantic_core.core_schema import ErrorType

import scheduler
from scheduler.messages import LANGUAGES, catalogue
from scheduler.scenario.reading.syntax import _COMPLAINTS
from scheduler.scenario.reading.wording import _EMPTY, _KINDS


def fields(language: str, key: str) -> set[str]:
    template = catalogue(language, "errors")[key]
    texts = template.values() if isinstance(template, dict) else [template]
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_of_kinds_exist(language: str) -> None:
    syntax = {key for _, key in _COMPLAINTS if isinstance(key, str)}
    assert {*_KINDS, *_EMPTY.values(), *syntax} <= set(catalogue(language, "errors"))


def test_kinds_are_pydantics_own_and_named_once() -> None:
    kinds = [kind for group in _KINDS.values() for kind in group]
    assert len(kinds) == len(set(kinds))
    assert set(kinds) <= set(get_args(ErrorType))


@pytest.mark.parametrize("key", sorted(catalogue("en", "errors")))
def test_languages_fill_the_same_values(key: str) -> None:
    assert fields("vi", key) == fields("en", key)


@pytest.mark.parametrize("key", sorted(catalogue("en", "errors")))
def test_no_two_messages_read_the_same(key: str) -> None:
    for language in LANGUAGES:
        texts = [str(text) for text in catalogue(language, "errors").values()]
        assert texts.count(str(catalogue(language, "errors")[key])) == 1


def test_vietnamese_messages_are_in_vietnamese() -> None:
    plain = [key for key, text in catalogue("vi", "errors").items() if not re.search("[à-ỹđ]", str(text))]
    assert plain == []


@cache
def custom_errors() -> set[str]:
    """The types of all errors that validators anywhere in the package raise."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(scheduler.__path__[0]).rglob("*.py"))]
    trees = [ast.parse(text) for text in texts if "PydanticCustomError" in text]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    raised = [call.args[0] for call in calls if getattr(call.func, "id", "") == "PydanticCustomError"]
    return {first.value for first in raised if isinstance(first, ast.Constant) and isinstance(first.value, str)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_of_a_validator_has_its_message(language: str) -> None:
    assert custom_errors() > {"name_empty", "when_one_way"}
    assert custom_errors() - set(catalogue(language, "errors")) == set()
