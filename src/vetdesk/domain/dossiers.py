"""The dossier (个人档案) of a recipient as it is printed: sections of labelled values, tables and texts, in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.materials import PageImage
from vetdesk.domain.papers import PaperCode


class Part(StrEnum):
    """The parts of a dossier that may be chosen, in their order; the cover is always there."""

    PERSON = "person"
    IDENTITIES = "identities"
    FAMILY = "family"
    ENTRIES = "entries"
    CASES = "cases"
    VISITS = "visits"
    MATERIALS = "materials"
    HISTORY = "history"
    SCANS = "scans"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a section; `note` stands at its right (a status, a number)."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with their values, two to a line; a long value has a line of its own."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; `columns` gives each heading and its share of the width."""

    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `soft` ones are remarks on the dossier itself."""

    text: str
    soft: bool = False


Block = Heading | Pairs | Table | Words


@dataclass(frozen=True, slots=True)
class Section:
    """One part with its title and contents."""

    part: Part
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ScanPage:
    """A page of a scanned paper; `draw` fetches its picture, so that not all are in memory at once."""

    title: str
    draw: Callable[[], PageImage]


@dataclass(frozen=True, slots=True)
class DossierTexts:
    """The fixed words of the dossier, from the vocabulary (texts "dossier.…")."""

    title: str
    contents: str
    masked: str
    page: str
    scans: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that is printed. `facts` stand on the cover; `watermark` tells who printed it and when.

    `practice` is what every page of a practice station bears; "" for a real one.
    """

    texts: DossierTexts
    name: str
    station: str
    day: str
    facts: tuple[tuple[str, str], ...]
    sections: Sequence[Section]
    code: PaperCode | None
    watermark: str
    masked: bool
    scans: Sequence[ScanPage] = field(default_factory=tuple)
    practice: str = ""
