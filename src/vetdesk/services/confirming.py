"""Annual confirmation (年度确认): a round for a year, worked off village by village, letters, and proposals at its end.

The list is frozen when the round begins; results are kept per person and year, whether they are noted here or come in
with a list from outside. Whether a payment is stopped is a case of its own, which a person opens and others decide.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.confirmations import Confirmation
from vetdesk.domain.confirming import (
    DONE,
    ConfirmingRound,
    ListedPerson,
    Standing,
    VillageProgress,
    check_round,
    may_be_proposed,
    progress,
    result_with_death,
    standing_of,
)
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.masking import masked_phone
from vetdesk.domain.papers import PaperFile, PrinterSetting
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visits import PersonLine
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Progress
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.person_lines import person_lines
from vetdesk.storage.reading import Reading

REGISTER, UNCONFIRMED, REMINDER = "confirmation_register", "unconfirmed_list", "confirmation_reminder"
_CHINESE = "zh_CN"


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round with its progress by village, and how many draw today who are not on its list."""

    round: ConfirmingRound
    villages: tuple[VillageProgress, ...]
    joined: int

    @property
    def total(self) -> int:
        """Everybody on the list."""
        return sum(one.total for one in self.villages)

    @property
    def left(self) -> int:
        """Who still has to be confirmed."""
        return sum(one.left for one in self.villages)


@dataclass(frozen=True, slots=True)
class ListedLine:
    """One person of a round as the list shows them."""

    listed: ListedPerson
    person: PersonLine
    standing: Standing
    result: Confirmation | None
    proposable: bool


@dataclass(frozen=True, slots=True)
class NewResult:
    """What was found of people: a code of `confirmation_result`, the way, the day (ISO), and what else was noticed."""

    result: str
    way: str = ""
    on: str = ""
    remarks: str = ""


