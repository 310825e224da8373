import errno
import os
import subprocess
import sys

import pytest

from vetdesk.domain.errors import StationBusyError
from vetdesk.storage.lockfile import StationLock

HOLD = """
import sys
from pathlib import Path
from vetdesk.storage.lockfile import StationLock
lock = StationLock(Path(sys.argv[1]), "office @ other-computer")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_holder_is_told_who_has_it(tmp_path):
    lock = StationLock(tmp_path, "张经办 @ 办公电脑")
    with pytest.raises(StationBusyError) as caught:
        StationLock(tmp_path, "other")
    assert caught.value.holder == "张经办 @ 办公电脑"
    lock.release()
    lock.release()
    StationLock(tmp_path, "other").release()


def test_the_lock_of_a_killed_program_is_gone_with_it(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StationBusyError) as caught:
            StationLock(tmp_path, "me")
        other.kill()
    assert caught.value.holder == "office @ other-computer"
    StationLock(tmp_path, "me").release()


def test_on_a_disk_that_takes_nothing_the_lock_is_given_back_all_the_same(tmp_path, monkeypatch):
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    lock = StationLock(tmp_path, "me")
    monkeypatch.setattr(os, "ftruncate", full)
    lock.release()
    StationLock(tmp_path, "somebody else").release()
