"""What takes long to make is made once in a run of the tests, by whichever of its processes asks for it first."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

SHARED = "VETDESK_TESTS_SHARED"
"""Names the folder that all processes of this run share, which ends with it (tests/conftest.py)."""


def made_once(name: str, make: Callable[[Path], object]) -> Path:
    """A folder that `make` filled, for whoever copies from it and changes nothing; other processes wait meanwhile.

    Outside a run of the tests, or where files cannot be locked, it is made for this process alone.
    """
    shared = os.environ.get(SHARED)
    place = Path(shared) if shared else Path(tempfile.mkdtemp(prefix="vetdesk-made-"))
    with _alone(place / f"{name}.lock"):
        made = place / name
        if not made.exists():
            unfinished = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=place))
            make(unfinished)
            unfinished.rename(made)
    return made


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    try:
        import fcntl
    except ImportError:
        yield
        return
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
