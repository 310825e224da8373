"""Record identifiers (UUID version 7, RFC 9562): unique everywhere, and sorted by the time they were made."""


def uid_from(milliseconds: int, random: int) -> str:
    """The UUIDv7 text of a moment (milliseconds since 1970, 48 bits) and 74 random bits."""
    upper = (random >> 62) & 0xFFF
    lower = random & 0x3FFF_FFFF_FFFF_FFFF
    number = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | 0x7 << 76 | upper << 64 | 0x2 << 62 | lower
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
