"""The printers of this computer, and paper put out on one: drawn pages at its own resolution, without another program.

Pages are drawn by the guarded child and painted beside the window: Qt allows painting on a printer from any thread.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from vetdesk.domain.errors import PrinterRefusedError
from vetdesk.domain.papers import A4, Sheet
from vetdesk.services.progress import Progress
from vetdesk.ui.printing.print_order import Page
from vetdesk.ui.widgets.page_view import picture

INCH = 25.4
"""Millimetres."""
SHARPEST = 300
"""Dots to the inch at most: a page of A4 then takes 35 MB while it is put out."""


def printer_names() -> list[str]:
    """The printers that the system knows, the usual one first."""
    names = list(QPrinterInfo.availablePrinterNames())
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != usual)


def put_out(
    page: Page, numbers: Sequence[int], *, printer: str = "", target: Path | None = None, copies: int = 1,
    both_sides: bool = False, sheet: Sheet = A4, progress: Progress | None = None,
) -> int:  # fmt: skip
    """Print these pages on a printer of this name, or for tests into a PDF file; returns how many sheets went out.

    Raises PrinterRefusedError if the printer takes nothing, CancelledError between two pages.
    """
    device = _device(printer, target, copies, both_sides=both_sides, sheet=sheet)
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterRefusedError(printer or str(target))
    try:
        resolution = min(device.resolution(), SHARPEST)
        times = 1 if device.supportsMultipleCopies() else copies
        wanted = [number for _ in range(times) for number in numbers]
        for done, number in enumerate(wanted):
            if progress is not None:
                progress.at(done, len(wanted))
            if done:
                device.newPage()
            image = picture(page(number, round(sheet.width / INCH * resolution)))
            painter.drawImage(QRectF(painter.viewport()), image)
    finally:
        painter.end()
    return len(numbers) * copies


def _device(printer: str, target: Path | None, copies: int, *, both_sides: bool, sheet: Sheet) -> QPrinter:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    if target is not None:
        device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        device.setOutputFileName(str(target))
        device.setResolution(SHARPEST)
    else:
        device.setPrinterName(printer)
    device.setFullPage(True)
    device.setPageLayout(page_layout(sheet))
    if device.supportsMultipleCopies():
        device.setCopyCount(copies)
    device.setDuplex(_turning(sheet) if both_sides else QPrinter.DuplexMode.DuplexNone)
    return device


def page_layout(sheet: Sheet) -> QPageLayout:
    """The size of the paper and which way it lies."""
    across = sheet.width > sheet.height
    upright = QSizeF(min(sheet.width, sheet.height), max(sheet.width, sheet.height))
    size = QPageSize(QPageSize.id(upright, QPageSize.Unit.Millimeter))
    way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF(0, 0, 0, 0))


def _turning(sheet: Sheet) -> QPrinter.DuplexMode:
    """What lies across is turned over its short side: its back then stands upright for who turns it up."""
    across = sheet.width > sheet.height
    return QPrinter.DuplexMode.DuplexShortSide if across else QPrinter.DuplexMode.DuplexLongSide
