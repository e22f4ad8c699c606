from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.mark.parametrize(("options", "title"), [([], "Scenario"), (["--plan"], "Plan")])
def test_the_schema_is_json(run: Run, options: list[str], title: str) -> None:
    schema = json.loads(run("schema", *options).out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == title
    assert schema["additionalProperties"] is False
