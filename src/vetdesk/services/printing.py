"""Papers for people: which ones a case calls for, seen first, made with its present values, each in the journal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Label
from vetdesk.domain.materials import PageImage
from vetdesk.domain.papers import PaperDefinition, PaperFile, PaperMark, PrinterSetting
from vetdesk.domain.second_person import Leaving, Way
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.paper_filling import CASE, HEAD_LENGTH, PRESETS, PROVINCE, RECIPIENT, VISIT, PaperFiller
from vetdesk.services.paper_numbers import give_number, held_number
from vetdesk.services.paper_press import (
    RECOVERY_SHEET,
    ListContent,
    PaperRun,
    PrintDeed,
    draw,
    printer_of,
    recovery_sheet,
)
from vetdesk.services.paper_subjects import Told
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.second_persons import Gate, Sent, mark_text, told_purpose
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

__all__ = ["HEAD_LENGTH", "PRESETS", "PRINTER", "PROVINCE", "PaperOffer", "Printing", "recovery_sheet"]

Now = Callable[[], datetime]

PRINTER = "printer"
"""Setting: shifts in millimetres and `values_only` of the station's printer, where a computer has none of its own."""


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """A paper that can be made; `called_for` tells that the case has taken a step that asks for it."""

    key: str
    title: Label
    subject: str
    called_for: bool = False


