"""Where the live data may not lie: network shares and synchronised folders corrupt a database behind its back."""

import re
import sys
from pathlib import Path, PurePath, PurePosixPath

NETWORK_KINDS = {
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse",
    "fuse.rclone", "fuse.smbnetfs", "fuse.sshfs", "glusterfs", "gfs2", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2",
    "smb3", "smbfs", "virtiofs.remote",
}  # fmt: skip
"""File systems of the mount table that are somebody else's disk."""

SYNCHRONISED = re.compile(
    r"^(onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|my drive|icloud ?drive|com~apple~clouddocs|nextcloud|owncloud|"
    r"syncthing|seafile|wps ?云盘|wpsdrive|wps cloud files|坚果云|我的坚果云|nutstore( files)?|百度网盘(同步空间)?|"
    r"baidu(sync|net)disk.*|微云同步助手.*|weiyun.*|阿里云盘.*|天翼云盘.*|synologydrive)$",
    re.IGNORECASE,
)
"""Folder names of the usual synchronising programs."""

MARKERS = (".dropbox", ".nutstore", ".stfolder", ".owncloudsync.log", ".sync_journal.db")
"""Files by which such a folder is recognised under another name."""

REMOTE_DRIVE = 4
"""What Windows' GetDriveTypeW answers for a mapped network drive."""


def is_unsafe(folder: Path) -> bool:
    """Whether the live database must not be put into this folder (which need not exist yet)."""
    place = folder.absolute()
    return is_share(str(folder)) or is_synchronised(place) or _is_on_network(place)


def is_share(path: str) -> bool:
    r"""Whether a path as written names another computer: \\server\share or //server/share."""
    return re.match(r"^(\\\\|//)(\?\\UNC\\)?[^\\/?.]", path, re.IGNORECASE) is not None


def is_synchronised(place: PurePath) -> bool:
    """Whether a folder on the way down to the place is kept by a synchronising program."""
    if any(SYNCHRONISED.match(part) for part in place.parts):
        return True
    return isinstance(place, Path) and any(
        (above / marker).exists() for above in (place, *place.parents) for marker in MARKERS
    )


def network_kind(place: PurePosixPath, mounts: str) -> str:
    """The network file system under a place by the text of /proc/mounts, "" if it is a disk of this computer."""
    found, length = "", -1
    for line in mounts.splitlines():
        words = line.split()
        if len(words) < 3:
            continue
        point = PurePosixPath(re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), words[1]))
        if (place == point or point in place.parents) and len(point.parts) >= length:
            found, length = words[2], len(point.parts)
    return found if found in NETWORK_KINDS else ""


def _is_on_network(place: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(place.anchor)) == REMOTE_DRIVE
    table = Path("/proc/mounts")
    if not table.exists():
        return False
    return bool(network_kind(PurePosixPath(place.resolve()), table.read_text(encoding="utf-8", errors="replace")))
