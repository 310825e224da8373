"""What windows show of a person's paper file: checklists with their lines, scans, pages, what is missing."""

from dataclasses import dataclass

from vetdesk.domain.forms import Label
from vetdesk.domain.materials import MaterialState, PageImage

__all__ = [
    "Checklist", "InFile", "ListOffer", "MaterialLine", "MissingMaterial", "PageImage", "ScanFile", "ScanView",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ScanView:
    """One scan (扫描件). `turned` has a digit per page, its quarter turns to the right ("" for none)."""

    id: int
    name: str
    media_type: str
    pages: int
    size: int
    turned: str = ""
    added_at: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class InFile:
    """The same material elsewhere in the person's file: it can serve here too (档案中已有)."""

    material_id: int
    state: MaterialState
    received_on: str
    where: Label


@dataclass(frozen=True, slots=True)
class MaterialLine:
    """One line of a checklist. `material_id` is None while nothing was noted; `version` goes back with `describe`.

    `missing`: it is asked for and neither here nor anywhere in the file. `served`: the paper lies elsewhere in the file
    and serves here. `scans` are its own and those of what serves it.
    """

    material_id: int | None
    key: str
    label: Label
    required: bool
    state: MaterialState
    reason: str = ""
    received_on: str = ""
    pages: int | None = None
    scans: tuple[ScanView, ...] = ()
    version: int = 0
    copies: int = 1
    note: Label | None = None
    source: str = ""
    title: str = ""
    responsible: str = ""
    document_number: str = ""
    dated_on: str = ""
    item_number: int | None = None
    remarks: str = ""
    in_file: InFile | None = None
    served: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Checklist:
    """A checklist (材料清单) of a person: common, of a category, of a kind of case, of a case, or further papers.

    `category` goes back with set_state and add_scans ("" for the common list); a case's list has `case_id` instead;
    `closed`: the case is over and its list is only looked at.
    """

    title: Label
    category: str
    case_id: int | None
    lines: tuple[MaterialLine, ...]
    closed: bool = False

    @property
    def missing(self) -> tuple[MaterialLine, ...]:
        """What still has to be brought."""
        return tuple(line for line in self.lines if line.missing)


@dataclass(frozen=True, slots=True)
class ListOffer:
    """A checklist that could be begun for a person (去世, 迁移 …): pass `category` to set_state."""

    category: str
    title: Label


@dataclass(frozen=True, slots=True)
class ScanFile:
    """A file to be added: its name as it was, and its content."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MissingMaterial:
    """Something that has to be brought: what, how many, for which list."""

    label: Label
    copies: int
    note: Label | None
    where: Label
