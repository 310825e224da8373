"""Finds the data key: by a user's password or by the printed recovery key, from the slots beside the database.

A slot holds the data key and a private signing key. Where the data key was changed later, the present one lies beside
the slot as "grant", sealed to that signing key; where a change was cut off, the coming one lies there too, as "next".
"""

import base64
import hashlib
import hmac
import json
import unicodedata
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

FILES = ("keys.json", "keys.copy.json")
DATABASE = "station.db"
KEY_BYTES = 32
LARGEST = 4 << 20
MOST_MEMORY_KIB = 4 << 20
MOST_PASSES = 64
RECOVERY = "recovery"
GROUPS, GROUP = 8, 5
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})


class NoKeyError(Exception):
    """No slot was opened: the message is "slots", "user", "password" or "recovery"."""


def by_password(folder: Path, user: str, password: str) -> bytes:
    """The data key from a person's slot; raises NoKeyError."""
    content = _slots(folder)
    try:
        name = unicodedata.normalize("NFKC", user).strip().casefold()
        slot = hmac.new(_bytes(content["salt"]), name.encode(), "sha256").hexdigest()
        entry = content["slots"].get(slot)
        if entry is None:
            raise NoKeyError("user")
        memory, passes, lanes = (int(entry["cost"][part]) for part in ("memory_kib", "passes", "lanes"))
        if not (0 < memory <= MOST_MEMORY_KIB and 0 < passes <= MOST_PASSES and 0 < lanes <= MOST_PASSES):
            raise NoKeyError("slots")
        plain = unicodedata.normalize("NFKC", password).encode()
        key = hash_secret_raw(plain, _bytes(entry["salt"]), passes, memory, lanes, KEY_BYTES, Type.ID)
        return _in_force(folder, content, slot, key)
    except InvalidTag:
        raise NoKeyError("password") from None
    except (ValueError, KeyError, TypeError, AttributeError, HashingError):
        raise NoKeyError("slots") from None


def by_recovery_key(folder: Path, text: str) -> bytes:
    """The data key from the recovery slot; raises NoKeyError."""
    content, secret = _slots(folder), _secret(text)
    try:
        key = HKDF(SHA256(), KEY_BYTES, str(content["station"]).encode(), b"vetdesk recovery").derive(secret)
        return _in_force(folder, content, RECOVERY, key)
    except InvalidTag:
        raise NoKeyError("recovery") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise NoKeyError("slots") from None


def _in_force(folder: Path, content: dict[str, Any], slot: str, key: bytes) -> bytes:
    """The data key by which the database opens now."""
    entry = content["slots"][slot]
    issued = "|issued" if entry.get("issued") else ""
    bound = f"vetdesk|{content['station']}|{slot}|{entry['version']}{issued}".encode()
    held = AESGCM(key).decrypt(_bytes(entry["nonce"]), _bytes(entry["sealed"]), bound)
    data_key, seed = held[:KEY_BYTES], held[KEY_BYTES : 2 * KEY_BYTES]
    to = f"vetdesk|{content['station']}|{slot}".encode()
    if "grant" in entry:
        data_key = _granted(_bytes(entry["grant"]), seed, to)
    if "next" in entry:
        coming = _granted(_bytes(entry["next"]), seed, to)
        data_key = coming if _opens(folder / DATABASE, coming) else data_key
    return data_key


def _granted(sealed: bytes, seed: bytes, bound: bytes) -> bytes:
    """What was sealed to a signing key: its twin for key agreement has the hash of the seed as its private half."""
    private = X25519PrivateKey.from_private_bytes(hashlib.sha512(seed).digest()[:KEY_BYTES])
    told, mine = sealed[:KEY_BYTES], private.public_key().public_bytes_raw()
    shared = private.exchange(X25519PublicKey.from_public_bytes(told))
    key = HKDF(SHA256(), KEY_BYTES, told + mine, b"vetdesk key grant").derive(shared)
    return AESGCM(key).decrypt(bytes(12), sealed[KEY_BYTES:], bound)


def _opens(path: Path, key: bytes) -> bool:
    try:
        with closing(cipher.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except cipher.Error:
        return False
    return True


def _slots(folder: Path) -> dict[str, Any]:
    """The newer whole copy of the slots."""
    whole = []
    for name in FILES:
        try:
            with (folder / name).open("rb") as file:
                outer = json.loads(file.read(LARGEST))
            text = str(outer["content"])
            if hashlib.sha256(text.encode()).hexdigest() == outer["sha256"]:
                content = json.loads(text)
                whole.append((int(content["generation"]), content))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
    if not whole:
        raise NoKeyError("slots")
    found: dict[str, Any] = max(whole, key=lambda pair: pair[0])[1]
    return found


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _secret(text: str) -> bytes:
    """The 20 bytes of a recovery key as printed: eight groups of four characters and one that checks them."""
    plain = "".join(character for character in text.upper() if character.isalnum()).translate(_READ_AS)
    number = 0
    for group in range(GROUPS):
        values = [_ALPHABET.find(character) for character in plain[group * GROUP : (group + 1) * GROUP]]
        if len(values) < GROUP or -1 in values or _checking(values[:-1], group) != values[-1]:
            raise NoKeyError("recovery")
        for value in values[:-1]:
            number = number << 5 | value
    return number.to_bytes(20, "big")


def _checking(values: list[int], group: int) -> int:
    total = 0
    for value in values:
        total = (total ^ value) << 1
        total ^= 0b100101 if total & 0b100000 else 0
    return total ^ group
