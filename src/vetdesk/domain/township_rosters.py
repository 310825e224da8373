"""Rosters of townships at a district (乡镇花名册): what was taken in, for which period, and what each line says."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain import identity_number
from vetdesk.domain.importing.row_person import RowMapper
from vetdesk.domain.reading.result import ReadRow

_PERIOD = re.compile(r"(20\d\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?")
_OFFICES = ("退役军人服务站", "退役军人事务站", "退役军人服务中心", "人民政府", "街道办事处", "民政办")
_TOWNSHIP_DIGITS = 9
_STATUSES = ("status", "extra:优抚对象状态", "extra:状态", "extra:享受状态", "extra:发放状态")
"""Columns that say a status; the reader keeps them apart, because an import never changes one."""


class Source(StrEnum):
    """Where a line stands: in a township's roster of the period, in its last one before, or in our own archive."""

    NOW = "now"
    BEFORE = "before"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Township:
    """A township (乡镇、街道) whose rosters the district takes in; `id` is 0 until stored."""

    id: int
    uid: str
    name: str
    area_code: str = ""
    version: int = 1

    @property
    def short(self) -> str:
        """The name without the kind of office: 云杉镇 for 云杉镇退役军人服务站."""
        return short_name(self.name)

    def covers(self, area_code: str) -> bool:
        """Whether a village with this code lies in the township (its first nine digits)."""
        own = self.area_code[:_TOWNSHIP_DIGITS]
        return len(own) == _TOWNSHIP_DIGITS and area_code.startswith(own)


@dataclass(frozen=True, slots=True)
class TownshipRoster:
    """One file of one township for one period ("2025", "2025-Q3", "2025-09").

    `verdict` is what its stamp is worth, `origin` and `number` which installation wrote it and how far its journal was
    (0 for files without a stamp). `replaced_by` is the uid of the roster that took its place, "" while it counts.
    """

    id: int
    uid: str
    township_id: int
    period: str
    title: str
    file_name: str
    sha256: str
    verdict: str
    sender: str = ""
    origin: str = ""
    number: int = 0
    totals: Mapping[str, int] = field(default_factory=dict)
    replaced_by: str = ""
    taken_at: str = ""
    taken_by: str = ""
    undone_at: str = ""
    undone_by: str = ""
    version: int = 1

    @property
    def counts(self) -> bool:
        """Whether its lines count."""
        return not self.undone_at and not self.replaced_by

    @property
    def until(self) -> str:
        """The last month of its period."""
        return last_month(self.period)


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One person in one category, as a roster or our archive says it. `township` is the uid of the township.

    `shown` is an ID number as written that is none (masked, cut off), `values` all else that was read, as text;
    `recipient_id` is given for lines of the archive.
    """

    source: Source
    township: str
    name: str
    id_number: str = ""
    shown: str = ""
    birth_date: str = ""
    category: str = ""
    status: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    file: str = ""
    sheet: str = ""
    row: int = 0
    recipient_id: int = 0

    @property
    def sure(self) -> bool:
        """Whether it says by a whole ID number whom it means."""
        return bool(self.id_number)

    @property
    def person(self) -> str:
        """What tells people apart: the ID number; else name, birth date and what is written, which prove nothing."""
        return self.id_number or "|".join(("?", self.name, self.birth_date, self.shown))

    @property
    def entry(self) -> tuple[str, str]:
        """The person in the category: what rosters count."""
        return self.person, self.category

    def text(self, key: str) -> str:
        """A value by its field, "" if it says nothing."""
        own = {"name": self.name, "birth_date": self.birth_date, "category": self.category, "status": self.status}
        return own[key] if key in own else self.values.get(key, "")


def last_month(period: str) -> str:
    """The last month of a period as YYYY-MM; "" for what is no period. 2025-Q3 and 2025-09 end alike."""
    found = _PERIOD.fullmatch(period.strip())
    if found is None:
        return ""
    year, quarter, month = found.groups()
    return f"{year}-{month or f'{int(quarter or 4) * 3:02d}'}"


def short_name(name: str) -> str:
    """The name of a place without that of its office."""
    for office in _OFFICES:
        name = name.removesuffix(office)
    return name


def line_of(row: ReadRow, sheet: str, mapper: RowMapper, statuses: Mapping[str, str]) -> RosterLine:
    """What a record of a workbook says, in the values of the archive; township and file are told when it is read again.

    `statuses` gives the code for each wording of a status.
    """
    said = mapper.person(row)
    values = {key: str(value) for key, value in (*said.extra.items(), *said.identity.items(), *said.values.items())}
    named = {key: values.pop(key, "") for key in ("name", "id_number", "birth_date")}
    values = {key: value for key, value in (*values.items(), ("village", said.village)) if value}
    written = next((one.as_written for one in row.findings if one.field == "id_number" and one.as_written), "")
    shown = "" if named["id_number"] else identity_number.tidy(written)
    status = next((code for key in _STATUSES if (code := statuses.get(str(row.values.get(key, "")).strip(), ""))), "")
    return RosterLine(
        Source.NOW, "", named["name"], named["id_number"], shown, named["birth_date"], said.category, status, values,
        sheet=sheet, row=row.row,
    )  # fmt: skip


def told_townships(known: Iterable[Township], texts: Iterable[str], area_codes: Iterable[str]) -> list[Township]:
    """The townships that texts (titles, file name) name, or that area codes lie in; longer names go before shorter.

    Several answers, or none, mean that a person has to say it.
    """
    townships = list(known)
    text, codes = "".join("".join(texts).split()), [code for code in area_codes if code]
    named = [one for one in townships if one.short and one.short in text]
    named = [one for one in named if not any(one.short != other.short and one.short in other.short for other in named)]
    coded = [one for one in townships if any(one.covers(code) for code in codes)]
    return list({one.uid: one for one in (*named, *coded)}.values())


def superseding(new: TownshipRoster, known: Sequence[TownshipRoster]) -> tuple[list[TownshipRoster], str]:
    """What stamps say of rosters of one township for one period: those that the new one replaces, and the uid of the
    one that replaces the new one ("" if none does). Only exports of one installation have an order of their own.
    """
    same = [one for one in known if one.origin and one.origin == new.origin and one.until == new.until]
    later = max((one for one in same if one.number > new.number), key=lambda one: one.number, default=None)
    return [one for one in same if one.counts and one.number <= new.number], later.uid if later else ""
