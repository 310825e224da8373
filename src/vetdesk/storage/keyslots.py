"""Key slots: the station's data key, sealed once for each member of staff under their password, and once for recovery.

The file holds no names: a slot is found by a keyed hash of the sign-in name. It is kept twice, so that one copy is
whole at any moment; both are rewritten at every change, or a removed slot would live on in the older one.

When the data key was changed, a slot is what it was, and beside it lies the present key, sealed to the signing key that
it holds (`grant`): nobody's password is needed for that. While a change is under way the coming key lies there too
(`next`); which of the two opens the database says whether the change came into force (storage/rekey.py).
"""

import base64
import copy
import hashlib
import hmac
import json
import secrets
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vetdesk.domain.errors import (
    DamagedStationError,
    NotAStationError,
    NotWrittenError,
    RecoveryKeyError,
    WrongPasswordError,
)
from vetdesk.domain.journal import canonical_json
from vetdesk.domain.recovery_key import SECRET_BYTES, RecoveryKey
from vetdesk.domain.staff import sign_in_key
from vetdesk.storage.attachments import AttachmentKeys
from vetdesk.storage.key_cost import KeyCost
from vetdesk.storage.key_grants import open_sealed, public_half, seal_to, unwrap, wrap
from vetdesk.storage.safe_files import write_whole
from vetdesk.storage.wiping import wipe

__all__ = ["FILES", "IssuedRecovery", "KeyCost", "KeySlots", "Opened", "OpenedSheet", "SlotFacts"]

FILES = ("keys.json", "keys.copy.json")
FORMAT = 1
KEY_BYTES = 32
NONCE_BYTES = 12
RECOVERY = "recovery"
GRANT, NEXT = "grant", "next"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a slot held: the key of the database and the person's private signing key (Ed25519, raw).

    `issued`: somebody else chose the password, so the person chooses an own one first. `next_key`: the coming key of
    the database, while it is being changed. `root`: the public half of the recovery key pair from which all keys of the
    station are certified; whoever replaces it in the database does not reach it here.
    """

    data_key: bytes = field(repr=False)
    signing_key: bytes = field(repr=False)
    issued: bool = False
    next_key: bytes | None = field(default=None, repr=False)
    root: str = ""

    def public_key(self) -> str:
        """The public half of the signing key, hexadecimal."""
        return public_half(self.signing_key)


@dataclass(frozen=True, slots=True)
class OpenedSheet:
    """What the recovery sheet opens: the key of the database and the private recovery key pair (the root).

    `root_seed` is empty for sheets from before signatures.
    """

    data_key: bytes = field(repr=False)
    root_seed: bytes = field(default=b"", repr=False)
    next_key: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class IssuedRecovery:
    """A new recovery key (恢复密钥), to be printed now, with the key pair that lies behind it from now on.

    The private half of the pair is handed out this once, to certify; otherwise it lies in the recovery slot only.
    """

    key: RecoveryKey
    root_seed: bytes = field(repr=False)

    @property
    def public_key(self) -> str:
        """The public half: the station's root."""
        return public_half(self.root_seed)


@dataclass(frozen=True, slots=True)
class SlotFacts:
    """What can be told of a slot without opening it: since when, who chose the password, the public signing key.

    Slots from before that was noted tell "".
    """

    since: str
    issued: bool
    public_key: str


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _password_key(password: str, salt: bytes, cost: dict[str, Any]) -> bytes:
    return KeyCost(**cost).derive(unicodedata.normalize("NFKC", password).encode(), salt, KEY_BYTES)


