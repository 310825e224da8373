"""Numbers of papers (文书字号): «优抚受字〔2025〕12号», one series per kind of paper and year, no silent gaps.

A paper that bears a number gets one when it is made for real; reprinting keeps it. A number that was spoilt is declared
void (作废) with the reason and is never given again; the next printing takes a new one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.complaints import Complaint
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Label, Problem, Severity
from vetdesk.domain.paper_numbering import NumberSeries, RegisteredNumber, number_text
from vetdesk.domain.paper_templates import chinese_date
from vetdesk.domain.papers import PaperDefinition
from vetdesk.domain.second_person import Leaving, Way
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.workbook_writer import RosterSheet, write_workbook
from vetdesk.services.complaint_standings import shown_to
from vetdesk.services.number_gaps import gap_lines, with_gaps
from vetdesk.services.open_station import OpenStation
from vetdesk.services.second_persons import Gate, Sent, told_purpose
from vetdesk.storage.reading import Reading, Work

SERIES = "papers.numbers"
"""Setting: by paper the word before 字, and the first number of the year in which it was begun."""
REGISTER = "number_register"
"""The register as a paper and as a workbook (文书编号登记簿)."""
WORD = "优抚"
"""The word of a series for which nobody has chosen one and whose paper declares none."""
LONGEST_WORD = 20
DECISION = "decision"
"""The series of decisions (审批文号) that the station takes itself; they are given by the deciding step."""


@dataclass(frozen=True, slots=True)
class NumberedPaper:
    """A paper that bears numbers, with its series and how many were given and declared void this year."""

    paper: str
    title: Label
    series: NumberSeries
    given: int
    void: int


class PaperNumbers:
    """The series, the register and what is void; numbers themselves are given by Printing."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def papers(self) -> list[NumberedPaper]:
        """Every paper that bears a number, and decisions, in the order of the titles."""
        year = day_at_station(self._station.now()).year
        with self._station.database.read() as look:
            found = []
            for key in (*(paper.key for paper in numbered_papers(self._station.definitions)), DECISION):
                issued = look.numbers.issued(kind_of(key), year)
                void = sum(1 for _, _, reason in issued if reason)
                series = series_of(look.settings.get(SERIES), key, self._word(key))
                found.append(NumberedPaper(key, self.title_of(key), series, len(issued), void))
        return sorted(found, key=lambda one: one.title.zh)

    def title_of(self, paper: str) -> Label:
        """What a series is called."""
        definitions = self._station.definitions
        if paper == DECISION:
            return definitions.vocabulary.texts["series.decision"]
        return definitions.papers[paper].title

    def set_series(self, paper: str, word: str, start: int = 1) -> None:
        """Choose the word of a paper's series and the number with which this year begins.

        Numbers that were given keep their word. Raises InvalidFieldsError: a word that is empty or too long, a first
        number below 1, or another first number although this year's series has begun.
        """
        actor = self._station.session.require(Right.MANAGE_SETTINGS)
        year = day_at_station(self._station.now()).year
        word = word.strip().removesuffix("字")
        with self._station.database.write("set the numbering of papers", actor) as work:
            before: Mapping[str, Mapping[str, str | int]] = work.settings.get(SERIES) or {}
            known = series_of(before, paper, self._word(paper))
            if not 1 <= len(word) <= LONGEST_WORD:
                raise InvalidFieldsError((Problem("word", "paper_number.word", Severity.ERROR, word),))
            begun = bool(work.numbers.issued(kind_of(paper), year))
            if start < 1 or (begun and start != known.first_in(year)):
                raise InvalidFieldsError((Problem("start", "paper_number.begun", Severity.ERROR, str(start)),))
            work.settings.set(SERIES, {**before, paper: {"word": word, "start": start, "year": year}})

    def _word(self, paper: str) -> str:
        declared = self._station.definitions.papers.get(paper)
        return declared.series if declared else ""

    def years(self, paper: str) -> list[int]:
        """The years in which the paper got numbers, newest first; this year always among them."""
        with self._station.database.read() as look:
            years = look.numbers.years(kind_of(paper))
        return sorted({*years, day_at_station(self._station.now()).year}, reverse=True)

    def register(self, paper: str, year: int) -> list[RegisteredNumber]:
        """The register (文书编号登记簿) of a series: each number with whom it was given for; voids with the reason."""
        self._station.session.require(Right.PRINT)
        with self._station.database.read() as look:
            words = look.numbers.words(kind_of(paper), year)
            issued = look.numbers.issued(kind_of(paper), year)
            complaints = look.complaints.of_uids(subject for _, subject, _ in issued)
            lines = [
                _registered(look, paper, (serial, number_text(words[serial], year, serial), subject, reason))
                for serial, subject, reason in issued
            ]
        return [
            _of_complaint(line, complaints[subject], self._station.session.actor) if subject in complaints else line
            for line, (_, subject, _) in zip(lines, issued, strict=True)
        ]

    def register_lines(self, paper: str, year: int) -> list[dict[str, str]]:
        """The register as the lines of its printed form (paper number_register); gaps between blocks are explained."""
        lines = [
            {
                "number": str(one.serial), "text": one.text, "name": one.name, "case_number": one.case_number,
                "on": day_at_station(datetime.fromisoformat(one.first_at)).isoformat() if one.first_at else "",
                "clerk": one.first_by, "remarks": f"作废：{one.void_reason}" if one.void_reason else "",
            }
            for one in self.register(paper, year)
        ]  # fmt: skip
        with self._station.database.read() as look:
            return with_gaps(lines, gap_lines(look, kind_of(paper), year))

    def write_register(self, path: Path, paper: str, year: int, purpose: str) -> int:
        """Write the register of a series and year as a workbook; how many numbers it holds.

        Journalled as an export. Raises InvalidFieldsError for a blank purpose, NotPermittedError without the right to
        export, SecondPersonNeededError, NotWrittenError.
        """
        actor = self._station.session.require(Right.EXPORT)
        purpose = told_purpose(self._station.definitions, purpose)
        lines, title = self.register_lines(paper, year), self.title_of(paper).zh
        layout = self._station.definitions.rosters.layout(REGISTER)
        today = day_at_station(self._station.now())
        named = len({line["name"] for line in lines} - {""})
        gate = Gate(self._station.session, self._station.definitions, self._station.now)
        with self._station.database.write("export a workbook", actor, reason=purpose) as work:
            leaving = Leaving(Way.WORKBOOK, layout.key, purpose, named)
            second = gate.let_out(work, leaving, Sent(lines=len(lines), file=path.name))
            facts = {"station": work.station.details().name, "date": chinese_date(today.isoformat())}
            texts = replace(layout.filled(facts), title=f"{year}年度《{title}》{layout.title}")
            rows = [[line.get(column.field, "") for column in layout.columns] for line in lines]
            write_workbook(path, [RosterSheet(layout, texts, rows, {}, {})], self._station.now())
            told = {"layout": layout.key, "rows": len(rows), "file": path.name, "paper": paper, "year": year, **second}
            work.journal.record("export", work.deed.uid, 0, {}, told)
        return len(rows)

    def void(self, paper: str, year: int, serial: int, reason: str) -> None:
        """Declare a number void (作废); the paper gets a new one at its next printing.

        Raises InvalidFieldsError without a reason, NotFoundError for a number that was never given.
        """
        actor = self._station.session.require(Right.PRINT)
        if not reason.strip():
            raise InvalidFieldsError((Problem("reason", "paper_number.reason", Severity.ERROR),))
        with self._station.database.write("declare a number void", actor, reason=reason.strip()) as work:
            work.numbers.void(kind_of(paper), year, serial, reason.strip())


