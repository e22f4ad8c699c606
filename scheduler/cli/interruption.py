"""Ctrl-C as a wish: stop searching, and keep the best plan found so far."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from scheduler.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

PATIENCE = 3


@contextmanager
def ctrl_c_stops(language: str) -> Iterator[threading.Event]:
    """Set the event at the first Ctrl-C; only who presses it a third time is taken not to want the plan."""
    stopped = threading.Event()
    presses = 0

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal presses
        presses += 1
        if presses >= PATIENCE:
            raise KeyboardInterrupt
        if not stopped.is_set():
            stopped.set()
            with suppress(OSError):  # past Python's buffers, which this may have interrupted
                os.write(2, f"\n{say(language, 'cli.stopping')}\n".encode())

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGINT, before)
