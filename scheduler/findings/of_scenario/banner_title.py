"""A banner with another title than the conference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings.facts.words import plain, same_words
from scheduler.findings.finding import Finding, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def banner_title(resolved: Resolved) -> Iterator[Finding]:
    """The title on the banner is neither the conference's name nor a part or an extension of it.

    Case, spacing and the way letters are typed do not count. It matters because the banner is printed once.
    """
    for name, conference in resolved.scenario.conferences.items():
        banner = conference.banner
        if banner is None:
            continue
        if banner.title is not None and not same_words(banner.title, conference.name):
            yield found("banner_title", "warning", (name,), conference=name, banner=banner.title, name=conference.name)
        elif banner.title is None and banner.lines and plain(conference.name) not in plain(" ".join(banner.lines)):
            yield found(
                "banner_title",
                "warning",
                (name,),
                conference=name,
                banner=" / ".join(banner.lines),
                name=conference.name,
            )
