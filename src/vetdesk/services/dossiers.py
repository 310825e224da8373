"""Dossiers (个人档案): everything about one person as one PDF, masked or in full, for inspections and the person."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from vetdesk import paths
from vetdesk.domain.dossiers import Dossier, DossierTexts, Part, ScanPage, Section
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.masking import masked_id_number
from vetdesk.domain.materials import PageImage
from vetdesk.domain.papers import PaperCode, PaperFile
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.station_time import at_station
from vetdesk.services.dossier_parts import DossierParts, DossierSources
from vetdesk.services.filing import Filing
from vetdesk.services.open_station import OpenStation
from vetdesk.services.printing import HEAD_LENGTH
from vetdesk.services.progress import Progress, Unwatched

ALL = tuple(Part)
PAPER = "dossier"
SCAN_WIDTH = 1240
"""Pixels across a scanned page as it is put into the dossier: 150 to the inch."""


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
        language: str = "zh_CN",
        progress: Progress | None = None,
    ) -> PaperFile:
        """The dossier as PDF, journalled with its purpose before it is handed out.

        Scanned pages show what they show, so a masked dossier leaves them out. Raises InvalidFieldsError without a
        purpose, NotPermittedError, NotFoundError, CancelledError.
        """
        actor = self._admitted(purpose, masked=masked)
        chosen = [part for part in ALL if part in parts and not (masked and part is Part.SCANS)]
        watched = progress or Unwatched()
        with self._station.database.read() as look:
            person = look.people.get(recipient_id)
            record = person, look.entries.of([person.id]).get(person.id, ())
            name, head = look.station.details().name, look.journal.head().hash[:HEAD_LENGTH]
        builder = DossierParts(self._station.definitions, self._sources, record, language, masked=masked)
        sections = []
        for done, part in enumerate(chosen):
            watched.at(done, len(chosen) + 1)
            if part is not Part.SCANS:
                sections.append(builder.section(part))
        scans = tuple(self._scans(person, purpose, language)) if Part.SCANS in chosen else ()
        code = PaperCode(PAPER, person.uid, _version(sections), head)
        at = at_station(self._station.now())
        dossier = Dossier(
            _texts(builder),
            person.name,
            name,
            f"{at:%Y-%m-%d}",
            tuple(self._facts(builder, record, (name, actor, at, purpose), masked=masked)),
            sections,
            code,
            builder.words("watermark", who=actor.name, at=f"{at:%Y-%m-%d %H:%M}"),
            masked,
            scans,
        )
        file = _draw(dossier)
        watched.at(len(chosen) + 1, len(chosen) + 1)
        self._journal(person, actor, code, purpose, {"masked": int(masked), "parts": chosen, "pages": file.pages})
        return file

    def may_show_in_full(self) -> bool:
        """Whether the person signed in may print sensitive fields unmasked."""
        return self._station.session.actor.may(Right.REVEAL_SENSITIVE)

    def _admitted(self, purpose: str, *, masked: bool) -> Actor:
        actor = self._station.session.require(Right.PRINT)
        if not masked:
            self._station.session.require(Right.REVEAL_SENSITIVE)
        if not purpose.strip():
            vocabulary = self._station.definitions.vocabulary
            raise InvalidFieldsError((vocabulary.problem("reveal.purpose_missing", "purpose"),))
        return actor

    def _journal(
        self, person: Recipient, actor: Actor, code: PaperCode, purpose: str, facts: dict[str, object]
    ) -> None:
        told = {"code": code.letters, "version": code.version, "head": code.head, "purpose": purpose.strip()}
        with self._station.database.write("print a dossier", actor, reason=purpose.strip()) as work:
            work.journal.record(PAPER, person.uid, person.id, {}, told | facts)

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
        number = masked_id_number(person.id_number, birth_shown=True) if masked else person.id_number
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


def _version(sections: Sequence[Section]) -> str:
    """The hash of what is printed, so that a later printing shows whether anything changed."""
    return hashlib.sha256(repr(sections).encode()).hexdigest()[:8]


def _draw(dossier: Dossier) -> PaperFile:
    """Draw with the shipped fonts; reportlab is imported for the first paper, not for the window."""
    from vetdesk.files.fonts import Fonts
    from vetdesk.files.papers.dossier import draw_dossier

    return draw_dossier(dossier, Fonts(paths.resources() / "fonts"))
