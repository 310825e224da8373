"""A sealed file: a header in the clear, a content that only its reader can open, a signature over all of it.

    "VDP1"  length of header  header (JSON)  frames: length, AES-256-GCM of up to 256 KiB  0  signature (Ed25519)

A frame's nonce is its number and whether it is the last, its additional data the header's digest: frames cannot be
exchanged, left out or cut off unseen. Both directions are streams; nothing of the plain content touches the disk.
"""

import hashlib
import json
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vetdesk.domain.errors import PackageRefusedError

MAGIC = b"VDP1"
FRAME = 256 * 1024
_LONGEST_HEADER = 1 << 20
_LENGTH = struct.Struct(">I")
_SIGNATURE = 64
KEY_BYTES = 32
COST = (3, 64 * 1024, 1)
"""Passes, KiB and lanes of Argon2id for a typed passphrase."""


def key_pair() -> tuple[bytes, str]:
    """A new pair to be written to: the private half (X25519, raw) and the public one (hexadecimal)."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw().hex()


def signing_pair() -> tuple[bytes, str]:
    """A new pair to sign with: the private half (Ed25519, raw) and the public one (hexadecimal)."""
    private = Ed25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw().hex()


def _derived(secret: bytes, salt: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt, b"vetdesk sealed file").derive(secret)


def key_for(box_key: str) -> tuple[bytes, str]:
    """A key for one file to whoever holds the private half of `box_key`, and what its header says of it."""
    mine = X25519PrivateKey.generate()
    told = mine.public_key().public_bytes_raw().hex()
    return _derived(mine.exchange(X25519PublicKey.from_public_bytes(bytes.fromhex(box_key))), told.encode()), told


def key_from(box_secret: bytes, told: str) -> bytes:
    """The key of a file that was written to us."""
    other = X25519PublicKey.from_public_bytes(bytes.fromhex(told))
    return _derived(X25519PrivateKey.from_private_bytes(box_secret).exchange(other), told.encode())


def passphrase_key(passphrase: str, salt: str, cost: tuple[int, int, int] = COST) -> bytes:
    """The key of a file that is opened with a typed passphrase; blanks, hyphens and case do not count."""
    plain = "".join(sign for sign in passphrase.upper() if sign.isalnum())
    return hash_secret_raw(plain.encode(), bytes.fromhex(salt), cost[0], cost[1], cost[2], KEY_BYTES, Type.ID)


def _canonical(header: Mapping[str, Any]) -> bytes:
    return json.dumps(dict(header), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


class SealedWriter:
    """Writes a sealed file into a stream; `finish` signs it and must come last."""

    def __init__(self, stream: IO[bytes], header: Mapping[str, Any], key: bytes, sign_secret: bytes) -> None:
        self._stream, self._key = stream, AESGCM(key)
        self._signer = Ed25519PrivateKey.from_private_bytes(sign_secret)
        self._whole = hashlib.sha256()
        self._waiting = bytearray()
        self._frames = 0
        told = _canonical(header)
        self._bound = hashlib.sha256(told).digest()
        self._put(MAGIC + _LENGTH.pack(len(told)) + told)

    def write(self, content: bytes) -> int:
        """Add to the content."""
        self._waiting += content
        while len(self._waiting) > FRAME:
            self._frame(bytes(self._waiting[:FRAME]), last=False)
            del self._waiting[:FRAME]
        return len(content)

    def finish(self) -> str:
        """Write the last frame and the signature; returns the digest by which the file is known from then on."""
        self._frame(bytes(self._waiting), last=True)
        self._put(_LENGTH.pack(0))
        digest = self._whole.digest()
        self._stream.write(self._signer.sign(digest))
        return digest.hex()

    def _frame(self, content: bytes, *, last: bool) -> None:
        sealed = self._key.encrypt(_nonce(self._frames, last), content, self._bound)
        self._frames += 1
        self._put(_LENGTH.pack(len(sealed)) + sealed)

    def _put(self, content: bytes) -> None:
        self._whole.update(content)
        self._stream.write(content)


def _nonce(number: int, last: bool) -> bytes:
    return struct.pack(">QHH", number, 0, int(last))


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A sealed file on a disk: its header, and the digest of all that its signature covers. Nothing is trusted yet."""

    path: Path
    header: Mapping[str, Any]
    digest: str
    signature: bytes

    def signed_by(self, sign_key: str) -> bool:
        """Whether the holder of this key (hexadecimal) wrote the file exactly so."""
        try:
            public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(sign_key))
            public.verify(self.signature, bytes.fromhex(self.digest))
        except (InvalidSignature, ValueError):
            return False
        return True

    def content(self, key: bytes) -> Iterator[bytes]:
        """The plain content, portion by portion; raises PackageRefusedError if the key is not the file's."""
        cipher, bound = AESGCM(key), hashlib.sha256(_canonical(self.header)).digest()
        with self.path.open("rb") as stream:
            frames = _frames(stream, self.path.name)
            sealed = next(frames, None)
            number = 0
            while sealed is not None:
                following = next(frames, None)
                try:
                    yield cipher.decrypt(_nonce(number, following is None), sealed, bound)
                except InvalidTag:
                    raise PackageRefusedError(self.path.name, "key" if number == 0 else "altered") from None
                sealed, number = following, number + 1


def open_sealed(path: Path) -> SealedFile:
    """Read a sealed file once from end to end.

    Raises PackageRefusedError: "unreadable", "foreign" (no file of this kind), "cut_off".
    """
    whole = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            header = _header(stream, path.name, whole.update)
            for sealed in _frames(stream, path.name, started=True):
                whole.update(_LENGTH.pack(len(sealed)) + sealed)
            whole.update(_LENGTH.pack(0))
            signature = stream.read(_SIGNATURE)
            if len(signature) < _SIGNATURE or stream.read(1):
                raise PackageRefusedError(path.name, "cut_off" if len(signature) < _SIGNATURE else "altered")
    except OSError:
        raise PackageRefusedError(path.name, "unreadable") from None
    return SealedFile(path, header, whole.hexdigest(), signature)


def is_sealed(path: Path) -> bool:
    """Whether the file begins as a sealed one does."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def _header(stream: IO[bytes], name: str, seen: Callable[[bytes], object]) -> Mapping[str, Any]:
    begun = stream.read(len(MAGIC))
    if begun != MAGIC:
        raise PackageRefusedError(name, "cut_off" if MAGIC.startswith(begun) else "foreign")
    size = _LENGTH.unpack(_exactly(stream, _LENGTH.size, name))[0]
    if size > _LONGEST_HEADER:
        raise PackageRefusedError(name, "altered")
    told = _exactly(stream, size, name)
    seen(begun + _LENGTH.pack(size) + told)
    try:
        header = json.loads(told)
    except (ValueError, RecursionError):
        raise PackageRefusedError(name, "altered") from None
    if not isinstance(header, dict) or _canonical(header) != told:
        raise PackageRefusedError(name, "altered")
    return header


def _frames(stream: IO[bytes], name: str, *, started: bool = False) -> Iterator[bytes]:
    if not started:
        _header(stream, name, len)
    while size := _LENGTH.unpack(_exactly(stream, _LENGTH.size, name))[0]:
        if size > FRAME + 16:
            raise PackageRefusedError(name, "altered")
        yield _exactly(stream, size, name)


def _exactly(stream: IO[bytes], size: int, name: str) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise PackageRefusedError(name, "cut_off")
    return content
