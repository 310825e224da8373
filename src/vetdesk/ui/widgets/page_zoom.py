"""How large a scanned page is shown. No Qt: sizes are plain numbers of pixels."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FACTORS: Final = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""The steps of larger and smaller; 1 is life size."""

LIFE_WIDTH: Final = 794
"""Width of A4 in life size at 96 dots per inch: scans are of pages of A4, a photograph is shown as if it were one."""

WIDEST: Final = 4000
"""No page is drawn wider or higher than this: finer than any screen shows."""

Size = tuple[int, int]
"""Width and height in pixels."""


class Fit(StrEnum):
    """What the size follows."""

    WIDTH = "width"
    PAGE = "page"
    FACTOR = "factor"


@dataclass(frozen=True, slots=True)
class Zoom:
    """The chosen size: the room's width, the whole page, or a factor of life size."""

    fit: Fit = Fit.WIDTH
    factor: float = 1.0

    def size(self, room: Size, aspect: float) -> Size:
        """The size at which a page is shown in a room; `aspect` is the page's height divided by its width."""
        if self.fit is Fit.WIDTH:
            width = float(room[0])
        elif self.fit is Fit.PAGE:
            width = min(room[0], room[1] / aspect)
        else:
            width = LIFE_WIDTH * self.factor
        width = max(1.0, min(width, WIDEST, WIDEST / aspect))
        return round(width), max(1, round(width * aspect))

    def larger(self, width: int) -> "Zoom":
        """The next larger factor than the width that is shown now."""
        now = width / LIFE_WIDTH
        return Zoom(Fit.FACTOR, next((each for each in FACTORS if each > now * 1.02), FACTORS[-1]))

    def smaller(self, width: int) -> "Zoom":
        """The next smaller factor than the width that is shown now."""
        now = width / LIFE_WIDTH
        return Zoom(Fit.FACTOR, next((each for each in reversed(FACTORS) if each < now * 0.98), FACTORS[0]))
