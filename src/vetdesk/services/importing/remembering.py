"""What is known of a file before anything is asked: who sends it, how such a file was read before, what is odd."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.importing.answers import Answers, QuestionKind
from vetdesk.domain.importing.doubts import Doubt, Expectation, doubts
from vetdesk.domain.importing.file_kinds import recognised
from vetdesk.domain.importing.layouts import (
    layout_signature,
    period_of,
    recalled,
    remembered,
    suggested_sender,
    town_named,
)
from vetdesk.domain.importing.plain_answers import answers_of, plain
from vetdesk.domain.importing.plan import ImportPlan
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.storage.batches import Batch
from vetdesk.storage.layouts import StoredDraft, StoredLayout
from vetdesk.storage.reading import Reading, Work

STATION_FACT = "station"
"""Under this name the stamp of a workbook that another station wrote says who that is."""
_APPLIED = ("add", "update", "same")


@dataclass(frozen=True, slots=True)
class EarlierFile:
    """A file of the same layout that was read before, and the answers given then, made to fit the file at hand.

    `id` is that of the layout (0 for answers to this very file that were not used); `at` UTC, `who` a name.
    """

    id: int
    sender: str
    file_name: str
    period: str
    at: str
    who: str
    answers: Answers


@dataclass(frozen=True, slots=True)
class SameFile:
    """This very file was kept before: when (UTC), by whom, rows that are in the archive by it, and those that are
    not yet (errors, conflicts): only these can still change something; and how everything was answered then."""

    at: str
    who: str
    applied: int
    not_applied: int
    answered: EarlierFile


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of a file that was just read. `sender` is a suggestion, `senders` are earlier ones; `earlier`
    how such files were read, those of the suggested sender first; `kind` the key of the kind it looks like, or ""."""

    sender: str = ""
    senders: tuple[str, ...] = ()
    earlier: tuple[EarlierFile, ...] = ()
    draft: EarlierFile | None = None
    same: SameFile | None = None
    doubts: tuple[Doubt, ...] = ()
    kind: str = ""


def facts_of(
    look: Reading, definitions: Definitions, reading: WorkbookReading, *, today: date, kind: str = ""
) -> FileFacts:
    """Everything that is known of a file; `kind` is the kind of file that was expected, "" for any."""
    layouts, people = look.layouts.all(), {one.uid: one.name for one in look.staff.all()}
    senders = tuple(dict.fromkeys(one.sender for one in layouts if one.sender))
    villages = frozenset(one.id for one in look.villages.all())
    stamp = reading.stamp.facts.get(STATION_FACT, "") if reading.stamp is not None else ""
    station = look.station.details().name
    sender = suggested_sender(reading, senders, "" if stamp == station else stamp)
    same_layout = look.layouts.like(layout_signature(reading))

    def earlier(one: StoredLayout) -> EarlierFile:
        answers = recalled(one.answers, reading, villages)
        who = people.get(one.read_by, "")
        return EarlierFile(one.id, one.sender, one.file_name, one.period, one.read_at, who, answers)

    last = next((one for one in same_layout if one.sender == sender), None)
    expected = Expectation(
        today, kind, last.period if last else "", last.file_name if last else "", town_named(station),
        frozenset(town_named(one) or one for one in senders),
    )  # fmt: skip
    found = recognised(reading, definitions.file_kinds)
    return FileFacts(
        sender=sender or next((one.sender for one in same_layout), ""),
        senders=senders,
        earlier=tuple(earlier(one) for one in sorted(same_layout, key=lambda one: one.sender != sender)),
        draft=_draft(look, reading, people, villages),
        same=_same(look.batches.by_sha256(reading.sha256), people, villages),
        doubts=doubts(reading, definitions.file_kinds, expected),
        kind=found.key if found else "",
    )


def _draft(
    look: Reading, reading: WorkbookReading, people: dict[str, str], villages: frozenset[int]
) -> EarlierFile | None:
    kept = look.layouts.draft(reading.sha256)
    if kept is None:
        return None
    who = people.get(kept.saved_by, "")
    answers = answers_of(kept.answers)
    answers = replace(answers, villages=_in_force(answers.villages, villages))
    return EarlierFile(0, kept.sender, kept.file_name, "", kept.saved_at, who, answers)


def _in_force(places: Mapping[str, int], villages: frozenset[int]) -> dict[str, int]:
    """Answers about villages that are still in the register, and texts that are kept."""
    return {text: number for text, number in places.items() if number == 0 or number in villages}


def _same(batches: Sequence[Batch], people: dict[str, str], villages: frozenset[int]) -> SameFile | None:
    """The newest import of exactly this file that is in force."""
    batch = next((one for one in batches if not one.undone_at), None)
    if batch is None:
        return None
    applied = sum(batch.totals.get(verdict, 0) for verdict in _APPLIED)
    waiting = sum(batch.totals.get(verdict, 0) for verdict in ("error", "conflict"))
    who, answers = people.get(batch.kept_by, ""), answers_of({**batch.answers, "headings": batch.mapping})
    answers = replace(answers, villages=_in_force(answers.villages, villages))
    answered = EarlierFile(0, batch.answers.get("sender", ""), batch.file_name, "", batch.kept_at, who, answers)
    return SameFile(batch.kept_at, who, applied, waiting, answered)


def remember(work: Work, plan: ImportPlan, answers: Answers, sender: str) -> None:
    """Remember how this sender's file was read, villages that stayed text included; its draft has done its duty."""
    texts = {question.key: 0 for question in plan.questions if question.kind is QuestionKind.VILLAGE}
    told = remembered(replace(answers, villages={**texts, **answers.villages}), plan.reading)
    headings, period = layout_signature(plan.reading), period_of(plan.reading)
    work.layouts.remember(StoredLayout(0, "", sender, headings, period, plan.file, told))
    work.layouts.drop_draft(plan.sha256)


def keep_draft(work: Work, reading: WorkbookReading, answers: Answers, sender: str) -> None:
    """Keep the answers to a file that is not imported yet."""
    work.layouts.keep_draft(StoredDraft(reading.sha256, reading.file, sender, plain(answers)))


def texts_kept(look: Reading) -> frozenset[str]:
    """Names of villages of which somebody said that they stay text: nobody is asked about them again."""
    answered = [one.answers.get("villages", {}) for one in look.layouts.all()]
    return frozenset(text for villages in answered for text, number in villages.items() if number == 0)