class Confirming:
    """Begins rounds and works them off; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, printing: Printing,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._database = database
        self._session = session
        self._definitions = definitions
        self._printing = printing
        self._now = now

    def rounds(self) -> list[ConfirmingRound]:
        """Every round, the newest year first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return look.confirming.all()

    def begin(self, year: str, until_on: str, categories: Sequence[str] = ()) -> ConfirmingRound:
        """Begin a round with everybody who draws today; raises InvalidFieldsError."""
        actor, today = self._session.require(Right.WORK_CASES), self._today()
        with self._database.write("begin a round of confirmation", actor) as work:
            problems = check_round(year, today, until_on, {one.year for one in work.confirming.all()})
            if problems:
                raise InvalidFieldsError(problems)
            people = work.confirming.who_draws(self._statuses(), list(categories))
            new = ConfirmingRound(0, "", year, today, until_on, tuple(sorted(categories)))
            return work.confirming.begin(new, people, work.villages.names)

    def join(self, seen: ConfirmingRound) -> int:
        """Put those on the list who came to draw after it was frozen; returns how many."""
        actor = self._session.require(Right.WORK_CASES)
        with self._database.write("add people to a round of confirmation", actor) as work:
            missing = self._not_listed(work, seen)
            return work.confirming.join(seen, missing, work.villages.names)

    def view(self, round_id: int) -> RoundView:
        """A round with its progress; raises NotFoundError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            one = look.confirming.get(round_id)
            people = look.confirming.people(round_id)
            results = self._results(look, one, people)
            codes = self._codes(look, people, results)
            return RoundView(one, progress(people, codes), len(self._not_listed(look, one)))

    def lines(self, round_id: int, village: str | None = None, standings: Sequence[Standing] = ()) -> list[ListedLine]:
        """The people of a round, of one village ("" of none) or all (None), in some standings or all.

        Phone numbers are masked as in every list; the record shows one in full for a stated purpose.
        """
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            lines = self._lines(look, look.confirming.get(round_id), village, standings)
        return [replace(one, person=replace(one.person, phone=masked_phone(one.person.phone))) for one in lines]

    def record(self, round_id: int, recipient_ids: Sequence[int], found: NewResult) -> int:
        """Note what was found of people; raises InvalidFieldsError for an unknown result or a day to come."""
        actor, words = self._session.require(Right.LOG_VISIT), self._definitions.vocabulary
        problems = []
        if found.result not in words.codes("confirmation_result"):
            problems.append(Problem("result", "visit.code_unknown", Severity.ERROR, found.result))
        if found.way and found.way not in words.codes("confirmation_way"):
            problems.append(Problem("way", "visit.code_unknown", Severity.ERROR, found.way))
        if found.on and found.on > self._today():
            problems.append(Problem("on", "confirming.day_to_come", Severity.ERROR, found.on))
        if problems:
            raise InvalidFieldsError(tuple(problems))
        with self._database.write("note the annual confirmation", actor) as work:
            year = work.confirming.get(round_id).year
            listed = {one.recipient_id for one in work.confirming.people(round_id)}
            chosen = [number for number in recipient_ids if number in listed]
            for number in chosen:
                told = Confirmation(
                    0, "", number, year, found.result, found.way, found.on or self._today(), actor.staff.name,
                    found.remarks.strip(),
                )  # fmt: skip
                work.confirmations.keep(told)
        return len(chosen)

    def propose(self, round_id: int, recipient_ids: Sequence[int], reason: str) -> int:
        """Propose that payments of people be stopped: only of those reminded in writing, after the last day.

        A proposal changes no payment; it stands on the list until somebody opens a case or the person is confirmed.
        """
        actor = self._session.require(Right.WORK_CASES)
        if not reason.strip():
            raise InvalidFieldsError((Problem("reason", "finding.reason_missing", Severity.ERROR),))
        with self._database.write("propose to stop payments", actor, reason=reason.strip()) as work:
            one = work.confirming.get(round_id)
            lines = self._lines(work, one, None, ())
            chosen = [
                replace(line.listed, proposed_on=self._today(), reason=reason.strip())
                for line in lines
                if line.listed.recipient_id in recipient_ids and line.proposable
            ]
            work.confirming.save(chosen)
        return len(chosen)

    def reminders(self, round_id: int, recipient_ids: Sequence[int]) -> PaperRun:
        """The written reminders to people who are not confirmed; printing them notes the day."""

        written: list[int] = []

        def letters() -> list[ListContent]:
            with self._database.read() as look:
                one = look.confirming.get(round_id)
                lines = [line for line in self._lines(look, one, None, ()) if line.listed.recipient_id in recipient_ids]
            values = {"list.year": one.year, "list.until": one.until_on, "list.made_on": self._today()}
            asked = [line.person for line in lines if line.standing not in DONE]
            written[:] = [person.recipient_id for person in asked]
            return [ListContent((), {**values, "list.name": one.name}, [one.recipient_id]) for one in asked]

        run = self._printing.run_of_letters(REMINDER, letters, "年度确认提醒")

        def make(purpose: str, printer: PrinterSetting | None, watched: Progress) -> PaperFile:
            made = run.make(purpose, printer, watched)
            self._note_reminded(round_id, written)
            return made

        return replace(run, make=make)

    def register(self, round_id: int, village: str | None = None) -> PaperRun:
        """The register on which people sign, of one village or all."""

        def content() -> ListContent:
            with self._database.read() as look:
                one = look.confirming.get(round_id)
                lines = self._lines(look, one, village, ())
                told = self._told(look, lines)
            confirmed = sum(1 for line in lines if line.standing is Standing.CONFIRMED)
            values = {
                "list.year": one.year, "list.place": village or "", "list.confirmed": str(confirmed),
                "list.unconfirmed": str(len(lines) - confirmed),
            }  # fmt: skip
            return ListContent(told, values, [line.person.recipient_id for line in lines])

        return self._printing.run_of_list(REGISTER, content, "年度确认")

    def unconfirmed(self, round_id: int, village: str | None = None) -> PaperRun:
        """Who is not confirmed, with what is known of why: to be looked into one by one."""

        def content() -> ListContent:
            with self._database.read() as look:
                one = look.confirming.get(round_id)
                open_ones = (Standing.OPEN, Standing.NOT_CONFIRMED, Standing.NOT_FOUND)
                lines = self._lines(look, one, village, open_ones)
                told = self._told(look, lines)
            values = {"list.year": one.year, "list.on": self._today()}
            return ListContent(told, values, [line.person.recipient_id for line in lines])

        return self._printing.run_of_list(UNCONFIRMED, content, "年度确认")

    def _note_reminded(self, round_id: int, recipient_ids: Sequence[int]) -> None:
        actor = self._session.require(Right.PRINT)
        with self._database.write("remind of the annual confirmation", actor) as work:
            people = [one for one in work.confirming.people(round_id) if one.recipient_id in recipient_ids]
            work.confirming.save([replace(one, reminded_on=self._today()) for one in people])

    def _lines(
        self, look: Reading, one: ConfirmingRound, village: str | None, standings: Sequence[Standing]
    ) -> list[ListedLine]:
        people = [each for each in look.confirming.people(one.id) if village is None or each.village == village]
        results, today = self._results(look, one, people), self._today()
        codes = self._codes(look, people, results)
        names = person_lines(look.connection, look.villages.names, [each.recipient_id for each in people])
        found = []
        for each in people:
            result = results.get(each.recipient_id)
            code = codes[each.recipient_id]
            standing = standing_of(code)
            if each.recipient_id in names and (not standings or standing in standings):
                ready = may_be_proposed(each, code, one.until_on, today)
                stands = replace(each, proposed_on="", reason="") if standing in DONE else each
                found.append(ListedLine(stands, names[each.recipient_id], standing, result, ready))
        return found

    @staticmethod
    def _codes(look: Reading, people: Sequence[ListedPerson], results: Mapping[int, Confirmation]) -> dict[int, str]:
        """The result that counts of everybody, "" for whom nobody has met yet."""
        died = look.confirming.died(each.recipient_id for each in people)
        told = {number: found.result for number, found in results.items()}
        ids = [each.recipient_id for each in people]
        return {number: result_with_death(told.get(number, ""), died=number in died) for number in ids}

    @staticmethod
    def _results(look: Reading, one: ConfirmingRound, people: Sequence[ListedPerson]) -> Mapping[int, Confirmation]:
        return look.confirmations.of_year(one.year, [each.recipient_id for each in people])

    def _not_listed(self, look: Reading, one: ConfirmingRound) -> list[tuple[int, int | None]]:
        listed = {each.recipient_id for each in look.confirming.people(one.id)}
        drawing = look.confirming.who_draws(self._statuses(), list(one.categories))
        return [pair for pair in drawing if pair[0] not in listed]

    def _told(self, look: Reading, lines: Sequence[ListedLine]) -> list[dict[str, str]]:
        words = self._definitions.vocabulary
        people = {one.id: one for one in look.people.many([line.person.recipient_id for line in lines])}
        found = []
        for line in lines:
            person = people[line.person.recipient_id]
            result = line.result
            categories = [words.code_label("category", one.category, _CHINESE) for one in person.identities]
            found.append(
                {
                    "name": person.name, "id_number": person.id_number, "category": "、".join(categories),
                    "village": line.listed.village, "phone": line.person.phone,
                    "way": words.code_label("confirmation_way", result.way, _CHINESE) if result and result.way else "",
                    "confirmed_on": result.confirmed_on if result else "",
                    "result": words.code_label("confirmation_result", result.result, _CHINESE) if result else "",
                    "reason": result.remarks if result else "",
                }
            )  # fmt: skip
        return found

    def _statuses(self) -> list[str]:
        """The statuses under which somebody draws (享受待遇)."""
        return sorted(self._definitions.rosters.changes.counted)

    def _today(self) -> str:
        return day_at_station(self._now()).isoformat()
