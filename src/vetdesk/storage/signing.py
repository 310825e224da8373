"""Signs and verifies (Ed25519): the one place where the signatures of domain/signatures.py meet cryptography."""

from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from vetdesk.domain.signatures import Sign
from vetdesk.domain.staff import Actor

SIGNATURE_BYTES = 64


class Signer:
    """One private signing key, kept in memory only while its holder is signed in."""

    def __init__(self, seed: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public_key = self._private.public_key().public_bytes_raw().hex()

    def sign(self, text: bytes) -> str:
        """The signature of a text, hexadecimal; about 50 µs."""
        return self._private.sign(text).hex()

    @classmethod
    def new(cls) -> "Signer":
        """A key pair that nobody has yet."""
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())


@lru_cache(maxsize=4096)
def verify(public_key: str, text: bytes, signature: str) -> bool:
    """Whether the signature of a text was made with the private half of a key; about 150 µs. Never raises.

    The last answers are remembered: the same deeds and events are judged again and again.
    """
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(bytes.fromhex(signature), text)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


class Signers:
    """The private keys at hand, by the uid of their holder: that of whoever is signed in, and nobody else's.

    `roots` is the root that their slot names: a database with another one was not certified by this station's sheet.
    """

    def __init__(self) -> None:
        self._held: dict[str, Signer] = {}
        self.roots: frozenset[str] = frozenset()

    def hold(self, staff: str, signer: Signer) -> None:
        """From now on deeds of this person are signed with this key."""
        self._held[staff] = signer

    def forget(self) -> None:
        """Drop every key."""
        self._held.clear()

    def of(self, actor: Actor | None) -> Sign | None:
        """What signs for whoever acts; None if their key is not at hand."""
        signer = self._held.get(actor.staff.uid) if actor is not None else None
        return signer.sign if signer is not None else None
