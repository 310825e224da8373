"""Sealing keys: to a person who is not there, whose private signing key alone opens it; or under another key.

The signing key (Ed25519) is turned into its twin for key agreement (X25519, RFC 7748 4.1), so that the one certified
public key of a person says both who signed and who may open. Each sealed content has a throw-away key of its own.
"""

import base64
import hashlib
import json
import secrets
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vetdesk.domain.errors import CancelledError, DamagedStationError
from vetdesk.domain.journal import canonical_json
from vetdesk.storage.wiping import is_wiped

_PRIME = 2**255 - 19
_LENGTH = 32
_NONCE = bytes(12)
"""Every content has a key of its own, so the nonce may be the same."""


def public_half(seed: bytes) -> str:
    """The public half (hexadecimal) of a private signing key."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw().hex()


def seal_to(public_key: str, content: bytes, bound: bytes) -> bytes:
    """Seal a content to the holder of a signing key; `bound` must be told again to open it. Raises ValueError."""
    once, receiver = X25519PrivateKey.generate(), _twin(public_key)
    told = once.public_key().public_bytes_raw()
    key = _key(once.exchange(X25519PublicKey.from_public_bytes(receiver)), told + receiver)
    return told + AESGCM(key).encrypt(_NONCE, content, bound)


def open_sealed(seed: bytes, sealed: bytes, bound: bytes) -> bytes:
    """What was sealed to this private signing key; raises ValueError if it was not, or was altered."""
    told, receiver = sealed[:_LENGTH], _twin(public_half(seed))
    private = X25519PrivateKey.from_private_bytes(hashlib.sha512(seed).digest()[:_LENGTH])
    key = _key(private.exchange(X25519PublicKey.from_public_bytes(told)), told + receiver)
    try:
        return AESGCM(key).decrypt(_NONCE, sealed[_LENGTH:], bound)
    except InvalidTag:
        raise ValueError("not sealed to this key") from None


def _twin(public_key: str) -> bytes:
    """The public key for key agreement that belongs to a public signing key: u = (1 + y) / (1 - y)."""
    y = int.from_bytes(bytes.fromhex(public_key), "little") % 2**255
    u = (1 + y) * pow(1 - y, -1, _PRIME) % _PRIME
    return u.to_bytes(_LENGTH, "little")


def _key(shared: bytes, parties: bytes) -> bytes:
    return HKDF(SHA256(), _LENGTH, parties, b"vetdesk key grant").derive(shared)


def wrap(data_key: bytes, keys: Sequence[bytes]) -> str:
    """Keys sealed under the data key, as text."""
    told, nonce = [base64.b64encode(key).decode("ascii") for key in keys], secrets.token_bytes(len(_NONCE))
    sealed = AESGCM(_wrapping(data_key)).encrypt(nonce, canonical_json(told).encode(), b"")
    return base64.b64encode(nonce + sealed).decode("ascii")


def unwrap(data_key: bytes, text: str) -> list[bytes]:
    """The keys that `wrap` sealed; raises DamagedStationError if they were altered or this is another data key.

    Raises CancelledError for a key that was overwritten when the desk was locked.
    """
    if is_wiped(data_key):
        raise CancelledError
    try:
        sealed = base64.b64decode(text, validate=True)
        told = AESGCM(_wrapping(data_key)).decrypt(sealed[: len(_NONCE)], sealed[len(_NONCE) :], b"")
    except (InvalidTag, ValueError):
        raise DamagedStationError("keys") from None
    return [base64.b64decode(one) for one in json.loads(told)]


def _wrapping(data_key: bytes) -> bytes:
    return HKDF(SHA256(), _LENGTH, None, b"vetdesk wrapped keys").derive(data_key)
