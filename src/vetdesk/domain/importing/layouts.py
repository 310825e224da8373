"""Layouts (版式): by what a file is known again as one of a sort, and its answers carried from one file to the next.

Columns are remembered by their headings and not by their letters, since a column more shifts all others.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from vetdesk.domain.columns import heading_key
from vetdesk.domain.importing.answers import Answers
from vetdesk.domain.importing.plain_answers import Plain, answers_of, plain
from vetdesk.domain.reading.result import ReadSheet, WorkbookReading

OWN_COLUMN = "import_result"
"""The field of the column that our own returned workbooks have besides those of the sender."""
_TOWN = re.compile(r"([\u4e00-\u9fff]{1,16}?(?:镇|乡|街道|苏木))(?!村|民政|级|镇)")
_NO_TOWN = re.compile(r"乡镇|[各全本].*|.*(?:城乡|[在回返下家]乡|城镇)")
"""Words that end like the name of a township and are none."""
_HIGHER = re.compile(r"^.{2,8}?(?:省|市|县|自治区|自治州|区)(?=.{2,})")


def layout_signature(reading: WorkbookReading) -> str:
    """The set of a file's headings, without the column of results that a returned workbook has of us."""
    return "|".join(
        sorted(
            {
                heading_key(heading)
                for sheet in reading.sheets
                for field, heading in sheet.headings.items()
                if field != OWN_COLUMN
            }
        )
    )


def remembered(answers: Answers, reading: WorkbookReading) -> Plain:
    """What may hold for the next file of this layout: `headings` by heading and its turn instead of column letters."""
    told = plain(answers.about_the_file())
    columns = {
        key: answers.headings[sheet.name][letter]
        for sheet in reading.sheets
        for key, letter in _turns(sheet).items()
        if letter in answers.headings.get(sheet.name, {})
    }
    return {**told, "headings": columns} if columns else {k: v for k, v in told.items() if k != "headings"}


def recalled(told: Plain, reading: WorkbookReading, villages: frozenset[int]) -> Answers:
    """The remembered answers for this file; villages that are not in the register (any more) are asked about again."""
    columns: Mapping[str, str] = told.get("headings", {})
    headings = {
        sheet.name: found
        for sheet in reading.sheets
        if (found := {letter: columns[key] for key, letter in _turns(sheet).items() if key in columns})
    }
    answers = answers_of({key: value for key, value in told.items() if key != "headings"})
    known = {text: number for text, number in answers.villages.items() if number == 0 or number in villages}
    return replace(answers, headings=headings, villages=known)


def _turns(sheet: ReadSheet) -> dict[str, str]:
    """The letters of columns by heading; a heading that stands there again with its turn behind it."""
    turns: Counter[str] = Counter()
    found = {}
    for letter, name in sheet.columns.items():
        heading = heading_key(sheet.headings.get(name, ""))
        turns[heading] += 1
        found[heading if turns[heading] == 1 else f"{heading}#{turns[heading]}"] = letter
    return found


def town_named(text: str) -> str:
    """The township that a title or a station's name speaks of, "" if none: 青川岭县云杉镇退役军人服务站 → 云杉镇."""
    for found in _TOWN.findall(re.sub(r"[\s\d年度季一二三四第月]", "|", text)):
        town = str(found)
        while (shorter := _HIGHER.sub("", town)) != town:
            town = shorter
        if len(town) > 1 and not _NO_TOWN.fullmatch(town):
            return town
    return ""


def titles_of(reading: WorkbookReading) -> list[str]:
    """The titles of all rosters of a file."""
    return [title for sheet in reading.sheets if sheet.is_roster for title in sheet.titles]


def period_of(reading: WorkbookReading) -> str:
    """The period that the file's titles name: "2025", "2025-Q3" or "2025-09"; "" if none or several."""
    found = {period for sheet in reading.sheets if sheet.is_roster and (period := sheet.period)}
    return found.pop() if len(found) == 1 else ""


def suggested_sender(reading: WorkbookReading, known: Sequence[str], station: str = "") -> str:
    """Who a file may come from: an earlier sender named in its titles, file or sheets, else the township named there.

    `station` is the name in the file's own stamp, if it has one; that is the surest.
    """
    if station:
        return station
    texts = [*titles_of(reading), reading.file, *(sheet.name for sheet in reading.sheets)]
    for sender in sorted(known, key=len, reverse=True):
        if sender and any(sender in text for text in texts):
            return sender
    return next((town for text in texts if (town := town_named(text))), "")
