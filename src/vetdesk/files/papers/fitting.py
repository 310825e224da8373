"""Fitting a text into its place: breaking lines as Chinese is set, shrinking a little, telling what is left over."""

from dataclasses import dataclass

from vetdesk.domain.paper_templates import FULL_SPACE
from vetdesk.domain.papers import Style
from vetdesk.files.fonts import FontChain

NEVER_FIRST = frozenset("，。、；：？！）》」』”’】〕％℃,.;:?!)]}%")
NEVER_LAST = frozenset("（《「『“‘【〔([{□☑")
DATE_UNITS = frozenset("年月日")
_STEP = 0.5


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines as index ranges of the text, the size they are set in, and where the rest begins (-1: nothing is left)."""

    lines: tuple[tuple[int, int], ...]
    size: float
    rest: int = -1


def fit(text: str, width: float, height: float, style: Style, fonts: FontChain) -> Fitted:
    """Set a text in a box of `width` by `height` points, at the largest size from style.size down to style.smallest."""
    ems = fonts.widths(text)
    if "\n" not in text and sum(ems) * style.size <= width and style.size <= height:
        return Fitted(((0, len(text)),), style.size)
    size = style.size
    while True:
        lines = break_lines(text, ems, width / size)
        room = max(1, int((height - _lead(style, size)) / (size * style.leading) + 1.02))
        if len(lines) <= room and (size <= style.smallest or not _cuts_a_word(text, lines)):
            return Fitted(tuple(lines), size)
        if size <= style.smallest:
            return Fitted(tuple(lines[: room - 1]), size, lines[room - 1][0])
        size = max(style.smallest, size - _STEP)


def _lead(style: Style, size: float) -> float:
    """What the first line takes: a text that hangs from the top has half its leading above."""
    return size * (style.leading + 1) / 2 if style.top else size


def break_lines(text: str, ems: list[float], width: float) -> list[tuple[int, int]]:
    """Break a text into lines no wider than `width` ems; returns index ranges without the line ends."""
    lines: list[tuple[int, int]] = []
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        lines += _broken(text, ems, start, end, width)
        start = end + 1
    return lines


def _broken(text: str, ems: list[float], start: int, end: int, width: float) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    while True:
        used, stop = 0.0, start
        while stop < end and used + ems[stop] <= width + 0.001:
            used += ems[stop]
            stop += 1
        if stop >= end:
            return [*lines, (start, end)]
        stop = _good_break(text, start, max(stop, start + 1))
        lines.append((start, stop))
        start = stop
        while start < end and text[start] == " ":
            start += 1


def _good_break(text: str, start: int, stop: int) -> int:
    """The last place not after `stop` where a line may end: no closing mark first, no opening one last, no word cut."""
    place = stop
    while place > start + 1 and (
        text[place] in NEVER_FIRST or text[place - 1] in NEVER_LAST or _belong_together(text[place - 1], text[place])
    ):
        place -= 1
    return place if place > start + 1 else stop


def _cuts_a_word(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether a number, word or date goes on in the next line: a smaller size is better than that."""
    return any(end < len(text) and _belong_together(text[end - 1], text[end]) for _, end in lines if end)


def _belong_together(before: str, after: str) -> bool:
    """Whether no line may end between two characters: in a word, a date (1945年3月12日) or a place to fill in."""
    if before in FULL_SPACE + "年月" and (after == FULL_SPACE or after in DATE_UNITS):
        return True
    if before in DATE_UNITS and after.isdigit():
        return True
    return _of_word(before) and (_of_word(after) or (after in DATE_UNITS and before.isdigit()))


def _of_word(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in "-/")
