"""The sheets of a workbook of any kind. Runs only in the guarded child process."""

from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, cast

from vetdesk.domain.reading.cells import Cell, Sheet
from vetdesk.files.workbooks.biff_marks import look_into_xls
from vetdesk.files.workbooks.encoding import decoded
from vetdesk.files.workbooks.marks import SheetMarks, WorkbookMarks, apply_damage, shows_nothing
from vetdesk.files.workbooks.ods_marks import look_into_ods
from vetdesk.files.workbooks.plain_tables import read_csv, read_html
from vetdesk.files.workbooks.refusal import Limits, RefusedError, damaged
from vetdesk.files.workbooks.sniff import kind_of
from vetdesk.files.workbooks.unlocking import unlocked
from vetdesk.files.workbooks.xlsx_marks import look_into_xlsx
from vetdesk.files.workbooks.xml_tables import read_xml

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook, SheetMetadata


@dataclass(frozen=True, slots=True)
class OpenedWorkbook:
    """What a file is (xlsx, xls, ods, xml, html, csv), its sheets, and what else it carries (macros, links …)."""

    kind: str
    sheets: list[Sheet]
    carries: tuple[str, ...] = ()


def read_sheets(content: bytes, limits: Limits, password: str = "") -> OpenedWorkbook:
    """What the file is, and all its sheets; raises RefusedError."""
    content = unlocked(content, password)
    kind = kind_of(content, limits)
    if kind == "csv":
        return OpenedWorkbook(kind, read_csv(decoded(content), limits))
    if kind == "html":
        return OpenedWorkbook(kind, read_html(decoded(content), limits))
    if kind == "xml":
        return OpenedWorkbook(kind, read_xml(content, limits))
    try:
        return _read_binary(kind, content, limits)
    except (KeyError, ValueError, IndexError, EOFError) as error:
        raise damaged("xml" if kind != "xls" else "container") from error


def _read_binary(kind: str, content: bytes, limits: Limits) -> OpenedWorkbook:
    marks = _look(kind, content, limits)
    import python_calamine

    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        states = {entry.name: entry for entry in workbook.sheets_metadata}
        worksheets = [n for n in workbook.sheet_names if states[n].typ == python_calamine.SheetTypeEnum.WorkSheet]
        limits.check_sheets(len(worksheets))
        sheets = [_sheet(workbook, states[name], kind, marks, limits) for name in worksheets]
    except python_calamine.PasswordError as error:
        raise RefusedError("password_kind") from error
    except (python_calamine.CalamineError, OSError) as error:
        raise damaged("container" if kind == "xls" else "xml") from error
    return OpenedWorkbook(kind, sheets, marks.carries)


def _look(kind: str, content: bytes, limits: Limits) -> WorkbookMarks:
    if kind == "xlsx":
        return look_into_xlsx(content, limits)
    return look_into_ods(content, limits) if kind == "ods" else look_into_xls(content, limits)


def _sheet(
    workbook: "CalamineWorkbook", state: "SheetMetadata", kind: str, marks: WorkbookMarks, limits: Limits
) -> Sheet:
    import python_calamine

    worksheet = workbook.get_sheet_by_name(state.name)
    last_row, last_column = worksheet.end or (-1, -1)
    limits.check_extent(last_row + 1, last_column + 1)
    rows = cast("list[list[Cell]]", worksheet.to_python(skip_empty_area=False))
    own = marks.sheets.get(state.name, SheetMarks())
    if kind == "xls":
        limits.check_merges(len(worksheet.merged_cell_ranges or []))
        own.merges = [(*first, *last) for first, last in worksheet.merged_cell_ranges or []]
    while rows and shows_nothing(rows[-1]):
        rows.pop()
    apply_damage(rows, own.damaged)
    _shorten_months(rows, own)
    return Sheet(
        name=state.name,
        rows=rows,
        merges=tuple(own.merges),
        hidden=state.visible != python_calamine.SheetVisibleEnum.Visible,
        date_1904=marks.date_1904,
    )


def _shorten_months(rows: list[list[Cell]], marks: SheetMarks) -> None:
    """A date shown as 1969年12月 says no day."""
    for row, column in marks.month_only:
        if row < len(rows) and column < len(rows[row]):
            cell = rows[row][column]
            if isinstance(cell, date | datetime) and cell.day == 1:
                rows[row][column] = f"{cell.year:04d}-{cell.month:02d}"
