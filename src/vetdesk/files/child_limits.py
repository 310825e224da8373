"""What keeps a guarded child process from taking the computer down with it."""

import sys
from contextlib import suppress


def limit_memory(most: int) -> None:
    """Bound the memory (bytes): the address space, or on Windows what the process may commit.

    Nor may the system write the memory of a child that crashes to disk: what it read would lie there unencrypted.
    """
    if sys.platform == "win32":
        from vetdesk.files.windows_job import confine

        with suppress(OSError):  # before Windows 8 a process may stand in one job only; reading goes on without
            confine(most)
        return
    import resource

    _lower(resource.RLIMIT_AS, most)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_time(seconds: int) -> None:
    """Bound the time of computing: a child whose parent is gone must end as well. On Windows the job sees to that."""
    if sys.platform != "win32":
        import resource

        _lower(resource.RLIMIT_CPU, seconds)


def forbid_files() -> None:
    """From here on nothing can be written to any file (not on Windows); pipes go on."""
    if sys.platform != "win32":
        import resource

        sys.dont_write_bytecode = True
        _lower(resource.RLIMIT_FSIZE, 0)


def _lower(kind: int, most: int) -> None:
    """Lower a limit, never beyond what the system allows anyway."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(kind)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (bound, hard))
