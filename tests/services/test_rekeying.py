"""Changing the key of the database, as the keeper does it after somebody left."""

import pytest

from tests.builders import PASSWORD, Clock, a_station
from vetdesk.domain.errors import (
    CancelledError,
    DamagedStationError,
    NotPermittedError,
    RecoverySheetNeededError,
    WrongPasswordError,
)
from vetdesk.domain.staff import Role
from vetdesk.services.further_pcs import FurtherPcs, open_set_up
from vetdesk.services.open_station import OpenStation
from vetdesk.services.opening import open_with_recovery, sign_in
from vetdesk.services.rekeying import STAGES, change_key
from vetdesk.services.security import Security
from vetdesk.services.staff_rules import NewStaff
from vetdesk.services.staffing import Staffing
from vetdesk.storage import backup, rekey, sqlite

SUN = NewStaff("sun", "孙新人", frozenset({Role.CLERK}), password="told by the keeper")


def with_new_sheet(station: OpenStation) -> str:
    return Staffing(station).issue_recovery_key().text


def enters(station: OpenStation, user: str, password: str = PASSWORD) -> bool:
    station.close()
    try:
        sign_in(station.folder, user, password, station.now).close()
    except WrongPasswordError:
        return False
    return True


def test_everybody_who_stays_comes_in_as_before_and_who_left_does_not(station):
    staffing = Staffing(station)
    sun = staffing.add(SUN)
    copied = station.keys.data_key
    staffing.deactivate(sun.id)
    sheet = with_new_sheet(station)
    scan = station.attachments.put(b"a scan")
    changed = change_key(station, "孙新人 left")
    assert (changed.left_out, changed.strangers) == ((), 0)
    assert station.keys.data_key != copied
    assert station.attachments.get(scan) == b"a scan"
    with pytest.raises(DamagedStationError):
        sqlite.open_file(station.folder / backup.DATABASE, copied)
    for user in ("zhang", "li", "wang", "zhao", "chen"):
        assert enters(station, user)
    assert not enters(station, "sun", SUN.password)
    open_with_recovery(station.folder, sheet, "li", "battery staple", station.now).close()
    assert enters(station, "li", "battery staple")


def test_the_station_works_on_at_once_under_the_new_key_and_both_backups_are_there(station):
    with_new_sheet(station)
    old, before = station.keys.data_key, len(backup.list_backups(station.backups))
    change_key(station, "test")
    with station.database.write("take note", station.session.actor) as work:
        work.settings.set("tests.note", 1)
    first, last = backup.list_backups(station.backups)[before:]
    assert backup.verify(first.folder, old).sound
    assert backup.verify(last.folder, station.keys.data_key).sound
    assert station.slots.earlier_keys(station.keys.data_key) == (old,)
    station.lock()
    station.unlock(PASSWORD)
    assert not station.locked


def test_the_journal_tells_who_changed_the_key_and_why(station):
    with_new_sheet(station)
    change_key(station, "孙新人 left")
    facts = Security(station).facts()
    assert facts.changed is not None
    assert (facts.changed.who, facts.changed.why) == ("张经办", "孙新人 left")
    assert facts.key_since == facts.changed.at
    assert facts.cut_off is None


def test_without_a_new_sheet_nothing_is_changed(station, monkeypatch):
    monkeypatch.setattr(type(station.slots), "recovery_root", property(lambda _slots: ""))
    old = station.keys.data_key
    with pytest.raises(RecoverySheetNeededError):
        change_key(station, "test")
    assert station.keys.data_key == old


def test_only_the_keeper_changes_the_key(tmp_path):
    station = a_station(tmp_path, "li")
    with pytest.raises(NotPermittedError):
        change_key(station, "test")
    station.close()


class Cancelling:
    """Somebody who cancels at a stage."""

    def __init__(self, stage: str) -> None:
        self.stage = stage

    def at(self, done: int, total: int, what: str = "") -> None:
        assert (total, what) == (len(STAGES), STAGES[done])
        if what == self.stage:
            raise CancelledError


@pytest.mark.parametrize("stage", STAGES[:3:2])
def test_who_cancels_keeps_the_present_key_and_works_on(station, stage):
    with_new_sheet(station)
    old = station.keys.data_key
    with pytest.raises(CancelledError):
        change_key(station, "test", Cancelling(stage))
    assert station.keys.data_key == old
    assert not station.slots.changing
    assert not (station.folder / rekey.BESIDE).exists()
    facts = Security(station).facts()
    assert facts.cut_off is not None
    assert facts.cut_off.why == "test"
    assert facts.changed is None
    change_key(station, "again")
    assert Security(station).facts().cut_off is None


