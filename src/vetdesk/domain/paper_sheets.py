"""Papers that were printed (印制记录): what stood on each, and what differs from it now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from vetdesk.domain.paper_templates import Binding, chinese_date
from vetdesk.domain.paper_values import CHANGING
from vetdesk.domain.papers import Cell, Grid, PaperDefinition, Paragraph

PEN = frozenset({"case", "opinion", "notice", "correction", "refusal", "material"})
"""Groups of values that a case gathers on its way: a sheet printed before has an empty place there, for the pen."""


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """One printing of one paper about one record.

    `kind` of the record is case, recipient or visit, `record` its uid; `letters` are what stands below the QR code;
    `number` is the 文书字号 in full ("" if the paper bears none); `values` what the paper showed, by binding key;
    `printed_at` UTC, `printed_by` the name.
    """

    id: int
    uid: str
    paper: str
    paper_version: int
    letters: str
    kind: str
    record: str
    facts_version: str
    head: str
    number: str
    values: Mapping[str, str]
    purpose: str
    printed_at: str
    printed_by: str


@dataclass(frozen=True, slots=True)
class ReturnedSheet:
    """A signed and stamped sheet (签章件) that came back as a scan and was filed.

    `stage` and `step` are keys of the case's route ("" for papers about people); `outdated` tells whether the facts
    had changed since the printing when it was filed.
    """

    id: int
    uid: str
    sheet_id: int
    scan_id: int
    stage: str
    step: str
    outdated: bool
    filed_at: str
    filed_by: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that stands otherwise on the paper than it is now; `label` is what the paper calls it."""

    key: str
    label: str
    printed: str
    now: str

    @property
    def is_filled_since(self) -> bool:
        """Whether the place was left open for the pen and the case has since come so far: the paper is still right."""
        return not self.printed and self.key.partition(".")[0] in PEN


@dataclass(frozen=True, slots=True)
class SheetState:
    """A printed sheet and whether it is still right; `differences` name what changed since.

    Nothing but what was filled in since, and the wording of the paper is as it was: it is still right.
    """

    sheet: PrintedSheet
    outdated: bool = False
    differences: tuple[Difference, ...] = field(default=())


def shown_values(paper: PaperDefinition, values: Mapping[str, str]) -> dict[str, str]:
    """What of the values the paper shows of its subject: the day of printing is no fact."""
    return {key: values[key] for key in sorted(paper.keys - CHANGING) if values.get(key)}


def differences(paper: PaperDefinition, printed: Mapping[str, str], now: Mapping[str, str]) -> tuple[Difference, ...]:
    """What stands otherwise on a printed sheet than it is now, in the order of the paper."""
    found = []
    for key, label in _labels(paper).items():
        before, after = printed.get(key, ""), now.get(key, "")
        if key not in CHANGING and before != after:
            found.append(Difference(key, label, _as_written(before), _as_written(after)))
    return tuple(found)


def _labels(paper: PaperDefinition) -> dict[str, str]:
    """For each value of a paper what stands before it there."""
    labels: dict[str, str] = {}
    for before, cell in _neighbours(paper):
        name = cell.name or before or paper.title.zh
        for label, key in _bound(cell, name):
            labels.setdefault(key, label)
        for key in sorted(cell.keys):
            labels.setdefault(key, name)
    return labels


def _neighbours(paper: PaperDefinition) -> Iterator[tuple[str, Cell]]:
    """Each cell with the fixed words of the cell before it in its row."""
    for block in paper.blocks:
        if isinstance(block, Grid):
            for row in block.rows:
                before = ""
                for cell in row.cells:
                    yield before, cell
                    before = _plain(cell.text.source) if cell.fixed else before
        elif isinstance(block, Paragraph):
            yield "", block.cell


def _bound(cell: Cell, name: str) -> Iterator[tuple[str, str]]:
    """The bindings of a cell, each with the words just before it in the text if they end with a colon."""
    words = name
    for part in cell.text.parts:
        if isinstance(part, Binding):
            if part.key:
                yield words, part.key
            words = name
        else:
            last = _plain(part.rpartition("　")[2] if not part.endswith("　") else part)
            words = last.rstrip("：") if last.endswith("：") and len(last) > 1 else name


def _plain(text: str) -> str:
    """Words without the spaces and breaks that a form sets between characters."""
    return "".join(text.split())


def _as_written(value: str) -> str:
    """A value as papers show it: days in Chinese."""
    parts = value.split("-")
    dated = len(parts) in (2, 3) and len(parts[0]) == 4 and all(part.isdigit() for part in parts)
    return chinese_date(value) if dated else value
