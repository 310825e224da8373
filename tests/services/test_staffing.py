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
from vetdesk.storage.key_cost import KeyCost
from vetdesk.storage.wiping import own_copy

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
    before = own_copy(station.keys.data_key), own_copy(station.keys.signing_key)
    with pytest.raises(WrongPasswordError):
        staffing.change_own_password("wrong password", NEW_PASSWORD)
    staffing.change_own_password(PASSWORD, NEW_PASSWORD)
    station.lock()
    station.unlock(NEW_PASSWORD)
    assert (station.keys.data_key, station.keys.signing_key) == before
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


def test_who_got_a_password_from_the_keeper_chooses_an_own_one_and_has_new_keys(station, staffing):
    added = staffing.add(SUN)
    station.close()
    theirs = sign_in(station.folder, "sun", PASSWORD, station.now)
    assert theirs.keys.issued
    issued = theirs.keys.public_key()
    with pytest.raises(WeakPasswordError):
        Staffing(theirs, CHEAP).choose_own_password(PASSWORD)
    Staffing(theirs, CHEAP).choose_own_password(NEW_PASSWORD)
    assert not theirs.keys.issued
    assert theirs.keys.public_key() != issued
    with theirs.database.read() as look:
        assert look.keys.public_key(added) == theirs.keys.public_key()
        assert [line.own for line in look.keys.lines() if not line.ended and line.staff == added.uid] == [True]
    theirs.close()
    assert not opens(theirs, "sun", PASSWORD)
    again = sign_in(station.folder, "sun", NEW_PASSWORD, station.now)
    assert not again.keys.issued
    again.close()


def test_after_a_reset_an_own_password_is_chosen_again(station, staffing):
    staffing.reset_password(2, NEW_PASSWORD)
    station.close()
    theirs = sign_in(station.folder, "li", NEW_PASSWORD, station.now)
    assert theirs.keys.issued
    Staffing(theirs, CHEAP).change_own_password(NEW_PASSWORD, "my very own words")
    assert not theirs.keys.issued
    theirs.close()


def test_nobody_but_the_people_who_were_named_can_sign_in_to_a_new_station(station, staffing):
    with station.database.read() as look:
        users = [person.user for person in look.staff.all()]
    assert users == ["zhang", "li", "wang", "zhao", "chen"]
    assert station.slots.strangers(users) == 0
    station.close()
    for user in ("admin", "administrator", "root", "keeper", "system", "recovery"):
        with pytest.raises(WrongPasswordError):
            station.slots.open(user, PASSWORD)


def test_the_last_sign_in_and_wrong_tries_since_are_told(station):
    assert station.last_sign_in == ""
    station.close()
    station.now.move(days=1)
    for _ in range(3):
        with pytest.raises(WrongPasswordError):
            sign_in(station.folder, "zhang", "wrong password", station.now)
    again = sign_in(station.folder, "zhang", PASSWORD, station.now)
    assert again.last_sign_in.startswith("2025-01-20")
    assert again.wrong_tries == 3
    again.close()


def test_the_slot_of_who_left_is_gone_at_once_and_does_not_come_back_at_the_next_sign_in(station, staffing):
    added = staffing.add(SUN)
    kept = {path.name: path.read_bytes() for path in station.folder.glob("keys*")}
    staffing.deactivate(added.id)
    assert not station.slots.has("sun")
    station.close()
    for name, content in kept.items():
        (station.folder / name).write_bytes(content)
    again = sign_in(station.folder, "zhang", PASSWORD, station.now)
    assert not again.slots.has("sun")
    again.close()


def test_a_deed_that_is_not_kept_leaves_the_slots_as_they_were(station, staffing):
    staffing.deactivate(staffing.add(SUN).id)
    with pytest.raises(UserTakenError):
        staffing.add(NewStaff("SUN", "孙二", SUN.roles, password=PASSWORD))
    assert not station.slots.has("sun")


def test_guessing_becomes_dearer_when_the_next_password_is_chosen(station, monkeypatch):
    dearer = KeyCost(128, 1)
    monkeypatch.setattr("vetdesk.services.staffing.calibrated", lambda: dearer)
    Staffing(station).change_own_password(PASSWORD, NEW_PASSWORD)
    assert station.slots.cost == CHEAP, "a cost that somebody chose stays"
    station.slots.keep_cost(CHEAP)
    Staffing(station).change_own_password(NEW_PASSWORD, PASSWORD)
    assert station.slots.cost == dearer
    monkeypatch.setattr("vetdesk.services.staffing.calibrated", lambda: KeyCost(16, 1))
    Staffing(station).change_own_password(PASSWORD, NEW_PASSWORD)
    assert station.slots.cost == dearer, "never cheaper than before"
