import secrets

from tests.builders import PASSWORD, a_station
from vetdesk.storage.wiping import is_wiped, own_copy, wipe


def test_a_key_is_zeroes_afterwards_and_a_copy_is_not():
    key = secrets.token_bytes(32)
    told, copy = key.hex(), own_copy(key)
    wipe(key, None, b"")
    assert (key, is_wiped(key)) == (bytes(32), True)
    assert (copy.hex(), is_wiped(copy)) == (told, False)


def test_locking_the_desk_overwrites_what_was_held_of_its_keys(tmp_path):
    station = a_station(tmp_path)
    opened = station.keys
    before = own_copy(opened.data_key)
    station.lock()
    assert (opened.data_key, opened.signing_key) == (bytes(32), bytes(32))
    assert station.database.scan_processes._key is None
    assert station.database.signers._held == {}
    station.unlock(PASSWORD)
    assert station.keys.data_key == before
    station.close()
