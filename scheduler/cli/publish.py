"""``scheduler publish``: a plan's calendars to a folder or a server, revised where they are there already."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli.ending import INTERRUPTED
from scheduler.cli.options import InLanguage, Json, PlanFile, spoken
from scheduler.errors import InputError, Problem, SchedulerError

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        bool, typer.Option("--dry-run", help="Show what would change, and write nothing anywhere.")
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
    teller = Teller(speech, saved.scenario.resolved.timezone, shown_target(to), dry=dry_run)
    with target_at(to, saved) as target:
        publication = prepare(saved, speech, target)
        beside, told = _beside(saved, speech, publication, teller, changes_only, messages)
        late = () if dry_run else _performed(target, publication, teller, beside)
    left = list(publication.of("left"))
    proposed = proposal(saved, speech, [decision for _, decision in left])
    if json:
        print_json(as_data(publication, late, proposed, dry=dry_run))
    else:
        print_lines(teller.planned(publication) if dry_run else teller.done(publication))
        print_lines([*teller.left(left, proposed), *teller.late(late), *told])
    if left or late:
        raise typer.Exit(1)


def _beside(
    plan: Plan, language: str, publication: Publication, teller: Teller, changes_only: Path | None, folder: Path | None
) -> tuple[dict[Path, bytes], list[str]]:
    """The files that are asked for beside the calendars, and what to tell of them; none replaces an earlier one."""
    from scheduler.publish import changes_only as changes
    from scheduler.publish import messages

    files: dict[Path, bytes] = {}
    told: list[str] = []
    if changes_only is not None:
        content = changes(plan, language, publication)
        if content is not None:
            if changes_only.exists():  # after a cut it would hold the rest of the changes only
                raise InputError([Problem(str(changes_only), 0, 0, "", "changes_exist")])
            files[changes_only] = content
        told.append(teller.changes(str(changes_only), found=content is not None))
    if folder is not None:
        if folder.is_dir() and any(folder.iterdir()):  # what was sent already must not be attached again
            raise InputError([Problem(str(folder), 0, 0, "", "messages_not_empty")])
        letters = messages(plan, language, publication)
        files |= {folder / path: content for path, content in letters.files.items()}
        told += teller.messages(str(folder), letters)
    return files, told


def _performed(
    target: Target, publication: Publication, teller: Teller, beside: Mapping[Path, bytes]
) -> tuple[Request, ...]:
    """Write what tells the changes, while they are known, and make the requests; say how far it came if cut short."""
    from scheduler.cli.printing import say_aside
    from scheduler.output import write_file
    from scheduler.publish import perform

    for path, content in beside.items():
        write_file(path, content)
    done: list[Request] = []
    try:
        return perform(target, publication, done.append)
    except (SchedulerError, KeyboardInterrupt) as error:
        say_aside(teller.say("cut_short", done=len(done), count=len(publication.requests)))
        if isinstance(error, KeyboardInterrupt):
            raise SystemExit(INTERRUPTED) from None
        raise
