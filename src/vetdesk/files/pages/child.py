"""The guarded child process: counts, draws or parts the pages of one scan, or reads the codes on them.

It may crash or be stopped, and writes no file.

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
    """Answer one request; see `_answer`."""
    content, kind, wanted, limits = pickle.load(sys.stdin.buffer)
    limit_memory(limits.memory_bytes)
    try:
        answer = _answer(content, kind, wanted, limits)
    except RefusedPagesError as refusal:
        answer = ("refused", refusal.reason, refusal.limit)
    except MemoryError:
        answer = ("refused", "too_large", f"{limits.memory_bytes >> 20} MB")
    sys.stdout.buffer.write(marshal.dumps(answer))
    sys.stdout.buffer.flush()
    return 0


def _answer(content: bytes, kind: str, wanted: object, limits: PageLimits) -> tuple[Any, ...]:
    """What is wanted: None: ("pages", n); ("codes", begin, first, last): ("codes", texts per page); ("part", numbers):

    ("part", file); else (number, width, quarter turns): ("page", width, height, rgba). Raises RefusedPagesError.
    """
    match wanted:
        case None:
            return ("pages", _count(content, kind, limits))
        case ("codes", str(begin), int(first), int(last)):
            return ("codes", tuple(_codes(content, kind, number, begin, limits) for number in range(first, last + 1)))
        case ("part", tuple(numbers)):
            return ("part", _part(content, kind, numbers, limits))
        case (int(number), int(width), int(quarters)):
            return _drawn(content, kind, (number, width, quarters), limits)
    raise RefusedPagesError("damaged")


def _codes(content: bytes, kind: str, number: int, begin: str, limits: PageLimits) -> tuple[str, ...]:
    """The codes on one page (numbered from 1) whose text begins so."""
    from vetdesk.files.pages.reading_codes import PAGE_WIDTH_PX, codes_on

    if kind == PDF:
        page = _pdf_page(content, number, PAGE_WIDTH_PX, limits, sideways=False)
    else:
        page = _picture(content, kind, number, limits)
    return codes_on(page, lambda text: text.startswith(begin))


def _part(content: bytes, kind: str, numbers: tuple[int, ...], limits: PageLimits) -> bytes:
    """Some pages of a file as a file of the same kind."""
    out = BytesIO()
    if kind == PDF:
        import pypdfium2

        part = pypdfium2.PdfDocument.new()
        try:
            part.import_pages(_document(content), [number - 1 for number in numbers])
            part.save(out)
        except (IndexError, ValueError, pypdfium2.PdfiumError) as error:
            raise RefusedPagesError("damaged") from error
    else:
        first, *others = (_picture(content, kind, number, limits) for number in numbers)
        first.save(out, PICTURES[kind], save_all=True, append_images=others)
    return out.getvalue()


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
