"""Materials (材料) of the paper file: which ones a person or a case needs, in what state each is, and its scans."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.forms import Label

COMMON = ""
"""The list every person has: the category of its materials."""
OTHER = "other"
"""The list of papers that no checklist names; their keys are other_1, other_2 …"""


class MaterialState(StrEnum):
    """Whether a material (材料) is there: nobody looked yet, original, copy, missing, or not needed for a reason."""

    NONE = ""
    ORIGINAL = "original"
    COPY = "copy"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


BROUGHT = frozenset({MaterialState.ORIGINAL, MaterialState.COPY})


@dataclass(frozen=True, slots=True)
class MaterialNeed:
    """One line of a checklist (材料清单). `copies` is how many are asked for; `source` names the rule that asks."""

    key: str
    label: Label
    required: bool = True
    copies: int = 1
    note: Label | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class MaterialList:
    """A checklist: of everyone (key ""), of categories (对象类别) or of a kind of case (事项类型).

    `when` are the statuses of an identity with which a list of a kind of case is shown by itself (去世, 迁移).
    """

    key: str
    title: Label
    needs: tuple[MaterialNeed, ...]
    categories: frozenset[str] = frozenset()
    case_kinds: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    source: str = ""

    def need(self, key: str) -> MaterialNeed | None:
        """The line of that key, or None."""
        return next((need for need in self.needs if need.key == key), None)


@dataclass(frozen=True)
class MaterialLists:
    """All checklists: what everybody brings, what a category asks for beside it, and those of kinds of case."""

    common: MaterialList
    of_categories: Mapping[str, MaterialList] = field(default_factory=dict)
    of_cases: Mapping[str, MaterialList] = field(default_factory=dict)

    def of_category(self, category: str) -> MaterialList | None:
        """What a category asks for beside the common ones; None if it asks for nothing more."""
        return self.of_categories.get(category)

    def of_case(self, kind: str) -> MaterialList | None:
        """The list of a kind of case, by its own key or by the key of a route (流程); None if there is none."""
        found = self.of_cases.get(kind)
        return found or next((one for one in self.of_cases.values() if kind in one.case_kinds), None)

    def at(self, place: str) -> MaterialList | None:
        """The list a material's `category` names: "" the common one, a category, or a kind of case."""
        if place == COMMON:
            return self.common
        return self.of_categories.get(place) or self.of_cases.get(place)

    def places(self, identities: Iterable[tuple[str, str]], begun: Iterable[str] = ()) -> Iterator[str]:
        """Which lists a person has: common, those of the identities (category, status), those already begun."""
        held = list(identities)
        yield COMMON
        categories = dict.fromkeys(category for category, _ in held if category in self.of_categories)
        yield from categories
        statuses, started = {status for _, status in held}, set(begun)
        yield from (key for key, one in self.of_cases.items() if one.when & statuses or key in started)
        yield from sorted(started & set(self.of_categories) - set(categories))


@dataclass(frozen=True, slots=True)
class FiledMaterial:
    """One material of a person's file, or of one of the person's cases.

    `category` names the list it belongs to (see MaterialLists.at) and is "" for a case's. `received_on` is the day
    since which its state holds; `served_by` the material of the same person that serves here without a second paper.
    `title`, `responsible` (责任者), `document_number` (文号), `dated_on`, `pages`, `item_number` (件号) and `remarks`
    are its line of the file catalogue (卷内文件目录).
    """

    id: int
    uid: str
    recipient_id: int
    key: str
    category: str = ""
    case_id: int | None = None
    state: MaterialState = MaterialState.NONE
    reason: str = ""
    received_on: str = ""
    title: str = ""
    responsible: str = ""
    document_number: str = ""
    dated_on: str = ""
    pages: int | None = None
    item_number: int | None = None
    remarks: str = ""
    served_by: int | None = None
    version: int = 1

    @property
    def brought(self) -> bool:
        """Whether the paper itself is there."""
        return self.state in BROUGHT

    @property
    def settled(self) -> bool:
        """Whether nobody has to bring it any more: it is there, or for a written reason not needed."""
        return self.brought or (self.state is MaterialState.NOT_NEEDED and bool(self.reason.strip()))


def settled_days(materials: Iterable[FiledMaterial]) -> dict[str, str]:
    """By key the day since which each settled material is so: what a case is judged by."""
    return {one.key: one.received_on for one in materials if one.settled}


def waived_reasons(materials: Iterable[FiledMaterial]) -> dict[str, str]:
    """By key why a material is not needed."""
    return {one.key: one.reason for one in materials if one.settled and not one.brought}


DESCRIBED = ("title", "responsible", "document_number", "dated_on", "pages", "item_number", "remarks")
"""What a person may write of a material for the catalogue of the file."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A file with pictures of pages (扫描件). `turned` has a digit per page: by how many quarter turns to the right.

    `attachment` is the name of its content, `media_type` what the content was recognised as, `added_at` UTC.
    """

    id: int
    uid: str
    recipient_id: int
    material_id: int | None
    attachment: str
    name: str
    media_type: str
    pages: int
    size: int
    position: int
    added_at: str
    turned: str = ""
    version: int = 1

    def turns(self, page: int) -> int:
        """The quarter turns to the right of a page (numbered from 1)."""
        return int(self.turned[page - 1]) if page <= len(self.turned) else 0

    def with_turn(self, page: int, quarters: int) -> str:
        """`turned` after turning one page further; the others stay as they are."""
        digits = [self.turns(number) for number in range(1, self.pages + 1)]
        digits[page - 1] = (digits[page - 1] + quarters) % 4
        return "".join(map(str, digits)) if any(digits) else ""


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as a picture: RGBA, four bytes a pixel, rows without padding."""

    width: int
    height: int
    rgba: bytes
