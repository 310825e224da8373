import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from vetdesk.storage.key_grants import _twin, open_sealed, public_half, seal_to

SECRET = bytes(range(32))


def a_seed() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes_raw()


def test_only_the_holder_of_the_signing_key_opens_what_was_sealed_to_its_public_half():
    seed, other = a_seed(), a_seed()
    sealed = seal_to(public_half(seed), SECRET, b"slot")
    assert open_sealed(seed, sealed, b"slot") == SECRET
    with pytest.raises(ValueError, match="not sealed"):
        open_sealed(other, sealed, b"slot")


def test_it_opens_nowhere_else_and_not_if_altered():
    seed = a_seed()
    sealed = seal_to(public_half(seed), SECRET, b"slot")
    with pytest.raises(ValueError, match="not sealed"):
        open_sealed(seed, sealed, b"another slot")
    for place in (0, 31, 32, len(sealed) - 1):
        altered = bytearray(sealed)
        altered[place] ^= 1
        with pytest.raises(ValueError, match=r"not sealed|exchange|shared"):
            open_sealed(seed, bytes(altered), b"slot")


def test_the_twin_of_the_public_key_belongs_to_the_twin_of_the_private_one():
    import hashlib

    for _ in range(20):
        seed = a_seed()
        private = X25519PrivateKey.from_private_bytes(hashlib.sha512(seed).digest()[:32])
        assert private.public_key().public_bytes_raw() == _twin(public_half(seed))


def test_sealing_twice_never_looks_alike():
    key = public_half(a_seed())
    assert seal_to(key, SECRET, b"slot") != seal_to(key, SECRET, b"slot")
