from pathlib import Path

import pytest

from tests.builders import Clock
from vetdesk.storage import tries


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tries.forget(tmp_path)
    return tmp_path


def test_waits_grow_after_five_wrong_tries_up_to_a_quarter_of_an_hour(folder):
    clock = Clock()
    waits = [tries.note_wrong(folder, clock()) for _ in range(12)]
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]


def test_waiting_ends_with_time(folder):
    clock = Clock()
    for _ in range(5):
        tries.note_wrong(folder, clock())
    assert tries.wait_seconds(folder, clock.move(seconds=29)) == 1
    assert tries.wait_seconds(folder, clock.move(seconds=1)) == 0


def test_a_clock_set_back_waits_no_longer_than_said(folder):
    clock = Clock()
    for _ in range(5):
        tries.note_wrong(folder, clock())
    assert tries.wait_seconds(folder, clock.move(days=-40)) == 30


def test_a_right_password_begins_anew(folder):
    clock = Clock()
    for _ in range(3):
        tries.note_wrong(folder, clock())
    assert tries.wrong_tries(folder) == 3
    assert tries.forget(folder) == 3
    assert tries.forget(folder) == 0
    assert tries.wrong_tries(folder) == 0


@pytest.mark.parametrize("gone", tries.FILES)
def test_taking_one_count_away_changes_nothing(folder, gone):
    clock = Clock()
    for _ in range(7):
        tries.note_wrong(folder, clock())
    (folder / gone).unlink()
    assert tries.wait_seconds(folder, clock()) == 120
    assert tries.note_wrong(folder, clock()) == 240


def test_taking_both_away_makes_every_try_wait(folder):
    clock = Clock()
    for _ in range(4):
        for name in tries.FILES:
            (folder / name).unlink()
        assert tries.note_wrong(folder, clock()) == 60


def test_damaged_counts_do_not_lock_anybody_out_who_knows_the_password(folder):
    for name in tries.FILES:
        (folder / name).write_text("{")
    assert tries.wait_seconds(folder, Clock()()) == 0
    assert tries.forget(folder) == 0
    assert tries.note_wrong(folder, Clock()()) == 0
