"""How signatures begin in a station that worked without them, and what they say of what came before."""

import shutil

import pytest

from tests.builders import PASSWORD
from tests.services.unsigned_station import make_unsigned
from vetdesk.domain.errors import UncountedKeyError
from vetdesk.domain.signatures import BEGIN, Fault
from vetdesk.services.opening import open_with_recovery, sign_in
from vetdesk.services.signature_check import SignatureCheck
from vetdesk.services.signatures import Signatures
from vetdesk.services.staffing import Staffing
from vetdesk.storage.keyslots import FILES


@pytest.fixture
def folder(tmp_path, clock, monkeypatch):
    make_unsigned(tmp_path / "station", clock, monkeypatch, "0031")
    return tmp_path / "station"


def checked(station):
    return SignatureCheck(station.database, station.definitions).whole()


def begins(station) -> int:
    with station.database.read() as look:
        return len({entry.deed for entry in look.journal.whole() if entry.label == BEGIN})


def begun(folder, clock) -> str:
    """The recovery key of the sheet with which signatures begin."""
    opened = sign_in(folder, "zhang", PASSWORD, clock)
    recovery = Staffing(opened).issue_recovery_key()
    opened.close()
    return recovery.text


def test_nothing_is_asked_before_a_new_sheet_is_issued(folder, clock):
    opened = sign_in(folder, "zhang", PASSWORD, clock)
    with opened.database.read() as look:
        assert not Signatures(look).begun
    assert checked(opened).sound
    assert begins(opened) == 0
    opened.close()


def test_the_first_new_sheet_certifies_everybodys_key_once(folder, clock):
    begun(folder, clock)
    begun(folder, clock)
    for user in ("zhang", "li"):
        opened = sign_in(folder, user, PASSWORD, clock)
        assert begins(opened) == 1
        assert checked(opened).sound
        with opened.database.read() as look:
            register = Signatures(look).register
            assert {line.public_key for line in look.keys.lines()} == {key for _, key in register.every_key()}
            assert register.wrong == []
        opened.close()


def test_whoever_acts_afterwards_is_believed_and_nobody_else(folder, clock):
    begun(folder, clock)
    opened = sign_in(folder, "li", PASSWORD, clock)
    with opened.database.write("keep a setting", opened.session.actor) as work:
        work.settings.set("a", "b")
    assert checked(opened).sound
    opened.database.signers.forget()
    with opened.database.write("keep a setting", opened.session.actor) as work:
        work.settings.set("a", "c")
    assert [found.fault for found in checked(opened).deeds] == [Fault.UNSIGNED]
    opened.close()


def test_the_sheet_then_certifies_whoever_comes_in_with_it(folder, clock):
    recovery = begun(folder, clock)
    opened = open_with_recovery(folder, recovery, "zhao", "a password of my own", clock)
    assert checked(opened).sound
    opened.close()


def test_nobody_comes_in_with_a_key_that_was_replaced(folder, clock, tmp_path):
    begun(folder, clock)
    older = tmp_path / "older keys"
    older.mkdir()
    for name in FILES:
        shutil.copy(folder / name, older / name)
    opened = sign_in(folder, "zhang", PASSWORD, clock)
    person = next(one for one in Staffing(opened).list() if one.user == "li")
    Staffing(opened).reset_password(person.id, "first of the keeper")
    opened.close()
    for name in FILES:
        shutil.copy(older / name, folder / name)
    with pytest.raises(UncountedKeyError):
        sign_in(folder, "li", PASSWORD, clock)


def test_a_founded_station_signs_from_its_first_deed_on(station):
    with station.database.read() as look:
        judging = Signatures(look, station.database.signers.roots)
        assert judging.begun
        assert list(judging.journal()) == [()]
    assert station.database.signers.roots
    assert checked(station).sound


def test_a_root_that_the_slot_does_not_name_makes_everything_unbelievable(station):
    station.database.signers.roots = frozenset({"00" * 32})
    assert not checked(station).sound
