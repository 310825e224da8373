"""The code on a paper read back: from the QR code of a scan, or from the eight letters somebody types."""

from vetdesk.domain.papers import PaperCode

BEGINS = "VD1:"
"""How the content of each of our codes begins."""
LETTERS = 8
_MISTAKEN = str.maketrans("OILU", "011V", " -·　")
_HEX = frozenset("0123456789abcdef")


def parse_code(text: str) -> PaperCode | None:
    """What the content of a QR code says; None if it is none of ours or was tampered with beyond its form."""
    parts = text.strip().upper().split(":")
    if len(parts) != 5 or f"{parts[0]}:" != BEGINS or not parts[1]:
        return None
    paper, record, version, head = (part.lower() for part in parts[1:])
    if len(record) not in (0, 32) or not _HEX.issuperset(record + version + head):
        return None
    uid = "-".join((record[:8], record[8:12], record[12:16], record[16:20], record[20:])) if record else ""
    return PaperCode(paper.replace("-", "_"), uid, version, head)


def typed_letters(text: str) -> str:
    """The eight letters as a person typed them: any case, with spaces, O for 0 and I or L for 1; "" if not eight."""
    letters = text.upper().translate(_MISTAKEN)
    return letters if len(letters) == LETTERS and letters.isascii() and letters.isalnum() else ""
