"""``scheduler publish``: a plan's calendars to a folder or a server, revised where they are there already."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli.ending import INTERRUPTED
from scheduler.cli.options import InLanguage, Json, PlanFile, spoken
from scheduler.errors import InputError, Problem, SchedulerError

if TYPE_CHECKING:
    from scheduler.plan import Plan
    from scheduler.publish import Publication, Request, Target, Teller


def publish(
    plan: PlanFile,
    to: Annotated[
        str,
        typer.Option("--to", metavar="URL|DIR", help="A folder, or a folder on a CalDAV server.", show_default=False),
    ],
    changes_only: Annotated[
        Path | None,
        typer.Option("--changes-only", metavar="FILE", help="Also write what changed, for those who imported a copy."),
    ] = None,
    messages: Annotated[
        Path | None,
        typer.Option("--messages", metavar="DIR", help="Also write a message to attach for each unit and change."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change, and change nothing there.")
    ] = False,
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Publish a plan's calendars: revise what changed, cancel what is gone, leave alone what others have edited.

    A server asks for SCHEDULER_CALDAV_USER and SCHEDULER_CALDAV_PASSWORD in the environment, or a keyring.
    Exits with 1 if somebody else has edited what the plan would change.
    """
    from scheduler.cli.agreement import see_that_it_agrees
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.plan.saved import read_plan
    from scheduler.publish import Teller, as_data, prepare, proposal, shown_target, target_at

    saved = read_plan(plan)
    speech = spoken(language, saved.scenario.resolved.language)
    see_that_it_agrees(plan, saved, speech)
    teller = Teller(speech, saved.scenario.resolved.timezone, shown_target(to))
    with target_at(to, saved) as target:
        publication = prepare(saved, speech, target)
        written = _written(saved, speech, publication, teller, changes_only, messages)
        late = () if dry_run else _performed(target, publication, teller)
    left = [decision for _, decision in publication.of("left")]
    proposed = proposal(saved, speech, left)
    if json:
        print_json(as_data(publication, late, proposed, dry=dry_run))
    else:
        print_lines(teller.dry(publication) if dry_run else teller.done(publication))
        print_lines([*teller.left(left, proposed), *teller.late(late), *written])
    if left or late:
        raise typer.Exit(1)


def _written(
    plan: Plan, language: str, publication: Publication, teller: Teller, changes_only: Path | None, folder: Path | None
) -> list[str]:
    """Write what is asked for beside the calendars, before they change and the changes are known no more."""
    from scheduler.output import write_file
    from scheduler.publish import changes_only as changes
    from scheduler.publish import messages

    told: list[str] = []
    if changes_only is not None:
        content = changes(plan, language, publication)
        if content is not None:
            write_file(changes_only, content)
        told.append(teller.changes(str(changes_only), written=content is not None))
    if folder is not None:
        if folder.is_dir() and any(folder.iterdir()):  # what was sent already must not be attached again
            raise InputError([Problem(str(folder), 0, 0, "", "messages_not_empty")])
        letters = messages(plan, language, publication)
        for path, content in letters.files.items():
            write_file(folder / path, content)
        told += teller.messages(str(folder), letters)
    return told


def _performed(target: Target, publication: Publication, teller: Teller) -> tuple[Request, ...]:
    """Make the requests; whatever ends it early, say how far it came."""
    from scheduler.cli.printing import say_aside
    from scheduler.publish import perform

    done: list[Request] = []
    try:
        return perform(target, publication, done.append)
    except (SchedulerError, KeyboardInterrupt) as error:
        say_aside(teller.say("cut_short", done=len(done), count=len(publication.requests)))
        if isinstance(error, KeyboardInterrupt):
            raise SystemExit(INTERRUPTED) from None
        raise
