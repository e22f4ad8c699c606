"""What people have done in calendars of a plan: published ones, or copies that their programs have written anew.

::

    sources     a file, a folder or a server -> files
    entries     a file -> the entries that are about a plan, each as it is found
    todo        what an entry says of its task
    moved       where somebody has put an entry
    answers     what invited people answer
    gathering   all copies of all entries -> one account
"""

from scheduler.status.calendars.gathering import from_calendars

__all__ = ["from_calendars"]
