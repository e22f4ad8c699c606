"""Reading scenario files: from bytes on disk to a model, or to sentences that say where and what is wrong.

::

    file.read        bytes -> text -> Tree   encoding, characters, compose (scalars, syntax)
    apply_patch      a variant over a Tree
    load_included    the files that a Tree includes, as Trees
    validate         Tree -> model           locate, branches, known_keys, wording
    sound_part       as far as it is one     lost

Everything that can be wrong with a text ends as an ``InputError`` with all problems found. Where the rest of it can
be read, that is an ``UnsoundTreeError`` with the rest, in which more may be found.
"""

from __future__ import annotations

from scheduler.scenario.reading.file import parse, read
from scheduler.scenario.reading.ids import Id, Name, Reference
from scheduler.scenario.reading.include import Included, IncludeEntry, load_included
from scheduler.scenario.reading.patch import apply_patch
from scheduler.scenario.reading.refusal import UnsoundTreeError, refusal, salvaged
from scheduler.scenario.reading.sound_part import SoundPart, sound_part
from scheduler.scenario.reading.tree import KeyPath, Mark, Tree, dotted
from scheduler.scenario.reading.validate import validate

__all__ = [
    "Id",
    "IncludeEntry",
    "Included",
    "KeyPath",
    "Mark",
    "Name",
    "Reference",
    "SoundPart",
    "Tree",
    "UnsoundTreeError",
    "apply_patch",
    "dotted",
    "load_included",
    "parse",
    "read",
    "refusal",
    "salvaged",
    "sound_part",
    "validate",
]
