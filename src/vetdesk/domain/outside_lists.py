"""Lists from outside that are no archive updates (业务名单): the declared kinds, and which one a workbook is.

A payment list, a list of failed payments, deaths, data matching, annual confirmations, accounts, changes, visits: each
is recognised by its headings and titles and led to its own deed. Nothing here changes an archive.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.columns import heading_keys
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import FieldDeclaration, Label
from vetdesk.domain.reading.result import ReadSheet, WorkbookReading

HEADING_POINTS = 3
TITLE_POINTS = 4
AGAINST_POINTS = 5
CLOSE = 3
"""A rival kind within so many points makes it a close call, which a person decides."""


class ListWork(StrEnum):
    """What the lines of a kind are compared with."""

    PAYMENTS = "payments"
    FAILURES = "failures"
    DEATHS = "deaths"
    MATCHES = "matches"
    CONFIRMATIONS = "confirmations"
    ACCOUNTS = "accounts"
    CHANGES = "changes"
    VISITS = "visits"


class CellUse(StrEnum):
    """How the cells of a list's own column are read."""

    TEXT = "text"
    MONEY = "money"
    NUMBER = "number"
    DATE = "date"
    ACCOUNT = "account"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a kind: its headings as compared, the surest first; `words` give the codes of a CODE column.

    A word that only has to occur in the text stands in `inside`, the longest first.
    """

    key: str
    label: Label
    headings: tuple[str, ...]
    use: CellUse = CellUse.TEXT
    words: Mapping[str, str] = field(default_factory=dict)
    inside: tuple[tuple[str, str], ...] = ()
    needed: bool = False


@dataclass(frozen=True, slots=True)
class LineFinding:
    """What a comparison may find of a line (比对结果): its wording and the deeds it offers, the proposed one first.

    `settled`: there is nothing to do; `deeds` names DeedWords; `values` are proposed to the form of a case opened.
    """

    key: str
    label: Label
    deeds: tuple[str, ...] = ()
    settled: bool = False
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeedWords:
    """A deed by which a line is worked off (处理): `does` names what the program does, `case` the kind of case opened.

    `fields` are asked, by their keys in the vocabulary or as declared here; `reason` tells whether one must be given,
    `lasting` that the line stays open after it, `status` the status that it gives.
    """

    key: str
    label: Label
    outcome: Label
    does: str
    case: str = ""
    status: str = ""
    fields: tuple[str, ...] = ()
    own_fields: tuple[FieldDeclaration, ...] = ()
    reason: bool = False
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class ListKind:
    """One kind of list: how it gives itself away, what its columns mean, what may be found, what is said of it.

    `titles` are words of titles, sheets and file names, `telling` headings as compared, `against` words of titles that
    speak against it; `least` points make it this kind. `shown` are the columns that the list of lines shows.
    """

    key: str
    label: Label
    about: Label
    work: ListWork
    titles: tuple[str, ...]
    telling: tuple[str, ...]
    against: tuple[str, ...]
    least: int
    columns: Mapping[str, ListColumn]
    findings: Mapping[str, LineFinding]
    shown: tuple[str, ...]
    rules: Mapping[str, bool] = field(default_factory=dict)

    def finding(self, key: str) -> LineFinding:
        """A declared finding; raises NotFoundError."""
        if key not in self.findings:
            raise NotFoundError("finding", key)
        return self.findings[key]


@dataclass(frozen=True, slots=True)
class ListBook:
    """All declared kinds in their order, and the deeds by which lines are worked off."""

    kinds: Mapping[str, ListKind]
    deeds: Mapping[str, DeedWords]

    def kind(self, key: str) -> ListKind:
        """A declared kind; raises NotFoundError."""
        if key not in self.kinds:
            raise NotFoundError("list_kind", key)
        return self.kinds[key]

    @property
    def headings(self) -> frozenset[str]:
        """Every heading of every kind: a reader knows by them where a table begins."""
        columns = (column for kind in self.kinds.values() for column in kind.columns.values())
        return frozenset(heading for column in columns for heading in column.headings)

    @property
    def telling(self) -> frozenset[str]:
        """The telling headings of kinds whose lists name people without ID numbers (rule `names_suffice`)."""
        suffice = (kind for kind in self.kinds.values() if kind.rules.get("names_suffice"))
        return frozenset(heading for kind in suffice for heading in kind.telling)


@dataclass(frozen=True, slots=True)
class Recognition:
    """Which kind a workbook is, and why: the headings and words of titles that tell.

    `rivals` are kinds that fit nearly as well: then a person decides. `by_sheet` has the kind of each sheet with a
    table, by its place, where the sheets of one file differ.
    """

    kind: ListKind
    score: int
    headings: tuple[str, ...]
    titles: tuple[str, ...]
    rivals: tuple[ListKind, ...] = ()
    by_sheet: Mapping[int, ListKind] = field(default_factory=dict)

    @property
    def sure(self) -> bool:
        """Whether nothing needs to be asked."""
        return not self.rivals


@dataclass(frozen=True, slots=True)
class _Fit:
    kind: ListKind
    score: int
    headings: tuple[str, ...]
    titles: tuple[str, ...]


def recognise(book: ListBook, reading: WorkbookReading) -> Recognition | None:
    """The kind of list that a workbook is; None for a roster or anything else."""
    places = [place for place, sheet in enumerate(reading.sheets) if sheet.is_roster]
    if not places:
        return None
    own = {place: _fits(book, _said(reading.file, reading.sheets[place])) for place in places}
    whole = _fits(book, _together([_said(reading.file, reading.sheets[place]) for place in places]))
    if not whole:
        return None
    best, rivals = whole[0], tuple(one.kind for one in whole[1:] if whole[0].score - one.score < CLOSE)
    by_sheet = {place: fits[0].kind if _is_clear(fits) else best.kind for place, fits in own.items()}
    settled = {kind.key for kind in by_sheet.values()}
    if len(settled) > 1 and {one.key for one in rivals} <= settled:
        rivals = ()
    return Recognition(best.kind, best.score, best.headings, best.titles, rivals, by_sheet)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sheet says: headings by their keys (as written), and the texts above them."""

    headings: Mapping[str, str]
    titles: str
    needs: tuple[frozenset[str], ...]


