from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from vetdesk.storage import places

MOUNTS = r"""
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//192.168.1.9/share /mnt/share cifs rw 0 0
server:/home /home/nfs nfs4 rw 0 0
user@host: /mnt/my\040server fuse.sshfs rw 0 0
/dev/sdb1 /mnt/share/local ext4 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
/dev/sdc1 /media/usb vfat rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/data/station", ""),
        ("/media/usb/station", ""),
        ("/mnt/share", "cifs"),
        ("/mnt/share/优抚/station", "cifs"),
        ("/mnt/share/local/station", ""),
        ("/mnt/shared/station", ""),
        ("/home/nfs/x", "nfs4"),
        ("/mnt/my server/x", "fuse.sshfs"),
        ("/run/user/1000/gvfs/smb-share:server=a/x", "fuse.gvfsd-fuse"),
    ],
)
def test_the_mount_table_tells_network_file_systems(path, kind):
    assert places.network_kind(PurePosixPath(path), MOUNTS) == kind


@pytest.mark.parametrize("path", [r"\\server\share\x", "//server/share", r"\\192.168.1.9\d$", r"\\?\UNC\server\x"])
def test_paths_of_another_computer_are_shares(path):
    assert places.is_share(path)


@pytest.mark.parametrize("path", [r"C:\优抚\station", r"D:\share", "/data/station", r"\\?\C:\long", "server/share"])
def test_paths_of_this_computer_are_none(path):
    assert not places.is_share(path)


@pytest.mark.parametrize(
    "path",
    [
        r"C:\Users\a\OneDrive\station",
        r"C:\Users\a\OneDrive - 某局\station",
        r"D:\我的坚果云\优抚",
        r"C:\Users\a\Nutstore Files\x",
        r"C:\Users\a\Dropbox (Personal)\x",
        r"D:\WPS云盘\station",
        r"D:\BaiduSyncdisk\station",
        r"D:\百度网盘同步空间\x",
        r"C:\Users\a\Google Drive\x",
    ],
)
def test_synchronised_folders_are_known_by_name(path):
    assert places.is_synchronised(PureWindowsPath(path))


@pytest.mark.parametrize("path", [r"D:\优抚工作台\数据", r"C:\Users\a\Documents\station", r"D:\dropbox-old\x"])
def test_other_folders_are_not(path):
    assert not places.is_synchronised(PureWindowsPath(path))


def test_a_synchronised_folder_is_known_by_its_marker_under_any_name(tmp_path: Path):
    assert not places.is_synchronised(tmp_path / "station")
    (tmp_path / ".nutstore").touch()
    assert places.is_synchronised(tmp_path / "station")
    assert places.is_unsafe(tmp_path / "station")


def test_an_ordinary_folder_is_safe(tmp_path: Path):
    assert not places.is_unsafe(tmp_path / "not made yet")
