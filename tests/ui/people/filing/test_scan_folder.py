"""What is found in the scan folder, and when a file is whole."""

import os
import shutil
from pathlib import Path

import pytest

from vetdesk.ui.people.filing.scan_folder import MOST, QUIET_SECONDS, FoundFile, survey

NOW = 1_700_000_000.0


def written(path: Path, content: bytes, at: float = NOW) -> Path:
    path.write_bytes(content)
    os.utime(path, (at, at))
    return path


def names(found: tuple[FoundFile, ...]) -> list[str]:
    return [each.path.name for each in found]


def test_a_file_written_long_ago_is_whole_at_first_sight(tmp_path: Path) -> None:
    written(tmp_path / "旧.pdf", b"x", NOW - 100)
    found = survey(tmp_path, {}, 10.0, NOW)
    assert (names(found.whole), found.growing, found.gone) == (["旧.pdf"], 0, False)


def test_a_growing_file_is_waited_for_until_nothing_was_written_for_a_while(tmp_path: Path) -> None:
    written(tmp_path / "a.pdf", b"one page", NOW)
    first = survey(tmp_path, {}, 10.0, NOW)
    assert (first.whole, first.growing) == ((), 1)
    written(tmp_path / "a.pdf", b"one page, two pages", NOW + 2)
    second = survey(tmp_path, first.seen, 10.0 + QUIET_SECONDS, NOW + QUIET_SECONDS)
    assert (second.whole, second.growing) == ((), 1)
    third = survey(tmp_path, second.seen, 10.0 + 2 * QUIET_SECONDS, NOW + 2 * QUIET_SECONDS)
    assert (names(third.whole), third.growing) == (["a.pdf"], 0)


def test_an_empty_file_is_never_whole(tmp_path: Path) -> None:
    written(tmp_path / "a.pdf", b"", NOW - 1000)
    found = survey(tmp_path, {}, 10.0, NOW)
    assert (found.whole, found.growing) == ((), 1)


def test_only_scans_are_found_newest_first_and_not_too_many(tmp_path: Path) -> None:
    for name in ("b.docx", ".hidden.pdf", "~tmp.jpg", "c.pdf.part"):
        written(tmp_path / name, b"x", NOW - 100)
    (tmp_path / "folder.pdf").mkdir()
    for number in range(MOST + 5):
        written(tmp_path / f"{number:03}.JPG", b"x", NOW - 1000 + number)
    found = survey(tmp_path, {}, 10.0, NOW)
    assert len(found.whole) == MOST
    assert names(found.whole)[0] == f"{MOST + 4:03}.JPG"


def test_a_folder_that_vanished_is_told_and_what_was_seen_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    written(folder / "a.pdf", b"x")
    before = survey(folder, {}, 1.0, NOW)
    shutil.rmtree(folder)
    gone = survey(folder, before.seen, 2.0, NOW)
    assert (gone.gone, gone.whole, gone.seen) == (True, (), before.seen)


def test_a_file_that_is_locked_by_who_writes_it_is_not_offered_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path / "a.pdf", b"x", NOW - 100)

    def locked(path: Path, mode: str) -> None:
        raise PermissionError(13, "in use", str(path))

    monkeypatch.setattr(Path, "open", locked)
    assert survey(tmp_path, {}, 1.0, NOW).whole == ()
    monkeypatch.undo()
    assert len(survey(tmp_path, {}, 1.0, NOW).whole) == 1


def test_the_key_of_a_file_tells_no_name_and_changes_with_the_file(tmp_path: Path) -> None:
    path = written(tmp_path / "张三身份证.pdf", b"x")
    first = survey(tmp_path, {}, 1.0, NOW + 100).whole[0]
    assert "张三" not in first.key
    assert first.is_unchanged()
    written(path, b"xy")
    assert not first.is_unchanged()
    assert survey(tmp_path, {}, 1.0, NOW + 100).whole[0].key != first.key
    path.unlink()
    assert not first.is_unchanged()
