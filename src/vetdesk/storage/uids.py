"""New record identifiers; those made one after the other are also sorted so, which keeps indexes compact."""

import secrets
import threading
import time

from vetdesk.domain.uids import uid_from

RANDOM_BITS = 74


class _Sequence:
    """The last moment and random part used, so that a burst within one millisecond still ascends."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._milliseconds = 0
        self._random = 0

    def next(self) -> str:
        with self._guard:
            now = time.time_ns() // 1_000_000
            if now > self._milliseconds:
                self._milliseconds = now
                self._random = secrets.randbits(RANDOM_BITS - 1)
            else:
                self._random += 1 + secrets.randbits(32)
            return uid_from(self._milliseconds, self._random)


_SEQUENCE = _Sequence()


def new_uid() -> str:
    """A new UUIDv7 as text of 36 characters; safe to call from several threads."""
    return _SEQUENCE.next()


def new_key() -> bytes:
    """A new random data key: 256 bits."""
    return secrets.token_bytes(32)