def _said(file: str, sheet: ReadSheet) -> _Said:
    headings = {key: text for text in sheet.headings.values() for key in heading_keys(text)}
    return _Said(headings, " ".join((file, sheet.name, *sheet.titles)), (frozenset(headings),))


def _together(several: Sequence[_Said]) -> _Said:
    headings = {key: text for one in several for key, text in one.headings.items()}
    return _Said(headings, " ".join(one.titles for one in several), tuple(one.needs[0] for one in several))


def _fits(book: ListBook, said: _Said) -> list[_Fit]:
    """The kinds that have points enough, the best first."""
    found = [_fit(kind, said) for kind in book.kinds.values()]
    return sorted((one for one in found if one.score >= one.kind.least), key=lambda one: -one.score)


def _fit(kind: ListKind, said: _Said) -> _Fit:
    headings = tuple(dict.fromkeys(said.headings[key] for key in kind.telling if key in said.headings))
    titles = _longest(word for word in kind.titles if word in said.titles)
    against = any(word in said.titles for word in kind.against)
    lacking = not any(_has_needed(kind, keys) for keys in said.needs)
    score = HEADING_POINTS * len(headings) + (TITLE_POINTS if titles else 0) - (AGAINST_POINTS if against else 0)
    return _Fit(kind, 0 if lacking else score, headings, titles)


def _has_needed(kind: ListKind, keys: frozenset[str]) -> bool:
    return all(keys & set(column.headings) for column in kind.columns.values() if column.needed)


def _longest(words: Iterable[str]) -> tuple[str, ...]:
    """The words of which none is part of another."""
    kept: list[str] = []
    for word in sorted(dict.fromkeys(words), key=len, reverse=True):
        if not any(word in longer for longer in kept):
            kept.append(word)
    return tuple(kept)


def _is_clear(fits: Sequence[_Fit]) -> bool:
    return bool(fits) and (len(fits) == 1 or fits[0].score - fits[1].score >= CLOSE)
