"""What the window needs of the station that is open: its services, each made when first asked for."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the services pull in the database; the window must be painted before that
    from vetdesk.services.activities import Activities
    from vetdesk.services.archives import Archives
    from vetdesk.services.backups import Backups
    from vetdesk.services.bank_files import BankFiles
    from vetdesk.services.birthdays import Birthdays
    from vetdesk.services.bulk_changes import BulkChanges
    from vetdesk.services.case_deeds import CaseDeeds
    from vetdesk.services.case_offers import CaseOffers
    from vetdesk.services.casework import Casework
    from vetdesk.services.characters import Characters
    from vetdesk.services.charts import Charts
    from vetdesk.services.circulars import Circulars
    from vetdesk.services.complaint_counts import ComplaintCounts
    from vetdesk.services.complaints import Complaints
    from vetdesk.services.completeness import Completeness
    from vetdesk.services.confirming import Confirming
    from vetdesk.services.confirming_changes import ConfirmingChanges
    from vetdesk.services.copying import Copying
    from vetdesk.services.district import District
    from vetdesk.services.dossiers import Dossiers
    from vetdesk.services.drafts import Drafts
    from vetdesk.services.duplicates import Duplicates
    from vetdesk.services.entitlement_cards import EntitlementCards
    from vetdesk.services.entitlements import Entitlements
    from vetdesk.services.entries import FurtherEntries
    from vetdesk.services.evidence import Evidence
    from vetdesk.services.exceptions import ExceptionReport
    from vetdesk.services.export_register import ExportRegister
    from vetdesk.services.exporting import Exporting
    from vetdesk.services.filing import Filing
    from vetdesk.services.further_pcs import FurtherPcs
    from vetdesk.services.gift_receipts import GiftReceipts
    from vetdesk.services.honour_papers import HonourPapers
    from vetdesk.services.honours import Honours
    from vetdesk.services.importing.importing import Importing
    from vetdesk.services.leaflets import Leaflets
    from vetdesk.services.listed_papers import ListedPapers
    from vetdesk.services.looking_back import LookingBack
    from vetdesk.services.merging import Merging
    from vetdesk.services.merit_notices import MeritNotices
    from vetdesk.services.movement import Movement
    from vetdesk.services.needs import Needs
    from vetdesk.services.notices import Notices
    from vetdesk.services.officers import Officers
    from vetdesk.services.one_time import OneTimePayments
    from vetdesk.services.one_time_lists import OneTimeLists
    from vetdesk.services.one_time_papers import OneTimePapers
    from vetdesk.services.open_station import OpenStation
    from vetdesk.services.outside_lists import OutsideLists
    from vetdesk.services.overview import Overview
    from vetdesk.services.packages import Packages
    from vetdesk.services.paper_loop import PaperLoop
    from vetdesk.services.paper_numbers import PaperNumbers
    from vetdesk.services.paper_presets import PaperPresets
    from vetdesk.services.partners import Partners
    from vetdesk.services.payment_sheets import PaymentSheets
    from vetdesk.services.payments import Payments
    from vetdesk.services.policies import Policies
    from vetdesk.services.printed_lists import PrintedLists
    from vetdesk.services.printing import Printing
    from vetdesk.services.providers import Providers
    from vetdesk.services.questions import Questions
    from vetdesk.services.queues import Queues
    from vetdesk.services.rates import Rates
    from vetdesk.services.receiving import Receiving
    from vetdesk.services.reception_days import ReceptionDays
    from vetdesk.services.record_finding import RecordFinding
    from vetdesk.services.recoveries import Recoveries
    from vetdesk.services.round_sheets import RoundSheets
    from vetdesk.services.routes import RouteSettings
    from vetdesk.services.rule_settings import RuleSettings
    from vetdesk.services.second_persons import SecondPersons
    from vetdesk.services.security import Security
    from vetdesk.services.signature_check import SignatureCheck
    from vetdesk.services.staffing import Staffing
    from vetdesk.services.station_fields import StationFields
    from vetdesk.services.stations import Stations
    from vetdesk.services.statistics import Statistics
    from vetdesk.services.survey_papers import SurveyPapers
    from vetdesk.services.survey_workbooks import SurveyWorkbooks
    from vetdesk.services.surveys import Surveys
    from vetdesk.services.templates import Templates
    from vetdesk.services.today import Today
    from vetdesk.services.township_rosters import TownshipRosters
    from vetdesk.services.training import Trainings
    from vetdesk.services.views import Views
    from vetdesk.services.villages import Villages
    from vetdesk.services.visit_photos import VisitPhotos
    from vetdesk.services.visit_week import VisitWeek
    from vetdesk.services.visiting import Visiting
    from vetdesk.services.wrong_deeds import WrongDeeds


class Desk(Protocol):
    """All services of the open station; `app.Services` is one. Pages take from it what they use."""

    @property
    def station(self) -> "OpenStation":
        """The open station: session, definitions, database."""

    @property
    def backups(self) -> "Backups":
        """Backups, in which places they lie, and how they stand."""

    @property
    def stations(self) -> "Stations":
        """Details, settings and calendars of the station."""

    @property
    def wrong_deeds(self) -> "WrongDeeds":
        """What is done about deeds that cannot be believed."""

    @property
    def signature_check(self) -> "SignatureCheck":
        """The check of every signature."""

    @property
    def staffing(self) -> "Staffing":
        """Members of staff and their roles."""

    @property
    def drafts(self) -> "Drafts":
        """What the person signed in has typed and not saved."""

    @property
    def evidence(self) -> "Evidence":
        """What stands behind the journal: ends known outside, closing of days, jumps of the clock."""

    @property
    def security(self) -> "Security":
        """Key slots, the key of the database, the recovery sheet, the idle lock."""

    @property
    def characters(self) -> "Characters":
        """Characters that no font draws."""

    @property
    def station_fields(self) -> "StationFields":
        """The station's own fields."""

    @property
    def villages(self) -> "Villages":
        """The register of villages."""

    @property
    def archives(self) -> "Archives":
        """The archive of recipients."""

    @property
    def entries(self) -> "FurtherEntries":
        """Family members and all else of which a person may have several."""

    @property
    def duplicates(self) -> "Duplicates":
        """Records that may be one person."""

    @property
    def views(self) -> "Views":
        """Saved views of the list of people."""

    @property
    def bulk_changes(self) -> "BulkChanges":
        """Changes of many archives at once."""

    @property
    def completeness(self) -> "Completeness":
        """How complete the archives are."""

    @property
    def merging(self) -> "Merging":
        """Two records of one person made one."""

    @property
    def importing(self) -> "Importing":
        """Workbooks coming in."""

    @property
    def outside_lists(self) -> "OutsideLists":
        """Lists from outside that are no archive updates."""

    @property
    def exporting(self) -> "Exporting":
        """Workbooks going out."""

    @property
    def templates(self) -> "Templates":
        """The county's own templates."""

    @property
    def receiving(self) -> "Receiving":
        """Workbooks that come back."""

    @property
    def partners(self) -> "Partners":
        """The station's own key, and those of offices it exchanges files with."""

    @property
    def packages(self) -> "Packages":
        """Change packages between the PCs of the station."""

    @property
    def further_pcs(self) -> "FurtherPcs":
        """The PCs of the station."""

    @property
    def casework(self) -> "Casework":
        """Cases and their routes."""

    @property
    def district(self) -> "District":
        """What a district does with townships' reports."""

    @property
    def township_rosters(self) -> "TownshipRosters":
        """Rosters of townships, compared by their district."""

    @property
    def route_settings(self) -> "RouteSettings":
        """Parameters of routes that a county sets otherwise."""

    @property
    def case_deeds(self) -> "CaseDeeds":
        """What is done with cases besides the steps of their routes."""

    @property
    def notices(self) -> "Notices":
        """Public notices."""

    @property
    def exceptions(self) -> "ExceptionReport":
        """The monthly list of recorded exceptions."""

    @property
    def printed_lists(self) -> "PrintedLists":
        """Official lists on paper."""

    @property
    def listed_papers(self) -> "ListedPapers":
        """Lists of cases on paper."""

    @property
    def case_offers(self) -> "CaseOffers":
        """Kinds of case that can be opened for a person."""

    @property
    def queues(self) -> "Queues":
        """Queues of cases."""

    @property
    def visiting(self) -> "Visiting":
        """Visits and needs."""

    @property
    def needs(self) -> "Needs":
        """Needs that are late."""

    @property
    def providers(self) -> "Providers":
        """The service directory."""

    @property
    def officers(self) -> "Officers":
        """Liaison officers with their areas."""

    @property
    def round_sheets(self) -> "RoundSheets":
        """Rounds of visits on paper and as workbooks."""

    @property
    def visit_week(self) -> "VisitWeek":
        """Weeks of visits, planned day by day."""

    @property
    def gift_receipts(self) -> "GiftReceipts":
        """Receipts of gifts."""

    @property
    def visit_photos(self) -> "VisitPhotos":
        """Photos of visits."""

    @property
    def activities(self) -> "Activities":
        """What the station holds for people."""

    @property
    def honours(self) -> "Honours":
        """Plates of honour, preference cards, coverage."""

    @property
    def merit_notices(self) -> "MeritNotices":
        """Merit notices."""

    @property
    def birthdays(self) -> "Birthdays":
        """Birthdays that are celebrated."""

    @property
    def honour_papers(self) -> "HonourPapers":
        """Papers of honour services."""

    @property
    def surveys(self) -> "Surveys":
        """Satisfaction surveys."""

    @property
    def survey_papers(self) -> "SurveyPapers":
        """Forms and results of surveys on paper."""

    @property
    def survey_workbooks(self) -> "SurveyWorkbooks":
        """Workbooks of surveys."""

    @property
    def complaints(self) -> "Complaints":
        """Complaints."""

    @property
    def complaint_counts(self) -> "ComplaintCounts":
        """The director's counts of complaints."""

    @property
    def reception_days(self) -> "ReceptionDays":
        """Reception days."""

    @property
    def entitlements(self) -> "Entitlements":
        """What the rules find of everybody."""

    @property
    def policies(self) -> "Policies":
        """The policy library."""

    @property
    def leaflets(self) -> "Leaflets":
        """Leaflets of policy notes."""

    @property
    def questions(self) -> "Questions":
        """Questions that people asked."""

    @property
    def trainings(self) -> "Trainings":
        """The training register of the staff."""

    @property
    def entitlement_cards(self) -> "EntitlementCards":
        """One page for one person: what they get, why, since when."""

    @property
    def confirming(self) -> "Confirming":
        """Rounds of annual confirmation."""

    @property
    def confirming_changes(self) -> "ConfirmingChanges":
        """What confirmations find, and photos of the confirmed."""

    @property
    def payments(self) -> "Payments":
        """Payment lists."""

    @property
    def one_time(self) -> "OneTimePayments":
        """What is paid once: funeral grants, lump sums, help that was decided."""

    @property
    def one_time_lists(self) -> "OneTimeLists":
        """Payment lists of one-time payments."""

    @property
    def one_time_papers(self) -> "OneTimePapers":
        """The reckoning of a one-time payment on paper."""

    @property
    def bank_files(self) -> "BankFiles":
        """Files that the bank sent back."""

    @property
    def recoveries(self) -> "Recoveries":
        """What was overpaid and is paid back."""

    @property
    def payment_sheets(self) -> "PaymentSheets":
        """Payment lists as workbooks and on paper."""

    @property
    def charts(self) -> "Charts":
        """Figures as charts."""

    @property
    def overview(self) -> "Overview":
        """The director's figures."""

    @property
    def movement(self) -> "Movement":
        """Who came and went."""

    @property
    def statistics(self) -> "Statistics":
        """Declared tables of figures."""

    @property
    def today(self) -> "Today":
        """What waits for the person signed in."""

    @property
    def rule_settings(self) -> "RuleSettings":
        """The rules as the county sets them."""

    @property
    def rates(self) -> "Rates":
        """Rates of benefits by date."""

    @property
    def circulars(self) -> "Circulars":
        """Workbooks with new rates."""

    @property
    def copying(self) -> "Copying":
        """Rows of the list of people in full, for the clipboard."""

    @property
    def record_finding(self) -> "RecordFinding":
        """Finds records of every kind but people."""

    @property
    def export_register(self) -> "ExportRegister":
        """What left the station."""

    @property
    def second_persons(self) -> "SecondPersons":
        """Who confirms what leaves in bulk or unmasked."""

    @property
    def printing(self) -> "Printing":
        """Papers."""

    @property
    def paper_loop(self) -> "PaperLoop":
        """Signed papers that come back, and whether printed ones are still right."""

    @property
    def paper_presets(self) -> "PaperPresets":
        """Words of papers that the office sets itself."""

    @property
    def paper_numbers(self) -> "PaperNumbers":
        """Numbers of papers and their register."""

    @property
    def filing(self) -> "Filing":
        """Paper files: materials, scans, what is missing."""

    @property
    def looking_back(self) -> "LookingBack":
        """Records as they were, and who changed and who saw what."""

    @property
    def dossiers(self) -> "Dossiers":
        """Everything about one person as a PDF."""
