"""Stamping (回收标记): what a workbook says of itself when it leaves, and what that is worth when it comes back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vetdesk.domain.anchors import Anchor, AnchorKind, witness_text
from vetdesk.domain.journal import Head
from vetdesk.domain.partners import Direction, ExchangeLine, Partner
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.domain.signatures import fingerprint
from vetdesk.domain.stamps import (
    ALGORITHM,
    FORMAT,
    PUBLIC_KEY,
    ROOT,
    SIGNATURE,
    WITNESSED,
    Manifest,
    StampVerdict,
    digest_of,
)
from vetdesk.services.partners import is_signed, own_key, signed
from vetdesk.storage.reading import Reading, Work


@dataclass(frozen=True, slots=True)
class Export:
    """An export as its stamp needs it; `head` is the journal's end before it."""

    uid: str
    number: str
    layout: str
    columns: Sequence[str]
    row_keys: Sequence[str]
    head: Head


@dataclass(frozen=True, slots=True)
class Judged:
    """What a workbook that came in is: verdict, its manifest, and whose key signed it."""

    verdict: StampVerdict
    manifest: Manifest | None = None
    partner: Partner | None = None

    @property
    def sender(self) -> str:
        """Who says to have written it, "" if nobody does."""
        if self.partner is not None:
            return self.partner.name
        return self.manifest.station if self.manifest else ""


MOST_REPEATED = 200
"""So many partners' ends are repeated at most: they must fit one cell."""


class StampOf:
    """The manifest of an export, signed once the rows are written: their keys are known only then."""

    def __init__(self, work: Work, export: Export) -> None:
        self._export = export
        details = work.station.details()
        self._key = own_key(work)
        self._facts = {
            "format": FORMAT,
            "alg": ALGORITHM,
            "station": details.name,
            "area_code": details.area_code,
            "export": export.uid,
            "number": export.number,
            "layout": export.layout,
            "origin": work.origin,
            "journal_seq": str(export.head.seq),
            "journal_hash": export.head.hash,
            "columns": ",".join(export.columns),
            PUBLIC_KEY: self._key.public_key,
        }
        root = work.keys.first_root()
        later = {WITNESSED: witnessed(work), ROOT: fingerprint(root) if root else ""}
        self._facts |= {name: value for name, value in later.items() if value}

    def facts(self) -> Mapping[str, str]:
        """The manifest with the digest of the rows and the signature; ask when the last row is written."""
        facts = {**self._facts, "rows_digest": digest_of(self._export.row_keys)}
        return {**facts, SIGNATURE: signed(self._key, Manifest(facts).signed_bytes())}


def witnessed(look: Reading) -> str:
    """The newest end known of each partner's journal, as our next manifest repeats it."""
    newest: dict[str, Anchor] = {}
    for anchor in look.anchors.all(AnchorKind.WITNESSED):
        known = newest.get(anchor.origin)
        if known is None or anchor.seq >= known.seq:
            newest[anchor.origin] = anchor
    return witness_text(sorted(newest.values(), key=lambda anchor: anchor.at)[-MOST_REPEATED:])


def note_sent(work: Work, export: Export, path: Path) -> None:
    """Enter an export into the register of what was sent."""
    line = ExchangeLine(
        Direction.SENT, export.number, export.layout, "", path.name, "", "", "", export.uid,
        counts={"rows": len(export.row_keys)},
    )  # fmt: skip
    work.exchanges.note(line)


def judged(look: Reading, reading: WorkbookReading) -> Judged:
    """What a workbook is, by its stamp. A manifest that is not whole makes it a workbook like any other."""
    stamp = reading.stamp
    if stamp is None:
        return Judged(StampVerdict.UNSTAMPED)
    manifest = Manifest(stamp.facts)
    whole = is_signed(manifest.public_key, manifest.signature, manifest.signed_bytes())
    if not (whole and manifest.fits(stamp.row_keys)):
        return Judged(StampVerdict.BROKEN, manifest)
    own = look.exchanges.own_key()
    if own is not None and own.public_key == manifest.public_key:
        return _own(look, manifest)
    partner = look.exchanges.partner_with(manifest.public_key)
    if partner is None:
        foreign = _elsewhere(look.station.details().area_code, manifest.area_code)
        return Judged(StampVerdict.OTHER_TOWNSHIP if foreign else StampVerdict.UNKNOWN_SIGNER, manifest)
    return Judged(StampVerdict.REVOKED if partner.revoked_at else StampVerdict.PARTNER, manifest, partner)


def _own(look: Reading, manifest: Manifest) -> Judged:
    """The station's own export; without the journal up to it, it cannot be compared with what left.

    What left before the station was restored from a backup is in this journal as it was; what another PC wrote is not:
    the order of things was another one there.
    """
    place = look.exchanges.place_in_journal(manifest.origin, manifest.journal_seq)
    if not _wrote_here(look, manifest.origin):
        return Judged(StampVerdict.ANOTHER_PC, manifest)
    known = place is not None and place[1] == manifest.journal_hash
    return Judged(StampVerdict.OWN if known else StampVerdict.BROKEN, manifest)


def _wrote_here(look: Reading, origin: str) -> bool:
    """Whether an installation is this one or one whose backup this one was restored from."""
    this = look.pcs.this()
    return origin == look.origin or this is None or origin in this.came_from.split(",")


def _elsewhere(ours: str, theirs: str) -> bool:
    """Whether an area code is that of another township: neither ours, nor that of an office above or below us."""
    shorter, longer = sorted((ours.rstrip("0"), theirs.rstrip("0")), key=len)
    return bool(shorter) and not longer.startswith(shorter)
