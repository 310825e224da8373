"""Why the system did not write a file: its number of an error as a code, which ui/messages.py turns into words."""

import errno
from typing import Final

REASONS: Final = {
    errno.ENOSPC: "no_space",
    getattr(errno, "EDQUOT", errno.ENOSPC): "no_space",
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
    errno.EROFS: "read_only",
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EISDIR: "is_folder",
}


def why_not_written(error: OSError) -> str:
    """no_space, not_allowed, read_only, no_folder, is_folder, or disk for everything else."""
    return REASONS.get(error.errno or 0, "disk")
