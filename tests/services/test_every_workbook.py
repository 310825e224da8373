"""Every kind of workbook that the program writes opens by openpyxl, and in LibreOffice without repair."""

import subprocess
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from tests.builders import Clock
from tests.county_template import county_template
from tests.libre_office import needs_libre_office
from tests.sender_workbook import people, sender_workbook
from tests.services.test_templates import settle
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.importing.answers import Answers, TakeOver
from vetdesk.services.exporting import Exporting
from vetdesk.services.importing import Importing
from vetdesk.services.templates import Templates
from vetdesk.storage.database import Database

KINDS = ("roster", "subtotals", "accounts", "public", "changes", "deaths", "payment", "payment_disabled", "statistics",
         "template", "returned", "returned_anew")  # fmt: skip
SPAN = (date(2025, 1, 1), date(2025, 1, 31))
SECRET = "spruce-41 云杉"
SYSTEM_PYTHON = Path("/usr/bin/python3")
BRIDGE = (
    SYSTEM_PYTHON.exists()
    and subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], check=False, capture_output=True).returncode == 0
)


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    desk = a_desk(database, clock)
    settle(desk, 12)
    return desk


@pytest.fixture
def written(desk: Desk, tmp_path: Path) -> Callable[[str], Path]:
    """Writes one kind of workbook."""
    parts = (desk.database, desk.session, definitions(), desk.clock)
    exporting, templates, importing = Exporting(*parts), Templates(*parts), Importing(*parts)
    out = tmp_path / "out.xlsx"

    def returned(source: Path) -> None:
        plan = importing.plan(importing.read(source), Answers(take_over={"": TakeOver("drawing")}))
        importing.write_returned(source, out, plan, "zh_CN")

    def broken() -> Path:
        rows = people(20)
        rows[3][2], rows[5][1] = "123", "张三/李四"
        return sender_workbook(tmp_path / "送来.xlsx", rows)

    def as_text() -> Path:
        (tmp_path / "送来.csv").write_text("姓名,身份证号,类别\n张三,123,参战\n=1+1,@,-3\n", encoding="utf-8")
        return tmp_path / "送来.csv"

    deeds: dict[str, Callable[[], object]] = {
        "roster": lambda: exporting.roster(out),
        "subtotals": lambda: exporting.roster(out, subtotals=True),
        "accounts": lambda: exporting.accounts(out),
        "public": lambda: exporting.public(out),
        "changes": lambda: exporting.changes(out, *SPAN),
        "deaths": lambda: exporting.deaths(out, *SPAN),
        "payment": lambda: exporting.payment(out, *SPAN),
        "payment_disabled": lambda: exporting.payment(out, *SPAN, variant="payment_disabled"),
        "statistics": lambda: exporting.statistics(out),
        "template": lambda: templates.fill(templates.take_in(county_template(tmp_path / "模板.xlsx")).id, out),
        "returned": lambda: returned(broken()),
        "returned_anew": lambda: returned(as_text()),
        "locked": lambda: exporting.roster(out, password=SECRET),
    }

    def write(kind: str) -> Path:
        deeds[kind]()
        return out

    return write


def opened_by_libre_office(path: Path, folder: Path) -> Path:
    """Saved again as ods by LibreOffice; the file is not there if it would not open."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    target = folder / "office" / f"{path.stem}.ods"
    command = ["soffice", profile, "--headless", "--convert-to", "ods", "--outdir", str(target.parent), str(path)]
    for _ in range(2):  # the first start makes the profile and, on a busy computer, sometimes ends there
        subprocess.run(command, check=False, capture_output=True, timeout=120)
        if target.exists():
            break
    return target


def unlocked_by_libre_office(path: Path, folder: Path, password: str) -> Path:
    """Opened with a password through LibreOffice's bridge, and saved as ods without one."""
    target, script = folder / "unlocked.ods", Path(__file__).parents[1] / "uno_password.py"
    told = [path.as_uri(), target.as_uri(), password, (folder / "bridge").as_uri()]
    subprocess.run([SYSTEM_PYTHON, script, *told], check=False, capture_output=True, timeout=120)
    return target


def shown(path: Path) -> dict[str, list[list[object]]]:
    """The cells of every visible sheet as the fast reader sees them, without blank ends of rows."""
    book = CalamineWorkbook.from_path(path)
    rows = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    return {name: [strip(row) for row in found] for name, found in rows.items()}


def strip(row: list[object]) -> list[object]:
    row = list(row)
    while row and row[-1] == "":
        row.pop()
    return row


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_whole_and_opens_by_openpyxl(written: Callable[[str], Path], kind: str) -> None:
    path = written(kind)
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith((".xml", ".rels", ".vml")):
                ElementTree.fromstring(package.read(name))
    book = openpyxl.load_workbook(path)
    assert all(sheet.max_row > 0 for sheet in book)
    assert not [
        c for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f" and kind != "template"
    ]


@needs_libre_office
@pytest.mark.parametrize("kind", KINDS)
def test_libre_office_opens_it_and_shows_the_same_cells(
    written: Callable[[str], Path], tmp_path: Path, kind: str
) -> None:
    path = written(kind)
    saved = opened_by_libre_office(path, tmp_path)
    ours, theirs = shown(path), shown(saved)
    assert list(ours) == list(theirs)
    for name, rows in ours.items():
        if kind != "template":  # its formulas are calculated by LibreOffice only
            assert [row for row in rows if row] == [row for row in theirs[name] if row]


def test_a_locked_workbook_is_read_with_its_password_only(written: Callable[[str], Path], desk: Desk) -> None:
    path = written("locked")
    importing = Importing(desk.database, desk.session, definitions(), desk.clock)
    with pytest.raises(UnreadableFileError) as refused:
        importing.read(path)
    assert refused.value.reason == "password"
    with pytest.raises(UnreadableFileError) as refused:
        importing.read(path, password="wrong")
    assert refused.value.reason == "wrong_password"
    assert len(importing.read(path, password=SECRET).records) == 12


@needs_libre_office
@pytest.mark.skipif(not BRIDGE, reason="LibreOffice's bridge for Python is not installed")
def test_libre_office_opens_a_locked_workbook_with_its_password_only(
    written: Callable[[str], Path], tmp_path: Path
) -> None:
    path = written("locked")
    assert not unlocked_by_libre_office(path, tmp_path, "wrong").exists()
    saved = unlocked_by_libre_office(path, tmp_path, SECRET)
    assert shown(saved)["花名册"][4][2] == "人员000"
