import pytest

from vetdesk.domain.errors import DamagedStationError, NotFoundError
from vetdesk.storage.attachments import FOLDER, AttachmentKeys, Attachments

KEY = bytes(range(32))
KEYS = AttachmentKeys.derived(KEY)
SCAN = "张建国 529901195003071234".encode() * 200


def test_a_content_is_kept_once_and_comes_back(tmp_path):
    store = Attachments(tmp_path, KEYS)
    name = store.put(SCAN)
    assert store.put(SCAN) == name
    assert store.names() == [name]
    assert store.get(name) == SCAN


def test_nothing_of_it_can_be_read_in_the_file(tmp_path):
    name = Attachments(tmp_path, KEYS).put(SCAN)
    content = (tmp_path / FOLDER / name[:2] / name).read_bytes()
    assert b"529901195003071234" not in content
    assert "张建国".encode() not in content


def test_the_name_tells_nothing_to_who_has_the_same_file_but_not_the_key(tmp_path):
    assert Attachments(tmp_path, KEYS).put(SCAN) != Attachments(tmp_path, AttachmentKeys.derived(bytes(32))).put(SCAN)


def test_an_altered_or_exchanged_file_is_damage(tmp_path):
    store = Attachments(tmp_path, KEYS)
    one, other = store.put(b"one"), store.put(b"other")
    path = tmp_path / FOLDER / one[:2] / one
    path.write_bytes((tmp_path / FOLDER / other[:2] / other).read_bytes())
    with pytest.raises(DamagedStationError):
        store.get(one)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedStationError):
        store.get(one)


def test_a_missing_one_is_not_found(tmp_path):
    with pytest.raises(NotFoundError):
        Attachments(tmp_path, KEYS).get("00" * 32)


@pytest.mark.parametrize("left", [0, 5, 11, 20])
def test_a_file_cut_short_is_damage_and_keeping_the_content_again_mends_it(tmp_path, left):
    store = Attachments(tmp_path, KEYS)
    name = store.put(SCAN)
    path = tmp_path / FOLDER / name[:2] / name
    path.write_bytes(path.read_bytes()[:left])
    with pytest.raises(DamagedStationError):
        store.get(name)
    assert store.put(SCAN) == name
    assert store.get(name) == SCAN
