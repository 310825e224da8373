"""Key slots: the station's data key, sealed once for each member of staff under their password, and once for recovery.

The file holds no names: a slot is found by a keyed hash of the sign-in name. It is kept twice, so that one copy is
whole at any moment; both are rewritten at every change, or a removed slot would live on in the older one.
"""

import base64
import hashlib
import hmac
import json
import secrets
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vetdesk.domain.errors import DamagedStationError, NotAStationError, RecoveryKeyError, WrongPasswordError
from vetdesk.domain.journal import canonical_json
from vetdesk.domain.recovery_key import SECRET_BYTES, RecoveryKey
from vetdesk.domain.staff import sign_in_key
from vetdesk.storage.safe_files import write_whole

FILES = ("keys.json", "keys.copy.json")
FORMAT = 1
KEY_BYTES = 32
NONCE_BYTES = 12
RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class KeyCost:
    """What one guess costs (Argon2id): 64 MiB and three passes take about 0.3 s on a plain office computer."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Opened:
    """What a slot held: the key of the database and the person's private signing key (Ed25519, raw)."""

    data_key: bytes = field(repr=False)
    signing_key: bytes = field(repr=False)

    def public_key(self) -> str:
        """The public half of the signing key, hexadecimal."""
        return Ed25519PrivateKey.from_private_bytes(self.signing_key).public_key().public_bytes_raw().hex()


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _password_key(password: str, salt: bytes, cost: dict[str, Any]) -> bytes:
    plain = unicodedata.normalize("NFKC", password).encode()
    return hash_secret_raw(plain, salt, cost["passes"], cost["memory_kib"], cost["lanes"], KEY_BYTES, Type.ID)


