"""Lines of visit sheets (走访登记): whether a row was filled in, on which days, which visits and needs it tells of.

A day is taken only where the cell says it in full. What may be meant otherwise (1月18日 without a year, two days in one
cell) is proposed, and a person decides. Whatever is not understood stays with the visit as a remark.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from vetdesk.domain.columns import heading_keys
from vetdesk.domain.forms import Value
from vetdesk.domain.outside_list_lines import ListLine
from vetdesk.domain.outside_lists import CellUse, ListColumn
from vetdesk.domain.reading.date_words import plain_date
from vetdesk.domain.reading.dates import read_date_text
from vetdesk.domain.visit_checks import NewNeed, VisitEntry
from vetdesk.domain.visit_rules import VisitRules
from vetdesk.domain.vocabulary import Vocabulary

Columns = Mapping[str, ListColumn]
DAY = "visited_on"
FIRST_YEAR = "2000"
"""An earlier year of a visit is a misread one: 25.1.18 is no day of 1925."""
_BEFOREHAND = frozenset({"officer"})
"""What stands on a round sheet before anybody set out."""
_OF_EACH = ("problems",)
"""What every visit of a row with several days gets; gifts, needs and all else belong to the last one."""
_HOME, _ROUTINE, _OTHER = "home", "routine", "other"
_BREAK = re.compile(r"[、,，;；\s]+|[和及与]")
_DAY_ONLY = re.compile(r"(\d{1,2})[日号]")
_NO_YEAR = re.compile(r"(\d{1,2})[月./-](\d{1,2})[日号]?")
_PART_OF_DAY = re.compile(r"[上下中]午|晚上?$")
_LINES = re.compile(r"[;；\n]+")


def found_of(line: ListLine, columns: Columns, received: str, known: Iterable[str]) -> tuple[str, Mapping[str, str]]:
    """The finding of a line whose person is settled, and its facts; `known` are the days already logged.

    `received` is the ISO day on which the list came in.
    """
    if not is_filled_in(line, columns):
        return "not_visited", {}
    day = line.text(DAY)
    if not _is_likely(day, received):
        days = days_told(_said(line, columns[DAY]), received)
        if len(days) > 1:
            return "several_days", {"days": "、".join(days)}
        return "no_day", {"day": days[0]} if days else {}
    if day in known:
        return "logged_already", {}
    unread = [head for head, one in _left(line, columns) if one.use is not CellUse.TEXT and one.key != DAY]
    return ("unclear", {"unread": "、".join(unread)}) if unread else ("to_log", {})


def is_filled_in(line: ListLine, columns: Columns) -> bool:
    """Whether anything stands in the columns that a visit fills in: an untouched row of a round sheet is no visit."""
    return any(_said(line, column) for key, column in columns.items() if key not in _BEFOREHAND)


def days_told(text: str, received: str) -> tuple[str, ...]:
    """The days that a cell may mean, in their order; without a year the last such day before the list came in."""
    if whole := _day(text, received):
        return (whole,)
    found, month = [], ""
    for part in _BREAK.split(plain_text(text)):
        told = f"{month}月{part}" if month and _DAY_ONLY.fullmatch(part) else part
        if day := _day(told, received):
            found.append(day)
            month = told.rpartition("月")[0]
    return tuple(sorted(dict.fromkeys(found)))


def plain_text(text: str) -> str:
    """A cell's text without the parts of the day, and with digits for Han numbers in each of its dates."""
    parts = _BREAK.split(_PART_OF_DAY.sub("", text.strip()))
    return "、".join(plain_date(part) for part in parts)


