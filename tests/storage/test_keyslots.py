import json
from pathlib import Path

import pytest

from tests.builders import CHEAP
from vetdesk.domain.errors import (
    DamagedStationError,
    NotAStationError,
    NotWrittenError,
    RecoveryKeyError,
    WrongPasswordError,
)
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.storage import keyslots
from vetdesk.storage.attachments import AttachmentKeys, Attachments
from vetdesk.storage.key_cost import KeyCost
from vetdesk.storage.keyslots import FILES, KeySlots

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
    first = slots.issue_recovery(DATA_KEY).key
    slots.save()
    assert KeySlots.load(tmp_path).open_recovery(first) == DATA_KEY
    second = slots.issue_recovery(DATA_KEY).key
    assert slots.open_recovery(second) == DATA_KEY
    with pytest.raises(RecoveryKeyError) as caught:
        slots.open_recovery(first)
    assert caught.value.group == 0


def test_the_usual_cost_of_a_guess_is_at_least_what_owasp_asks():
    assert KeyCost().memory_kib * KeyCost().passes >= 2 * 19 * 1024


def test_keys_do_not_show_themselves(slots):
    assert "key=" not in repr(slots.open("li", "other password"))


def test_who_has_an_issued_password_is_told_until_an_own_one_is_chosen(slots):
    slots.add("wang", "told by the keeper", DATA_KEY, CHEAP, since="2025-01-20T01:00:00.000Z")
    facts = slots.facts("wang")
    assert facts.issued
    assert facts.since == "2025-01-20T01:00:00.000Z"
    assert slots.open("wang", "told by the keeper").issued
    slots.add("wang", "my own words", DATA_KEY, CHEAP, own=True)
    assert not slots.facts("wang").issued
    assert not slots.open("wang", "my own words").issued
    assert slots.facts("nobody") is None


def test_the_mark_of_an_issued_password_cannot_be_taken_off_the_file(slots, tmp_path):
    content = json.loads(json.loads((tmp_path / FILES[0]).read_text())["content"])
    for slot in content["slots"].values():
        del slot["issued"]
    with pytest.raises(WrongPasswordError):
        KeySlots(tmp_path, content).open("li", "other password")


def test_slots_of_nobody_are_counted_and_taken_away(slots):
    assert slots.strangers(["li"]) == 1
    assert slots.strangers(["li", "张三", "wang"]) == 0
    assert slots.remove_strangers(["li"]) == 1
    assert not slots.has("张三")
    assert slots.has("li")


def test_the_attachments_have_keys_of_their_own_and_old_stations_keep_the_derived_ones(slots):
    assert slots.attachment_keys(DATA_KEY) == AttachmentKeys.derived(DATA_KEY)
    keys = AttachmentKeys.new()
    slots.keep_attachment_keys(keys, DATA_KEY)
    assert slots.attachment_keys(DATA_KEY) == keys
    with pytest.raises(DamagedStationError):
        slots.attachment_keys(bytes([1]) * 32)


def test_a_cost_that_somebody_chose_is_kept_for_every_slot(tmp_path):
    made = KeySlots.create(tmp_path, "station-uid", CHEAP)
    made.add("li", "other password", DATA_KEY)
    made.save()
    assert KeySlots.load(tmp_path).cost == CHEAP
    assert KeySlots.load(tmp_path).cost_is_chosen


def test_the_sheet_holds_the_private_half_of_the_root(slots, tmp_path):
    issued = slots.issue_recovery(DATA_KEY, "2025-01-20T01:00:00.000Z")
    slots.save()
    loaded = KeySlots.load(tmp_path)
    assert loaded.open_sheet(issued.key).root_seed == issued.root_seed
    assert loaded.recovery_root == issued.public_key
    assert loaded.recovery_since == "2025-01-20T01:00:00.000Z"
    assert issued.root_seed.hex() not in (tmp_path / FILES[0]).read_text()


NEW_KEY = bytes(range(32, 64))


def changing(slots: KeySlots) -> RecoveryKey:
    """A station whose key is being changed for 张三 alone: li has left."""
    issued = slots.issue_recovery(DATA_KEY)
    slots.begin_change(DATA_KEY, NEW_KEY, {"张三": slots.facts("张三").public_key}, issued.public_key)
    slots.save()
    return issued.key


def test_while_the_key_is_changed_every_slot_opens_both_keys(slots, tmp_path):
    sheet = changing(slots)
    loaded = KeySlots.load(tmp_path)
    assert loaded.changing
    opened, told = loaded.open("张三", "first password"), loaded.open_sheet(sheet)
    assert (opened.data_key, opened.next_key) == (told.data_key, told.next_key) == (DATA_KEY, NEW_KEY)


def test_after_the_change_the_passwords_open_the_new_key_alone(slots, tmp_path):
    signing_key = slots.open("张三", "first password").signing_key
    sheet = changing(slots)
    slots.finish_change()
    slots.save()
    loaded = KeySlots.load(tmp_path)
    opened = loaded.open("张三", "first password")
    assert (opened.data_key, opened.signing_key, opened.next_key) == (NEW_KEY, signing_key, None)
    assert loaded.open_recovery(sheet) == NEW_KEY
    assert loaded.earlier_keys(NEW_KEY) == (DATA_KEY,)
    with pytest.raises(WrongPasswordError):
        loaded.open("li", "other password")
    loaded.rewrap("张三", "a third password", opened, CHEAP)
    assert loaded.open("张三", "a third password") == opened


def test_a_change_that_is_given_up_leaves_everything_as_it_was(slots):
    before = slots.open("张三", "first password")
    sheet = changing(slots)
    slots.give_up_change()
    assert slots.open("张三", "first password") == before
    assert slots.open_recovery(sheet) == DATA_KEY
    assert not slots.changing


def test_the_attachments_keep_their_names_and_open_after_the_change(slots, tmp_path):
    old = slots.attachment_keys(DATA_KEY)
    name = Attachments(tmp_path, old).put(b"a scan")
    changing(slots)
    slots.finish_change()
    new = slots.attachment_keys(NEW_KEY)
    assert Attachments(tmp_path, new).get(name) == b"a scan"
    assert Attachments(tmp_path, new).put(b"a scan") == name
    later = Attachments(tmp_path, new).put(b"a later scan")
    with pytest.raises(DamagedStationError):
        Attachments(tmp_path, old).get(later)


def test_what_the_disk_did_not_take_is_forgotten(slots, tmp_path, monkeypatch):
    opened = slots.open("li", "other password")
    monkeypatch.setattr(keyslots, "write_whole", refused)
    slots.rewrap("li", "third password", opened, CHEAP)
    with pytest.raises(NotWrittenError):
        slots.save()
    assert slots.open("li", "other password").data_key == DATA_KEY
    with pytest.raises(WrongPasswordError):
        slots.open("li", "third password")


def test_what_a_disk_that_no_longer_reads_did_not_take_is_forgotten_too(slots, tmp_path, monkeypatch):
    opened = slots.open("li", "other password")
    monkeypatch.setattr(keyslots, "write_whole", refused)
    for name in FILES:
        (tmp_path / name).unlink()
    slots.rewrap("li", "third password", opened, CHEAP)
    with pytest.raises(NotWrittenError):
        slots.save()
    monkeypatch.undo()
    assert slots.open("li", "other password").data_key == DATA_KEY
    slots.rewrap("li", "third password", opened, CHEAP)
    slots.save()
    assert KeySlots.load(tmp_path).open("li", "third password").data_key == DATA_KEY


def refused(path: Path, _content: bytes) -> None:
    raise NotWrittenError(str(path), "no_space")
