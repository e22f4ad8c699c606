"""Ways out in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.ways_out.change import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.explain.statements import Speech
    from scheduler.explain.ways_out.search import WayOut
    from scheduler.explain.ways_out.ways_out import WaysOut


def sentence(way: WayOut, speech: Speech) -> str:
    """A way out as a colleague says it: all that would be changed, in one sentence."""
    said = [step.told(speech) for _, step in way.changes]
    further = [text[0].lower() + text[1:] for text in said[1:]]
    return told(speech, "and").join([said[0], *further]) + "."


def lines(found: WaysOut, speech: Speech) -> Iterator[str]:
    """The ways out, numbered, and how far the search for them came."""
    if found.ways:
        yield told(speech, "ways")
    for number, way in enumerate(found.ways, start=1):
        yield f"  ({number}) {sentence(way, speech)}"
    if found.first_is_cheapest:
        yield told(speech, "first_is_cheapest")
    if not found.complete:
        yield told(speech, "incomplete" if found.ways else "none_yet")
    elif not found.ways:
        yield told(speech, "none")
