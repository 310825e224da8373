"""What a transaction offers, noun by noun: a look reads them, a named change may also add and save.

Each noun has its own module and appears here as one property of Reading; it gets the transaction and nothing else.
"""

from functools import cached_property

from vetdesk.storage.activities import Activities
from vetdesk.storage.anchors import Anchors
from vetdesk.storage.batches import Batches
from vetdesk.storage.cases import Cases
from vetdesk.storage.characters import Characters
from vetdesk.storage.complaints import Complaints
from vetdesk.storage.completeness import CompletenessCounts
from vetdesk.storage.confirmations import Confirmations
from vetdesk.storage.confirming import ConfirmingRounds
from vetdesk.storage.definitions import Definitions
from vetdesk.storage.duplicates import Duplicates
from vetdesk.storage.entries import Entries
from vetdesk.storage.exchanges import Exchanges
from vetdesk.storage.findings import Findings
from vetdesk.storage.honours import HonourFacts
from vetdesk.storage.kept_exceptions import KeptExceptions
from vetdesk.storage.layouts import Layouts
from vetdesk.storage.learning import Learning
from vetdesk.storage.matching import Matching
from vetdesk.storage.materials import Materials
from vetdesk.storage.mergings import Mergings
from vetdesk.storage.missing_deeds import MissingDeeds
from vetdesk.storage.needs import Needs
from vetdesk.storage.notices import Notices
from vetdesk.storage.numbers import Numbers
from vetdesk.storage.officers import Officers
from vetdesk.storage.old_names import OldNames
from vetdesk.storage.one_time import OneTimePayments
from vetdesk.storage.outside_lists import OutsideLists
from vetdesk.storage.overview import OverviewCounts
from vetdesk.storage.paper_sheets import PaperSheets
from vetdesk.storage.participants import Participants
from vetdesk.storage.payments import Payments
from vetdesk.storage.pcs import Pcs
from vetdesk.storage.people import People
from vetdesk.storage.planned_visits import PlannedVisits
from vetdesk.storage.providers import Providers
from vetdesk.storage.roster_rows import RosterRows
from vetdesk.storage.rule_facts import RuleFacts
from vetdesk.storage.scans import Scans
from vetdesk.storage.search import Search
from vetdesk.storage.settings import Settings
from vetdesk.storage.staff import StaffList
from vetdesk.storage.staff_keys import StaffKeys
from vetdesk.storage.station_values import StationValues
from vetdesk.storage.stations import Stations
from vetdesk.storage.statistics import StatisticCounts
from vetdesk.storage.surveys import Surveys
from vetdesk.storage.templates import Templates
from vetdesk.storage.township_rosters import TownshipRosters
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.views import SavedViews
from vetdesk.storage.villages import Villages
from vetdesk.storage.visits import Visits


