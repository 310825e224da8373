"""Sealed files: only their reader opens them, and nothing in them can be changed, left out or cut off unseen."""

from pathlib import Path

import pytest

from vetdesk.domain.errors import PackageRefusedError
from vetdesk.files.packages.parts import Parts, PartsWriter
from vetdesk.files.packages.sealed import (
    FRAME,
    SealedWriter,
    is_sealed,
    key_for,
    key_from,
    key_pair,
    open_sealed,
    passphrase_key,
    signing_pair,
)

SECRET, BOX = key_pair()
SIGNER, SIGNED = signing_pair()


def seal(path: Path, content: bytes) -> str:
    key, told = key_for(BOX)
    with path.open("wb") as stream:
        sealed = SealedWriter(stream, {"kind": "test", "key": told}, key, SIGNER)
        sealed.write(content)
        return sealed.finish()


def opened(path: Path, secret: bytes = SECRET) -> bytes:
    file = open_sealed(path)
    return b"".join(file.content(key_from(secret, file.header["key"])))


@pytest.mark.parametrize("size", [0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME])
def test_what_was_sealed_is_opened(tmp_path: Path, size: int):
    digest = seal(tmp_path / "one", b"x" * size)
    file = open_sealed(tmp_path / "one")
    assert opened(tmp_path / "one") == b"x" * size
    assert file.digest == digest
    assert file.signed_by(SIGNED)
    assert not file.signed_by(signing_pair()[1])
    assert not file.signed_by("no key")
    assert is_sealed(tmp_path / "one")


def test_nothing_is_readable_without_the_key(tmp_path: Path):
    seal(tmp_path / "one", "张三丰 529901195003055719".encode() * 100)
    assert "张三丰".encode() not in (tmp_path / "one").read_bytes()
    with pytest.raises(PackageRefusedError) as caught:
        opened(tmp_path / "one", key_pair()[0])
    assert caught.value.reason == "key"


def test_every_cut_and_every_flip_is_noticed(tmp_path: Path):
    path = tmp_path / "one"
    seal(path, b"content" * 50)
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place])
        with pytest.raises(PackageRefusedError) as caught:
            open_sealed(path)
        assert caught.value.reason == "cut_off"
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        assert not _accepted(path)
    path.write_bytes(whole + b"x")
    assert not _accepted(path)


def _accepted(path: Path) -> bool:
    try:
        return open_sealed(path).signed_by(SIGNED)
    except PackageRefusedError:
        return False


def test_frames_cannot_change_places(tmp_path: Path):
    path = tmp_path / "one"
    seal(path, b"a" * FRAME + b"b" * FRAME + b"c")
    content = path.read_bytes()
    begin = 8 + int.from_bytes(content[4:8], "big")
    size = 4 + FRAME + 16
    swapped = content[begin + size : begin + 2 * size] + content[begin : begin + size]
    path.write_bytes(content[:begin] + swapped + content[begin + 2 * size :])
    with pytest.raises(PackageRefusedError):
        opened(path)


def test_a_missing_file_and_another_kind_are_named(tmp_path: Path):
    nested = b"[" * 100_000
    deep = b"VDP1" + len(nested).to_bytes(4, "big") + nested
    others = (("none", None, "unreadable"), ("zip", b"PK\x03\x04....", "foreign"), ("deep", deep, "altered"))
    for name, content, reason in others:
        if content is not None:
            (tmp_path / name).write_bytes(content)
        with pytest.raises(PackageRefusedError) as caught:
            open_sealed(tmp_path / name)
        assert caught.value.reason == reason
    assert not is_sealed(tmp_path / "zip")
    assert not is_sealed(tmp_path / "none")


def test_a_passphrase_may_be_typed_as_it_is_read():
    cost = (1, 64, 1)
    assert passphrase_key("abcd-EFGH", "00" * 16, cost) == passphrase_key(" ABCD efgh", "00" * 16, cost)
    assert passphrase_key("abcd", "00" * 16, cost) != passphrase_key("abcd", "01" * 16, cost)


def test_parts_come_back_in_order_with_their_bytes(tmp_path: Path):
    key, told = key_for(BOX)
    with (tmp_path / "one").open("wb") as stream:
        writer = PartsWriter(SealedWriter(stream, {"key": told}, key, SIGNER))
        writer.add({"part": "record", "name": "王㛃 \ud800"})
        for size in (0, 5, 700_000):
            writer.add({"part": "file", "size": size}, [b"z" * size])
        writer.add({"part": "end"})
        writer.finish()
    file = open_sealed(tmp_path / "one")
    parts = Parts("one", file.content(key_from(SECRET, told)))
    found = []
    for head in parts:
        skipped = head.get("size") == 5
        found.append((head["part"], 0 if skipped else sum(map(len, parts.content()))))
    assert found == [("record", 0), ("file", 0), ("file", 0), ("file", 700_000), ("end", 0)]
