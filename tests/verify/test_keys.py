"""The verifier finds the data key wherever the program does: issued passwords, changed keys, changes cut off."""

from pathlib import Path

import pytest

from tests.builders import CHEAP, a_database
from vetdesk.storage import backup, rekey, sqlite
from vetdesk.storage.keyslots import KeySlots
from vetdesk.verify.keys import by_password, by_recovery_key

OLD, NEW = bytes(range(32)), bytes(range(32, 64))


@pytest.fixture
def slots(tmp_path: Path) -> KeySlots:
    a_database(tmp_path).close()
    made = KeySlots.create(tmp_path, "station-uid", CHEAP)
    made.add("li", "password of li", OLD, own=True)
    made.add("sun", "told by the keeper", OLD)
    return made


def test_an_issued_password_opens_as_an_own_one_does(slots, tmp_path):
    slots.save()
    assert by_password(tmp_path, "li", "password of li") == by_password(tmp_path, "sun", "told by the keeper") == OLD


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("told", [False, True])
def test_the_key_that_is_in_force_is_found_during_and_after_a_change(slots, tmp_path, swapped, told):
    sheet = slots.issue_recovery(OLD)
    holders = {user: slots.facts(user).public_key for user in ("li", "sun")}
    slots.begin_change(OLD, NEW, holders, sheet.public_key)
    if swapped:
        raw = sqlite.open_file(tmp_path / backup.DATABASE, OLD)
        sqlite.copy(raw, tmp_path / rekey.BESIDE, NEW)
        raw.close()
        (tmp_path / rekey.BESIDE).replace(tmp_path / backup.DATABASE)
    if told:
        slots.finish_change() if swapped else slots.give_up_change()
    slots.save()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    key = NEW if swapped else OLD
    assert by_password(tmp_path, "li", "password of li") == key
    assert by_password(tmp_path, "sun", "told by the keeper") == key
    assert by_recovery_key(tmp_path, sheet.key.text) == key
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before, "it never writes"