def visits_told(
    line: ListLine,
    days: Sequence[str],
    given: Mapping[str, Value],
    columns: Columns,
    declared: tuple[VisitRules, Vocabulary],
) -> list[tuple[VisitEntry, list[NewNeed]]]:
    """The visits of a row on these ISO days, earliest first, each with its needs; `given` values go before the row's.

    The last one has all that the row says; the earlier ones have the way and what was told.
    """
    rules, vocabulary = declared
    values = {**{key: line.values[key] for key in rules.keys if line.values.get(key, "") != ""}, **_given(given, rules)}
    remarks = _remarks(line, columns, given)
    way = _one_of(rules.ways, given.get("way"), line.text("way")) or _HOME
    occasion = _one_of(rules.occasions, line.text("occasion")) or _ROUTINE
    *earlier, last = sorted(days)
    few = {key: value for key, value in values.items() if key in _OF_EACH}
    found = [(VisitEntry(day, way, occasion, few), list[NewNeed]()) for day in earlier]
    next_on = str(given.get("next_on") or line.text("next_on"))
    entry = VisitEntry(last, way, occasion, {**values, **remarks}, next_on if next_on > last else "")
    return [*found, (entry, needs_told(line.text("need"), vocabulary))]


def needs_told(text: str, vocabulary: Vocabulary) -> list[NewNeed]:
    """The needs of a cell, one for each of its lines, by the longest word for a kind that occurs in it."""
    words = [
        (wording, code)
        for code, one in vocabulary.codes("need_kind").items()
        for wording in (one.label.zh, *one.aliases)
    ]
    words.sort(key=lambda pair: -len(pair[0]))
    parts = [part.strip() for part in _LINES.split(text) if part.strip()]
    return [NewNeed(next((code for wording, code in words if wording in part), _OTHER), part) for part in parts]


def _given(given: Mapping[str, Value], rules: VisitRules) -> dict[str, Value]:
    return {key: value for key, value in given.items() if key in rules.keys and value != ""}


def _remarks(line: ListLine, columns: Columns, given: Mapping[str, Value]) -> dict[str, Value]:
    """Texts that no field of the visit takes up, each with its heading; what was given by hand settles its column."""
    settled = {DAY, *(key for key, value in given.items() if value != "")}
    left = [f"{head}：{line.written[head]}" for head, one in _left(line, columns) if one.key not in settled]
    text = "；".join(filter(None, (line.text("remarks"), *left)))
    return {"remarks": text} if text else {}


def _left(line: ListLine, columns: Columns) -> Iterator[tuple[str, ListColumn]]:
    """Headings whose text did not become a value of their column: unread ones, and second columns of the same."""
    for column in columns.values():
        texts = _texts(line, column)
        value = line.values.get(column.key, "")
        taken = next((at for at, (_, text) in enumerate(texts) if value != "" and str(value) == text), 0)
        for at, (heading, _text) in enumerate(texts):
            if at != taken or value == "":
                yield heading, column


def _texts(line: ListLine, column: ListColumn) -> list[tuple[str, str]]:
    """Headings of a column with their texts, the surest first."""
    ranks = {heading: rank for rank, heading in enumerate(column.headings)}
    found = []
    for heading, text in line.written.items():
        known = [ranks[key] for key in heading_keys(heading) if key in ranks]
        if known and text.strip():
            found.append((min(known), heading, text.strip()))
    return [(heading, text) for _rank, heading, text in sorted(found)]


def _said(line: ListLine, column: ListColumn) -> str:
    """What the file has under the surest heading of a column."""
    return next((text for _heading, text in _texts(line, column)), "")


def _day(text: str, received: str) -> str:
    """The day that one date means, "" if it is none that can have been a visit."""
    plain = plain_date(text)
    value, _ = read_date_text(plain)
    if len(value) == 10 and value[:2] == "19":
        value = f"20{value[2:]}"
    if _is_likely(value, received):
        return value
    if match := _NO_YEAR.fullmatch(plain):
        for year in (int(received[:4]), int(received[:4]) - 1):
            value = f"{year}-{int(match[1]):02d}-{int(match[2]):02d}"
            if _is_likely(value, received):
                return value
    return ""


def _is_likely(day: str, received: str) -> bool:
    """Whether it is a day of this century up to the one on which the list came in."""
    try:
        return date.fromisoformat(day).isoformat() == day and FIRST_YEAR <= day <= received
    except ValueError:
        return False


def _one_of(declared: Iterable[str], *codes: Value | None) -> str:
    known = set(declared)
    return next((str(code) for code in codes if code in known), "")
