"""Dossiers (个人档案): everything about one person as one PDF, masked or in full, for inspections and the person."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vetdesk import paths
from vetdesk.domain.dossiers import Dossier, DossierTexts, Part, ScanPage, Section
from vetdesk.domain.entries import Entry
from vetdesk.domain.masking import masked_id_number
from vetdesk.domain.materials import PageImage
from vetdesk.domain.paper_sheets import PrintedSheet
from vetdesk.domain.papers import PaperCode, PaperFile, PrinterSetting
from vetdesk.domain.people import Recipient
from vetdesk.domain.second_person import Leaving, Way
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.station_time import at_station
from vetdesk.services.dossier_parts import DossierParts, DossierSources
from vetdesk.services.filing import Filing
from vetdesk.services.open_station import OpenStation
from vetdesk.services.paper_filling import HEAD_LENGTH, RECIPIENT
from vetdesk.services.paper_press import PaperRun, keep_sheet
from vetdesk.services.practice import practice_mark
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.second_persons import Gate, Sent, told_purpose

ALL = tuple(Part)
DOSSIER = "dossier"
"""What its code calls it; it is no declared paper."""
MASKED = "dossier_masked"
"""What the export register calls one without sensitive values."""
CHINESE = "zh_CN"
COMPARED = frozenset({Part.PERSON, Part.IDENTITIES, Part.FAMILY, Part.ENTRIES, Part.CASES, Part.VISITS})
"""The parts by whose contents a dossier that comes back is told to be out of date: papers and history always grow."""
SCAN_WIDTH = 1240
"""Pixels across a scanned page as it is put into the dossier: 150 to the inch."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What somebody wants in a dossier."""

    parts: tuple[Part, ...]
    language: str
    masked: bool

    @property
    def chosen(self) -> list[Part]:
        """The parts in their order."""
        return [part for part in ALL if part in self.parts and not (self.masked and part is Part.SCANS)]


