"""Publishing: a plan's calendars to a folder or a server, revised where they are there already."""

from scheduler.publish.as_data import as_data
from scheduler.publish.messages import Messages, changes_only, messages
from scheduler.publish.proposal import proposal
from scheduler.publish.publication import Publication, perform, prepare
from scheduler.publish.sentences import Teller
from scheduler.publish.target import ChangedMeanwhileError, Request, Target
from scheduler.publish.targets import shown_target, target_at

__all__ = [
    "ChangedMeanwhileError",
    "Messages",
    "Publication",
    "Request",
    "Target",
    "Teller",
    "as_data",
    "changes_only",
    "messages",
    "perform",
    "prepare",
    "proposal",
    "shown_target",
    "target_at",
]
