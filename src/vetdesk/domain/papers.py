"""Papers (文书、表格) as declared: a sheet with texts and grids in millimetres, blank and filled alike."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from vetdesk.domain.forms import Label
from vetdesk.domain.paper_templates import Template


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper that is printed on (纸型), in millimetres; as is every measure of a paper. Type sizes are in points."""

    width: float
    height: float


A4 = Sheet(210.0, 297.0)
SHEETS = {
    "A4": A4,
    "A4-landscape": Sheet(A4.height, A4.width),
    "A3": Sheet(A4.height, 2 * A4.width),
    "A3-landscape": Sheet(2 * A4.width, A4.height),
}
"""What a declared paper may be printed on: upright (纵向), or across (横向) for tables with many columns."""


class Typeface(StrEnum):
    """The two hands of official papers: Song (宋体) for text, Hei (黑体) for titles."""

    SONG = "song"
    HEI = "hei"


class Align(StrEnum):
    """Where a text stands between its left and right border."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. It may shrink to `smallest` points to stay in its place; `leading` is a factor of size."""

    typeface: Typeface = Typeface.SONG
    size: float = 10.5
    smallest: float = 8.0
    align: Align = Align.CENTER
    top: bool = False
    leading: float = 1.4


@dataclass(frozen=True, slots=True)
class Foot:
    """A line at the bottom of a box: place for signature (签字), seal (盖章: never drawn) or date."""

    text: Template
    align: Align = Align.RIGHT


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a grid, or one paragraph of the sheet; `heading` is a first line that stands above any opinion.

    `opinion` is the key of a written opinion (意见) that replaces the preset text; with ".added" behind, it is added.
    `signed_by` is the line that names who gave it, printed only when somebody did. `rows` spans rows below, whose cells
    at this place are `covered`. `name` heads what did not fit and runs on to a continuation sheet.
    """

    width: float
    text: Template
    style: Style
    opinion: str = ""
    signed_by: Template | None = None
    foot: tuple[Foot, ...] = ()
    rows: int = 1
    covered: bool = False
    name: str = ""
    heading: Template | None = None

    @property
    def keys(self) -> frozenset[str]:
        """Every value that may appear in the cell."""
        keys = self.text.keys.union(*(foot.text.keys for foot in self.foot))
        for template in (self.signed_by, self.heading):
            keys |= template.keys if template else frozenset()
        return keys | {self.opinion} if self.opinion else keys

    @property
    def fixed(self) -> bool:
        """Whether the cell is the same on every sheet."""
        return not self.keys


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a grid with its cells from left to right; `height` in millimetres."""

    height: float
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a single black border, centred on the sheet."""

    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        """Millimetres from the upper to the lower border."""
        return sum(row.height for row in self.rows)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text without border, `height` millimetres high; its cell's width 0 means from margin to margin."""

    height: float
    cell: Cell


@dataclass(frozen=True, slots=True)
class Space:
    """Empty millimetres between two blocks."""

    height: float


@dataclass(frozen=True, slots=True)
class TearLine:
    """A dashed line between a paper and its stub (存根), with the words for the seal across it (骑缝章)."""

    height: float
    text: Template
    style: Style


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows stands on the next page: the back of the sheet (背面)."""

    height: float = 0.0


Block = Grid | Paragraph | Space | TearLine | PageBreak


@dataclass(frozen=True, slots=True)
class Margins:
    """Millimetres kept free on each side; 31.7 and 25.4 are what the offices' own templates have."""

    left: float = 31.7
    right: float = 31.7
    top: float = 25.4
    bottom: float = 25.4


