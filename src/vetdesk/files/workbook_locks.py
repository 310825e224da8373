"""Workbooks that only a password opens: agile encryption with AES-256, as Excel writes it ([MS-OFFCRYPTO] 2.3)."""

from io import BytesIO


def locked(content: bytes, password: str) -> bytes:
    """An xlsx that asks for the password; the open content never leaves memory."""
    from msoffcrypto.format.ooxml import OOXMLFile

    target = BytesIO()
    OOXMLFile(BytesIO(content)).encrypt(password, target)
    return target.getvalue()
