"""Other scenarios taken in: each made to stand anywhere, its ids prefixed, its text still known by address.

::

    merge      the included scenarios of a tree, and the tree itself written over them
    sharing    which of its entities are one of ours
    standing   a scenario that no longer depends on what its own file leaves out
    prefix     its ids under a prefix, or shared with ours
    rules      one setting of each rule out of several
"""

from __future__ import annotations

from scheduler.scenario.inclusion.merge import with_included, written_on

__all__ = ["with_included", "written_on"]