class KeySlots:
    """The slots of one station folder; `save` writes what was changed."""

    def __init__(self, folder: Path, content: dict[str, Any]) -> None:
        self._folder = folder
        self._content = content

    @classmethod
    def create(cls, folder: Path, station: str) -> "KeySlots":
        """An empty set of slots for a station's uid; nothing is written before `save`."""
        salt = _text(secrets.token_bytes(KEY_BYTES))
        return cls(folder, {"format": FORMAT, "station": station, "salt": salt, "generation": 0, "slots": {}})

    @classmethod
    def load(cls, folder: Path) -> "KeySlots":
        """The newer whole copy in the folder.

        Raises NotAStationError if there is no file of slots, DamagedStationError if none can be read.
        """
        files = [folder / name for name in FILES if (folder / name).exists()]
        if not files:
            raise NotAStationError(str(folder))
        whole = [content for content in map(_read_whole, files) if content is not None]
        if not whole:
            raise DamagedStationError("keys")
        slots = cls(folder, max(whole, key=lambda content: int(content["generation"])))
        if len(whole) < len(FILES) or whole[0] != whole[1]:
            slots._write()
        return slots

    @property
    def station(self) -> str:
        """The station's uid."""
        return str(self._content["station"])

    def add(self, user: str, password: str, data_key: bytes, cost: KeyCost | None = None) -> Opened:
        """Seal the data key and a new signing key for this person; an earlier slot of theirs is replaced."""
        signing_key = Ed25519PrivateKey.generate().private_bytes_raw()
        opened = Opened(data_key, signing_key)
        self.rewrap(user, password, opened, cost)
        return opened

    def rewrap(self, user: str, password: str, opened: Opened, cost: KeyCost | None = None) -> None:
        """Seal the same keys under a new password; the old one opens nothing from then on."""
        slot, salt = self._slot(user), secrets.token_bytes(16)
        chosen = cost or KeyCost()
        kdf = {"memory_kib": chosen.memory_kib, "passes": chosen.passes, "lanes": chosen.lanes}
        version = int(self._content["slots"].get(slot, {}).get("version", 0)) + 1
        entry = {"version": version, "alg": "argon2id+aes256gcm", "cost": kdf, "salt": _text(salt)}
        key = _password_key(password, salt, kdf)
        self._seal(slot, entry, key, opened.data_key + opened.signing_key)

    def remove(self, user: str) -> None:
        """Take the person's slot away."""
        self._content["slots"].pop(self._slot(user), None)

    def has(self, user: str) -> bool:
        """Whether the person has a slot."""
        return self._slot(user) in self._content["slots"]

    def open(self, user: str, password: str) -> Opened:
        """What the person's slot holds; raises WrongPasswordError, after the same time for an unknown user."""
        slot = self._slot(user)
        entry = self._content["slots"].get(slot)
        if entry is None:
            known = [other for name, other in self._content["slots"].items() if name != RECOVERY]
            if known:
                _password_key(password, secrets.token_bytes(16), known[0]["cost"])
            raise WrongPasswordError(user)
        key = _password_key(password, _bytes(entry["salt"]), entry["cost"])
        try:
            content = self._unseal(slot, entry, key)
        except InvalidTag:
            raise WrongPasswordError(user) from None
        return Opened(content[:KEY_BYTES], content[KEY_BYTES:])

    def issue_recovery(self, data_key: bytes) -> RecoveryKey:
        """Seal the data key under a new recovery key, to be printed now; an earlier sheet opens nothing any more."""
        recovery = RecoveryKey(secrets.token_bytes(SECRET_BYTES))
        version = int(self._content["slots"].get(RECOVERY, {}).get("version", 0)) + 1
        self._seal(RECOVERY, {"version": version, "alg": "hkdf+aes256gcm"}, self._recovery_key(recovery), data_key)
        return recovery

    def open_recovery(self, recovery: RecoveryKey) -> bytes:
        """The data key; raises RecoveryKeyError (group 0) if the sheet is not this station's newest."""
        entry = self._content["slots"].get(RECOVERY)
        if entry is None:
            raise RecoveryKeyError(0)
        try:
            return self._unseal(RECOVERY, entry, self._recovery_key(recovery))
        except InvalidTag:
            raise RecoveryKeyError(0) from None

    def _recovery_key(self, recovery: RecoveryKey) -> bytes:
        return HKDF(SHA256(), KEY_BYTES, self.station.encode(), b"vetdesk recovery").derive(recovery.secret)

    def _slot(self, user: str) -> str:
        return hmac.new(_bytes(self._content["salt"]), sign_in_key(user).encode(), "sha256").hexdigest()

    def _bound_to(self, slot: str, version: int) -> bytes:
        return f"vetdesk|{self.station}|{slot}|{version}".encode()

    def _seal(self, slot: str, entry: dict[str, Any], key: bytes, content: bytes) -> None:
        nonce = secrets.token_bytes(NONCE_BYTES)
        sealed = AESGCM(key).encrypt(nonce, content, self._bound_to(slot, entry["version"]))
        self._content["slots"][slot] = {**entry, "nonce": _text(nonce), "sealed": _text(sealed)}

    def _unseal(self, slot: str, entry: dict[str, Any], key: bytes) -> bytes:
        bound = self._bound_to(slot, entry["version"])
        return AESGCM(key).decrypt(_bytes(entry["nonce"]), _bytes(entry["sealed"]), bound)

    def save(self) -> None:
        """Put every change on disk, in both copies."""
        self._content["generation"] += 1
        self._write()

    def _write(self) -> None:
        text = canonical_json(self._content)
        digest = hashlib.sha256(text.encode()).hexdigest()
        for name in FILES:
            write_whole(self._folder / name, canonical_json({"sha256": digest, "content": text}).encode())


def _read_whole(path: Path) -> dict[str, Any] | None:
    """The content of one copy, None if it is cut off or altered."""
    try:
        outer = json.loads(path.read_text(encoding="utf-8"))
        text = outer["content"]
        if hashlib.sha256(text.encode()).hexdigest() != outer["sha256"]:
            return None
        content: dict[str, Any] = json.loads(text)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return content
