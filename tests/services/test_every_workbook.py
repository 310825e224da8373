"""Every kind of workbook that the program writes opens by openpyxl, and in LibreOffice without repair."""

import subprocess
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from tests.builders import Clock, a_database
from tests.county_template import county_template
from tests.libre_office import converted, needs_libre_office
from tests.sender_workbook import people, sender_workbook
from tests.services.test_templates import settle
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.complaints import Complaint
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.importing.answers import Answers, TakeOver
from vetdesk.domain.needs import Need
from vetdesk.services.complaint_counts import ComplaintCounts, CountPeriod
from vetdesk.services.exporting import Exporting
from vetdesk.services.importing import Importing
from vetdesk.services.printing import Printing
from vetdesk.services.providers import Providers
from vetdesk.services.templates import Templates

KINDS = ("roster", "subtotals", "accounts", "public", "changes", "deaths", "payment", "payment_disabled", "statistics",
         "template", "returned", "returned_anew", "unmet", "complaint_counts", "complaint_book")  # fmt: skip
SPAN = (date(2025, 1, 1), date(2025, 1, 31))
SECRET = "spruce-41 云杉"
SYSTEM_PYTHON = Path("/usr/bin/python3")
BRIDGE = (
    SYSTEM_PYTHON.exists()
    and subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], check=False, capture_output=True).returncode == 0
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("workbooks")


@pytest.fixture(scope="module")
def desk(folder: Path) -> Iterator[Desk]:
    clock = Clock()
    database = a_database(folder, clock)
    desk = a_desk(database, clock)
    settle(desk, 12)
    complain(desk)
    yield desk
    database.close()


def complain(desk: Desk) -> None:
    """A complaint in words that look like a formula, and a need that nobody serves."""
    values = {"received_on": "2025-01-02", "channel": "letter", "name": "=1+1", "kind": "appeal", "matter": "arrears",
              "requests": "补发差额\n-3"}  # fmt: skip
    with desk.database.write("set up", desk.session.actor) as work:
        person = next(iter(work.people.many([1])))
        work.needs.add(Need(0, "", person.id, None, "delivery", "送米", "2025-02-10", asked_on="2025-01-05"))
        work.complaints.add(Complaint(0, "", "信访〔2025〕1号", "2025-01-02", "registered", values))


@pytest.fixture(scope="module")
def written(desk: Desk, folder: Path) -> Callable[[str], Path]:
    """Writes one kind of workbook; whoever asks again gets the same file."""
    parts = (desk.database, desk.session, definitions(), desk.clock)
    exporting, templates, importing = Exporting(*parts), Templates(*parts), Importing(*parts)
    printing = Printing(desk.database, definitions(), desk.session, desk.clock)
    complaints = ComplaintCounts(desk.database, desk.session, definitions(), printing, desk.clock)

    def returned(source: Path, out: Path) -> None:
        plan = importing.plan(importing.read(source), Answers(take_over={"": TakeOver("drawing")}))
        importing.write_returned(source, out, plan, "zh_CN")

    def broken() -> Path:
        rows = people(20)
        rows[3][2], rows[5][1] = "123", "张三/李四"
        return sender_workbook(folder / "送来.xlsx", rows)

    def as_text() -> Path:
        (folder / "送来.csv").write_text("姓名,身份证号,类别\n张三,123,参战\n=1+1,@,-3\n", encoding="utf-8")
        return folder / "送来.csv"

    deeds: dict[str, Callable[[Path], object]] = {
        "roster": lambda out: exporting.roster(out, purpose="报县局"),
        "subtotals": lambda out: exporting.roster(out, subtotals=True, purpose="报县局"),
        "accounts": lambda out: exporting.accounts(out, purpose="报县局"),
        "public": lambda out: exporting.public(out, purpose="报县局"),
        "changes": lambda out: exporting.changes(out, *SPAN, purpose="报县局"),
        "deaths": lambda out: exporting.deaths(out, *SPAN, purpose="报县局"),
        "payment": lambda out: exporting.payment(out, *SPAN, purpose="报县局"),
        "payment_disabled": lambda out: exporting.payment(out, *SPAN, variant="payment_disabled", purpose="报县局"),
        "statistics": lambda out: exporting.statistics(out, purpose="报县局"),
        "template": lambda out: templates.fill(
            templates.take_in(county_template(folder / "模板.xlsx")).id, out, purpose="报县局"
        ),
        "returned": lambda out: returned(broken(), out),
        "returned_anew": lambda out: returned(as_text(), out),
        "unmet": lambda out: Providers(*parts).write_unmet(out, purpose="报县局"),
        "complaint_counts": lambda out: complaints.write(out, CountPeriod(2025), purpose="报县局"),
        "complaint_book": lambda out: complaints.write_book(out, CountPeriod(2025), purpose="报县局"),
        "locked": lambda out: exporting.roster(out, password=SECRET, purpose="报县局"),
    }

    @cache
    def write(kind: str) -> Path:
        out = folder / f"{kind}.xlsx"
        deeds[kind](out)
        return out

    return write


@pytest.fixture(scope="module")
def opened_by_libre_office(written: Callable[[str], Path], folder: Path) -> Callable[[str], Path]:
    """Each kind saved again as ods by LibreOffice, all in one start; a file is not there if it would not open."""
    saved = dict(zip(KINDS, converted("ods", folder / "office", *map(written, KINDS)), strict=True))
    return saved.__getitem__


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
    written: Callable[[str], Path], opened_by_libre_office: Callable[[str], Path], kind: str
) -> None:
    ours, theirs = shown(written(kind)), shown(opened_by_libre_office(kind))
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
