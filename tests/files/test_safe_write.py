import os
from pathlib import Path

import pytest

from vetdesk.domain.errors import CancelledError, NotWrittenError
from vetdesk.files.safe_write import replaced


def yes(_path: Path) -> bool:
    return True


def test_the_new_content_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "花名册.xlsx"
    target.write_bytes(b"old")
    with replaced(target, lambda path: path.read_bytes() == b"new") as stream:
        stream.write(b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_whatever_happens_while_writing_leaves_the_old_and_no_rest(tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")

    def cancelled_half_way() -> None:
        with replaced(target, yes) as stream:
            stream.write(b"half")
            raise CancelledError

    with pytest.raises(CancelledError):
        cancelled_half_way()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_does_not_read_back_is_not_put_in_place(tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    with pytest.raises(NotWrittenError) as error, replaced(target, lambda _: False) as stream:
        stream.write(b"new")
    assert error.value.reason == "check_failed"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_missing_or_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError) as missing, replaced(tmp_path / "no" / "a.xlsx", yes):
        pass
    (tmp_path / "taken").mkdir()
    with pytest.raises(NotWrittenError) as taken, replaced(tmp_path / "taken", yes):
        pass
    assert (missing.value.reason, taken.value.reason) == ("no_folder", "is_folder")


@pytest.mark.skipif(not Path("/dev/full").exists() or os.name != "posix", reason="needs a device that is always full")
def test_a_full_disk_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(NotWrittenError) as error, replaced(tmp_path / "a.xlsx", yes) as stream:
        stream.write(b"new")
    assert error.value.reason == "no_space"
    assert list(tmp_path.iterdir()) == []