class Reading(Transaction):
    """What can be read, noun by noun."""

    @cached_property
    def station(self) -> Stations:
        """The office itself."""
        return Stations(self)

    @cached_property
    def staff(self) -> StaffList:
        """Members of staff."""
        return StaffList(self)

    @cached_property
    def keys(self) -> StaffKeys:
        """Public keys with their certificates."""
        return StaffKeys(self)

    @cached_property
    def definitions(self) -> Definitions:
        """Definitions in force, as text."""
        return Definitions(self)

    @cached_property
    def settings(self) -> Settings:
        """Settings of the station."""
        return Settings(self)

    @cached_property
    def numbers(self) -> Numbers:
        """Serial numbers of documents."""
        return Numbers(self)

    @cached_property
    def villages(self) -> Villages:
        """The register of villages."""
        return Villages(self)

    @cached_property
    def people(self) -> People:
        """Recipients with their identities."""
        return People(self)

    @cached_property
    def entries(self) -> Entries:
        """Family members and all else of which a recipient may have several."""
        return Entries(self)

    @cached_property
    def kept_exceptions(self) -> KeptExceptions:
        """Problems that stay with a reason."""
        return KeptExceptions(self)

    @cached_property
    def characters(self) -> Characters:
        """Texts with characters that no font draws."""
        return Characters(self)

    @cached_property
    def old_names(self) -> OldNames:
        """Names that people had before."""
        return OldNames(self)

    @cached_property
    def station_values(self) -> StationValues:
        """Values of the station's own fields."""
        return StationValues(self)

    @cached_property
    def cases(self) -> Cases:
        """Cases with their events."""
        return Cases(self)

    @cached_property
    def notices(self) -> Notices:
        """Public notices with the objections to them."""
        return Notices(self)

    @cached_property
    def materials(self) -> Materials:
        """Materials of people and of their cases."""
        return Materials(self)

    @cached_property
    def scans(self) -> Scans:
        """Scans of papers."""
        return Scans(self)

    @cached_property
    def paper_sheets(self) -> PaperSheets:
        """Printed papers, and those that came back signed."""
        return PaperSheets(self)

    @cached_property
    def matching(self) -> Matching:
        """Whom rows of a workbook may mean."""
        return Matching(self)

    @cached_property
    def duplicates(self) -> Duplicates:
        """Who may be one person, and what was decided about it."""
        return Duplicates(self)

    @cached_property
    def mergings(self) -> Mergings:
        """Records that were merged into others."""
        return Mergings(self)

    @cached_property
    def search(self) -> Search:
        """The search box and the list of people."""
        return Search(self)

    @cached_property
    def exchanges(self) -> Exchanges:
        """Partners, and the register of workbooks sent and received."""
        return Exchanges(self)

    @cached_property
    def views(self) -> SavedViews:
        """Saved views of lists."""
        return SavedViews(self)

    @cached_property
    def completeness(self) -> CompletenessCounts:
        """How complete the archives are."""
        return CompletenessCounts(self)

    @cached_property
    def batches(self) -> Batches:
        """Import batches and their rows."""
        return Batches(self)

    @cached_property
    def layouts(self) -> Layouts:
        """How files of a sender were read."""
        return Layouts(self)

    @cached_property
    def outside_lists(self) -> OutsideLists:
        """Lists from outside that are no archive updates, with their lines."""
        return OutsideLists(self)

    @cached_property
    def confirmations(self) -> Confirmations:
        """Results of annual confirmation."""
        return Confirmations(self)

    @cached_property
    def visits(self) -> Visits:
        """Visits by liaison officers."""
        return Visits(self, self.villages.names)

    @cached_property
    def planned_visits(self) -> PlannedVisits:
        """Visits that are planned for a day."""
        return PlannedVisits(self)

    @cached_property
    def officers(self) -> Officers:
        """Which liaison officer is responsible for whom."""
        return Officers(self)

    @cached_property
    def providers(self) -> Providers:
        """Who serves needs."""
        return Providers(self)

    @cached_property
    def payments(self) -> Payments:
        """Payment lists and recoveries."""
        return Payments(self)

    @cached_property
    def one_time(self) -> OneTimePayments:
        """One-time payments."""
        return OneTimePayments(self)

    @cached_property
    def rule_facts(self) -> RuleFacts:
        """What rules can ask of people."""
        return RuleFacts(self)

    @cached_property
    def confirming(self) -> ConfirmingRounds:
        """Rounds of annual confirmation."""
        return ConfirmingRounds(self)

    @cached_property
    def findings(self) -> Findings:
        """What the last scan of the rules found."""
        return Findings(self, self.villages.names)

    @cached_property
    def needs(self) -> Needs:
        """What people asked for."""
        return Needs(self, self.villages.names)

    @cached_property
    def activities(self) -> Activities:
        """What the station holds for people."""
        return Activities(self)

    @cached_property
    def participants(self) -> Participants:
        """Who is on the lists of activities."""
        return Participants(self)

    @cached_property
    def honours(self) -> HonourFacts:
        """What the archive tells for honour services."""
        return HonourFacts(self, self.villages)

    @cached_property
    def surveys(self) -> Surveys:
        """Surveys with their filled forms."""
        return Surveys(self)

    @cached_property
    def learning(self) -> Learning:
        """Questions asked, own answers, training of the staff, notes read."""
        return Learning(self)

    @cached_property
    def complaints(self) -> Complaints:
        """Complaints with their course."""
        return Complaints(self)

    @cached_property
    def anchors(self) -> Anchors:
        """Ends of journals that are known outside."""
        return Anchors(self)

    @cached_property
    def missing_deeds(self) -> MissingDeeds:
        """What a restored backup did not hold."""
        return MissingDeeds(self)

    @cached_property
    def pcs(self) -> Pcs:
        """The PCs that work on the station, and their packages."""
        return Pcs(self)

    @cached_property
    def templates(self) -> Templates:
        """The county's own templates."""
        return Templates(self)

    @cached_property
    def township_rosters(self) -> TownshipRosters:
        """Townships, their rosters, and what was decided about them."""
        return TownshipRosters(self)

    @cached_property
    def overview(self) -> OverviewCounts:
        """Who and what stands behind the director's figures."""
        return OverviewCounts(self)

    @cached_property
    def statistics(self) -> StatisticCounts:
        """Counts for statistics, and whom they count."""
        return StatisticCounts(self)

    @cached_property
    def roster(self) -> RosterRows:
        """The rows of rosters that leave."""
        return RosterRows(self, self.villages.names)


class Work(Reading):
    """A named change in progress: the same nouns, which may now also add and save."""
