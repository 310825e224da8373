"""Every colour of the window, by what it is for, in three schemes: light, dark and high contrast.

Nobody else writes a colour. Who paints asks `colours()` (or a tone's `tint`) while painting, so that a change of the
scheme shows at once. Text has 4.5 : 1 or more on every ground it is put on, borders of fields and rings of focus 3 : 1
(7 : 1 in high contrast): tests/ui/test_colours.py. Pages of paper stay white in every scheme.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Scheme(Enum):
    """A set of colours (配色): light, dark, or black with white and yellow for those who see little."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Tint:
    """How a status is shown: a sign, the colours of its text, ground and edge. The word always stands beside it."""

    sign: str
    text: str
    ground: str
    edge: str


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme as "#RRGGBB", and how many pixels wide borders and rings of focus are in it."""

    ground: str
    """Behind everything."""
    paper: str
    """Ground of fields, lists, cards, menus."""
    quiet: str
    """Ground of headings of lists, tabs behind, what cannot be changed now."""
    stripe: str
    """Every second row."""
    hover: str
    """Under the mouse; also the row with the keyboard."""
    chosen: str
    """What is chosen, pressed, or done so far."""
    tip: str
    ink: str
    soft_ink: str
    """Text that may be passed over: reasons, hints, what to type."""
    faint_ink: str
    """Text of what cannot be used now."""
    link: str
    problem: str
    warning: str
    passed: str
    """A stage that is behind a case."""
    line: str
    """Between things; no more than decoration."""
    edge: str
    """Around what can be used."""
    focus: str
    """Around what has the keyboard."""
    wrong: str
    doubt: str
    accent: str
    """Ground of the primary button and of the stage a case is in."""
    accent_deep: str
    """The same under the mouse."""
    accent_edge: str
    """Around it."""
    on_accent: str
    accent_ring: str
    """Around a primary button that has the keyboard."""
    accent_off: str
    """Ground of a primary button that cannot be used now."""
    on_accent_off: str
    rail: str
    rail_hover: str
    rail_chosen: str
    rail_ink: str
    rail_mark: str
    """Beside the page that is shown."""
    series: tuple[str, str, str]
    """The series of a chart; each is named beside its colour."""
    border: int
    ring: int


PAGE: Final = "#FFFFFF"
"""A sheet of paper on the screen, in every scheme."""
PAGE_LINE: Final = "#C5CDD8"

_LIGHT: Final = Colours(
    ground="#F4F6F9", paper="#FFFFFF", quiet="#E9EDF2", stripe="#F7F9FC", hover="#E3EEFA", chosen="#CADDF3",
    tip="#FFFBE6", ink="#1B2430", soft_ink="#4A5665", faint_ink="#5C6673", link="#17497F", problem="#8B1A1A",
    warning="#7A4100", passed="#1F5B2E", line="#C5CDD8", edge="#7C8898", focus="#1F5FA8", wrong="#B42318",
    doubt="#9A5B00", accent="#1F5FA8", accent_deep="#17497F", accent_edge="#17497F", on_accent="#FFFFFF",
    accent_ring="#000814", accent_off="#66748A", on_accent_off="#FFFFFF", rail="#22344D", rail_hover="#2F4768",
    rail_chosen="#3A5780", rail_ink="#FFFFFF", rail_mark="#8FC1F7",
    series=("#1F5FA8", "#7A4100", "#064E3B"), border=1, ring=2,
)  # fmt: skip
_DARK: Final = Colours(
    ground="#181C22", paper="#222831", quiet="#2D3540", stripe="#262D37", hover="#2B3B50", chosen="#30496B",
    tip="#3A3623", ink="#E9EDF2", soft_ink="#B7C1CE", faint_ink="#AAB4C1", link="#9CC9FA", problem="#FFB4AB",
    warning="#FFCB80", passed="#8FD9B0", line="#444F5D", edge="#8D9AAB", focus="#7FB8F5", wrong="#FF8A7D",
    doubt="#F0A63C", accent="#2A66AD", accent_deep="#1F5190", accent_edge="#6FA8E8", on_accent="#FFFFFF",
    accent_ring="#CFE4FB", accent_off="#4A5563", on_accent_off="#E9EDF2", rail="#11161D", rail_hover="#22303F",
    rail_chosen="#2C4260", rail_ink="#F2F5F8", rail_mark="#8FC1F7",
    series=("#7FB8F5", "#FFCB80", "#8FD9B0"), border=1, ring=2,
)  # fmt: skip
_CONTRAST: Final = Colours(
    ground="#000000", paper="#000000", quiet="#1C1C1C", stripe="#121212", hover="#30302A", chosen="#00327A",
    tip="#000000", ink="#FFFFFF", soft_ink="#D6D6D6", faint_ink="#C8C8C8", link="#FFF176", problem="#FFB3A7",
    warning="#FFD54A", passed="#7CF0A8", line="#B0B0B0", edge="#FFFFFF", focus="#FFE600", wrong="#FF9A8A",
    doubt="#FFC03A", accent="#003C91", accent_deep="#00286B", accent_edge="#FFFFFF", on_accent="#FFFFFF",
    accent_ring="#FFE600", accent_off="#3A3A3A", on_accent_off="#F0F0F0", rail="#000000", rail_hover="#30302A",
    rail_chosen="#00327A", rail_ink="#FFFFFF", rail_mark="#FFE600",
    series=("#FFE600", "#7FDBFF", "#7CF0A8"), border=2, ring=3,
)  # fmt: skip
SCHEMES: Final = {Scheme.LIGHT: _LIGHT, Scheme.DARK: _DARK, Scheme.CONTRAST: _CONTRAST}


class Tone(Enum):
    """What a status means to the one who sees it; its value is the shape that tells it apart without colour."""

    DRAFT = "◌"
    WAITING = "●"
    DUE_SOON = "▲"
    LATE = "■"
    GOOD = "✔"
    RETURNED = "↩"

    @property
    def sign(self) -> str:
        """The shape that tells the tone apart without colour."""
        return self.value

    @property
    def tint(self) -> Tint:
        """How the tone is shown in the scheme in use."""
        return self.tint_in(_IN_USE[0])

    def tint_in(self, scheme: Scheme) -> Tint:
        """How the tone is shown in a scheme."""
        text, ground = _TINTS[scheme][self]
        return Tint(self.value, text, ground, text if scheme is Scheme.CONTRAST else ground)


_TINTS: Final[dict[Scheme, dict[Tone, tuple[str, str]]]] = {
    Scheme.LIGHT: {
        Tone.DRAFT: ("#374151", "#E5E7EB"),
        Tone.WAITING: ("#1E3A8A", "#DBEAFE"),
        Tone.DUE_SOON: ("#7A4100", "#FFE8C2"),
        Tone.LATE: ("#8B1A1A", "#FDE0DC"),
        Tone.GOOD: ("#064E3B", "#D1F2E5"),
        Tone.RETURNED: ("#5B2183", "#EEDFF8"),
    },
    Scheme.DARK: {
        Tone.DRAFT: ("#E5E7EB", "#374151"),
        Tone.WAITING: ("#BFDBFE", "#1E3A8A"),
        Tone.DUE_SOON: ("#FFD59A", "#5C3300"),
        Tone.LATE: ("#FFC2BA", "#6B1515"),
        Tone.GOOD: ("#A7E8CF", "#06483A"),
        Tone.RETURNED: ("#E2C6F5", "#4A1A6B"),
    },
    Scheme.CONTRAST: {
        Tone.DRAFT: ("#FFFFFF", "#262626"),
        Tone.WAITING: ("#9FD8FF", "#00152E"),
        Tone.DUE_SOON: ("#FFD54A", "#2B1D00"),
        Tone.LATE: ("#FFB3A7", "#380000"),
        Tone.GOOD: ("#7CF0A8", "#00240F"),
        Tone.RETURNED: ("#F0B8FF", "#280036"),
    },
}
"""Text and ground of every tone; the text's contrast is 6.8 : 1 or more (notes on ageing-friendly design)."""

_IN_USE: Final = [Scheme.LIGHT]
"""The scheme the window shows now. Kept here, not with the application: cells ask for it while they are painted."""


def use(scheme: Scheme) -> None:
    """Paint in a scheme from now on; Theme.use_scheme calls it and has everything painted anew."""
    _IN_USE[0] = scheme


def scheme() -> Scheme:
    """The scheme in use."""
    return _IN_USE[0]


def colours() -> Colours:
    """The colours of the scheme in use."""
    return SCHEMES[_IN_USE[0]]
