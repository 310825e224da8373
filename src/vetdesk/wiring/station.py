"""What every family of services stands on: the open station and its papers."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # each service, with the database behind it, is imported when it is first asked for
    from vetdesk.services.copying import Copying
    from vetdesk.services.drafts import Drafts
    from vetdesk.services.evidence import Evidence
    from vetdesk.services.export_register import ExportRegister
    from vetdesk.services.open_station import OpenStation
    from vetdesk.services.printing import Printing
    from vetdesk.services.record_finding import RecordFinding
    from vetdesk.services.second_persons import SecondPersons
    from vetdesk.services.signature_check import SignatureCheck
    from vetdesk.services.wrong_deeds import WrongDeeds


class StationServices:
    """The station itself; each service is made when it is first asked for."""

    def __init__(self, station: "OpenStation") -> None:
        self.station = station

    @cached_property
    def drafts(self) -> "Drafts":
        """What the person signed in has typed and not saved."""
        from vetdesk.services.drafts import Drafts

        return Drafts(self.station.database, self.station.session, self.station.now)

    @cached_property
    def copying(self) -> "Copying":
        """Rows of the list of people in full, for the clipboard."""
        from vetdesk.services.copying import Copying

        return Copying(self.station)

    @cached_property
    def record_finding(self) -> "RecordFinding":
        """Finds records of every kind but people."""
        from vetdesk.services.record_finding import RecordFinding

        return RecordFinding(self.station)

    @cached_property
    def export_register(self) -> "ExportRegister":
        """What left the station."""
        from vetdesk.services.export_register import ExportRegister

        return ExportRegister(self.station, self.printing)

    @cached_property
    def second_persons(self) -> "SecondPersons":
        """Who confirms what leaves in bulk or unmasked."""
        from vetdesk.services.second_persons import SecondPersons

        return SecondPersons(self.station)

    @cached_property
    def signature_check(self) -> "SignatureCheck":
        """The check of every signature."""
        from vetdesk.services.signature_check import SignatureCheck

        return SignatureCheck(self.station.database, self.station.definitions)

    @cached_property
    def wrong_deeds(self) -> "WrongDeeds":
        """What is done about deeds that cannot be believed."""
        from vetdesk.services.wrong_deeds import WrongDeeds

        return WrongDeeds(self.station)

    @cached_property
    def evidence(self) -> "Evidence":
        """What stands behind the journal: ends known outside, closing of days, jumps of the clock."""
        from vetdesk.services.closing import Closing
        from vetdesk.services.evidence import Evidence

        station = self.station
        closing = Closing(station.database, station.session, station.definitions, self.printing, station.now)
        return Evidence(station, closing)

    @cached_property
    def printing(self) -> "Printing":
        """Papers."""
        from vetdesk.services.printing import Printing

        return Printing(self.station.database, self.station.definitions, self.station.session, self.station.now)