@dataclass(frozen=True, slots=True)
class OpinionSource:
    """Which step of the route gives an opinion. `signer` and `on` are case fields with name and day of who gave it.

    The preset words of the box stay and the step's note is added to them, unless the step `replaces` them, or has
    another `result` (a case field) than the one that `agrees` with them.
    """

    step: str
    result: str = ""
    agrees: str = ""
    signer: str = ""
    on: str = ""
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class PaperDefinition:
    """One declared paper. `subject` tells what it is about: case, recipient, visit, station, list or complaint.

    `cases` are the kinds of cases that use it, `categories` those of recipients (empty: any); `after` the steps that
    call for it (empty: any time); `version` counts its wording. `opinions` tells for each opinion box ("village" for
    the key "opinion.village") which steps fill it; the latest one taken wins. `lines` are the repeated rows: how many
    lines of a group fit on a sheet.
    `sums` names for such a group the amounts that are added up. `source` names the office form whose grid it has, ""
    where there is none; `layout` is "own" where no such form is known and the grid is ours (自定版式). `presets` are
    the words that an office may set otherwise (复议机关、退款账户): they stand on the blank paper too. `numbered`
    papers bear a number of their own series (文书字号), bound as paper.number, whose word is `series` until the office
    chooses another one. `sheet` is what it is printed on.
    """

    key: str
    version: int
    title: Label
    subject: str
    blocks: tuple[Block, ...]
    margins: Margins = Margins()
    cases: frozenset[str] = frozenset()
    text_style: Style = field(default_factory=Style)
    opinions: Mapping[str, tuple[OpinionSource, ...]] = field(default_factory=dict)
    after: frozenset[str] = frozenset()
    lines: Mapping[str, int] = field(default_factory=dict)
    source: str = ""
    categories: frozenset[str] = frozenset()
    sums: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    layout: str = ""
    presets: Mapping[str, str] = field(default_factory=dict)
    numbered: bool = False
    series: str = ""
    sheet: Sheet = A4

    def is_for(self, kind: str, category: str) -> bool:
        """Whether cases of that kind, about that category of recipients ("" if about none), use it."""
        return (not self.cases or kind in self.cases) and (not self.categories or category in self.categories)

    def cells(self) -> Iterator[Cell]:
        """Every cell and paragraph in reading order."""
        for block in self.blocks:
            if isinstance(block, Grid):
                for row in block.rows:
                    yield from row.cells
            elif isinstance(block, Paragraph):
                yield block.cell

    def without(self, key: str) -> "PaperDefinition":
        """The paper without the rows of its grids that are there for one value."""
        blocks = [
            Grid(tuple(row for row in block.rows if not any(key in cell.keys for cell in row.cells)))
            if isinstance(block, Grid)
            else block
            for block in self.blocks
        ]
        return replace(self, blocks=tuple(blocks))

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all values that the paper can show."""
        return frozenset().union(*(cell.keys for cell in self.cells()))


@dataclass(frozen=True, slots=True)
class PaperCode:
    """What the small code on a paper says: which paper, of which record, in which state. Never an ID number.

    `record` is a uid, `version` the hash of the facts printed, `head` the start of the journal's newest hash.
    """

    paper: str
    record: str
    version: str
    head: str

    @property
    def text(self) -> str:
        """The content of the QR code, in its alphanumeric alphabet."""
        parts = ("VD1", self.paper.replace("_", "-"), self.record.replace("-", ""), self.version, self.head)
        return ":".join(parts).upper()

    @property
    def letters(self) -> str:
        """Eight characters for eyes and keyboards; without the ones easily mistaken (I, L, O, U)."""
        number = int.from_bytes(hashlib.sha256(self.text.encode()).digest()[:5], "big")
        alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        return "".join(alphabet[number >> shift & 31] for shift in range(35, -1, -5))


@dataclass(frozen=True, slots=True)
class PaperFilling:
    """The values for one sheet, by key, as texts ready to print (codes as their Chinese words), and its code.

    A preview has no code. `paper` is the paper as the case's route has it, where a county set its boxes otherwise.
    `practice` is what a sheet of a practice station bears aslant, previews too; "" for a real one.
    """

    values: Mapping[str, str]
    code: PaperCode | None
    paper: PaperDefinition | None = None
    practice: str = ""


@dataclass(frozen=True, slots=True)
class PaperMark:
    """Who printed it, when and at which end of the journal (水印): a line at the foot, or also pale and aslant."""

    text: str
    aslant: bool = False


@dataclass(frozen=True, slots=True)
class PrinterSetting:
    """How one printer is corrected: shifts in millimetres (right, down); `values_only` fills a preprinted form."""

    shift_right: float = 0.0
    shift_down: float = 0.0
    values_only: bool = False


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A finished PDF. `missing` are characters that no font has: each is printed as a marked box.

    All its pages are of one size, `sheet`.
    """

    content: bytes
    pages: int
    missing: tuple[str, ...] = ()
    sheet: Sheet = A4
