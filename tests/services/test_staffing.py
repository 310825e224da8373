import pytest

from tests.builders import CHEAP, PASSWORD, a_station
from vetdesk.domain.errors import (
    LastKeeperError,
    NotPermittedError,
    RecoveryKeyError,
    UserTakenError,
    WeakPasswordError,
    WrongPasswordError,
)
from vetdesk.domain.staff import Role
from vetdesk.services.opening import open_with_recovery, sign_in
from vetdesk.services.staff_rules import NewStaff
from vetdesk.services.staffing import Staffing

NEW_PASSWORD = "battery staple"
SUN = NewStaff("sun", "孙新人", frozenset({Role.CLERK}), "13800000000", PASSWORD)


@pytest.fixture
def staffing(station) -> Staffing:
    return Staffing(station, CHEAP)


def opens(station, user: str, password: str) -> bool:
    """Whether somebody can sign in now, from outside."""
    station.close()
    try:
        sign_in(station.folder, user, password, station.now).close()
    except WrongPasswordError:
        return False
    return True


def test_an_added_person_can_sign_in_and_is_in_the_journal(station, staffing):
    added = staffing.add(SUN)
    assert staffing.list()[-1] == added
    with station.database.read() as look:
        first = look.journal.entries(subject=added.uid)[0]
        assert look.keys.public_key(added)
    assert (first.label, first.new["name"], first.staff) == (
        "add a member of staff",
        "孙新人",
        station.session.actor.staff.uid,
    )
    assert "password" not in first.after
    assert opens(station, "sun", PASSWORD)


def test_a_sign_in_name_is_never_given_twice(staffing):
    staffing.deactivate(staffing.add(SUN).id)
    with pytest.raises(UserTakenError):
        staffing.add(NewStaff("SUN", "孙二", SUN.roles, password=PASSWORD))


def test_roles_count_from_the_next_sign_in(station, staffing):
    added = staffing.add(SUN)
    staffing.change_roles(added.id, frozenset({Role.LEADER}))
    station.close()
    other = sign_in(station.folder, "sun", PASSWORD, station.now)
    assert other.session.actor.staff.roles == {Role.LEADER}
    other.close()


def test_who_has_left_cannot_sign_in_but_stays_on_the_list(station, staffing):
    added = staffing.add(SUN)
    staffing.deactivate(added.id)
    assert not staffing.list()[-1].active
    assert not opens(station, "sun", PASSWORD)


def test_even_a_slot_brought_back_does_not_let_in_who_has_left(station, staffing):
    added = staffing.add(SUN)
    kept = {path.name: path.read_bytes() for path in station.folder.glob("keys*")}
    staffing.deactivate(added.id)
    for name, content in kept.items():
        (station.folder / name).write_bytes(content)
    assert not opens(station, "sun", PASSWORD)


def test_the_last_keeper_can_neither_leave_nor_lose_the_role(staffing):
    keeper = staffing.list()[0]
    with pytest.raises(LastKeeperError) as caught:
        staffing.deactivate(keeper.id)
    assert caught.value.person == keeper.name
    with pytest.raises(LastKeeperError):
        staffing.change_roles(keeper.id, frozenset({Role.CLERK}))
    staffing.add(NewStaff("sun", "孙新人", frozenset({Role.KEEPER}), password=PASSWORD))
    assert not staffing.deactivate(keeper.id).active


def test_a_reset_gives_a_new_password_and_a_new_signing_key(station, staffing):
    added = staffing.add(SUN)
    with station.database.read() as look:
        before = look.keys.public_key(added)
    staffing.reset_password(added.id, NEW_PASSWORD)
    with station.database.read() as look:
        assert look.keys.public_key(added) != before
    assert not opens(station, "sun", PASSWORD)
    assert opens(station, "sun", NEW_PASSWORD)


def test_a_reset_lets_who_has_left_come_back(station, staffing):
    added = staffing.add(SUN)
    staffing.deactivate(added.id)
    assert staffing.reset_password(added.id, NEW_PASSWORD).active
    assert opens(station, "sun", NEW_PASSWORD)


def test_ones_own_password_is_changed_with_the_old_one_and_keeps_the_keys(station, staffing):
    before = station.keys
    with pytest.raises(WrongPasswordError):
        staffing.change_own_password("wrong password", NEW_PASSWORD)
    staffing.change_own_password(PASSWORD, NEW_PASSWORD)
    station.lock()
    station.unlock(NEW_PASSWORD)
    assert station.keys == before
    assert not opens(station, "zhang", PASSWORD)


def test_weak_passwords_are_refused_everywhere(staffing):
    with pytest.raises(WeakPasswordError):
        staffing.change_own_password(PASSWORD, "zhang")
    with pytest.raises(WeakPasswordError):
        staffing.reset_password(2, "1234567")
    with pytest.raises(WeakPasswordError):
        staffing.add(NewStaff("sun", "孙", frozenset({Role.CLERK}), password="1234567"))


def test_a_new_recovery_key_makes_the_old_sheet_worthless(station, staffing, clock):
    first = staffing.issue_recovery_key()
    second = staffing.issue_recovery_key()
    station.close()
    with pytest.raises(RecoveryKeyError):
        open_with_recovery(station.folder, first.text, "zhang", NEW_PASSWORD, clock)
    open_with_recovery(station.folder, second.text, "zhang", NEW_PASSWORD, clock).close()


def test_details_are_corrected_with_before_and_after(station, staffing):
    added = staffing.add(SUN)
    changed = staffing.change_details(added.id, name="孙小新", phone=added.phone)
    with station.database.read() as look:
        entry = look.journal.entries(subject=added.uid)[-1]
    assert changed.name == "孙小新"
    assert (entry.old, entry.new) == ({"name": "孙新人"}, {"name": "孙小新"})


def test_only_the_keeper_looks_after_the_staff(tmp_path, clock):
    station = a_station(tmp_path, "li", clock)
    staffing = Staffing(station, CHEAP)
    for deed in (
        lambda: staffing.add(SUN),
        lambda: staffing.change_roles(1, frozenset({Role.CLERK})),
        lambda: staffing.change_details(1, name="x", phone=""),
        lambda: staffing.deactivate(1),
        lambda: staffing.reset_password(1, NEW_PASSWORD),
        staffing.issue_recovery_key,
    ):
        with pytest.raises(NotPermittedError):
            deed()
    assert len(staffing.list()) == 5
    station.close()
