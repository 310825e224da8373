"""Reads the small codes off a drawn page, however it lies, stamped over or noisy; runs in the guarded child process.

Red ink hides a code from a grey picture but not from its red channel, where it is as light as paper. Noise as fine as
the modules of a code goes when the picture is enlarged first and smoothed then. Our codes stand in a corner of the
sheet, so the corners are looked at first: on a noisy page that takes a hundredth of the time of the whole page.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST = 120
"""Characters of a code of ours at most; a longer one is not looked at."""
PAGE_WIDTH_PX = 2480
"""Pixels across at which a page of a PDF is looked at: 300 to the inch."""
CORNER = 0.28
"""How much of the shorter side of the page a corner takes."""
ENLARGED = 5000
"""Pixels of the shorter side of a page whose corners are looked at: 600 to the inch on A4, so ten to a module."""
WHOLE = 3300
"""The same where the whole page is looked at, because the sheet lies somewhere in a photograph."""
SMOOTHINGS = (2.2, 0.0, 1.4, 3.0)
"""Radii in enlarged pixels, the one that most often helps first."""


def codes_on(page: "Image", wanted: Callable[[str], bool]) -> tuple[str, ...]:
    """Every code on a page that is `wanted` by its text, each once; empty if none can be read."""
    for way in _ways(page):
        found = [text for text in _decoded(way) if len(text) <= LONGEST and wanted(text)]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _ways(page: "Image") -> Iterator["Image"]:
    """The corners without red ink, then as they are, then the whole page: each a grey picture."""
    colours = page.convert("RGB")
    for flat in (colours.getchannel("R"), colours.convert("L")):
        for radius in SMOOTHINGS:
            for box in _corners(flat):
                yield _smoothed(_sized(flat.crop(box), ENLARGED / min(flat.size)), radius)
    red = colours.getchannel("R")
    yield red
    for radius in (1.4, 0.0):
        yield _smoothed(_sized(red, WHOLE / min(red.size)), radius)


def _corners(page: "Image") -> Iterator[tuple[int, int, int, int]]:
    """The lower right corner, where the code of an upright page stands, then the three where a turned one has it."""
    wide, high = page.size
    side = round(CORNER * min(wide, high))
    for left, top in ((wide - side, high - side), (0, 0), (wide - side, 0), (0, high - side)):
        yield left, top, left + side, top + side


def _sized(flat: "Image", scale: float) -> "Image":
    from PIL.Image import Resampling

    return flat.resize((max(1, round(flat.width * scale)), max(1, round(flat.height * scale))), Resampling.BICUBIC)


def _smoothed(flat: "Image", radius: float) -> "Image":
    from PIL import ImageFilter

    return flat.filter(ImageFilter.GaussianBlur(radius)) if radius else flat


def _decoded(flat: "Image") -> Iterator[str]:
    """The texts of all QR codes in a grey picture."""
    import zxingcpp

    pixels = flat.tobytes()  # a view does not keep what it looks at
    view = zxingcpp.ImageView(pixels, flat.width, flat.height, zxingcpp.ImageFormat.Lum)
    for code in zxingcpp.read_barcodes(view, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)):
        yield code.text
