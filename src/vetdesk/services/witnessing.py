"""Witnessing (副签): what partners told of their journals is repeated in our manifests, and thereby countersigned.

A township's workbook tells the end of its journal; the district keeps it and repeats it in the next workbook that it
sends, whose manifest its key signs. So the township holds its own past, signed by somebody else.
"""

from vetdesk.domain.anchors import Anchor, AnchorKind, read_witness
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.domain.stamps import StampVerdict
from vetdesk.services.stamping import judged
from vetdesk.storage.anchors import Countersigned
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.transaction import instant


def witness(work: Work, reading: WorkbookReading) -> None:
    """Note what a partner's workbook tells: where its journal ended, and which ends of ours its key has signed."""
    found = judged(work, reading)
    manifest, partner = found.manifest, found.partner
    if found.verdict is not StampVerdict.PARTNER or manifest is None or partner is None:
        return
    at = instant(work.now)
    if manifest.journal_seq and len(manifest.journal_hash) == 64:
        told = (manifest.origin, manifest.journal_seq, manifest.journal_hash)
        work.anchors.note(Anchor(*told, at, AnchorKind.WITNESSED, partner.name))
    proof = Countersigned(manifest.signed_bytes().decode(), manifest.public_key, manifest.signature)
    ours = work.journal.heads()
    for anchor in read_witness(manifest.witnessed, at, partner.name):
        if anchor.origin in ours:
            work.anchors.note(anchor, proof)


def went_back(look: Reading) -> list[Anchor]:
    """Ends of partners that do not follow what the same partner's journal told before: shorter, or rewritten."""
    highest: dict[str, Anchor] = {}
    found = []
    for anchor in look.anchors.all(AnchorKind.WITNESSED):
        known = highest.get(anchor.origin)
        if known is not None and anchor.seq <= known.seq and anchor.hash != known.hash and anchor.at >= known.at:
            found.append(anchor)
        if known is None or anchor.seq > known.seq:
            highest[anchor.origin] = anchor
    return found