class KeySlots:
    """The slots of one station folder; `save` writes what was changed."""

    def __init__(self, folder: Path, content: dict[str, Any]) -> None:
        self._folder = folder
        self._content = content
        self._held = copy.deepcopy(content)

    @classmethod
    def create(cls, folder: Path, station: str, cost: KeyCost | None = None) -> "KeySlots":
        """An empty set of slots for a station's uid; nothing is written before `save`.

        `cost` is what a guess costs in this station from now on, if it was chosen and is not to be measured again.
        """
        salt = _text(secrets.token_bytes(KEY_BYTES))
        slots = cls(folder, {"format": FORMAT, "station": station, "salt": salt, "generation": 0, "slots": {}})
        if cost is not None:
            slots.keep_cost(cost, chosen=True)
        return slots

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
            with suppress(NotWrittenError):  # whoever only looks may come in although the disk is full
                slots._write()
        return slots

    @property
    def station(self) -> str:
        """The station's uid."""
        return str(self._content["station"])

    # ---- one person's slot

    def add(
        self,
        user: str,
        password: str,
        data_key: bytes,
        cost: KeyCost | None = None,
        *,
        own: bool = False,
        since: str = "",
        root: str = "",
    ) -> Opened:
        """Seal the data key and a new signing key for this person; an earlier slot of theirs is replaced.

        `own`: the person chose the password; else they are asked for an own one when they sign in first.
        """
        opened = Opened(data_key, Ed25519PrivateKey.generate().private_bytes_raw(), issued=not own, root=root)
        self.rewrap(user, password, opened, cost, since=since)
        return opened

    def rewrap(self, user: str, password: str, opened: Opened, cost: KeyCost | None = None, *, since: str = "") -> None:
        """Seal the same keys under a new password; the old one opens nothing from then on."""
        slot, salt = self._slot(user), secrets.token_bytes(16)
        kdf = asdict(cost or self.cost or KeyCost())
        version = int(self._content["slots"].get(slot, {}).get("version", 0)) + 1
        entry = {"version": version, "alg": "argon2id+aes256gcm", "cost": kdf, "salt": _text(salt)}
        entry |= {"since": since, "public_key": opened.public_key()} | ({"issued": True} if opened.issued else {})
        key, content = _password_key(password, salt, kdf), opened.data_key + opened.signing_key
        self._seal(slot, entry, key, content + bytes.fromhex(opened.root))
        wipe(key, content)

    def remove(self, user: str) -> None:
        """Take the person's slot away."""
        self._content["slots"].pop(self._slot(user), None)

    def has(self, user: str) -> bool:
        """Whether the person has a slot."""
        return self._slot(user) in self._content["slots"]

    def facts(self, user: str) -> SlotFacts | None:
        """What can be told of a person's slot; None if they have none."""
        entry = self._content["slots"].get(self._slot(user))
        if entry is None:
            return None
        return SlotFacts(str(entry.get("since", "")), bool(entry.get("issued")), str(entry.get("public_key", "")))

    def strangers(self, users: Iterable[str]) -> int:
        """How many slots belong to none of these people: nobody can tell who holds them."""
        return len(self._strange(users))

    def remove_strangers(self, users: Iterable[str]) -> int:
        """Take every slot away that belongs to none of these people; returns how many there were."""
        strange = self._strange(users)
        for slot in strange:
            del self._content["slots"][slot]
        return len(strange)

    def _strange(self, users: Iterable[str]) -> set[str]:
        return set(self._content["slots"]) - {self._slot(user) for user in users} - {RECOVERY}

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
        finally:
            wipe(key)
        data_key, signing_key = content[:KEY_BYTES], content[KEY_BYTES : 2 * KEY_BYTES]
        root = content[2 * KEY_BYTES :].hex()
        wipe(content)
        present = self._granted(slot, GRANT, signing_key) or data_key
        return Opened(present, signing_key, bool(entry.get("issued")), self._granted(slot, NEXT, signing_key), root)

    # ---- the recovery sheet

    def issue_recovery(self, data_key: bytes, since: str = "") -> IssuedRecovery:
        """Seal the data key under a new recovery key, to be printed now; an earlier sheet opens nothing any more."""
        seed = Ed25519PrivateKey.generate().private_bytes_raw()
        issued = IssuedRecovery(RecoveryKey(secrets.token_bytes(SECRET_BYTES)), seed)
        version = int(self._content["slots"].get(RECOVERY, {}).get("version", 0)) + 1
        entry = {"version": version, "alg": "hkdf+aes256gcm", "since": since, "public_key": issued.public_key}
        self._seal(RECOVERY, entry, self._recovery_key(issued.key), data_key + seed)
        return issued

    def open_recovery(self, recovery: RecoveryKey) -> bytes:
        """The data key; raises RecoveryKeyError (group 0) if the sheet is not this station's newest."""
        return self.open_sheet(recovery).data_key

    def open_sheet(self, recovery: RecoveryKey) -> OpenedSheet:
        """Everything that the sheet opens; raises RecoveryKeyError (group 0) as `open_recovery` does."""
        entry = self._content["slots"].get(RECOVERY)
        if entry is None:
            raise RecoveryKeyError(0)
        try:
            content = self._unseal(RECOVERY, entry, self._recovery_key(recovery))
        except InvalidTag:
            raise RecoveryKeyError(0) from None
        data_key, seed = content[:KEY_BYTES], content[KEY_BYTES:]
        if not seed:
            return OpenedSheet(data_key)
        present = self._granted(RECOVERY, GRANT, seed) or data_key
        return OpenedSheet(present, seed, self._granted(RECOVERY, NEXT, seed))

    @property
    def recovery_root(self) -> str:
        """The public half of the recovery key pair as the file tells it; "" for a sheet from before signatures."""
        return str(self._content["slots"].get(RECOVERY, {}).get("public_key", ""))

    @property
    def recovery_since(self) -> str:
        """When the recovery sheet was issued; "" if that is not known."""
        return str(self._content["slots"].get(RECOVERY, {}).get("since", ""))

    # ---- what a guess costs

    @property
    def cost(self) -> KeyCost | None:
        """What a guess costs in this station; None for stations from before it was measured."""
        told = self._content.get("cost")
        return KeyCost(told["memory_kib"], told["passes"], told["lanes"]) if told else None

    @property
    def cost_is_chosen(self) -> bool:
        """Whether somebody chose the cost, so that it is not measured again."""
        return bool(self._content.get("cost", {}).get("chosen"))

    def keep_cost(self, cost: KeyCost, *, chosen: bool = False) -> None:
        """Let every slot that is sealed from now on cost this; the others follow when their passwords change."""
        self._content["cost"] = {**asdict(cost), "chosen": chosen}

    # ---- the keys of the attachments

    def attachment_keys(self, data_key: bytes) -> AttachmentKeys:
        """The keys of the station's attachments; raises DamagedStationError."""
        wrapped = self._content.get("attachments")
        return AttachmentKeys.unwrapped(wrapped, data_key) if wrapped else AttachmentKeys.derived(data_key)

    def keep_attachment_keys(self, keys: AttachmentKeys, data_key: bytes) -> None:
        """Wrap the keys of the attachments under the data key."""
        self._content["attachments"] = keys.wrapped(data_key)

    # ---- changing the data key (storage/rekey.py)

    def earlier_keys(self, data_key: bytes) -> tuple[bytes, ...]:
        """The keys that the database had before, newest first: older backups are checked and restored with them."""
        earlier = self._content.get("earlier")
        return tuple(unwrap(data_key, earlier)) if earlier else ()

    @property
    def changing(self) -> bool:
        """Whether a change of the data key was begun and is neither told as done nor given up."""
        return "changing" in self._content

    def begin_change(self, data_key: bytes, coming: bytes, holders: Mapping[str, str], root: str) -> None:
        """Lay the coming key beside the present one, sealed to everybody's certified public key.

        `holders` are the public keys by sign-in name, `root` that of the recovery key pair. Slots of others are
        removed. Raises KeyError if one of them has no slot.
        """
        self.remove_strangers(holders)
        for slot, public_key in [*((self._slot(user), key) for user, key in holders.items()), (RECOVERY, root)]:
            sealed = seal_to(public_key, coming, self._granted_to(slot))
            self._content["slots"][slot][NEXT] = _text(sealed)
        keys = self.attachment_keys(data_key).with_fresh_sealing()
        earlier = wrap(coming, (data_key, *self.earlier_keys(data_key)))
        self._content["changing"] = {"attachments": keys.wrapped(coming), "earlier": earlier}

    def finish_change(self) -> None:
        """The coming key is in force: forget what opens the earlier one."""
        for slot, entry in self._content["slots"].items():
            if NEXT in entry:
                entry[GRANT] = entry.pop(NEXT)
            else:
                raise DamagedStationError(f"slot {slot[:8]}")
        self._content |= self._content.pop("changing")

    def give_up_change(self) -> None:
        """The present key stays: forget the coming one."""
        for entry in self._content["slots"].values():
            entry.pop(NEXT, None)
        self._content.pop("changing", None)

    # ---- sealing

    def _granted_to(self, slot: str) -> bytes:
        return f"vetdesk|{self.station}|{slot}".encode()

    def _granted(self, slot: str, which: str, signing_key: bytes) -> bytes | None:
        sealed = self._content["slots"][slot].get(which)
        if sealed is None:
            return None
        try:
            return open_sealed(signing_key, _bytes(sealed), self._granted_to(slot))
        except ValueError:
            raise DamagedStationError("keys") from None

    def _recovery_key(self, recovery: RecoveryKey) -> bytes:
        return HKDF(SHA256(), KEY_BYTES, self.station.encode(), b"vetdesk recovery").derive(recovery.secret)

    def _slot(self, user: str) -> str:
        return hmac.new(_bytes(self._content["salt"]), sign_in_key(user).encode(), "sha256").hexdigest()

    def _bound_to(self, slot: str, entry: Mapping[str, Any]) -> bytes:
        issued = "|issued" if entry.get("issued") else ""
        return f"vetdesk|{self.station}|{slot}|{entry['version']}{issued}".encode()

    def _seal(self, slot: str, entry: dict[str, Any], key: bytes, content: bytes) -> None:
        nonce = secrets.token_bytes(NONCE_BYTES)
        sealed = AESGCM(key).encrypt(nonce, content, self._bound_to(slot, entry))
        self._content["slots"][slot] = {**entry, "nonce": _text(nonce), "sealed": _text(sealed)}

    def _unseal(self, slot: str, entry: dict[str, Any], key: bytes) -> bytes:
        return AESGCM(key).decrypt(_bytes(entry["nonce"]), _bytes(entry["sealed"]), self._bound_to(slot, entry))

    @contextmanager
    def kept_if_well(self) -> Iterator[None]:
        """Put every change on disk if the block ends well, and take it back if it raises."""
        before = copy.deepcopy(self._content)
        try:
            yield
        except BaseException:
            self._content = before
            raise
        self.save()

    def save(self) -> None:
        """Put every change on disk, in both copies; raises NotWrittenError, and then knows what the disk holds."""
        self._content["generation"] += 1
        try:
            self._write()
        except NotWrittenError:
            whole = [content for content in (_read_whole(self._folder / name) for name in FILES) if content is not None]
            if not whole:  # the disk does not even read: what it held before counts
                whole = [{**copy.deepcopy(self._held), "generation": self._content["generation"]}]
            self._content = max(whole, key=lambda content: int(content["generation"]))
            raise
        self._held = copy.deepcopy(self._content)

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
