"""Patience with disks (磁盘瞬时故障): what looks like damage is believed when it says so the third time."""

import time
from collections.abc import Callable
from typing import TypeVar

from vetdesk.domain.errors import DamagedStationError

T = TypeVar("T")

PAUSES_SECONDS = (0.05, 0.25)
"""How long the disk is left alone before each further try."""


def patiently(look: Callable[[], T]) -> T:
    """Do a look that opens its file itself; raises DamagedStationError only if each of three tries says so."""
    for pause in PAUSES_SECONDS:
        try:
            return look()
        except DamagedStationError:
            time.sleep(pause)
    return look()
