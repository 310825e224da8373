"""Attachments (附件): scans and photographs, stored once each by their content, encrypted under keys of their own."""

import hmac
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vetdesk.domain.errors import DamagedStationError, NotFoundError
from vetdesk.storage.key_grants import unwrap, wrap
from vetdesk.storage.safe_files import make_folder, write_whole, written_to

FOLDER = "attachments"
NONCE_BYTES = 12
KEY_BYTES = 32


def _derived(data_key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, None, purpose).derive(data_key)


@dataclass(frozen=True, slots=True)
class AttachmentKeys:
    """The keys of a station's attachments: `naming` never changes, or the same content would have two names.

    The first of `sealing` seals; the later ones only open what was filed before the key of the station was changed.
    """

    naming: bytes = field(repr=False)
    sealing: tuple[bytes, ...] = field(repr=False)

    @classmethod
    def new(cls) -> "AttachmentKeys":
        """Keys for a new station."""
        return cls(secrets.token_bytes(KEY_BYTES), (secrets.token_bytes(KEY_BYTES),))

    @classmethod
    def derived(cls, data_key: bytes) -> "AttachmentKeys":
        """The keys of stations from before attachments had keys of their own."""
        naming = _derived(data_key, b"vetdesk attachment names")
        return cls(naming, (_derived(data_key, b"vetdesk attachment contents"),))

    def with_fresh_sealing(self) -> "AttachmentKeys":
        """The same, sealing with a new key from now on."""
        return AttachmentKeys(self.naming, (secrets.token_bytes(KEY_BYTES), *self.sealing))

    def wrapped(self, data_key: bytes) -> str:
        """These keys sealed under the data key, as text."""
        return wrap(data_key, (self.naming, *self.sealing))

    @classmethod
    def unwrapped(cls, text: str, data_key: bytes) -> "AttachmentKeys":
        """What `wrapped` sealed; raises DamagedStationError."""
        naming, *sealing = unwrap(data_key, text)
        return cls(naming, tuple(sealing))


class Attachments:
    """The attachments of one station. A name is a keyed hash of the content, so it tells nothing to outsiders."""

    def __init__(self, station: Path, keys: AttachmentKeys) -> None:
        self._folder = station / FOLDER
        self._keys = keys

    def put(self, content: bytes) -> str:
        """Keep a content and return its name; the same content has the same name and is kept once.

        A file that was altered or cut short is written anew, so that filing a paper again puts it right.
        """
        name = hmac.new(self._keys.naming, content, "sha256").hexdigest()
        path = self._path(name)
        if not self._is_whole(name):
            with written_to(path):
                make_folder(path.parent)
            nonce = secrets.token_bytes(NONCE_BYTES)
            write_whole(path, nonce + AESGCM(self._keys.sealing[0]).encrypt(nonce, content, name.encode()))
        return name

    def get(self, name: str) -> bytes:
        """The content; raises NotFoundError, or DamagedStationError if the file was altered."""
        path = self._path(name)
        if not path.exists():
            raise NotFoundError("attachment", name)
        sealed = path.read_bytes()
        for key in self._keys.sealing:
            try:
                return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], name.encode())
            except (InvalidTag, ValueError):  # ValueError: too short to hold even the nonce
                continue
        raise DamagedStationError(f"attachment {name}")

    def _is_whole(self, name: str) -> bool:
        try:
            self.get(name)
        except (NotFoundError, DamagedStationError):
            return False
        return True

    def names(self) -> list[str]:
        """Every attachment there is."""
        return sorted(path.name for path in self._folder.glob("??/*") if not path.name.endswith(".new"))

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / name
