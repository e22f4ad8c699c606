from __future__ import annotations

import pytest

from tests.objectives.judged import judged
from tests.witnesses.scenarios import meeting, tiny


@pytest.mark.parametrize(
    ("prefer", "outcome", "place"),
    [
        (["merge", "hold", "skip"], ("merged", "b"), 0),
        (["merge", "hold", "skip"], ("held", None), 1),
        (["merge", "hold", "skip"], ("skipped", None), 2),
        # What is not named comes after all that is.
        (["hold"], ("merged", "b"), 1),
    ],
)
def test_the_place_of_the_outcome_in_the_order_wished(
    prefer: list[str], outcome: tuple[str, str | None], place: int
) -> None:
    choice = {"merge_into": ["b"], "skip": True, "prefer": prefer}
    resolved = tiny(conferences={"a": meeting(instead=choice), "b": meeting()})
    assert judged("outcomes", resolved, outcomes={("a",): outcome, ("b",): ("held", None)}) == place
