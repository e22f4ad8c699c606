"""What plans to choose from may be best at: named weights of wishes."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from scheduler.scenario.nouns.noun import Noun
from scheduler.scenario.reading.ids import Name

Weight = Annotated[int, Field(ge=1, le=10_000)]


class Profile(Noun):
    """How much each wish weighs for a plan that is best at something; what is left out weighs nothing."""

    name: Name | None = Field(default=None, description="What people call it")
    bent_rules: Weight | None = None
    earliest_finish: Weight | None = None
    empty_seats: Weight | None = None
    evenings: Weight | None = None
    even_seats: Weight | None = None
    fair_attendance: Weight | None = None
    fair_load: Weight | None = None
    journeys: Weight | None = None
    outcomes: Weight | None = None
    preferred_date: Weight | None = None
    preferred_time: Weight | None = None
    priced_absence: Weight | None = None
    slack: Weight | None = None
    stand_ins: Weight | None = None
    wanted_features: Weight | None = None
    weekends: Weight | None = None

    @model_validator(mode="after")
    def _something_is_wished(self) -> Self:
        if not self.weights:
            raise PydanticCustomError("profile_of_nothing", "no wish is weighed", {})
        return self

    @property
    def weights(self) -> dict[str, int]:
        """The weights by wish."""
        stated = {wish: getattr(self, wish) for wish in type(self).model_fields if wish != "name"}
        return {wish: weight for wish, weight in stated.items() if weight is not None}


def _false_is_none(value: Any) -> Any:
    return None if value is False else value


StatedProfile = Annotated[
    Profile | None, BeforeValidator(_false_is_none, json_schema_input_type=Profile | Literal[False])
]
"""``false`` (None once read) leaves out one of the usual profiles."""

USUAL_PROFILES = {
    "earliest": Profile(earliest_finish=1),
    "most-slack": Profile(slack=1),
    "fewest-journeys": Profile(journeys=1),
    "fullest-halls": Profile(empty_seats=1),
    # In minutes of somebody's time: an hour's difference in load, four hours of a day off, an evening minute.
    "calmest-units": Profile(fair_load=60, weekends=240, evenings=1),
}
"""What holds where a scenario says nothing of a profile of that name."""