class Printing:
    """Makes papers, for people with the right to print. All but blank forms are journalled with their purpose."""

    def __init__(self, database: Database, definitions: Definitions, session: Session, now: Now) -> None:
        self._database = database
        self._now = now
        self._definitions = definitions
        self._session = session
        self._seen: set[tuple[int, str, str, str]] = set()

    def papers(self, subject: str = "") -> list[PaperOffer]:
        """Every paper that may be printed blank, or those about a subject: case, recipient or visit."""
        papers = [paper for paper in self._definitions.papers.values() if paper.key != RECOVERY_SHEET]
        return [_offer(paper) for paper in papers if subject in ("", paper.subject)]

    def papers_for_case(self, case_id: int) -> list[PaperOffer]:
        """The papers of a case's kind, those that its steps call for first."""
        with self._database.read() as look:
            case = look.cases.get(case_id)
        taken = {event.transition for event in case.standing_events}
        category = self._definitions.workflows[case.kind, case.workflow_version].category_of(case.values)
        offers = [
            _offer(paper, not paper.after or bool(paper.after & taken))
            for paper in self._definitions.papers.values()
            if paper.subject == "case" and paper.is_for(case.kind, category)
        ]
        return sorted(offers, key=lambda offer: not offer.called_for)

    def papers_for_cases(self, case_ids: Sequence[int]) -> list[PaperOffer]:
        """The papers that all these cases have; called for if any of them calls for it."""
        offers = [{one.key: one for one in self.papers_for_case(case_id)} for case_id in case_ids]
        common = set.intersection(*(set(each) for each in offers)) if offers else set()
        first = offers[0] if offers else {}
        return [
            replace(one, called_for=any(each[key].called_for for each in offers))
            for key, one in first.items()
            if key in common
        ]

    def make(
        self,
        paper_key: str,
        *,
        case_id: int | None = None,
        recipient_id: int | None = None,
        visit_id: int | None = None,
        purpose: str = "",
        until: str = "",
        printer: PrinterSetting | None = None,
    ) -> PaperFile:
        """Make a paper about a case, a recipient or a visit, or without any of them a blank one.

        `until` is the day (ISO) by which a letter asks for what is missing; "" leaves it open for the pen. `printer`
        corrects the printer that is meant; None is the station's own. The purpose of a paper about a case is the case,
        unless another one is given. Raises NotFoundError for an unknown paper or record, NotPermittedError without
        the right to print, InvalidFieldsError if it is about somebody and has no purpose, SecondPersonNeededError.
        """
        paper = self.paper(paper_key)
        actor = self._session.require(Right.PRINT)
        if case_id is None and recipient_id is None and visit_id is None:
            return self._blank(paper, printer)
        record = (case_id, recipient_id, visit_id)
        with self._database.read() as look:
            reason = self._told_for(purpose.strip() or self._own_purpose(look, case_id))
        with self._database.write("print a paper", actor, reason=reason) as work:
            told = self._told(work, paper, record, until)
            run = self._filled(work, paper, _kind(record), [told])
            self._keep(work, paper, run, reason)
            setting = printer or printer_of(work.settings.get(PRINTER))
        return draw(paper, run.fillings, setting, run.mark)

    def preview(
        self,
        paper_key: str,
        *,
        case_id: int | None = None,
        recipient_id: int | None = None,
        visit_id: int | None = None,
        until: str = "",
    ) -> PaperFile:
        """The paper as it would be made, to be looked at: without code, and without a number if it has none yet.

        It shows what is sensitive, so looking is journalled once a day. Raises what `make` raises.
        """
        paper = self.paper(paper_key)
        self._session.require(Right.PRINT)
        record = (case_id, recipient_id, visit_id)
        if not any(record):
            return self._blank(paper, PrinterSetting())
        day = day_at_station(self._now())
        with self._database.read() as look:
            told = self._told(look, paper, record, until)
            number = held_number(look, paper, told.record, day)
            fillings = self._filler(look).fillings(paper, told, number=number, coded=False)
        self._looked(paper, told.record, told.people)
        return draw(paper, fillings)

    def test_page(self, setting: PrinterSetting) -> PaperFile:
        """A sheet with rulers, shifted as the printer is corrected now: what it is off by is read off with a ruler."""
        from vetdesk.files.fonts import Fonts
        from vetdesk.files.papers.rulers import draw_rulers

        self._session.require(Right.PRINT)
        return draw_rulers(Fonts(paths.resources() / "fonts"), setting)

    def page(self, file: PaperFile, number: int, width_px: int) -> PageImage:
        """One page (from 1) of a finished paper as a picture so many pixels wide, drawn in the guarded child."""
        from vetdesk.files.pages.reader import PageReader

        return PageReader().draw("paper.pdf", file.content, number, width_px)

    def purpose_of(self, case_id: int) -> str:
        """What a paper of a case is printed for, unless somebody says otherwise: the case itself."""
        with self._database.read() as look:
            return self._own_purpose(look, case_id)

    def make_for_people(
        self, paper_key: str, recipient_ids: Sequence[int], purpose: str, printer: PrinterSetting | None = None
    ) -> PaperFile:
        """Make one PDF about several people: a paper with a line for each (档案目录), else a paper for each.

        The lines stand in the order of the volume numbers; journalled as one deed, an entry per person. Raises what
        `make` raises.
        """
        paper = self.paper(paper_key)
        actor, purpose = self._session.require(Right.PRINT), self._told_for(purpose)
        with self._database.write("print a paper", actor, reason=purpose) as work:
            run = self._filled(work, paper, RECIPIENT, self._of_people(work, paper, recipient_ids))
            self._keep(work, paper, run, purpose)
            setting = printer or printer_of(work.settings.get(PRINTER))
        return draw(paper, run.fillings, setting, run.mark)

    def run_for_people(self, paper_key: str, recipient_ids: Sequence[int], purpose: str = "") -> PaperRun:
        """The same to be looked at first."""

        def preview() -> PaperFile:
            paper = self.paper(paper_key)
            self._session.require(Right.PRINT)
            with self._database.read() as look:
                all_told = self._of_people(look, paper, recipient_ids)
                filler = self._filler(look)
                fillings = [one for told in all_told for one in filler.fillings(paper, told, coded=False)]
            self._looked(paper, "", list(recipient_ids))
            return draw(paper, fillings)

        return PaperRun(
            self._definitions.papers[paper_key].title, preview,
            lambda reason, printer, _progress: self.make_for_people(paper_key, recipient_ids, reason, printer),
            purpose, paper_key,
        )  # fmt: skip

    def make_list(
        self, paper_key: str, content: ListContent, purpose: str = "", printer: PrinterSetting | None = None
    ) -> PaperFile:
        """Make a list with a line for each thing (移交清单、例外办理月报表、花名册), over as many sheets as it needs.

        The people on it are journalled as one deed; a list of nobody and nothing needs no purpose. Raises what `make`
        raises.
        """
        paper, told = self.paper(paper_key), content.told()
        actor = self._session.require(Right.PRINT)
        if not told.people and not told.record:
            with self._database.read() as look:
                fillings = self._filler(look).fillings(paper, told)
                setting = printer or printer_of(look.settings.get(PRINTER))
            return draw(paper, fillings, setting)
        purpose = self._told_for(purpose)
        with self._database.write("print a paper", actor, reason=purpose) as work:
            run = self._filled(work, paper, content.kind, [told])
            self._keep(work, paper, run, purpose)
            setting = printer or printer_of(work.settings.get(PRINTER))
        return draw(paper, run.fillings, setting, run.mark)

    def run_of_list(self, paper_key: str, content: Callable[[], ListContent], purpose: str = "") -> PaperRun:
        """A list to be looked at first; `content` is gathered anew each time it is drawn."""

        def preview() -> PaperFile:
            paper, told = self.paper(paper_key), content().told()
            self._session.require(Right.PRINT)
            with self._database.read() as look:
                number = held_number(look, paper, told.record, day_at_station(self._now()))
                fillings = self._filler(look).fillings(paper, told, number=number, coded=False)
            self._looked(paper, told.record, told.people)
            return draw(paper, fillings)

        return PaperRun(
            self._definitions.papers[paper_key].title, preview,
            lambda reason, printer, _progress: self.make_list(paper_key, content(), reason, printer),
            purpose, paper_key,
        )  # fmt: skip

    def make_letters(
        self, paper_key: str, letters: Sequence[ListContent], purpose: str, printer: PrinterSetting | None = None
    ) -> PaperFile:
        """Make one PDF with a paper for each of several people, in the order given; journalled as one deed."""
        paper = self.paper(paper_key)
        actor, purpose = self._session.require(Right.PRINT), self._told_for(purpose)
        with self._database.write("print a paper", actor, reason=purpose) as work:
            run = self._filled(work, paper, "", [one.told() for one in letters])
            self._keep(work, paper, run, purpose)
            setting = printer or printer_of(work.settings.get(PRINTER))
        return draw(paper, run.fillings, setting, run.mark)

    def run_of_letters(
        self, paper_key: str, letters: Callable[[], Sequence[ListContent]], purpose: str = ""
    ) -> PaperRun:
        """The same to be looked at first; `letters` are gathered anew each time they are drawn."""

        def preview() -> PaperFile:
            paper, all_told = self.paper(paper_key), [one.told() for one in letters()]
            self._session.require(Right.PRINT)
            with self._database.read() as look:
                filler = self._filler(look)
                fillings = [one for told in all_told for one in filler.fillings(paper, told, coded=False)]
            self._looked(paper, "", [person for told in all_told for person in told.people])
            return draw(paper, fillings)

        return PaperRun(
            self._definitions.papers[paper_key].title, preview,
            lambda reason, printer, _progress: self.make_letters(paper_key, letters(), reason, printer),
            purpose, paper_key,
        )  # fmt: skip

    def make_stack(
        self, paper_key: str, case_ids: Sequence[int], purpose: str, progress: Progress | None = None,
        printer: PrinterSetting | None = None,
    ) -> PaperFile:  # fmt: skip
        """Make one PDF with a paper for each case, in the order given; journalled as one deed, an entry per case.

        Raises what `make` raises, and CancelledError when the watcher stops it; then nothing is journalled.
        """
        paper, watcher = self.paper(paper_key), progress or Unwatched()
        actor, purpose = self._session.require(Right.PRINT), self._told_for(purpose)
        with self._database.write("print a paper", actor, reason=purpose) as work:
            setting = printer or printer_of(work.settings.get(PRINTER))
            all_told = []
            for done, case_id in enumerate(case_ids):
                watcher.at(done, len(case_ids))
                all_told.append(self._filler(work).subjects(paper).of_case(case_id))
            run = self._filled(work, paper, CASE, all_told)
            self._keep(work, paper, run, purpose)
            watcher.at(len(case_ids), len(case_ids))
        return draw(paper, run.fillings, setting, run.mark)

    def run_of_stack(self, paper_key: str, case_ids: Sequence[int], purpose: str = "") -> PaperRun:
        """A stack to be looked at first."""

        def preview() -> PaperFile:
            paper = self.paper(paper_key)
            self._session.require(Right.PRINT)
            with self._database.read() as look:
                filler, day = self._filler(look), day_at_station(self._now())
                all_told = [filler.subjects(paper).of_case(case_id) for case_id in case_ids]
                fillings = [
                    one
                    for told in all_told
                    for one in filler.fillings(
                        paper, told, number=held_number(look, paper, told.record, day), coded=False
                    )
                ]
            self._looked(paper, "", [person for told in all_told for person in told.people])
            return draw(paper, fillings)

        return PaperRun(
            self._definitions.papers[paper_key].title, preview,
            lambda reason, printer, progress: self.make_stack(paper_key, case_ids, reason, progress, printer),
            purpose, paper_key,
        )  # fmt: skip

    def _blank(self, paper: PaperDefinition, printer: PrinterSetting | None) -> PaperFile:
        """A form that knows nobody: not journalled."""
        with self._database.read() as look:
            fillings = self._filler(look).fillings(paper, Told())
            setting = printer or printer_of(look.settings.get(PRINTER))
        return draw(paper, fillings, setting)

    def _looked(self, paper: PaperDefinition, record: str, people: Sequence[int]) -> None:
        """Journal that a paper about people was looked at, once a day for whoever looks."""
        actor, day = self._session.actor, day_at_station(self._now()).isoformat()
        seen = (actor.staff.id, paper.key, record or repr(sorted(people)), day)
        if people and seen not in self._seen:
            with self._database.write("look at a paper", actor) as work:
                for person in people:
                    work.journal.record("paper", record, person, {}, {"paper": paper.key, "act": "preview"})
            self._seen.add(seen)

    def _of_people(self, look: Reading, paper: PaperDefinition, recipient_ids: Sequence[int]) -> list[Told]:
        """One sheet after the other, or the lines of one list."""
        subjects = self._filler(look).subjects(paper)
        if "person" in paper.lines:
            return [subjects.of_people(recipient_ids)]
        return [subjects.of_recipient(number) for number in recipient_ids]

    def _told(
        self, look: Reading, paper: PaperDefinition, record: tuple[int | None, int | None, int | None], until: str
    ) -> Told:
        """What the paper tells of the case, the recipient or the visit."""
        case_id, recipient_id, visit_id = record
        subjects = self._filler(look).subjects(paper)
        if case_id is not None:
            return subjects.of_case(case_id, until)
        if visit_id is not None:
            return subjects.of_visit(visit_id)
        return Told() if recipient_id is None else subjects.of_recipient(recipient_id, until)

    def _filled(self, work: Work, paper: PaperDefinition, kind: str, all_told: Sequence[Told]) -> PrintDeed:
        """The sheets of one deed, each paper with its number."""
        run, day, filler = PrintDeed(kind), day_at_station(self._now()), self._filler(work)
        head = filler.head()
        for told in all_told:
            number = give_number(work, paper, told.record, day) if told.record else ""
            run.add(told, filler.fillings(paper, told, number=number, head=head))
        return run

    def _keep(self, work: Work, paper: PaperDefinition, run: PrintDeed, purpose: str) -> None:
        """Enter in the register what leaves on paper, and keep and journal it; raises SecondPersonNeededError."""
        gate = Gate(self._session, self._definitions, self._now)
        listed = "line" in paper.lines or "person" in paper.lines
        numbers = gate.rules.numbers_among(
            [key.rpartition(".")[2] for key in paper.keys], self._definitions.vocabulary.fields
        )
        people = {person for person, _ in run.printed}
        leaving = Leaving(Way.PAPER, paper.key, purpose, len(people), numbers, record=not listed)
        told = gate.let_out(work, leaving, Sent(run.letters, len(run.fillings)))
        if people and paper.key not in gate.rules.no_mark:
            large = bool(numbers) or len(people) > gate.rules.people
            aslant = large and paper.key in gate.rules.diagonal
            run.mark = PaperMark(mark_text(self._definitions, self._session.actor, work), aslant)
        run.keep(work, paper, purpose, told)

    def _filler(self, look: Reading) -> PaperFiller:
        sees_cases = self._session.actor.may(Right.SEE_CASES)
        return PaperFiller(look, self._definitions, self._now, sees_cases)

    def _told_for(self, purpose: str) -> str:
        """What a paper that shows somebody or something is printed for; raises InvalidFieldsError."""
        return told_purpose(self._definitions, purpose)

    def _own_purpose(self, look: Reading, case_id: int | None) -> str:
        if case_id is None:
            return ""
        case = look.cases.get(case_id)
        route = self._definitions.workflows[case.kind, case.workflow_version]
        return f"办理{route.title.zh}{f'（{case.number}）' if case.number else ''}"

    def save(self, made: PaperFile, path: Path) -> None:
        """Write a finished paper to a file, whole or not at all; raises NotWrittenError."""
        from vetdesk.files.safe_write import replaced

        with replaced(path, lambda written: written.read_bytes() == made.content) as stream:
            stream.write(made.content)

    def paper(self, key: str) -> PaperDefinition:
        """The declaration of a paper, without the row of the station's own fields if none are; raises NotFoundError."""
        with self._database.read() as look:
            return self._filler(look).paper(key)

    def case_id(self, uid: str) -> int:
        """The case of a uid; raises NotFoundError."""
        with self._database.read() as look:
            case = look.cases.by_uid(uid)
        if case is None:
            raise NotFoundError("case", uid)
        return case.id

    def recipient_id(self, uid: str) -> int:
        """The recipient of a uid; raises NotFoundError."""
        with self._database.read() as look:
            return look.people.by_uid(uid).id


def _offer(paper: PaperDefinition, called_for: bool = False) -> PaperOffer:
    return PaperOffer(paper.key, paper.title, paper.subject, called_for)


def _kind(record: tuple[int | None, int | None, int | None]) -> str:
    return next(kind for kind, number in zip((CASE, RECIPIENT, VISIT), record, strict=True) if number is not None)