class Dossiers:
    """Makes dossiers for people with the right to print; in full also with the right to see sensitive fields."""

    def __init__(self, station: OpenStation, sources: DossierSources) -> None:
        self._station = station
        self._sources = sources

    def make(
        self,
        recipient_id: int,
        purpose: str,
        *,
        masked: bool,
        parts: Sequence[Part] = ALL,
        language: str = CHINESE,
        progress: Progress | None = None,
    ) -> PaperFile:
        """The dossier as PDF, journalled with its purpose before it is handed out; its code is kept.

        Scanned pages show what they show, so a masked dossier leaves them out. Raises InvalidFieldsError without a
        purpose, NotPermittedError, NotFoundError, CancelledError.
        """
        actor = self._admitted(purpose, masked=masked)
        wanted = _Wanted(tuple(parts), language, masked=masked)
        person, dossier = self._assembled(recipient_id, wanted, actor, purpose, progress or Unwatched())
        file = _draw(dossier)
        assert dossier.code is not None, "only previews have no code"
        self._journal(person, dossier.code, purpose, wanted, file.pages)
        return file

    def run(self, recipient_id: int, purpose: str, *, masked: bool, parts: Sequence[Part] = ALL) -> PaperRun:
        """The dossier to be looked at first. Raises InvalidFieldsError without a purpose, NotPermittedError."""
        actor = self._admitted(purpose, masked=masked)
        wanted = _Wanted(tuple(parts), CHINESE, masked=masked)

        def preview() -> PaperFile:
            person, dossier = self._assembled(recipient_id, wanted, actor, purpose, Unwatched())
            file = _draw(replace(dossier, code=None))
            with self._station.database.write("look at a paper", actor, reason=purpose.strip()) as work:
                work.journal.record("paper", person.uid, person.id, {}, {"paper": DOSSIER, "act": "preview"})
            return file

        def make(told: str, _printer: PrinterSetting | None, progress: Progress) -> PaperFile:
            return self.make(recipient_id, told, masked=masked, parts=parts, progress=progress)

        title = self._station.definitions.vocabulary.texts["dossier.title"]
        return PaperRun(title, preview, make, purpose, DOSSIER)

    def version_now(self, sheet: PrintedSheet) -> str:
        """What the version of a printed dossier would be if it were made now; raises NotFoundError."""
        parts = tuple(Part(key) for key in sheet.values.get("parts", "").split(",") if key)
        wanted = _Wanted(parts, sheet.values.get("language", CHINESE), masked=sheet.values.get("masked") == "1")
        with self._station.database.read() as look:
            person = look.people.by_uid(sheet.record)
            record = person, look.entries.of([person.id]).get(person.id, ())
        builder = self._builder(record, wanted)
        return _version(builder.section(part) for part in wanted.chosen if part in COMPARED)

    def _builder(self, record: tuple[Recipient, Sequence[Entry]], wanted: "_Wanted") -> DossierParts:
        return DossierParts(
            self._station.definitions, self._sources, record, wanted.language, masked=wanted.masked
        )  # fmt: skip

    def _assembled(
        self, recipient_id: int, wanted: "_Wanted", actor: Actor, purpose: str, watched: Progress
    ) -> tuple[Recipient, Dossier]:
        """The person and everything that stands in the dossier."""
        with self._station.database.read() as look:
            person = look.people.get(recipient_id)
            record = person, look.entries.of([person.id]).get(person.id, ())
            name, head = look.station.details().name, look.journal.head().hash[:HEAD_LENGTH]
            practice = practice_mark(look)
        builder, chosen = self._builder(record, wanted), wanted.chosen
        sections = []
        for done, part in enumerate(chosen):
            watched.at(done, len(chosen) + 1)
            if part is not Part.SCANS:
                sections.append(builder.section(part))
        watched.at(len(chosen), len(chosen) + 1)
        scans = tuple(self._scans(person, purpose, wanted.language)) if Part.SCANS in chosen else ()
        at = at_station(self._station.now())
        facts = tuple(self._facts(builder, record, (name, actor, at, purpose), masked=wanted.masked))
        version = _version(section for section in sections if section.part in COMPARED)
        watermark = builder.words("watermark", who=actor.name, at=f"{at:%Y-%m-%d %H:%M}")
        code = PaperCode(DOSSIER, person.uid, version, head)
        return person, Dossier(
            _texts(builder), person.name, name, f"{at:%Y-%m-%d}", facts, sections, code, watermark, wanted.masked,
            scans, practice,
        )  # fmt: skip

    def may_show_in_full(self) -> bool:
        """Whether the person signed in may print sensitive fields unmasked."""
        return self._station.session.actor.may(Right.REVEAL_SENSITIVE)

    def _admitted(self, purpose: str, *, masked: bool) -> Actor:
        actor = self._station.session.require(Right.PRINT)
        if not masked:
            self._station.session.require(Right.REVEAL_SENSITIVE)
        told_purpose(self._station.definitions, purpose)
        return actor

    def _journal(self, person: Recipient, code: PaperCode, purpose: str, wanted: "_Wanted", pages: int) -> None:
        actor = self._station.session.actor
        told = {"code": code.letters, "version": code.version, "head": code.head, "purpose": purpose.strip()}
        facts: dict[str, object] = {"masked": int(wanted.masked), "parts": list(wanted.chosen), "pages": pages}
        values = {"parts": ",".join(wanted.chosen), "language": wanted.language, "masked": str(int(wanted.masked))}
        fields = self._station.definitions.vocabulary.fields
        numbers = () if wanted.masked else self._station.definitions.exports.numbers_among(fields, fields)
        what = MASKED if wanted.masked else DOSSIER
        leaving = Leaving(Way.PAPER, what, purpose.strip(), 1, numbers, record=True)
        gate = Gate(self._station.session, self._station.definitions, self._station.now)
        with self._station.database.write("print a dossier", actor, reason=purpose.strip()) as work:
            facts |= gate.let_out(work, leaving, Sent(code.letters, pages))
            work.journal.record(DOSSIER, person.uid, person.id, {}, told | facts)
            keep_sheet(work, code, values, kind=RECIPIENT, version=1, purpose=purpose.strip())

    def _facts(
        self,
        builder: DossierParts,
        record: tuple[Recipient, Sequence[Entry]],
        circumstances: tuple[str, Actor, datetime, str],
        *,
        masked: bool,
    ) -> Iterator[tuple[str, str]]:
        """What stands on the cover: who it is, and who printed it where, when and what for."""
        person, (station, actor, at, purpose) = record[0], circumstances
        number = masked_id_number(person.id_number) if masked else person.id_number
        label = self._station.definitions.vocabulary.code_label
        held = "；".join(label("category", one.category, "zh_CN") for one in person.identities)
        yield builder.words("number"), number
        yield builder.words("village"), person.village
        yield builder.words("categories"), held
        yield builder.words("station"), station
        yield builder.words("printed_by"), actor.name
        yield builder.words("printed_at"), f"{at:%Y-%m-%d %H:%M}"
        yield builder.words("purpose"), purpose.strip()

    def _scans(self, person: Recipient, purpose: str, language: str) -> Iterator[ScanPage]:
        """Every page of every scan of the person's checklists, each scan once."""
        filing, seen = self._sources.filing, set()
        for checklist in filing.checklists(person.id):
            for line in checklist.lines:
                for scan in line.scans:
                    if scan.id in seen:
                        continue
                    seen.add(scan.id)
                    title = line.title or line.label.text(language)
                    for number in range(1, scan.pages + 1):
                        told = f"{title}　{scan.name}　{number}/{scan.pages}"
                        yield ScanPage(told, _page_of(filing, scan.id, number, purpose))


def _page_of(filing: Filing, scan_id: int, number: int, purpose: str) -> Callable[[], PageImage]:
    return lambda: filing.page(scan_id, number, SCAN_WIDTH, purpose)


def _texts(builder: DossierParts) -> DossierTexts:
    return DossierTexts(
        builder.words("title"),
        builder.words("contents"),
        builder.words("masked"),
        builder.words("page", page="{page}", pages="{pages}"),
        builder.words("part.scans"),
    )


def _version(sections: Iterable[Section]) -> str:
    """The hash of what is printed, so that a later printing shows whether anything changed."""
    return hashlib.sha256(repr(list(sections)).encode()).hexdigest()[:8]


def _draw(dossier: Dossier) -> PaperFile:
    """Draw with the shipped fonts; reportlab is imported for the first paper, not for the window."""
    from vetdesk.files.fonts import Fonts
    from vetdesk.files.papers.dossier import draw_dossier

    return draw_dossier(dossier, Fonts(paths.resources() / "fonts"))
