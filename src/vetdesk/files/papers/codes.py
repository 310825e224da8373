"""The small QR code that lets a scanned paper find its record again."""

import segno


def code_image(text: str, left: float, bottom: float, side: float) -> str:
    """PDF operators that paint a QR code as an image mask, one bit a module (hundreds of rectangles take ten times

    as long). Measures in points from the lower left corner. A fixed mask pattern saves segno seven trial drawings.
    """
    matrix = segno.make_qr(text, error="m", boost_error=False, mask=2).matrix
    modules = len(matrix)
    width = (modules + 7) // 8
    padding = 8 * width - modules
    bits = "".join(f"{int(bytes(row).translate(_DIGITS), 2) << padding:0{2 * width}X}" for row in matrix)
    return (
        f"q {side:.2f} 0 0 {side:.2f} {left:.2f} {bottom:.2f} cm "
        f"BI /W {modules} /H {modules} /BPC 1 /IM true /D [1 0] /F /AHx ID\n{bits}>\nEI Q"
    )


_DIGITS = bytes.maketrans(b"\x00\x01", b"01")
