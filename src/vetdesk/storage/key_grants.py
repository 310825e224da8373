"""Sealing something to a person who is not there: only their private signing key opens it.

The signing key (Ed25519) is turned into its twin for key agreement (X25519, RFC 7748 4.1), so that the one certified
public key of a person says both who signed and who may open. Each sealed content has a throw-away key of its own.
"""

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

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
