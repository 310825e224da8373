import json
from pathlib import Path

import pytest

from tests.builders import CHEAP
from vetdesk.domain.errors import DamagedStationError, NotAStationError, RecoveryKeyError, WrongPasswordError
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.storage.keyslots import FILES, KeyCost, KeySlots

DATA_KEY = bytes(range(32))


@pytest.fixture
def slots(tmp_path: Path) -> KeySlots:
    made = KeySlots.create(tmp_path, "station-uid")
    made.add("张三", "first password", DATA_KEY, CHEAP)
    made.add("li", "other password", DATA_KEY, CHEAP)
    made.save()
    return made


def test_each_password_opens_the_same_data_key_and_a_signing_key_of_its_own(slots, tmp_path):
    loaded = KeySlots.load(tmp_path)
    one, other = loaded.open("张三", "first password"), loaded.open("li", "other password")
    assert one.data_key == other.data_key == DATA_KEY
    assert one.signing_key != other.signing_key
    assert len(bytes.fromhex(one.public_key())) == 32


@pytest.mark.parametrize(("user", "password"), [("张三", "other password"), ("张三", ""), ("nobody", "first password")])
def test_anything_else_opens_nothing(slots, user, password):
    with pytest.raises(WrongPasswordError) as caught:
        slots.open(user, password)
    assert caught.value.user == user


def test_case_and_width_of_the_sign_in_name_do_not_matter(slots):
    assert slots.open(" ＬＩ ", "other password").data_key == DATA_KEY


def test_names_are_not_in_the_file(slots, tmp_path):
    for name in FILES:
        content = (tmp_path / name).read_bytes()
        assert "张三".encode() not in content
        assert b'"li"' not in content
        assert DATA_KEY.hex().encode() not in content


def test_rewrapping_keeps_the_keys_and_shuts_out_the_old_password(slots, tmp_path):
    opened = slots.open("li", "other password")
    slots.rewrap("li", "a third password", opened, CHEAP)
    slots.save()
    loaded = KeySlots.load(tmp_path)
    assert loaded.open("li", "a third password") == opened
    with pytest.raises(WrongPasswordError):
        loaded.open("li", "other password")


def test_a_removed_slot_is_in_neither_copy(slots, tmp_path):
    slots.remove("li")
    slots.save()
    for name in FILES:
        other = FILES[1 - FILES.index(name)]
        (tmp_path / other).rename(tmp_path / "aside")
        assert not KeySlots.load(tmp_path).has("li")
        (tmp_path / "aside").replace(tmp_path / other)


def test_a_slot_moved_to_another_person_or_station_opens_nothing(slots, tmp_path):
    content = json.loads(json.loads((tmp_path / FILES[0]).read_text())["content"])
    one, other = list(content["slots"])
    content["slots"][one] = content["slots"][other]
    with pytest.raises(WrongPasswordError):
        KeySlots(tmp_path, content).open("张三", "other password")
    content = json.loads(json.loads((tmp_path / FILES[0]).read_text())["content"])
    content["station"] = "another station"
    with pytest.raises(WrongPasswordError):
        KeySlots(tmp_path, content).open("li", "other password")


def test_one_cut_off_copy_is_mended_from_the_other(slots, tmp_path):
    for name in FILES:
        path = tmp_path / name
        path.write_bytes(path.read_bytes()[:100])
        assert KeySlots.load(tmp_path).open("li", "other password").data_key == DATA_KEY
        assert len(path.read_bytes()) > 100


def test_the_newer_copy_counts_after_a_crash_between_the_two(slots, tmp_path):
    older = (tmp_path / FILES[1]).read_bytes()
    slots.remove("li")
    slots.save()
    (tmp_path / FILES[1]).write_bytes(older)
    assert not KeySlots.load(tmp_path).has("li")
    assert (tmp_path / FILES[1]).read_bytes() == (tmp_path / FILES[0]).read_bytes()


def test_two_broken_copies_are_damage_and_none_is_no_station(slots, tmp_path):
    for name in FILES:
        (tmp_path / name).write_text("{}")
    with pytest.raises(DamagedStationError):
        KeySlots.load(tmp_path)
    for name in FILES:
        (tmp_path / name).unlink()
    with pytest.raises(NotAStationError):
        KeySlots.load(tmp_path)


def test_the_recovery_key_opens_the_data_key_until_a_new_one_is_issued(slots, tmp_path):
    with pytest.raises(RecoveryKeyError):
        slots.open_recovery(RecoveryKey(bytes(20)))
    first = slots.issue_recovery(DATA_KEY)
    slots.save()
    assert KeySlots.load(tmp_path).open_recovery(first) == DATA_KEY
    second = slots.issue_recovery(DATA_KEY)
    assert slots.open_recovery(second) == DATA_KEY
    with pytest.raises(RecoveryKeyError) as caught:
        slots.open_recovery(first)
    assert caught.value.group == 0


def test_the_usual_cost_of_a_guess_is_at_least_what_owasp_asks():
    assert KeyCost().memory_kib * KeyCost().passes >= 2 * 19 * 1024


def test_keys_do_not_show_themselves(slots):
    assert "key=" not in repr(slots.open("li", "other password"))
