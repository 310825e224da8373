"""The PCs of the station in the settings, for the keeper, who need not have anything to do with workbooks."""

from vetdesk.ui.exchange.packages_page import PackagesPage


class PcsSection(PackagesPage):
    """The same page as under Exchange."""
