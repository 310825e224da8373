"""Services of caring for people: visits, needs, the service directory, complaints and what belongs to them."""

from functools import cached_property
from typing import TYPE_CHECKING

from vetdesk.wiring.station import StationServices

if TYPE_CHECKING:  # each service, with the database behind it, is imported when it is first asked for
    from vetdesk.services.activities import Activities
    from vetdesk.services.birthdays import Birthdays
    from vetdesk.services.complaint_counts import ComplaintCounts
    from vetdesk.services.complaints import Complaints
    from vetdesk.services.gift_receipts import GiftReceipts
    from vetdesk.services.honour_papers import HonourPapers
    from vetdesk.services.honours import Honours
    from vetdesk.services.merit_notices import MeritNotices
    from vetdesk.services.needs import Needs
    from vetdesk.services.officers import Officers
    from vetdesk.services.providers import Providers
    from vetdesk.services.reception_days import ReceptionDays
    from vetdesk.services.round_sheets import RoundSheets
    from vetdesk.services.survey_papers import SurveyPapers
    from vetdesk.services.survey_workbooks import SurveyWorkbooks
    from vetdesk.services.surveys import Surveys
    from vetdesk.services.visit_week import VisitWeek
    from vetdesk.services.visiting import Visiting


class CareServices(StationServices):
    """Visits, needs, services, complaints."""

    @cached_property
    def visiting(self) -> "Visiting":
        """Visits and needs."""
        from vetdesk.services.visiting import Visiting

        return Visiting(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def needs(self) -> "Needs":
        """Needs that are late."""
        from vetdesk.services.needs import Needs

        return Needs(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def providers(self) -> "Providers":
        """The service directory."""
        from vetdesk.services.providers import Providers

        return Providers(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def officers(self) -> "Officers":
        """Liaison officers with their areas."""
        from vetdesk.services.officers import Officers

        return Officers(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def round_sheets(self) -> "RoundSheets":
        """Rounds of visits on paper and as workbooks."""
        from vetdesk.services.round_sheets import RoundSheets

        station = self.station
        return RoundSheets(station.database, station.session, station.definitions, self.printing, station.now)

    @cached_property
    def visit_week(self) -> "VisitWeek":
        """Weeks of visits, planned day by day."""
        from vetdesk.services.visit_week import VisitWeek

        return VisitWeek(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def activities(self) -> "Activities":
        """Clinic days, symposia, recuperation batches and what else the station holds."""
        from vetdesk.services.activities import Activities

        station = self.station
        return Activities(station.database, station.session, station.definitions, self.printing, station.now)

    @cached_property
    def gift_receipts(self) -> "GiftReceipts":
        """Receipts of gifts."""
        from vetdesk.services.gift_receipts import GiftReceipts

        return GiftReceipts(self.station, self.printing, self.round_sheets)

    @cached_property
    def complaints(self) -> "Complaints":
        """Complaints."""
        from vetdesk.services.complaints import Complaints

        station = self.station
        return Complaints(station.database, station.session, station.definitions, self.printing, station.now)

    @cached_property
    def complaint_counts(self) -> "ComplaintCounts":
        """The director's counts of complaints."""
        from vetdesk.services.complaint_counts import ComplaintCounts

        station = self.station
        return ComplaintCounts(station.database, station.session, station.definitions, self.printing, station.now)

    @cached_property
    def reception_days(self) -> "ReceptionDays":
        """Reception days."""
        from vetdesk.services.reception_days import ReceptionDays

        station = self.station
        return ReceptionDays(station.database, station.session, station.definitions, self.printing, station.now)

    @cached_property
    def honours(self) -> "Honours":
        """Plates of honour, preference cards, coverage."""
        from vetdesk.services.honours import Honours

        return Honours(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def merit_notices(self) -> "MeritNotices":
        """Merit notices."""
        from vetdesk.services.merit_notices import MeritNotices

        return MeritNotices(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def birthdays(self) -> "Birthdays":
        """Birthdays that are celebrated."""
        from vetdesk.services.birthdays import Birthdays

        return Birthdays(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def honour_papers(self) -> "HonourPapers":
        """Papers of honour services."""
        from vetdesk.services.honour_papers import HonourPapers

        station = self.station
        return HonourPapers(self.printing, station.database, station.definitions, station.now)

    @cached_property
    def surveys(self) -> "Surveys":
        """Satisfaction surveys."""
        from vetdesk.services.surveys import Surveys

        return Surveys(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def survey_papers(self) -> "SurveyPapers":
        """Forms and results of surveys on paper."""
        from vetdesk.services.survey_papers import SurveyPapers

        station = self.station
        return SurveyPapers(self.printing, station.database, station.session, station.definitions, station.now)

    @cached_property
    def survey_workbooks(self) -> "SurveyWorkbooks":
        """Workbooks of surveys."""
        from vetdesk.services.survey_workbooks import SurveyWorkbooks

        return SurveyWorkbooks(self.station.database, self.station.session, self.station.definitions, self.station.now)
