"""The modules of the small QR code that lets a scanned paper find its record again."""

import segno


def code_modules(text: str) -> list[list[tuple[int, int]]]:
    """The dark stretches (start, length) of each row of a QR code; a fixed mask saves seven trial drawings."""
    return [_stretches(row) for row in segno.make_qr(text, error="m", boost_error=False, mask=2).matrix]


def _stretches(row: bytearray | tuple[int, ...]) -> list[tuple[int, int]]:
    stretches, start = [], -1
    for column, dark in enumerate((*row, 0)):
        if dark and start < 0:
            start = column
        elif not dark and start >= 0:
            stretches.append((start, column - start))
            start = -1
    return stretches
