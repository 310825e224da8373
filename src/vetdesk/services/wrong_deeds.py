"""What is done about wrong deeds: a keeper looks into them and acknowledges them with a reason, signed."""

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.staff import Right
from vetdesk.domain.wrong_deeds import ACKNOWLEDGE, KIND, told_of
from vetdesk.services.open_station import OpenStation
from vetdesk.services.signature_check import SignatureCheck, Signed


class WrongDeeds:
    """The findings of the signature check, and their acknowledgement (核查确认)."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def found(self) -> Signed:
        """Everything that is wrong at the moment, with what was acknowledged of it; takes as long as the check."""
        return self._check.whole()

    def acknowledge(self, seen: Signed, reason: str) -> int:
        """Write down that these findings were looked into, and let the work go on; how many were acknowledged.

        What came to light after it was `seen` stays open. Raises InvalidFieldsError without a reason, NotPermittedError
        for all but keepers.
        """
        station = self._station
        actor = station.session.require(Right.MANAGE_SETTINGS)
        if not reason.strip():
            raise InvalidFieldsError((station.definitions.vocabulary.problem("wrong_deeds.reason_missing", "reason"),))
        names = seen.open() & self._check.whole().open()
        if names:
            with station.database.write(ACKNOWLEDGE, actor, reason=reason.strip()) as work:
                work.journal.record(KIND, station.slots.station, 0, {}, told_of(names))
        return len(names)

    @property
    def _check(self) -> SignatureCheck:
        return SignatureCheck(self._station.database, self._station.definitions)
