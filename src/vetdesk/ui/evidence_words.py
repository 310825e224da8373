"""Where ends of the journal are known outside, in words."""

from vetdesk.domain.anchors import AnchorKind
from vetdesk.domain.station_time import minute_at_station
from vetdesk.services.known_outside import NewestEnd
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

_KINDS = {
    AnchorKind.STATION_FILE: QT_TRANSLATE_NOOP("evidence", "File beside the data"),
    AnchorKind.USER_FILE: QT_TRANSLATE_NOOP("evidence", "File with the user's settings"),
    AnchorKind.BACKUP: QT_TRANSLATE_NOOP("evidence", "Backups"),
    AnchorKind.CLOSING: QT_TRANSLATE_NOOP("evidence", "Closing sheets"),
    AnchorKind.PARTNER: QT_TRANSLATE_NOOP("evidence", "Counter-signatures of partners"),
    AnchorKind.WITNESSED: QT_TRANSLATE_NOOP("evidence", "Ends of partners' journals"),
}
_LINE = QT_TRANSLATE_NOOP("evidence", "{place} ({where}): entry {seq}, {hash}, {at}; known ends: {count}")


def known_in(end: NewestEnd) -> str:
    """One place as a line: its newest end and how many it tells."""
    newest = end.newest
    return shown("evidence", _LINE).format(
        place=shown("evidence", _KINDS[end.kind]), where=newest.where, seq=newest.seq, hash=newest.hash[:12],
        at=minute_at_station(newest.at) if newest.at else "—", count=end.count,
    )  # fmt: skip
