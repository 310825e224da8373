"""The training register of the staff (培训登记): who took part in what, what each still lacks, what to read first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import FieldDeclaration, Label
from vetdesk.domain.learning import (
    Learned,
    NoteRead,
    Training,
    check_training,
    hours_text,
    learned,
    minutes_of,
    text_version,
)
from vetdesk.domain.staff import Right, Staff
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

__all__ = ["Learned", "ReadingLine", "StaffLine", "Training", "TrainingLine", "Trainings"]

SHEET, REGISTER = "training_attendance", "training_register"
"""The declared papers; the second is the declared layout of the workbook, too."""


@dataclass(frozen=True, slots=True)
class TrainingLine:
    """A training in the list, with the names of who took part and the titles of the notes it covered."""

    training: Training
    staff: tuple[str, ...]
    notes: tuple[Label, ...]
    planned: bool


@dataclass(frozen=True, slots=True)
class StaffLine:
    """What one member of staff took part in this year, and what no training of theirs ever covered."""

    name: str
    learned: Learned
    never: tuple[Label, ...]
    to_read: int


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """A note to read first; `read_on` "" if it was not read, `renewed` if only an earlier text of it was."""

    number: int
    key: str
    title: Label
    read_on: str
    renewed: bool


class Trainings:
    """Keeps the register; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, printing: Printing,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._database = database
        self._session = session
        self._definitions = definitions
        self._printing = printing
        self._now = now
        self._deed = ExportDeed(database, session, definitions, now)

    def may_keep(self) -> bool:
        """Whether the person signed in may keep the register."""
        return self._session.actor.may(Right.KEEP_TRAINING)

    def today(self) -> str:
        """The station's day."""
        return day_at_station(self._now()).isoformat()

    @property
    def fields(self) -> tuple[FieldDeclaration, ...]:
        """What the form asks besides notes and staff."""
        return self._definitions.policies.fields["training"]

    def values(self, one: Training) -> dict[str, str]:
        """A training as the form shows it."""
        values = {field.key: str(getattr(one, field.key, "")) for field in self.fields}
        return values | {"hours": hours_text(one.minutes) if one.minutes else ""}

    def staff(self) -> list[Staff]:
        """The active staff, for choosing."""
        with self._database.read() as look:
            return [one for one in look.staff.all() if one.active]

    def lines(self) -> list[TrainingLine]:
        """Every training, the newest first."""
        with self._database.read() as look:
            return [self._line(one, look.learning.staff_names()) for one in look.learning.trainings()]

    def keep(
        self, seen: Training | None, values: Mapping[str, str], notes: Sequence[str], staff: Sequence[int]
    ) -> Training:
        """Keep a new training, or what changed of one.

        Raises InvalidFieldsError, NotPermittedError, StaleRecordError.
        """
        actor = self._session.require(Right.KEEP_TRAINING)
        held = {key: value.strip() for key, value in values.items()}
        if problems := check_training(self.fields, held, staff):
            raise InvalidFieldsError(tuple(problems))
        known = self._definitions.policies
        if unknown := [key for key in notes if not known.versions(key)]:
            raise NotFoundError("policy", unknown[0])
        filled = replace(
            seen or Training(0, "", "", "", 0), held_on=held["held_on"], topic=held["topic"], held_by=held["held_by"],
            minutes=minutes_of(held["hours"]) or 0, place=held.get("place", ""), notes=tuple(notes),
            staff=tuple(sorted(set(staff))), materials=held.get("materials", ""), result=held.get("result", ""),
            remark=held.get("remark", ""),
        )  # fmt: skip
        with self._database.write("change a training" if seen else "note a training", actor) as work:
            return work.learning.save_training(filled) if seen else work.learning.add_training(filled)

    def take_out(self, seen: Training, reason: str) -> None:
        """Take a training out that did not take place; it stays in the journal."""
        actor = self._session.require(Right.KEEP_TRAINING)
        with self._database.write("take a training out", actor, reason=reason.strip()) as work:
            work.learning.save_training(replace(seen, withdrawn=True))

    def by_staff(self, year: int) -> list[StaffLine]:
        """Each active member of staff: hours of the year, notes never covered, notes still to read first.

        Whoever does not keep the register sees their own line alone.
        """
        today, library, reader = self.today(), self._definitions.policies, self._session.actor.staff.id
        with self._database.read() as look:
            shown = (one for one in look.staff.all() if one.active and (self.may_keep() or one.id == reader))
            people = sorted(shown, key=lambda one: one.id)
            trainings, marks = look.learning.trainings(), look.learning.read()
        notes = [note.key for note in library.in_force(today)]
        titles = {note.key: note.title for note in library.in_force(today)}
        found = learned([one.id for one in people], trainings, notes, year, today)
        return [
            StaffLine(
                one.name, told, tuple(titles[key] for key in told.never),
                sum(1 for line in self._reading(one, marks) if not line.read_on),
            )
            for one, told in zip(people, found, strict=True)
        ]  # fmt: skip

    def reading(self) -> list[ReadingLine]:
        """What the person signed in should read first, by their roles."""
        with self._database.read() as look:
            marks = look.learning.read()
        return self._reading(self._session.actor.staff, marks)

    def mark_read(self, key: str) -> None:
        """Note that the person signed in has read the note in force; raises NotFoundError."""
        note = self._definitions.policies.at(key, self.today())
        if note is None:
            raise NotFoundError("policy", key)
        actor = self._session.actor
        told = NoteRead(actor.staff.id, key, text_version(note.origin, note.version), self.today())
        with self._database.write("mark a note as read", actor) as work:
            work.learning.mark_read(told)

    def attendance_sheet(self, training_id: int) -> PaperRun:
        """The sheet that everybody signs at a training (签到表), with their names on it."""

        def content() -> ListContent:
            with self._database.read() as look:
                line = self._line(look.learning.training(training_id), look.learning.staff_names())
            one = line.training
            values = {
                "list.topic": one.topic, "list.on": one.held_on, "list.hours": hours_text(one.minutes),
                "list.held_by": one.held_by, "list.place": one.place, "list.notes": _titles(line.notes),
            }  # fmt: skip
            lines = [{"number": str(place), "name": name} for place, name in enumerate(line.staff, 1)]
            return ListContent(lines, values)

        return self._printing.run_of_list(SHEET, content, "培训签到")

    def register_paper(self, year: int) -> PaperRun:
        """The trainings of a year on paper (培训登记簿)."""

        def content() -> ListContent:
            with self._database.read() as look:
                lines = [_paper_line(number, line) for number, line in enumerate(self._of_year(look, year), 1)]
            return ListContent(lines, {"list.year": str(year), "list.on": self.today()})

        return self._printing.run_of_list(REGISTER, content, "培训登记")

    def write(self, path: Path, year: int) -> ExportReport:
        """The same as a workbook; raises NotPermittedError, NotWrittenError."""
        layout = self._definitions.rosters.layout(REGISTER)

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            found = self._of_year(work, year)
            rows = [_row(number, line) for number, line in enumerate(found, 1)]
            texts = layout.filled({**facts, "period": str(year)})
            totals = {"hours": sum(line.training.minutes for line in found) / 60}
            columns = [column.field for column in layout.columns]
            return Content(columns, [], set(), [RosterSheet(layout, texts, rows, totals=totals)])

        return self._deed.carry_out(REGISTER, path, layout.sheet, content)

    def _of_year(self, look: Reading, year: int) -> list[TrainingLine]:
        """The trainings held in a year until today, the first one first."""
        names, today = look.learning.staff_names(), self.today()
        held = [one for one in look.learning.trainings() if one.held_on.startswith(f"{year}-") and one.held_on <= today]
        return [self._line(one, names) for one in reversed(held)]

    def _line(self, one: Training, names: Mapping[int, str]) -> TrainingLine:
        library = self._definitions.policies
        titles = tuple(library.versions(key)[-1].title for key in one.notes if library.versions(key))
        present = tuple(names.get(number, "") for number in one.staff)
        return TrainingLine(one, present, titles, one.held_on > self.today())

    def _reading(self, one: Staff, marks: Sequence[NoteRead]) -> list[ReadingLine]:
        library, today = self._definitions.policies, self.today()
        wanted = dict.fromkeys(key for role in sorted(one.roles) for key in library.reading.get(role.value, ()))
        read = {mark.note: mark for mark in marks if mark.staff_id == one.id}
        lines = []
        for key in wanted:
            note, mark = library.at(key, today), read.get(key)
            if note is not None:
                same = mark is not None and mark.of_version == text_version(note.origin, note.version)
                read_on = mark.read_on if mark is not None and same else ""
                lines.append(ReadingLine(note.number, key, note.title, read_on, mark is not None and not same))
        return lines


def _titles(notes: Sequence[Label]) -> str:
    return "；".join(title.zh for title in notes)


def _paper_line(number: int, line: TrainingLine) -> dict[str, str]:
    one = line.training
    return {
        "number": str(number), "on": one.held_on, "topic": one.topic, "hours": hours_text(one.minutes),
        "held_by": one.held_by, "place": one.place, "notes": _titles(line.notes), "staff": "、".join(line.staff),
        "result": one.result,
    }  # fmt: skip


def _row(number: int, line: TrainingLine) -> list[str | int | float | None]:
    one = line.training
    present, notes = "、".join(line.staff), _titles(line.notes)
    return [
        number, one.held_on, one.topic, one.minutes / 60, one.held_by, one.place, notes, len(line.staff), present,
        one.materials, one.result, one.remark,
    ]  # fmt: skip
