from __future__ import annotations

import pytest

from scheduler.scenario.nouns import Task


@pytest.mark.parametrize("written", ["office", ["office"], {"office": None}])
def test_who_joins_in_may_be_one_unit_a_list_or_a_map(written: object) -> None:
    assert Task.model_validate({"name": "T", "with": written}).collaborators == {"office": None}


@pytest.mark.parametrize("key", ["makes", "needs"])
def test_one_product_need_not_be_a_list(key: str) -> None:
    assert getattr(Task.model_validate({"name": "T", key: "report"}), key) == ("report",)
