"""All services over one open station, and what finds everything: wired by hand, each made when first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from vetdesk.wiring.benefits import BenefitServices
from vetdesk.wiring.learning import LearningServices
from vetdesk.wiring.searching import people_finder

if TYPE_CHECKING:  # each service, with the database behind it, is imported when it is first asked for
    from vetdesk.services.archives import Archives
    from vetdesk.services.backups import Backups
    from vetdesk.services.bulk_changes import BulkChanges
    from vetdesk.services.case_deeds import CaseDeeds
    from vetdesk.services.case_offers import CaseOffers
    from vetdesk.services.casework import Casework
    from vetdesk.services.characters import Characters
    from vetdesk.services.completeness import Completeness
    from vetdesk.services.confirming_changes import ConfirmingChanges
    from vetdesk.services.district import District
    from vetdesk.services.dossiers import Dossiers
    from vetdesk.services.duplicates import Duplicates
    from vetdesk.services.entries import FurtherEntries
    from vetdesk.services.exceptions import ExceptionReport
    from vetdesk.services.exporting import Exporting
    from vetdesk.services.filing import Filing
    from vetdesk.services.further_pcs import FurtherPcs
    from vetdesk.services.importing import Importing
    from vetdesk.services.listed_papers import ListedPapers
    from vetdesk.services.looking_back import LookingBack
    from vetdesk.services.merging import Merging
    from vetdesk.services.notices import Notices
    from vetdesk.services.open_station import OpenStation
    from vetdesk.services.outside_lists import OutsideLists
    from vetdesk.services.overview import Overview
    from vetdesk.services.packages import Packages
    from vetdesk.services.paper_loop import PaperLoop
    from vetdesk.services.paper_numbers import PaperNumbers
    from vetdesk.services.paper_presets import PaperPresets
    from vetdesk.services.partners import Partners
    from vetdesk.services.printed_lists import PrintedLists
    from vetdesk.services.queues import Queues
    from vetdesk.services.receiving import Receiving
    from vetdesk.services.routes import RouteSettings
    from vetdesk.services.security import Security
    from vetdesk.services.staffing import Staffing
    from vetdesk.services.station_fields import StationFields
    from vetdesk.services.stations import Stations
    from vetdesk.services.templates import Templates
    from vetdesk.services.today import Today
    from vetdesk.services.township_rosters import TownshipRosters
    from vetdesk.services.views import Views
    from vetdesk.services.villages import Villages
    from vetdesk.services.visit_photos import VisitPhotos


__all__ = ["Services", "build_services", "people_finder"]


class Services(BenefitServices, LearningServices):
    """All services over one open station."""

    @cached_property
    def backups(self) -> "Backups":
        """Backups, in which places they lie, and how they stand."""
        from vetdesk.services.backups import Backups

        return Backups(self.station)

    @cached_property
    def stations(self) -> "Stations":
        """Details, settings and calendars of the station."""
        from vetdesk.services.stations import Stations

        return Stations(self.station.database, self.station.session)

    @cached_property
    def staffing(self) -> "Staffing":
        """Members of staff and their roles."""
        from vetdesk.services.staffing import Staffing

        return Staffing(self.station)

    @cached_property
    def security(self) -> "Security":
        """Key slots, the key of the database, the recovery sheet, the idle lock."""
        from vetdesk.services.security import Security

        return Security(self.station)

    @cached_property
    def characters(self) -> "Characters":
        """Characters that no font draws."""
        from vetdesk.services.characters import Characters

        return Characters(self.station)

    @cached_property
    def station_fields(self) -> "StationFields":
        """The station's own fields."""
        from vetdesk.services.station_fields import StationFields

        return StationFields(self.station)

    @cached_property
    def villages(self) -> "Villages":
        """The register of villages."""
        from vetdesk.services.villages import Villages

        return Villages(self.station.database, self.station.session)

    @cached_property
    def archives(self) -> "Archives":
        """The archive of recipients."""
        from vetdesk.services.archives import Archives

        station = self.station
        return Archives(station.database, station.session, station.definitions, station.now)

    @cached_property
    def entries(self) -> "FurtherEntries":
        """Family members and all else of which a person may have several."""
        from vetdesk.services.entries import FurtherEntries

        station = self.station
        return FurtherEntries(station.database, station.session, station.definitions, station.now)

    @cached_property
    def duplicates(self) -> "Duplicates":
        """Records that may be one person."""
        from vetdesk.services.duplicates import Duplicates

        station = self.station
        return Duplicates(station.database, station.session, station.definitions, station.now)

    @cached_property
    def views(self) -> "Views":
        """Saved views of the list of people."""
        from vetdesk.services.views import Views

        return Views(self.station.database, self.station.session, self.station.definitions)

    @cached_property
    def bulk_changes(self) -> "BulkChanges":
        """Changes of many archives at once."""
        from vetdesk.services.bulk_changes import BulkChanges

        return BulkChanges(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def completeness(self) -> "Completeness":
        """How complete the archives are."""
        from vetdesk.services.completeness import Completeness

        return Completeness(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def merging(self) -> "Merging":
        """Two records of one person made one."""
        from vetdesk.services.merging import Merging

        station = self.station
        return Merging(station.database, station.session, station.definitions, station.now)

    @cached_property
    def importing(self) -> "Importing":
        """Workbooks coming in."""
        from vetdesk.services.importing import Importing

        station = self.station
        return Importing(station.database, station.session, station.definitions, station.now)

    @cached_property
    def outside_lists(self) -> "OutsideLists":
        """Lists from outside that are no archive updates."""
        from vetdesk.services.outside_lists import OutsideLists
        from vetdesk.services.outside_lists.working_off import ListSources

        station, sources = self.station, ListSources(self.casework, self.visiting)
        return OutsideLists(station.database, station.session, station.definitions, sources, station.now)

    @cached_property
    def exporting(self) -> "Exporting":
        """Workbooks going out."""
        from vetdesk.services.exporting import Exporting

        station = self.station
        return Exporting(station.database, station.session, station.definitions, station.now)

    @cached_property
    def templates(self) -> "Templates":
        """The county's own templates."""
        from vetdesk.services.templates import Templates

        station = self.station
        return Templates(station.database, station.session, station.definitions, station.now)

    @cached_property
    def receiving(self) -> "Receiving":
        """Workbooks that come back."""
        from vetdesk.services.receiving import Receiving

        station = self.station
        return Receiving(station.database, station.session, station.definitions, station.now)

    @cached_property
    def partners(self) -> "Partners":
        """The station's own key, and those of offices it exchanges files with."""
        from vetdesk.services.partners import Partners

        return Partners(self.station.database, self.station.session, self.station.now)

    @cached_property
    def packages(self) -> "Packages":
        """Change packages between the PCs of the station."""
        from vetdesk.services.packages import Packages

        return Packages(self.station)

    @cached_property
    def further_pcs(self) -> "FurtherPcs":
        """The PCs of the station."""
        from vetdesk.services.further_pcs import FurtherPcs

        return FurtherPcs(self.station)

    @cached_property
    def casework(self) -> "Casework":
        """Cases and their routes."""
        from vetdesk.domain.station_time import day_at_station
        from vetdesk.services.casework import Casework

        station = self.station
        return Casework(station.database, station.session, station.definitions, lambda: day_at_station(station.now()))

    @cached_property
    def case_deeds(self) -> "CaseDeeds":
        """What is done with cases besides the steps of their routes."""
        from vetdesk.domain.station_time import day_at_station
        from vetdesk.services.case_deeds import CaseDeeds

        station, casework = self.station, self.casework
        database, session, definitions = station.database, station.session, station.definitions
        return CaseDeeds(database, session, definitions, casework, lambda: day_at_station(station.now()))

    @cached_property
    def exceptions(self) -> "ExceptionReport":
        """The monthly list of recorded exceptions."""
        from vetdesk.services.exceptions import ExceptionReport

        return ExceptionReport(self.station.database, self.station.session, self.casework.pictures)

    @cached_property
    def route_settings(self) -> "RouteSettings":
        """Parameters of routes that a county sets otherwise."""
        from vetdesk.services.routes import RouteSettings

        return RouteSettings(self.station)

    @cached_property
    def district(self) -> "District":
        """The district's side: townships' reports and the decisions on them."""
        from vetdesk.domain.station_time import day_at_station
        from vetdesk.services.district import District

        station, casework = self.station, self.casework
        return District(
            station.database,
            station.session,
            station.definitions,
            lambda: day_at_station(station.now()),
            casework.pictures,
        )

    @cached_property
    def township_rosters(self) -> "TownshipRosters":
        """Rosters of townships, compared by their district."""
        from vetdesk.services.township_rosters import TownshipRosters

        station = self.station
        return TownshipRosters(station.database, station.session, station.definitions, station.now)

    @cached_property
    def notices(self) -> "Notices":
        """Public notices."""
        from vetdesk.services.notices import Notices

        return Notices(self.station, self.casework, self.filing, self.printing)

    @cached_property
    def listed_papers(self) -> "ListedPapers":
        """Lists of cases on paper."""
        from vetdesk.services.listed_papers import ListedPapers

        return ListedPapers(self.printing, self.queues, self.paper_numbers)

    @cached_property
    def printed_lists(self) -> "PrintedLists":
        """Official lists on paper."""
        from vetdesk.services.printed_lists import PrintedLists

        station = self.station
        return PrintedLists(self.printing, station.database, station.definitions, station.now)

    @cached_property
    def case_offers(self) -> "CaseOffers":
        """Kinds of case that can be opened for a person."""
        from vetdesk.domain.station_time import day_at_station
        from vetdesk.services.case_offers import CaseOffers

        station, casework = self.station, self.casework
        database, session, definitions = station.database, station.session, station.definitions
        return CaseOffers(database, session, definitions, casework, lambda: day_at_station(station.now()))

    @cached_property
    def queues(self) -> "Queues":
        """Queues of cases."""
        from vetdesk.domain.station_time import day_at_station
        from vetdesk.services.queues import Queues

        station = self.station
        return Queues(
            station.database, station.session, station.definitions, self.casework,
            lambda: day_at_station(station.now()),
        )  # fmt: skip

    @cached_property
    def today(self) -> "Today":
        """What waits for the person signed in."""
        from vetdesk.services.today import Today

        station = self.station
        return Today(station.database, station.session, station.definitions, self.queues, station.now)

    @cached_property
    def overview(self) -> "Overview":
        """The director's figures."""
        from vetdesk.services.overview import Overview, OverviewSources

        sources = OverviewSources(
            self.movement, self.queues, self.officers, self.honours, self.completeness, self.confirming,
            self.complaint_counts,
        )  # fmt: skip
        return Overview(self.station, sources, self.station.now)

    @cached_property
    def looking_back(self) -> "LookingBack":
        """Records as they were, and who changed and who saw what."""
        from vetdesk.services.looking_back import LookingBack

        station = self.station
        return LookingBack(station.database, station.session, station.definitions, station.now)

    @cached_property
    def dossiers(self) -> "Dossiers":
        """Everything about one person as a PDF."""
        from vetdesk.services.dossier_parts import DossierSources
        from vetdesk.services.dossiers import Dossiers

        shown = (self.entries, self.casework, self.visiting, self.filing, self.looking_back, self.activities)
        sources = DossierSources(*shown)
        return Dossiers(self.station, sources)

    @cached_property
    def paper_loop(self) -> "PaperLoop":
        """Signed papers that come back, and whether printed ones are still right."""
        from vetdesk.services.paper_loop import PaperLoop

        return PaperLoop(self.station, self.notices, self.dossiers)

    @cached_property
    def paper_presets(self) -> "PaperPresets":
        """Words of papers that the office sets itself."""
        from vetdesk.services.paper_presets import PaperPresets

        return PaperPresets(self.station)

    @cached_property
    def paper_numbers(self) -> "PaperNumbers":
        """Numbers of papers and their register."""
        from vetdesk.services.paper_numbers import PaperNumbers

        return PaperNumbers(self.station)

    @cached_property
    def filing(self) -> "Filing":
        """Paper files: materials, scans, what is missing."""
        from vetdesk.services.filing import Filing

        return Filing(self.station)

    @cached_property
    def visit_photos(self) -> "VisitPhotos":
        """Photos of visits."""
        from vetdesk.services.visit_photos import VisitPhotos

        return VisitPhotos(self.station, self.filing)

    @cached_property
    def confirming_changes(self) -> "ConfirmingChanges":
        """What confirmations find, and photos of the confirmed."""
        from vetdesk.services.confirming_changes import ConfirmingChanges

        return ConfirmingChanges(self.station, self.filing)


def build_services(station: "OpenStation") -> Services:
    """The services of an open station."""
    return Services(station)
