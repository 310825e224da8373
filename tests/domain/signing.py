"""Keys for tests of the domain, which knows no cryptography: a signature is a keyed hash."""

import hashlib
from dataclasses import dataclass

from vetdesk.domain.signatures import Sign


@dataclass(frozen=True)
class FakeKey:
    """A pair of which only this object knows the private half; `verify` accepts what `sign` made, nothing else."""

    name: str

    @property
    def public(self) -> str:
        """The public half."""
        return hashlib.sha256(self.name.encode()).hexdigest()

    @property
    def sign(self) -> Sign:
        """Signs a text."""
        return lambda text: hashlib.sha256(self.public.encode() + text).hexdigest()


def verify(public: str, text: bytes, signature: str) -> bool:
    """Whether the signature is that of the text under the key."""
    return signature == hashlib.sha256(public.encode() + text).hexdigest()
