"""Rows of a survey's workbook that comes back (回收): what each says, and which must be asked about; none is lost.

The columns are known by their headings in any order. A row whose number was entered before, or stands twice in the
file, is refused; one with an answer that nobody offered, an unknown village or no number is asked about.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from vetdesk.domain.columns import heading_key
from vetdesk.domain.reading.dates import read_date_text
from vetdesk.domain.reading.plain import PlainWorkbook
from vetdesk.domain.reading.stamped import KEY_HEADING
from vetdesk.domain.surveys.forms import SEPARATOR, Question, QuestionKind, Survey

NUMBER, VILLAGE, DAY, NAMED = "number", "village", "answered_on", "named"
_KEY = "key"
"""The hidden column of a workbook of ours: run and number, should somebody have spoilt the number itself."""
HEADINGS: Mapping[str, str] = {NUMBER: "问卷编号", VILLAGE: "村（社区）", DAY: "填写日期", NAMED: "姓名（自愿填写）"}
"""The columns that every survey's workbook has besides its questions."""
_ALSO: Mapping[str, tuple[str, ...]] = {
    NUMBER: ("编号", "问卷号", "表号", "序号"), VILLAGE: ("村", "村居", "社区", "村名", "所在村"),
    DAY: ("日期", "调查日期", "时间"), NAMED: ("姓名", "填表人"),
}  # fmt: skip
_BETWEEN = re.compile(r"[、,，;；/\s]+")
_ORDINAL = re.compile(r"^[0-9]+[.、．]?")
_TICKS = {chr(0x2460 + place): str(place + 1) for place in range(20)}
_LEAST_PART = 2
"""A row with at least one part in so many of the headings begins the table."""


class RowVerdict(StrEnum):
    """What becomes of a row: taken, asked about, refused as a second one, or empty."""

    TAKE = "take"
    ASK = "ask"
    REFUSED = "refused"
    EMPTY = "empty"


class RowDoubt(StrEnum):
    """Why a row is asked about, or refused (the last two)."""

    ANSWER = "answer"
    VILLAGE = "village"
    DAY = "day"
    NO_NUMBER = "no_number"
    UNKNOWN_NUMBER = "unknown_number"
    OTHER_ANSWERS = "other_answers"
    WRONG = "wrong"
    TWICE = "twice"
    ENTERED = "entered"


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """One row below the headings; `sheet` is its name, `row` counts from 1 as the file does.

    `doubts` name what is unclear with the text as written; unclear answers are left out of `answers`.
    """

    sheet: str
    row: int
    number: str = ""
    village_id: int | None = None
    answered_on: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    named: str = ""
    doubts: tuple[tuple[RowDoubt, str], ...] = ()
    verdict: RowVerdict = RowVerdict.TAKE

    def asked(self, text: str) -> "SurveyRow":
        """The row asked about, because a form like this would be refused."""
        return replace(self, doubts=(*self.doubts, (RowDoubt.WRONG, text)), verdict=RowVerdict.ASK)


@dataclass(frozen=True, slots=True)
class Known:
    """What the station knows: forms entered by number (their answers) and by origin, and up to which number it dealt.

    `village` finds a village's id by its name, None if it means none or several; `dealt` tells whether a number is one
    of a printed or written form.
    """

    entered: Mapping[str, Mapping[str, str]]
    origins: frozenset[str]
    dealt: Callable[[str], bool]
    village: Callable[[str], int | None]


def read_rows(survey: Survey, book: PlainWorkbook, known: Known) -> list[SurveyRow] | None:
    """Every row below the headings of all shown sheets, in their order; None if no sheet has the headings."""
    found: list[SurveyRow] = []
    tables = 0
    for sheet in book.sheets:
        place, columns = _heading(survey, sheet.rows)
        if not columns:
            continue
        tables += 1
        for number, cells in enumerate(sheet.rows[place + 1 :], place + 2):
            texts = {key: cells[at].strip() if at < len(cells) else "" for key, at in columns.items()}
            if not _is_foot(cells):
                found.append(_read(survey, (sheet.name, number), texts, known))
    return _told_apart(found, known, book.sha256) if tables else None


def origin_of(digest: str, row: SurveyRow) -> str:
    """Where a form was read: the file, the sheet and the row."""
    return f"{digest[:16]}:{row.sheet}:{row.row}"


def read_answer(question: Question, text: str) -> str | None:
    """The stored form of a written answer, None if it means none of what was offered."""
    if question.kind is QuestionKind.TEXT:
        return text
    known: dict[str, str] = {}
    for place, option in enumerate(question.options, 1):
        for word in (option.code, option.label.zh, option.label.en, str(place), chr(64 + place)):
            known.setdefault(_plain(word), option.code)
    whole = known.get(_plain(text))
    if whole is not None:
        return whole
    codes = [known.get(_plain(part)) for part in _BETWEEN.split(text) if part]
    if not question.many or not codes or None in codes:
        return None
    return SEPARATOR.join(option.code for option in question.options if option.code in codes)


