"""What happens to a printed sheet before it comes back: it is stamped, laid on the glass askew, scanned with noise."""

import math
import random
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageFilter

DPI = 200
MM = DPI / 25.4


def drawn(content: bytes, number: int = 1, dpi: int = DPI) -> Image.Image:
    """A page of a PDF as the printer puts it on paper."""
    import pypdfium2

    page: Image.Image = pypdfium2.PdfDocument(content)[number - 1].render(scale=dpi / 72).to_pil().convert("RGB")
    return page


def stamped(page: Image.Image, rng: random.Random) -> Image.Image:
    """A red seal of 40 mm over the corner with the code: its ink darkens what lies below, as ink does."""
    ink = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(ink)
    x, y, radius = (192 + rng.uniform(-12, 6)) * MM, (281 + rng.uniform(-12, 6)) * MM, 20 * MM
    red = (rng.randint(190, 235), rng.randint(10, 90), rng.randint(10, 80))
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=red, width=int(1.2 * MM))
    star = [(8 if n % 2 == 0 else 3, n * math.pi / 5) for n in range(10)]
    draw.polygon([(x + far * MM * math.sin(turn), y - far * MM * math.cos(turn)) for far, turn in star], fill=red)
    for turn in (rng.uniform(0, 2 * math.pi) for _ in range(10)):
        left, top = x + 15 * MM * math.sin(turn), y + 15 * MM * math.cos(turn)
        draw.rectangle((left - 2 * MM, top - MM / 2, left + 2 * MM, top + MM / 2), fill=red)
    return ImageChops.multiply(page, ink)


def turned(page: Image.Image, degrees: float) -> Image.Image:
    """The sheet as it lay on the glass, on a white ground."""
    return page.rotate(degrees, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)


def noisy(page: Image.Image, amount: float) -> Image.Image:
    """Grain of a scanner or a telephone; `amount` is its standard deviation in 256 steps of grey."""
    grain = Image.effect_noise(page.size, amount)
    return ImageChops.add(page, Image.merge("RGB", [grain] * 3), scale=1, offset=-128)


def as_jpeg(page: Image.Image, quality: int = 75) -> bytes:
    """The file that the scanner writes."""
    out = BytesIO()
    page.save(out, "JPEG", quality=quality, dpi=(DPI, DPI))
    return out.getvalue()


def as_pdf(pages: list[Image.Image]) -> bytes:
    """Several scanned pages in one file."""
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=DPI)
    return out.getvalue()


def damaged(content: bytes, seed: int, *, hard: float = 40) -> tuple[bytes, str]:
    """A stamped, turned, noisy, blurred scan of a paper's first page, and what was done to it."""
    rng = random.Random(seed)
    dpi = rng.choice((150, 200, 200, 300))
    page = stamped(drawn(content), rng)
    degrees = rng.choice((0, 90, 180, 270)) + rng.uniform(-4, 4)
    page = turned(page, degrees)
    page = page.resize((page.width * dpi // DPI, page.height * dpi // DPI), Image.Resampling.BICUBIC)
    grain, blur, quality = rng.uniform(4, hard), rng.uniform(0, 0.8), rng.randint(45, 90)
    page = noisy(page, grain).filter(ImageFilter.GaussianBlur(blur))
    return as_jpeg(page, quality), f"{dpi} dpi, {degrees:.1f}°, grain {grain:.0f}, blur {blur:.1f}, JPEG {quality}"
