from __future__ import annotations

from scheduler.constraints import CONSTRAINTS, MeasuredConstraint
from scheduler.scenario.nouns import Constraints
from scheduler.scenario.nouns.settings import PricedRule


def test_exactly_the_rules_that_can_be_measured_take_a_price() -> None:
    settings = Constraints.model_validate({"notice_period": {}})
    priced = {name for name in Constraints.model_fields if isinstance(getattr(settings, name), PricedRule)}
    assert priced == {each.name for each in CONSTRAINTS if isinstance(each, MeasuredConstraint)}
