"""New record identifiers; those made one after the other are also sorted so, which keeps indexes compact."""

import secrets
import struct
import threading
import time
from collections.abc import Iterator

from vetdesk.domain.uids import uid_from

RANDOM_BITS = 74
STEPS = 256


class _Sequence:
    """The last moment and random part used, so that a burst within one millisecond still ascends."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._milliseconds = 0
        self._random = 0
        self._steps: Iterator[int] = iter(())

    def next(self) -> str:
        with self._guard:
            now = time.time_ns() // 1_000_000
            if now > self._milliseconds:
                self._milliseconds = now
                self._random = secrets.randbits(RANDOM_BITS - 1)
            else:
                self._random += 1 + self._step()
            return uid_from(self._milliseconds, self._random)

    def _step(self) -> int:
        """32 random bits; the system is asked for many at once, because asking takes longer than all the rest."""
        step = next(self._steps, None)
        if step is None:
            self._steps = iter(struct.unpack(f"{STEPS}I", secrets.token_bytes(4 * STEPS)))
            step = next(self._steps)
        return step


_SEQUENCE = _Sequence()


def new_uid() -> str:
    """A new UUIDv7 as text of 36 characters; safe to call from several threads."""
    return _SEQUENCE.next()


def new_key() -> bytes:
    """A new random data key: 256 bits."""
    return secrets.token_bytes(32)
