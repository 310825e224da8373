"""Photos of a visit (走访照片): a paper of the person's file that belongs to the visit, its photos are its scans.

So they are encrypted, drawn in the guarded child, shown with the file and in the dossier, and travel between PCs as
other papers do; who added or looked at one is journalled.
"""

from collections.abc import Mapping, Sequence

from vetdesk.domain.errors import NotFoundError, NotPermittedError
from vetdesk.domain.materials import OTHER, FiledMaterial, MaterialState, PageImage, Scan
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.visits import Visit
from vetdesk.services.file_pictures import scan_view
from vetdesk.services.filing_views import ScanFile, ScanView
from vetdesk.services.open_station import OpenStation
from vetdesk.services.scanning import Scanning
from vetdesk.storage.reading import Reading, Work

__all__ = ["ScanFile", "ScanView", "VisitPhotos"]

TITLE = "visit.photos"


class VisitPhotos:
    """Adds photos to visits and shows them: whoever may log a visit may do both."""

    def __init__(self, station: OpenStation, scanning: Scanning) -> None:
        self._station = station
        self._scanning = scanning

    @property
    def largest_file(self) -> int:
        """How many bytes a photo may have at most."""
        return self._scanning.largest_file

    def add(self, visit_id: int, files: Sequence[ScanFile]) -> tuple[ScanView, ...]:
        """File photos to a visit, all of them or none; the same picture is kept once.

        Raises NotPermittedError, NotFoundError, UnreadableScanError for what is no picture.
        """
        actor = self._station.session.require(Right.LOG_VISIT)
        with self._station.database.read() as look:
            visit = look.visits.get(visit_id)
        return self._scanning.file(
            actor, "add photos of a visit", visit.recipient_id, files, lambda work: self._material(work, visit)
        )

    def of_visit(self, visit_id: int) -> tuple[ScanView, ...]:
        """The photos of a visit, in their order."""
        self._station.session.require(Right.SEE_ARCHIVE)
        with self._station.database.read() as look:
            return tuple(map(scan_view, _photos(look, look.visits.get(visit_id))))

    def counts(self, recipient_id: int) -> Mapping[int, int]:
        """How many photos there are of each visit to a person, by visit; visits without any are left out."""
        self._station.session.require(Right.SEE_ARCHIVE)
        with self._station.database.read() as look:
            found = {one.id: len(_photos(look, one)) for one in look.visits.of_recipient(recipient_id)}
        return {number: count for number, count in found.items() if count}

    def page(self, scan_id: int, number: int, width_px: int) -> PageImage:
        """A photo, at most so many pixels wide; looking is journalled once a day and person.

        Raises NotFoundError for a scan that belongs to no visit, and as Scanning.page does.
        """
        actor = self._may_look()
        with self._station.database.read() as look:
            scan = look.scans.get(scan_id)
            _visit_of(look, scan)
        return self._scanning.look_at(actor, scan, number, width_px)

    def withdraw(self, scan_id: int, reason: str) -> None:
        """Take a photo out of the file, for a reason that is kept. Asks for the right to edit archives."""
        self._scanning.withdraw_scan(scan_id, reason)

    def _may_look(self) -> Actor:
        actor = self._station.session.actor
        if not (actor.may(Right.LOG_VISIT) or actor.may(Right.REVEAL_SENSITIVE)):
            raise NotPermittedError(Right.LOG_VISIT.value, actor.name)
        return actor

    def _material(self, work: Work, visit: Visit) -> FiledMaterial:
        """The paper of the visit; it is begun with the first photo."""
        if found := work.materials.at(visit.recipient_id, photos_key(visit), OTHER):
            return found
        words = self._station.definitions.vocabulary.texts[TITLE]
        new = FiledMaterial(
            0, "", visit.recipient_id, photos_key(visit), OTHER, state=MaterialState.ORIGINAL,
            received_on=visit.visited_on, title=words.zh.format(day=visit.visited_on), responsible=visit.officer,
            dated_on=visit.visited_on,
        )  # fmt: skip
        return work.materials.add(new)


def photos_key(visit: Visit) -> str:
    """The key of the paper under which the photos of a visit lie in the file."""
    return f"visit_{visit.uid}"


def _photos(look: Reading, visit: Visit) -> list[Scan]:
    material = look.materials.at(visit.recipient_id, photos_key(visit), OTHER)
    return look.scans.of_material(material.id) if material else []


def _visit_of(look: Reading, scan: Scan) -> Visit:
    """The visit that a photo belongs to; raises NotFoundError for any other scan."""
    material = look.materials.get(scan.material_id) if scan.material_id else None
    if material is None or not material.key.startswith("visit_"):
        raise NotFoundError("scan", str(scan.id))
    return look.visits.by_uid(material.key.removeprefix("visit_"))
