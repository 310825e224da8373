import errno
from pathlib import Path

import pytest

from vetdesk.domain.errors import NotWrittenError
from vetdesk.storage import safe_files


def test_the_content_replaces_the_old_one(tmp_path):
    path = tmp_path / "keys.json"
    safe_files.write_whole(path, b"one")
    safe_files.write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert [file.name for file in tmp_path.iterdir()] == ["keys.json"]


@pytest.mark.parametrize("failures", [1, 5, 6])
def test_a_file_held_for_a_moment_by_a_scanner_is_written_all_the_same(tmp_path, monkeypatch, failures):
    left = [failures]
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if left[0]:
            left[0] -= 1
            raise PermissionError
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(safe_files.time, "sleep", lambda _seconds: None)
    safe_files.write_whole(tmp_path / "a", b"content")
    assert (tmp_path / "a").read_bytes() == b"content"


def test_a_file_held_for_good_keeps_its_old_content(tmp_path, monkeypatch):
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "held")

    safe_files.write_whole(tmp_path / "a", b"old")
    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(safe_files.time, "sleep", lambda _seconds: None)
    with pytest.raises(NotWrittenError) as caught:
        safe_files.write_whole(tmp_path / "a", b"new")
    assert (caught.value.file, caught.value.reason) == (str(tmp_path / "a"), "not_allowed")
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_line_is_put_behind_a_file_and_a_torn_one_is_closed_first(tmp_path):
    path = tmp_path / "heads" / "heads.txt"
    safe_files.append_line(path, b"one\n")
    path.write_bytes(path.read_bytes() + b"tw")
    safe_files.append_line(path, b"three\n")
    safe_files.append_line(path, b"four\n")
    assert path.read_bytes() == b"one\ntw\nthree\nfour\n"
