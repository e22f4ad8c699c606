"""The plan in short for the terminal: what a planner reads when the search is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import Planned
from scheduler.reports import in_short
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice

if TYPE_CHECKING:
    from scheduler.plan import Plan


def summary(plan: Plan, language: str) -> str:
    """Tell a plan in about a dozen lines; one line for each conference where there are many. Ends in no line break."""
    planned = Planned(plan)
    voice = Voice(language, one_line, zones=planned.has_zones)
    lines: list[str] = [voice.text(planned.scenario.title)]
    for name, said in in_short.of_conferences(voice, planned):
        if len(said) == 1:
            lines.append("  " + voice.say("report.name_colon", name=name, what=said[0]))
        else:
            lines += [f"  {name}", *(f"    {line}" for line in said)]
    return "\n".join([*lines, *(f"  {line}" for line in in_short.of_plan(voice, planned))])
