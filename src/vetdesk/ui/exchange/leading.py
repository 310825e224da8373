"""Leading a file that came in to the tab where it is dealt with (接收分流)."""

from pathlib import Path
from typing import Final

from vetdesk.domain.stamps import Room
from vetdesk.ui.exchange.lists.lists_page import ListsPage
from vetdesk.ui.exchange.packages_page import PackagesPage
from vetdesk.ui.exchange.received.received_page import ReceivedPage
from vetdesk.ui.exporting.exporting_page import ExportingPage
from vetdesk.ui.exporting.received_panel import ReceivedPanel
from vetdesk.ui.importing.importing_page import ImportingPage
from vetdesk.ui.page import Page

PANELS: Final = {Room.DECISIONS: "decisions", Room.REPORT: "township_report"}
"""The panels of the page of exports that take files in."""


def takes(page: Page, room: str) -> bool:
    """Whether files of a room (see Room, or "package", "received") are dealt with on a page."""
    if isinstance(page, ExportingPage):
        return room in PANELS and PANELS[Room(room)] in page.panels
    kinds = {
        "package": PackagesPage, "received": ReceivedPage, Room.LIST: ListsPage, Room.IMPORT: ImportingPage,
    }  # fmt: skip
    wanted = kinds.get(room)
    return wanted is not None and isinstance(page, wanted)


def give(page: Page, room: str, path: Path) -> None:
    """Let a page look at a file; nothing is taken in by that."""
    if isinstance(page, ExportingPage):
        page.choose(PANELS[Room(room)])
        if isinstance(page.panel, ReceivedPanel):
            page.panel.look_at(path)
    elif isinstance(page, ListsPage | ImportingPage | ReceivedPage):
        page.take_file(path)
    elif isinstance(page, PackagesPage):
        page.examine(path)