def _plain(text: str) -> str:
    marked = "".join(_TICKS.get(sign, sign) for sign in text)
    return "".join(unicodedata.normalize("NFKC", marked).split()).casefold().strip("√☑✓□.、()")


def _heading(survey: Survey, rows: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]]:
    """The row of the headings (from 0) and the column of each key; no columns if there is none."""
    wanted = _wanted(survey)
    for place, cells in enumerate(rows[:30]):
        columns: dict[str, int] = {}
        for at, text in enumerate(cells):
            key = (
                _KEY
                if text == KEY_HEADING
                else wanted.get(heading_key(text)) or wanted.get(heading_key(_ORDINAL.sub("", text.strip())))
            )
            if key is not None:
                columns.setdefault(key, at)
        asked = [question.key for question in survey.questions if question.key in columns]
        if asked and len(asked) * _LEAST_PART >= len(survey.questions):
            return place, columns
    return 0, {}


def _wanted(survey: Survey) -> dict[str, str]:
    found = {heading_key(question.label.zh): question.key for question in survey.questions}
    for key, heading in HEADINGS.items():
        for text in (heading, *_ALSO[key]):
            found.setdefault(heading_key(text), key)
    return found


def _is_foot(cells: Sequence[str]) -> bool:
    """The line below the table where people sign."""
    texts = [text for text in cells if text.strip()]
    return 0 < len(texts) <= 2 and all(text.rstrip().endswith(("：", ":")) for text in texts)


def _read(survey: Survey, at: tuple[str, int], texts: Mapping[str, str], known: Known) -> SurveyRow:
    doubts: list[tuple[RowDoubt, str]] = []
    answers: dict[str, str] = {}
    for place, question in enumerate(survey.questions, 1):
        if text := texts.get(question.key, ""):
            answer = read_answer(question, text)
            if answer is None:
                doubts.append((RowDoubt.ANSWER, f"{place}. {text}"))
            else:
                answers[question.key] = answer
    where, day, named = (texts.get(key, "") for key in (VILLAGE, DAY, NAMED))
    if not answers and not doubts and not named:
        return SurveyRow(*at, number=texts.get(NUMBER, ""), verdict=RowVerdict.EMPTY)
    village = known.village(where) if where else None
    if where and village is None:
        doubts.append((RowDoubt.VILLAGE, where))
    read_day = read_date_text(day)[0] if day else ""
    if day and len(read_day) < 10:
        doubts.append((RowDoubt.DAY, day))
        read_day = ""
    number = _number(texts.get(NUMBER, "")) or texts.get(_KEY, "").rpartition("/")[2]
    if not number or not known.dealt(number):
        doubts.append((RowDoubt.UNKNOWN_NUMBER if number else RowDoubt.NO_NUMBER, number))
    verdict = RowVerdict.ASK if doubts else RowVerdict.TAKE
    return SurveyRow(*at, number, village, read_day, answers, named, tuple(doubts), verdict)


def _number(text: str) -> str:
    """A number as it is printed: a spreadsheet may have cut the zeros in front, or added ".0"."""
    bare = "".join(unicodedata.normalize("NFKC", text).split()).removesuffix(".0").upper()
    return f"{int(bare):04d}" if bare.isdecimal() else bare


def _told_apart(rows: Sequence[SurveyRow], known: Known, digest: str) -> list[SurveyRow]:
    """The rows with those refused that were entered already or stand above in the same file."""
    above: dict[str, SurveyRow] = {}
    found = []
    for row in rows:
        empty = row.verdict is RowVerdict.EMPTY
        judged = row if empty else _judged(row, known, digest, above)
        if row.number and not empty:
            above.setdefault(row.number, judged)
        found.append(judged)
    return found


def _judged(row: SurveyRow, known: Known, digest: str, above: Mapping[str, SurveyRow]) -> SurveyRow:
    if origin_of(digest, row) in known.origins:
        return _with(row, RowDoubt.ENTERED, RowVerdict.REFUSED)
    earlier = known.entered.get(row.number) if row.number else None
    twin = above.get(row.number) if row.number else None
    if earlier is None and twin is None:
        return row
    told = earlier if earlier is not None else twin.answers if twin is not None else {}
    if dict(told) != dict(row.answers):
        return _with(row, RowDoubt.OTHER_ANSWERS, RowVerdict.ASK)
    return _with(row, RowDoubt.ENTERED if earlier is not None else RowDoubt.TWICE, RowVerdict.REFUSED)


def _with(row: SurveyRow, doubt: RowDoubt, verdict: RowVerdict) -> SurveyRow:
    return replace(row, doubts=(*row.doubts, (doubt, row.number)), verdict=verdict)