class Killed(BaseException):
    """The program ends: nothing is settled behind it."""


@pytest.mark.parametrize(
    ("who", "step"), [("zhang", "announced"), ("zhang", "told"), ("li", "swapped"), ("sheet", "swapped")]
)
def test_after_a_kill_at_any_step_anybody_may_be_the_first_to_come_in(tmp_path, monkeypatch, step, who):
    station = a_station(tmp_path)
    sheet = with_new_sheet(station)

    def after(done: str) -> None:
        if done == step:
            raise Killed

    def nothing(*_arguments: object) -> bytes:
        raise Killed

    with monkeypatch.context() as patched:
        if step != "told":
            patched.setattr("vetdesk.services.open_station.rekey.settle", nothing)
        with pytest.raises(Killed):
            change_key(station, "test", after=after)
    station.close()
    if who == "sheet":
        again = open_with_recovery(station.folder, sheet, "zhang", "battery staple", station.now)
    else:
        again = sign_in(station.folder, who, PASSWORD, station.now)
    with again.database.read() as look:
        assert look.station.details() == again.station()
    assert not again.slots.changing
    again.close()
    assert enters(again, "zhao")


def test_a_slot_of_nobody_on_the_list_is_told_and_gone_after_the_change(station):
    station.slots.add("intruder", "a way in that nobody knows", station.keys.data_key)
    station.slots.save()
    with_new_sheet(station)
    assert Security(station).facts().strangers == 1
    assert change_key(station, "test").strangers == 1
    assert Security(station).facts().strangers == 0


def test_a_slot_whose_key_was_exchanged_gets_no_new_key(station):
    """Whoever can write the file of slots puts a public key of their own there: it is certified by nobody."""
    stranger = station.slots.add("intruder", "a way in that nobody knows", station.keys.data_key)
    content = station.slots._content["slots"][station.slots._slot("li")]
    content["public_key"] = stranger.public_key()
    with_new_sheet(station)
    assert change_key(station, "test").left_out == ("李复核",)
    assert not station.slots.has("li")


def test_whom_the_page_shows_and_since_when(station, clock: Clock):
    staffing = Staffing(station)
    clock.move(days=1)
    sun = staffing.add(SUN)
    staffing.deactivate(staffing.add(NewStaff("wu", "吴新人", SUN.roles, password="told by the keeper")).id)
    facts = Security(station).facts()
    shown = {slot.person.user: slot.facts for slot in facts.slots}
    assert set(shown) == {"zhang", "li", "wang", "zhao", "chen", "sun"}
    assert shown["sun"] is not None
    assert shown["sun"].issued
    assert shown["zhang"] is not None
    assert not shown["zhang"].issued
    assert shown["zhang"].since
    assert facts.left_since == ("吴新人",)
    assert facts.sheet_is_current
    assert facts.lock_minutes == 10
    assert facts.other_pcs == ()
    assert sun.active


def test_the_desk_locks_itself_after_five_to_ten_minutes(station):
    security = Security(station)
    for wanted, kept in ((5, 5), (7, 7), (10, 10), (1, 5), (60, 10)):
        security.set_lock_minutes(wanted)
        assert security.lock_minutes() == kept


def test_a_station_that_was_restored_or_copied_later_has_its_own_key(station, clock: Clock):
    with_new_sheet(station)
    change_key(station, "test")
    clock.move(days=1)
    with_new_sheet(station)
    change_key(station, "again")
    assert len(station.slots.earlier_keys(station.keys.data_key)) == 2


def test_a_further_pc_is_set_up_after_the_change_and_people_sign_in_there_too(station, tmp_path):
    with_new_sheet(station)
    change_key(station, "test")
    scan = station.attachments.put(b"a scan")
    made = FurtherPcs(station).set_up("2号机", tmp_path / "set-up.vdp", "1号机")
    station.close()
    open_set_up(made.path, made.passphrase, tmp_path / "second")
    second = sign_in(tmp_path / "second", "li", PASSWORD, station.now)
    assert second.attachments.get(scan) == b"a scan"
    second.close()
    first = sign_in(station.folder, "zhang", PASSWORD, station.now)
    assert Security(first).facts().other_pcs == ("2号机",)
    first.close()
