"""Services of benefits: rules, findings, rates, payment lists, confirmations."""

from functools import cached_property
from typing import TYPE_CHECKING

from vetdesk.wiring.care import CareServices

if TYPE_CHECKING:  # each service, with the database behind it, is imported when it is first asked for
    from vetdesk.services.bank_files import BankFiles
    from vetdesk.services.charts import Charts
    from vetdesk.services.circulars import Circulars
    from vetdesk.services.confirming import Confirming
    from vetdesk.services.entitlement_cards import EntitlementCards
    from vetdesk.services.entitlements import Entitlements
    from vetdesk.services.movement import Movement
    from vetdesk.services.one_time import OneTimePayments
    from vetdesk.services.one_time_lists import OneTimeLists
    from vetdesk.services.one_time_papers import OneTimePapers
    from vetdesk.services.payment_sheets import PaymentSheets
    from vetdesk.services.payments import Payments
    from vetdesk.services.rates import Rates
    from vetdesk.services.recoveries import Recoveries
    from vetdesk.services.rule_settings import RuleSettings
    from vetdesk.services.statistics import Statistics


class BenefitServices(CareServices):
    """Who is entitled, how much, was it paid."""

    @cached_property
    def entitlements(self) -> "Entitlements":
        """What the rules find of everybody."""
        from vetdesk.services.entitlements import Entitlements

        station = self.station
        return Entitlements(station.database, station.session, station.definitions, station.now)

    @cached_property
    def rule_settings(self) -> "RuleSettings":
        """The rules as the county sets them."""
        from vetdesk.services.rule_settings import RuleSettings

        return RuleSettings(self.station)

    @cached_property
    def rates(self) -> "Rates":
        """Rates of benefits by date."""
        from vetdesk.services.rates import Rates

        return Rates(self.station)

    @cached_property
    def circulars(self) -> "Circulars":
        """Workbooks with new rates."""
        from vetdesk.services.circulars import Circulars

        return Circulars(self.station, self.rates)

    @cached_property
    def payments(self) -> "Payments":
        """Payment lists."""
        from vetdesk.services.payments import Payments

        station = self.station
        return Payments(station.database, station.session, station.definitions, station.now)

    @cached_property
    def one_time(self) -> "OneTimePayments":
        """What is paid once: funeral grants, lump sums, help that was decided."""
        from vetdesk.services.one_time import OneTimePayments

        station = self.station
        return OneTimePayments(station.database, station.session, station.definitions, station.now)

    @cached_property
    def one_time_lists(self) -> "OneTimeLists":
        """Payment lists of one-time payments."""
        from vetdesk.services.one_time_lists import OneTimeLists

        station = self.station
        return OneTimeLists(station.database, station.session, station.definitions, station.now)

    @cached_property
    def one_time_papers(self) -> "OneTimePapers":
        """The reckoning of a one-time payment on paper."""
        from vetdesk.services.one_time_papers import OneTimePapers

        station = self.station
        return OneTimePapers(station.database, station.definitions, self.printing)

    @cached_property
    def bank_files(self) -> "BankFiles":
        """Files that the bank sent back."""
        from vetdesk.services.bank_files import BankFiles

        station = self.station
        return BankFiles(station.database, station.session, station.definitions, self.payments, station.now)

    @cached_property
    def recoveries(self) -> "Recoveries":
        """What was overpaid and is paid back."""
        from vetdesk.services.recoveries import Recoveries

        station = self.station
        return Recoveries(station.database, station.session, station.definitions, station.now)

    @cached_property
    def payment_sheets(self) -> "PaymentSheets":
        """Payment lists as workbooks and on paper."""
        from vetdesk.services.payment_sheets import PaymentSheets

        station = self.station
        return PaymentSheets(station.database, station.session, station.definitions, self.printing, station.now)

    @cached_property
    def entitlement_cards(self) -> "EntitlementCards":
        """One page for one person: what they get, why, since when."""
        from vetdesk.services.entitlement_cards import EntitlementCards

        station = self.station
        return EntitlementCards(station.database, station.definitions, self.printing, station.now)

    @cached_property
    def confirming(self) -> "Confirming":
        """Rounds of annual confirmation."""
        from vetdesk.services.confirming import Confirming

        station = self.station
        return Confirming(station.database, station.session, station.definitions, self.printing, station.now)

    @cached_property
    def statistics(self) -> "Statistics":
        """Declared tables of figures."""
        from vetdesk.services.statistics import Statistics

        station = self.station
        return Statistics(station.database, station.session, station.definitions, station.now)

    @cached_property
    def movement(self) -> "Movement":
        """Who came and went."""
        from vetdesk.services.movement import Movement

        station = self.station
        return Movement(station.database, station.session, station.definitions, station.now)

    @cached_property
    def charts(self) -> "Charts":
        """Figures as charts."""
        from vetdesk.services.charts import Charts

        return Charts(self.station, self.statistics, self.station.now)
