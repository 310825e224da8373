from tests.builders import Clock
from vetdesk.storage import tries


def test_waits_grow_after_five_wrong_tries_up_to_a_quarter_of_an_hour(tmp_path):
    clock = Clock()
    waits = [tries.note_wrong(tmp_path, clock()) for _ in range(12)]
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]


def test_waiting_ends_with_time(tmp_path):
    clock = Clock()
    for _ in range(5):
        tries.note_wrong(tmp_path, clock())
    assert tries.wait_seconds(tmp_path, clock.move(seconds=29)) == 1
    assert tries.wait_seconds(tmp_path, clock.move(seconds=1)) == 0


def test_a_clock_set_back_waits_no_longer_than_said(tmp_path):
    clock = Clock()
    for _ in range(5):
        tries.note_wrong(tmp_path, clock())
    assert tries.wait_seconds(tmp_path, clock.move(days=-40)) == 30


def test_a_right_password_begins_anew(tmp_path):
    clock = Clock()
    for _ in range(3):
        tries.note_wrong(tmp_path, clock())
    assert tries.forget(tmp_path) == 3
    assert tries.forget(tmp_path) == 0


def test_a_damaged_count_does_not_lock_anybody_out(tmp_path):
    (tmp_path / tries.FILE).write_text("{")
    assert tries.wait_seconds(tmp_path, Clock()()) == 0
