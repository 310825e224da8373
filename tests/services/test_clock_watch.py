"""A clock set back or far ahead is noticed at every step, journalled, and confirmed by a supervisor; nothing waits."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock, a_station_folder, recovery_key
from vetdesk.domain.errors import ClockJumpError, NotPermittedError
from vetdesk.services.clock_watch import CONFIRM, NOTE, confirm_jumps, unconfirmed
from vetdesk.services.open_station import OpenStation
from vetdesk.services.opening import open_with_recovery, sign_in


def a_deed(station: OpenStation) -> None:
    with station.database.write("set", station.session.actor) as work:
        work.settings.set("some.setting", work.now.isoformat())


def test_a_jump_between_two_steps_is_journalled_and_the_order_of_entries_stays(tmp_path: Path, clock: Clock) -> None:
    folder = a_station_folder(tmp_path)
    with closing(sign_in(folder, "zhang", PASSWORD, clock)) as station:
        a_deed(station)
        clock.move(minutes=-2)
        a_deed(station)
        with station.database.read() as look:
            assert unconfirmed(look) == []
        clock.move(days=-3)
        a_deed(station)
        clock.move(days=11)
        a_deed(station)
        with station.database.read() as look:
            jumps, entries = unconfirmed(look), list(look.journal.whole())
        with pytest.raises(NotPermittedError):
            confirm_jumps(station.database, station.session, "校准")
    assert [(jump.before, jump.after) for jump in jumps] == [
        ("2025-01-20 08:58", "2025-01-17 08:58"), ("2025-01-17 08:58", "2025-01-28 08:58")
    ]  # fmt: skip
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    with closing(sign_in(folder, "wang", PASSWORD, clock)) as station:
        assert confirm_jumps(station.database, station.session, "校准电脑时钟") == 2
        with station.database.read() as look:
            assert unconfirmed(look) == []
            assert [entry.label for entry in look.journal.entries(kind="clock")] == [NOTE, NOTE, CONFIRM, CONFIRM]


def test_a_jump_since_the_last_sign_in_is_journalled_too(tmp_path: Path, clock: Clock) -> None:
    folder = a_station_folder(tmp_path)
    sign_in(folder, "zhang", PASSWORD, clock).close()
    clock.move(days=8)
    with closing(sign_in(folder, "li", PASSWORD, clock)) as station, station.database.read() as look:
        assert [jump.who for jump in unconfirmed(look)] == ["李复核"]


def test_the_recovery_key_asks_about_the_clock_before_anything_is_written(tmp_path: Path, clock: Clock) -> None:
    folder = a_station_folder(tmp_path)
    sign_in(folder, "zhang", PASSWORD, clock).close()
    clock.move(days=-2)
    keys = (folder / "keys.json").read_bytes()
    words = ("another horse battery", clock)
    with pytest.raises(ClockJumpError):
        open_with_recovery(folder, recovery_key(), "li", *words)
    assert (folder / "keys.json").read_bytes() == keys
    open_with_recovery(folder, recovery_key(), "li", *words, clock_is_right=True).close()
