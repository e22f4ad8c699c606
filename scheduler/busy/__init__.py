"""Busy time in: what iCalendar files say of when people, units and halls are not free (RFC 5545, 5546, 7953).

::

    lines       bytes -> content lines, each with its number
    components  lines -> calendars, events, zones, one inside another
    values      dates, times, lengths, periods
    file_zones  zones as a file defines them
    known_zones the zones that everybody knows by name
    zones       what a zone's name means
    rule_parts  the parts of a recurrence rule
    rules       recurrence rules that are safe to follow
    attendees   the addresses of those who are asked to come
    entries     events and busy stretches
    instants    the time that is asked about
    following   recurring entries, by the library
    series      when entries fall, and when that is too much
    calendar    the whole: read once, asked for any stretch of time

How each case is read:

=============================================  =====================================================================
an event without STATUS or TRANSP              busy
``TRANSP:TRANSPARENT``, ``STATUS:CANCELLED``   free; so is everything in a calendar with ``METHOD:CANCEL``
``STATUS:TENTATIVE``, ``FBTYPE=BUSY-TENTATIVE``  tentative: the scenario says whether it counts (it does by default)
``X-MICROSOFT-CDO-BUSYSTATUS``                 FREE and TENTATIVE likewise, as Outlook says it; other kinds are busy
an invitation                                  as its STATUS and TRANSP say; of an owner whose address is known,
                                               ``PARTSTAT=DECLINED`` is free and ``TENTATIVE`` is tentative
an answer to one, a wish for another time      passed over: ``METHOD:REPLY``, ``COUNTER`` and the like
a day (``VALUE=DATE``)                         the whole day in the owner's zone; DTEND is the first day after
no DTEND and no DURATION                       a day: that day; a time: no time at all
DTEND = DTSTART                                a day: that day, as many programs write it; a time: no time at all
DTEND before DTSTART                           refused
a floating time                                in the zone of ``X-WR-TIMEZONE`` if there is one, else the owner's
a zone that the file defines                   as the file defines it, whatever it is called
a zone that the file does not define           by its name in the time zone database or in Windows, else refused; of
                                               a name that begins with a slash, its last parts
a time that the clock skips, or shows twice    with the offset from before the change; its first showing
DURATION in days; DTEND, hours                 by the clock on the wall; exactly so long
RRULE, RDATE (periods too), EXDATE             followed; SECONDLY, MINUTELY and what might never fall are refused
UNTIL                                          included; of a day beside a start with a time, to the end of that day
EXDATE, RECURRENCE-ID                          the same instant in any zone; a floating one is by the clock of the
                                               start; a day beside a start with a time is that day's instance
RECURRENCE-ID                                  stands instead of that instance, whenever it is; with
                                               ``RANGE=THISANDFUTURE`` all later ones move and change with it
RECURRENCE-ID without the recurring event      an event of its own
one UID several times                          the highest SEQUENCE counts, then the latest DTSTAMP, then the last
VFREEBUSY                                      each period but ``FBTYPE=FREE``; an unknown kind is busy
VTODO, VJOURNAL, VALARM, others                passed over
VAVAILABILITY                                  refused: passing it over would make its owner free
EXRULE, vCalendar 1.0, other calendars' years  refused
=============================================  =====================================================================
"""

from __future__ import annotations

from scheduler.busy.calendar import BusyCalendar, BusyTime, busy_times, read_calendar

__all__ = ["BusyCalendar", "BusyTime", "busy_times", "read_calendar"]
