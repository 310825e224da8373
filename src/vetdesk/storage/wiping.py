"""Overwriting keys in memory (剩余信息保护): what is held of them when the desk is locked is zeroes afterwards.

Python's `bytes` cannot be changed by Python; the bytes that this program holds are overwritten where they lie, in
CPython, after making sure that they lie there. Copies that were made on the way (the hexadecimal text of a PRAGMA, what
the interpreter moved or freed) stay until the memory is used again: docs/security.md does not promise otherwise.
"""

import ctypes
import sys

_AHEAD = bytes.__basicsize__ - 1
"""So far behind the start of a CPython bytes object its content begins."""


def wipe(*secrets: bytes | None) -> None:
    """Overwrite these with zeroes; whoever still uses one finds that it is `wiped`."""
    if sys.implementation.name != "cpython":
        return
    for secret in secrets:
        if secret:
            place = id(secret) + _AHEAD
            if ctypes.string_at(place, len(secret)) == secret:
                ctypes.memset(place, 0, len(secret))


def own_copy(secret: bytes) -> bytes:
    """A copy for work that outlasts the lock, such as a backup under way; whoever makes one wipes it."""
    return bytes(bytearray(secret))


def is_wiped(secret: bytes) -> bool:
    """Whether a key was overwritten meanwhile: the desk is locked."""
    return not any(secret)
