"""The guarded child process: counts or draws the pages of one scan, may crash or be stopped, and writes no file.

Started as `python -m vetdesk.files.pages.child`. The request comes as a pickle on standard input (the parent is
trusted); one marshalled tuple of plain values goes back on standard output (the scan is not).
"""

import marshal
import pickle
import sys
import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any

from vetdesk.files.child_limits import limit_memory
from vetdesk.files.pages.kinds import PDF, PICTURES, PageLimits, RefusedPagesError

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

QUARTER = 90


def main() -> int:
    """Answer one request: ("pages", n), ("page", width, height, rgba) or ("refused", reason, limit)."""
    content, kind, page, limits = pickle.load(sys.stdin.buffer)
    limit_memory(limits.memory_bytes)
    try:
        answer = _drawn(content, kind, page, limits) if page else ("pages", _count(content, kind, limits))
    except RefusedPagesError as refusal:
        answer = ("refused", refusal.reason, refusal.limit)
    except MemoryError:
        answer = ("refused", "too_large", f"{limits.memory_bytes >> 20} MB")
    sys.stdout.buffer.write(marshal.dumps(answer))
    sys.stdout.buffer.flush()
    return 0


def _count(content: bytes, kind: str, limits: PageLimits) -> int:
    """How many pages there are; the first is drawn, so that what cannot be shown is refused at once."""
    pages = len(_document(content)) if kind == PDF else _frames(_opened(content, kind, limits), kind)
    if pages > limits.pages:
        raise RefusedPagesError("too_many_pages", str(limits.pages))
    if pages < 1:
        raise RefusedPagesError("damaged")
    _drawn(content, kind, (1, 200, 0), limits)
    return pages


def _drawn(content: bytes, kind: str, page: tuple[int, int, int], limits: PageLimits) -> tuple[Any, ...]:
    """One page (number from 1, width in pixels, quarter turns to the right) as RGBA."""
    number, width, quarters = page
    if kind == PDF:
        image = _pdf_page(content, number, width, limits, sideways=quarters % 2 == 1)
    else:
        image = _picture(content, kind, number, limits)
    image = image.convert("RGBA")
    if quarters:
        image = image.rotate(-QUARTER * quarters, expand=True)
    scale = min(width / image.width, limits.side / image.height, 1.0)
    if scale < 1.0:
        size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
        image = image.resize(size, reducing_gap=3.0)
    return ("page", image.width, image.height, image.tobytes())


def _document(content: bytes) -> "PdfDocument":
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        reason = "password_needed" if "assword" in str(error) else "damaged"
        raise RefusedPagesError(reason) from error


def _pdf_page(content: bytes, number: int, width: int, limits: PageLimits, *, sideways: bool) -> "Image":
    import pypdfium2

    document = _document(content)
    try:
        page = document[number - 1]
        across, down = page.get_size()
    except (IndexError, pypdfium2.PdfiumError) as error:
        raise RefusedPagesError("damaged") from error
    if across < 1 or down < 1:
        raise RefusedPagesError("damaged")
    scale = min(width / (down if sideways else across), limits.side / max(across, down))
    image: Image = page.render(scale=scale).to_pil()
    return image


def _opened(content: bytes, kind: str, limits: PageLimits) -> "Image":
    """The picture with nothing decoded yet, read by the decoder of its kind alone."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = limits.pixels
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return Image.open(BytesIO(content), formats=[PICTURES[kind]])
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise RefusedPagesError("too_large", f"{limits.pixels // 1_000_000} MP") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise RefusedPagesError("damaged") from error


def _frames(image: "Image", kind: str) -> int:
    """A TIFF may hold several pages; other pictures that move are one page."""
    try:
        return int(getattr(image, "n_frames", 1)) if kind == "image/tiff" else 1
    except (OSError, ValueError, SyntaxError) as error:
        raise RefusedPagesError("damaged") from error


def _picture(content: bytes, kind: str, number: int, limits: PageLimits) -> "Image":
    from PIL import ImageOps

    image = _opened(content, kind, limits)
    try:
        image.seek(number - 1)
        image.load()
        upright: Image = ImageOps.exif_transpose(image)
    except (EOFError, OSError, ValueError, SyntaxError, ZeroDivisionError) as error:
        raise RefusedPagesError("damaged") from error
    return upright


if __name__ == "__main__":
    sys.exit(main())
