"""Attachments (附件): scans and photographs, stored once each by their content, encrypted under a key of their own."""

import hmac
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vetdesk.domain.errors import DamagedStationError, NotFoundError
from vetdesk.storage.safe_files import write_whole

FOLDER = "attachments"
NONCE_BYTES = 12


def _derived(data_key: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, purpose).derive(data_key)


class Attachments:
    """The attachments of one station. A name is a keyed hash of the content, so it tells nothing to outsiders."""

    def __init__(self, station: Path, data_key: bytes) -> None:
        self._folder = station / FOLDER
        self._naming = _derived(data_key, b"vetdesk attachment names")
        self._sealing = _derived(data_key, b"vetdesk attachment contents")

    def put(self, content: bytes) -> str:
        """Keep a content and return its name; the same content has the same name and is kept once.

        A file that was altered or cut short is written anew, so that filing a paper again puts it right.
        """
        name = hmac.new(self._naming, content, "sha256").hexdigest()
        path = self._path(name)
        if not self._is_whole(name):
            path.parent.mkdir(parents=True, exist_ok=True)
            nonce = secrets.token_bytes(NONCE_BYTES)
            write_whole(path, nonce + AESGCM(self._sealing).encrypt(nonce, content, name.encode()))
        return name

    def get(self, name: str) -> bytes:
        """The content; raises NotFoundError, or DamagedStationError if the file was altered."""
        path = self._path(name)
        if not path.exists():
            raise NotFoundError("attachment", name)
        sealed = path.read_bytes()
        try:
            return AESGCM(self._sealing).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], name.encode())
        except (InvalidTag, ValueError):  # ValueError: too short to hold even the nonce
            raise DamagedStationError(f"attachment {name}") from None

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
