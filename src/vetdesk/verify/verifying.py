"""All checks together, in their order: the file, the journal, signatures, cases, records, payments, what is outside."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as cipher

from vetdesk.verify import outside
from vetdesk.verify.acknowledged import check_acknowledged
from vetdesk.verify.cases import check_cases
from vetdesk.verify.chains import walk
from vetdesk.verify.findings import Verdict
from vetdesk.verify.opening import NotReadableError, Station, check_file, check_manifest, opened
from vetdesk.verify.payments import check_payments
from vetdesk.verify.records import check_records
from vetdesk.verify.signers import check_deeds


@dataclass(frozen=True, slots=True)
class Known:
    """What the inspector brings along: ends of the journal, codes of papers, fingerprints of roots."""

    anchors: Sequence[outside.Anchor] = ()
    papers: Sequence[str] = ()
    roots: Sequence[str] = ()
    beside: bool = True


def verify(folder: Path, key: bytes, known: Known) -> Verdict:
    """Check a station folder or a backup; nothing in it is written."""
    verdict = Verdict()
    manifest = check_manifest(folder, verdict)
    anchors = [outside.Anchor(origin, seq, digest, "manifest") for origin, (seq, digest) in manifest.items()]
    anchors += [*known.anchors, *(outside.beside(folder) if known.beside else ())]
    try:
        with opened(folder, key) as station:
            if check_file(station, verdict):
                _check_content(station, anchors, known, verdict)
    except NotReadableError as error:
        verdict.wrong("file", "unreadable", detail=error)
    except (cipher.Error, sqlite3.Error, UnicodeDecodeError, OverflowError) as error:
        verdict.wrong("file", "unreadable", detail=type(error).__name__)
    return verdict


def _check_content(station: Station, anchors: list[outside.Anchor], known: Known, verdict: Verdict) -> None:
    tables = station.tables()
    if "anchor" in tables:
        anchors = [*anchors, *outside.noted(station, verdict)]
    anchors = list({(one.origin, one.seq, one.hash): one for one in anchors}.values())
    codes = [outside.read_code(text) for text in known.papers]
    heads = {code.head[:8] for code in codes if isinstance(code, outside.Code)}
    if "paper_sheet" in tables:
        heads |= outside.heads_of_papers(station)
    chains = walk(station, verdict, frozenset(anchor.seq for anchor in anchors), frozenset(heads))
    signers = check_deeds(str(station.one("SELECT uid FROM station")), chains.deeds, list(known.roots), verdict)
    outside.check_anchors(anchors, chains, signers.acknowledged, verdict)
    if "case_event" in tables:
        check_cases(station, chains.deeds, signers, verdict)
    check_records(station, verdict)
    if "payment_list" in tables:
        check_payments(station, verdict)
    if "paper_sheet" in tables:
        outside.check_papers(station, known.papers, chains, verdict)
    check_acknowledged(station, chains.deeds, signers, verdict)
