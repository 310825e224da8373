"""Opening workbooks that carry a password. Runs only in the guarded child; the open content stays in its memory.

Ways of locking: [MS-OFFCRYPTO] agile and standard encryption of new workbooks, RC4, RC4 CryptoAPI and XOR of old ones.
"""

import struct
from binascii import Error as Base64Error
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.parsers.expat import ExpatError

from vetdesk.files.workbooks.compound import COMPOUND_START, Compound
from vetdesk.files.workbooks.refusal import RefusedError

_NOBODYS = "VelvetSweatshop"
"""The password of workbooks whose structure is protected but which anybody may open: Excel itself knows it."""
_PACKAGE, _HOW = "EncryptedPackage", "EncryptionInfo"
_WORKBOOK = "Workbook"
_FILE_PASS, _BOUND_SHEET = 0x002F, 0x0085
_NEVER_LOCKED = frozenset({0x0809, 0x0194, 0x0195, 0x00E1, 0x0138, 0x0196})
_MALFORMED = (
    OSError, KeyError, ValueError, IndexError, TypeError, OverflowError, AssertionError, struct.error, ExpatError,
    Base64Error,
)  # fmt: skip
_BLOCK = 1024


def unlocked(content: bytes, password: str) -> bytes:
    """The content itself, or what the password opens.

    Raises RefusedError: "password" if one is needed, "wrong_password", "password_kind" if it is locked in a way that
    nothing here opens, "damaged" if the lock itself is broken.
    """
    if not content.startswith(COMPOUND_START):
        return content
    try:
        compound = Compound(content)
        if _PACKAGE in compound.names or _HOW in compound.names:
            return _package(compound, password)
        if _WORKBOOK in compound.names and _is_locked(compound.stream(_WORKBOOK)):
            return _old_workbook(compound, password)
    except _MALFORMED as error:
        raise RefusedError("damaged", {"what": "container"}) from error
    return content


def _package(compound: Compound, password: str) -> bytes:
    from msoffcrypto import exceptions
    from msoffcrypto.format.ooxml import OOXMLFile

    compound.stream(_PACKAGE)  # before a password is asked for: a file that was cut off has none that fits
    how = compound.stream(_HOW)
    if b"<!" in how or "<!".encode("utf-16-le") in how:
        raise RefusedError("damaged", {"what": "doctype"})
    try:
        package = OOXMLFile(BytesIO(compound.content))
        _try_password(package, password, verify_password=True)
    except (exceptions.DecryptionError, exceptions.FileFormatError) as error:
        raise RefusedError("password_kind") from error
    plain = BytesIO()
    try:
        package.decrypt(plain)
    except exceptions.DecryptionError as error:
        raise RefusedError("damaged", {"what": "container"}) from error
    return plain.getvalue()


def _try_password(file: Any, password: str, **options: bool) -> None:  # noqa: ANN401 - the library has no types
    """Give the password, or the one that is nobody's; raises RefusedError if it does not fit."""
    from msoffcrypto import exceptions

    try:
        file.load_key(password=password or _NOBODYS, **options)
    except exceptions.InvalidKeyError as error:
        raise RefusedError("wrong_password" if password else "password") from error


def _is_locked(stream: bytes) -> bool:
    """Whether the workbook's own part says so."""
    for kind, _, _ in _records(stream):
        if kind == _FILE_PASS:
            return True
        if kind == 0x000A:
            return False
    return False


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Kind, start and end of the content of every record."""
    position = 0
    while position + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, position)
        yield kind, position + 4, position + 4 + size
        position += 4 + size


def _old_workbook(compound: Compound, password: str) -> bytes:
    from msoffcrypto import exceptions
    from msoffcrypto.format.xls97 import Xls97File

    try:
        file = Xls97File(BytesIO(compound.content))
        _try_password(file, password)
    except (exceptions.DecryptionError, exceptions.ParseError) as error:
        raise RefusedError("password_kind") from error
    locked = compound.stream(_WORKBOOK)
    plain = bytearray(_decrypted(file, locked))
    for kind, start, end in _records(locked):
        plain[start - 4 : start] = locked[start - 4 : start]
        if kind == _FILE_PASS:
            plain[start - 4 : start - 2] = b"\0\0"
            plain[start:end] = bytes(end - start)
        elif kind in _NEVER_LOCKED:
            plain[start:end] = locked[start:end]
        elif kind == _BOUND_SHEET:
            plain[start : start + 4] = locked[start : start + 4]
    return compound.with_stream(_WORKBOOK, bytes(plain[: len(locked)]))


def _decrypted(file: Any, locked: bytes) -> bytes:  # noqa: ANN401 - the library has no types
    """The stream as if all of it were locked."""
    from msoffcrypto.method.rc4 import DocumentRC4
    from msoffcrypto.method.rc4_cryptoapi import DocumentRC4CryptoAPI
    from msoffcrypto.method.xor_obfuscation import DocumentXOR

    stream = BytesIO(locked)
    if file.type == "rc4":
        return bytes(DocumentRC4.decrypt(file.key, file.salt, stream, _BLOCK).getvalue())
    if file.type == "rc4_cryptoapi":
        opened = DocumentRC4CryptoAPI.decrypt(file.key, file.salt, file.keySize, stream, _BLOCK)
        return bytes(opened.getvalue())
    places: list[int] = []
    for kind, start, end in _records(locked):
        plain = end - start if kind in _NEVER_LOCKED | {_FILE_PASS} else 4 * (kind == _BOUND_SHEET)
        mark = -2 if kind == _BOUND_SHEET else -1
        places += [0] * (4 + plain) + [mark] * (end - start - plain)
    return bytes(DocumentXOR.decrypt(file.key, stream, places[: len(locked)], [], 10).getvalue())
