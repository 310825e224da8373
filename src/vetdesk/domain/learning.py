"""What people ask (提问登记), the station's own answers (本单位答复), training of the staff (培训登记) and notes read.

A question is noted without whoever asked it. What somebody attended or read is told so that nobody is left without the
training they need; nobody is ranked by it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Problem, Severity

STEP = 30
"""Minutes: training is counted in half hours."""
LONGEST = 99 * 60 + STEP


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """An answer that the office gives to a question asked often, shown with the note `note` since `since` (ISO)."""

    id: int
    uid: str
    note: str
    question: str
    answer: str
    since: str
    withdrawn: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that somebody asked. `note` is the matter (key of a policy note, "" for another one).

    `category` is that of whoever asked, if told; `answer_id` the answer that became of it.
    """

    id: int
    uid: str
    asked_on: str
    text: str
    note: str = ""
    category: str = ""
    village_id: int | None = None
    remark: str = ""
    answer_id: int | None = None
    withdrawn: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class Training:
    """A training (培训): `minutes` long, about the policy notes `notes`, with the members of staff `staff`.

    One whose day is still to come is planned: its attendance sheet is printed, its hours do not count yet.
    """

    id: int
    uid: str
    held_on: str
    topic: str
    minutes: int
    held_by: str = ""
    place: str = ""
    notes: tuple[str, ...] = ()
    staff: tuple[int, ...] = ()
    materials: str = ""
    result: str = ""
    remark: str = ""
    withdrawn: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class NoteRead:
    """A member of staff marked a note as read; `of_version` tells which text it was (`text_version`)."""

    staff_id: int
    note: str
    of_version: str
    read_on: str


@dataclass(frozen=True, slots=True)
class MatterLine:
    """How often a matter (a note; "" for other ones) was asked about, in all and by month "2025-03".

    `trained_on` is the day of the last training that covered its note, "" if none did.
    """

    note: str
    total: int
    months: Mapping[str, int]
    unanswered: int = 0
    trained_on: str = ""


@dataclass(frozen=True, slots=True)
class Learned:
    """What a member of staff took part in during one year: minutes, trainings, notes that no training of theirs had."""

    staff_id: int
    minutes: int = 0
    trainings: int = 0
    never: tuple[str, ...] = field(default_factory=tuple)


def text_version(origin: str, version: int) -> str:
    """What tells one text of a note from another."""
    return f"{origin}-{version}"


def minutes_of(hours: str) -> int | None:
    """Minutes of hours as written ("1.5"); None if they are none, or not in half hours."""
    try:
        minutes = float(hours) * 60
    except ValueError:
        return None
    return int(minutes) if STEP <= minutes <= LONGEST and minutes % STEP == 0 else None


def hours_text(minutes: int) -> str:
    """Hours as they are written: 90 minutes are "1.5"."""
    return f"{minutes / 60:g}"


def check_values(fields: Sequence[FieldDeclaration], values: Mapping[str, str]) -> list[Problem]:
    """What is wrong with a filled form: what is missing, too long, or no day."""
    found = []
    for declared in fields:
        value = values.get(declared.key, "")
        if not value:
            found += [_wrong(declared.key, "learning.missing")] if declared.required else []
        elif declared.kind is FieldKind.DATE and not _is_day(value):
            found.append(_wrong(declared.key, "learning.day_wrong"))
        elif declared.max_length and len(value) > declared.max_length:
            facts = {"length": str(declared.max_length)}
            found.append(Problem(declared.key, "learning.too_long", Severity.ERROR, "", facts))
    return found


def check_question(
    fields: Sequence[FieldDeclaration], values: Mapping[str, str], categories: Collection[str], today: str
) -> list[Problem]:
    """What is wrong with a question noted on an ISO day."""
    found = check_values(fields, values)
    if not found and values["asked_on"] > today:
        found.append(_wrong("asked_on", "learning.future"))
    if values.get("category", "") not in {"", *categories}:
        found.append(_wrong("category", "learning.category_unknown"))
    return found


def check_training(
    fields: Sequence[FieldDeclaration], values: Mapping[str, str], staff: Sequence[int]
) -> list[Problem]:
    """What is wrong with a training; it may be planned for a day to come."""
    found = check_values(fields, values)
    if values.get("hours") and minutes_of(values["hours"]) is None:
        found.append(_wrong("hours", "learning.hours_wrong"))
    if not staff:
        found.append(_wrong("staff", "learning.nobody"))
    return found


def matters(
    questions: Iterable[AskedQuestion], trainings: Sequence[Training] = (), today: str = ""
) -> list[MatterLine]:
    """Which matters were asked about, the most frequent first, and when the staff was trained in them; sums only."""
    trained = {note: one.held_on for one in _held(trainings, today) for note in one.notes}
    months: dict[str, Counter[str]] = {}
    unanswered: Counter[str] = Counter()
    for one in questions:
        months.setdefault(one.note, Counter())[one.asked_on[:7]] += 1
        unanswered[one.note] += one.answer_id is None
    lines = [
        MatterLine(note, by.total(), dict(sorted(by.items())), unanswered[note], trained.get(note, ""))
        for note, by in months.items()
    ]
    return sorted(lines, key=lambda line: (-line.total, line.note))


def learned(
    staff: Iterable[int], trainings: Sequence[Training], notes: Sequence[str], year: int, today: str
) -> list[Learned]:
    """By member of staff, in the order given: hours of the year, and notes that no training of theirs ever covered."""
    held, found = _held(trainings, today), []
    for number in staff:
        attended = [one for one in held if number in one.staff]
        this_year = [one for one in attended if one.held_on.startswith(f"{year}-")]
        covered = {note for one in attended for note in one.notes}
        never = tuple(note for note in notes if note not in covered)
        found.append(Learned(number, sum(one.minutes for one in this_year), len(this_year), never))
    return found


def _held(trainings: Sequence[Training], today: str) -> list[Training]:
    """Those that took place until today, the oldest first."""
    held = [one for one in trainings if one.held_on <= today and not one.withdrawn]
    return sorted(held, key=lambda one: one.held_on)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _wrong(name: str, code: str) -> Problem:
    return Problem(name, code, Severity.ERROR)