def numbered_papers(definitions: Definitions) -> list[PaperDefinition]:
    """The papers that bear a number of their own series."""
    return [paper for paper in definitions.papers.values() if paper.numbered]


def kind_of(paper: str) -> str:
    """The series of a paper as the table of numbers names it."""
    return f"paper.{paper}"


def series_of(setting: Mapping[str, Mapping[str, str | int]] | None, paper: str, word: str = "") -> NumberSeries:
    """The series of a paper as it is set; until then it has the word that the paper declares."""
    own = (setting or {}).get(paper, {})
    return NumberSeries(str(own.get("word", word or WORD)), int(own.get("start", 1)), int(own.get("year", 0)))


def held_number(look: Reading, paper: PaperDefinition, record: str, day: date) -> str:
    """The number that the paper holds about a record; "" if it has none yet.

    A case and a complaint keep it; a paper about a person has one for each year.
    """
    if not paper.numbered:
        return ""
    for year, serial, word, void in look.numbers.of_subject(kind_of(paper.key), record):
        if not void and (paper.subject in {"case", "complaint"} or year == day.year):
            return number_text(word, year, serial)
    return ""


def was_voided(look: Reading, paper: str, record: str, text: str) -> bool:
    """Whether a number that the paper once bore about a record was declared void."""
    kind = kind_of(paper)
    for year, serial, word, reason in look.numbers.of_subject(kind, record):
        if number_text(word, year, serial) == text:
            return bool(reason)
    return False


def give_number(work: Work, paper: PaperDefinition, record: str, day: date) -> str:
    """The number that the paper holds about a record, or the next one of its series; "" if it bears none."""
    if not paper.numbered:
        return ""
    if held := held_number(work, paper, record, day):
        return held
    series = series_of(work.settings.get(SERIES), paper.key, paper.series)
    first = series.first_in(day.year)
    serial = work.numbers.next(kind_of(paper.key), day.year, record, word=series.word, start=first)
    return number_text(series.word, day.year, serial)


def _of_complaint(line: RegisteredNumber, found: Complaint, actor: Actor) -> RegisteredNumber:
    """A number given for a complaint (信访事项): whose it is, is told to those alone who may hear of it."""
    if not shown_to(found, actor):
        return line
    return replace(line, name=found.value("name"), case_number=found.number)


def _registered(look: Reading, paper: str, number: tuple[int, str, str, str]) -> RegisteredNumber:
    """A line of the register; `number` is serial, text, subject and reason if void."""
    serial, text, subject, reason = number
    printed = [one for one in look.paper_sheets.of_record(subject) if one.paper == paper and one.number == text]
    case = look.cases.by_uid(subject)
    name = printed[0].values.get("recipient.name", "") if printed else ""
    people = look.people.with_withdrawn([case.recipient_id]) if case is not None else []
    if people:
        name = str(people[0].values.get("name", name))
    first = printed[-1] if printed else None
    return RegisteredNumber(
        serial, text, name, case.number if case else "", first.printed_at if first else "",
        first.printed_by if first else "", len(printed), reason, people[0].id if people else 0,
    )  # fmt: skip
