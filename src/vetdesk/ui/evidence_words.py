"""Where ends of the journal are known outside, in words."""

from vetdesk.domain.anchors import AnchorKind
from vetdesk.domain.signatures import Fault
from vetdesk.domain.station_time import minute_at_station
from vetdesk.domain.wrong_deeds import Acknowledgement
from vetdesk.services.known_outside import NewestEnd
from vetdesk.services.signature_check import Signed
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

_KINDS = {
    AnchorKind.STATION_FILE: QT_TRANSLATE_NOOP("evidence", "File beside the data"),
    AnchorKind.USER_FILE: QT_TRANSLATE_NOOP("evidence", "File with the user's settings"),
    AnchorKind.BACKUP: QT_TRANSLATE_NOOP("evidence", "Backups"),
    AnchorKind.CLOSING: QT_TRANSLATE_NOOP("evidence", "Closing sheets"),
    AnchorKind.PARTNER: QT_TRANSLATE_NOOP("evidence", "Counter-signatures of partners"),
    AnchorKind.WITNESSED: QT_TRANSLATE_NOOP("evidence", "Ends of partners' journals"),
}
_LINE = QT_TRANSLATE_NOOP("evidence", "{place} ({where}): entry {seq}, {hash}, {at}; copies kept: {count}")

_FAULTS = {
    Fault.CONTENT: QT_TRANSLATE_NOOP("evidence", "altered afterwards"),
    Fault.LINK: QT_TRANSLATE_NOOP("evidence", "does not follow what stands before it"),
    Fault.TIME: QT_TRANSLATE_NOOP("evidence", "dated back"),
    Fault.UNSIGNED: QT_TRANSLATE_NOOP("evidence", "without signature"),
    Fault.SIGNATURE: QT_TRANSLATE_NOOP("evidence", "signed with a key that is not this person's"),
    Fault.STANDING: QT_TRANSLATE_NOOP("evidence", "stands elsewhere than its steps lead"),
    Fault.KEYS: QT_TRANSLATE_NOOP("evidence", "changes staff or keys without the right to"),
}
_OTHER_FAULT = QT_TRANSLATE_NOOP("evidence", "not permitted to this person then")
_OPEN = QT_TRANSLATE_NOOP(
    "evidence", "Entries and records that cannot be trusted: {count}, not yet looked into: {open}."
)
_DEED = QT_TRANSLATE_NOOP("evidence", "Entry {seq}: {fault}")
_CASE = QT_TRANSLATE_NOOP("evidence", "Case {number}: {fault}")
_ROWS = QT_TRANSLATE_NOOP("evidence", "Rows of staff or keys that no entry explains: {count}")
_ACKNOWLEDGED = QT_TRANSLATE_NOOP("evidence", "Wrong entries: acknowledged by {who} on {on}")
SHOWN = 8
"""So many findings are listed."""


def acknowledged_in_words(one: Acknowledgement) -> str:
    """Who acknowledged what was found, and when."""
    return shown("evidence", _ACKNOWLEDGED).format(who=one.who or "—", on=minute_at_station(one.at)[:10])


def wrong_in_words(found: Signed) -> str:
    """What the signature check found, the first of it by name, and who has looked into it; "" if all is well."""
    if found.sound:
        return ""
    deeds = [_said(_DEED, one.fault, seq=one.seq) for one in found.deeds]
    cases = [_said(_CASE, one.found.fault, number=one.number or one.uid) for one in found.cases]
    rows = [shown("evidence", _ROWS).format(count=len(found.rows))] if found.rows else []
    told = [f"{acknowledged_in_words(one)}: {one.reason}" for one in found.acknowledged if one.names & found.names()]
    head = shown("evidence", _OPEN).format(count=found.count, open=len(found.open()))
    return "\n".join([head, *[*deeds, *cases][:SHOWN], *rows, *told])


def _said(text: str, fault: Fault, **facts: object) -> str:
    return shown("evidence", text).format(fault=shown("evidence", _FAULTS.get(fault, _OTHER_FAULT)), **facts)


def known_in(end: NewestEnd) -> str:
    """One place as a line: its newest end and how many it tells."""
    newest = end.newest
    return shown("evidence", _LINE).format(
        place=shown("evidence", _KINDS[end.kind]), where=newest.where, seq=newest.seq, hash=newest.hash[:12],
        at=minute_at_station(newest.at) if newest.at else "—", count=end.count,
    )  # fmt: skip
