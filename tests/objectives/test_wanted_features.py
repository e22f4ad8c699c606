from __future__ import annotations

from tests.objectives.judged import judged
from tests.witnesses.scenarios import meeting, tiny


def test_each_feature_that_the_hall_lacks() -> None:
    wanted = {"halls": ["plain", "fine"], "wanted": ["stage", "sound", "video"]}
    resolved = tiny(
        halls={
            "plain": {"name": "Plain", "features": ["sound"]},
            "fine": {"name": "Fine", "features": ["stage", "sound"]},
        },
        conferences={"a": meeting(sites={"main": wanted, "open": {"halls": "to be found", "wanted": ["sound"]}})},
    )
    assert judged("wanted_features", resolved, halls={("a", "main"): "plain"}) == 2
    assert judged("wanted_features", resolved, halls={("a", "main"): "fine"}) == 1
