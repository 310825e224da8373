"""What one guess at a password costs, measured on the computer where the password is chosen."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

MEMORIES_MIB = (128, 64, 32, 19)
LEAST_PASSES = 2
"""19 MiB and two passes: the least that is recommended for Argon2id, on however slow a computer."""
MOST_PASSES = 16
SECONDS = 0.7
"""What signing in may take of a person's patience; between half a second and one."""
_SAMPLE_MIB = 64


@dataclass(frozen=True, slots=True)
class KeyCost:
    """What one guess costs (Argon2id): 64 MiB and three passes take about 0.3 s on a plain office computer."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1

    @property
    def work(self) -> int:
        """How much one guess has to do, to tell the dearer of two costs: KiB times passes."""
        return self.memory_kib * self.passes

    def derive(self, password: bytes, salt: bytes, length: int) -> bytes:
        """The key that a password gives."""
        return hash_secret_raw(password, salt, self.passes, self.memory_kib, self.lanes, length, Type.ID)


def _one_pass() -> float:
    """Seconds for one pass over the sample, the better of two: the first also pays for fetching the memory."""
    sample, took = KeyCost(_SAMPLE_MIB * 1024, 1), []
    for _ in range(2):
        begun = time.perf_counter()
        sample.derive(b"how fast is this computer", b"sixteen octets..", 32)
        took.append(time.perf_counter() - begun)
    return min(took)


def calibrated(one_pass: Callable[[], float] = _one_pass) -> KeyCost:
    """The cost that takes about SECONDS here: as much memory as leaves room for three passes, then passes."""
    budget = SECONDS * _SAMPLE_MIB / max(one_pass(), 1e-6)
    memory = next((size for size in MEMORIES_MIB if budget >= 3 * size), MEMORIES_MIB[-1])
    return KeyCost(memory * 1024, min(MOST_PASSES, max(LEAST_PASSES, round(budget / memory))))
