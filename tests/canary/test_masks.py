"""Wherever a masked number is shown, at least 500 people fit what shows: counted anew, view by view."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from tests.builders import Clock, a_station
from tests.canary.fitting import fitting, texts
from tests.list_files import masked as half_masked
from tests.list_files import suspicions, write
from tests.people_world import a_person, id_number, keep, keep_village, with_identities
from vetdesk.domain.history import HistoryFilter
from vetdesk.domain.masking import ENOUGH, Beside, Birth, masked_account, masked_id_number, masked_phone
from vetdesk.ui.importing.row_words import sample_word, value_word
from vetdesk.wiring import Services

NUMBER, PHONE, ACCOUNT = id_number("19500305", 571), "13812345678", "6217000010001230018"
TODAY = date(2025, 1, 20)


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    station = a_station(tmp_path_factory.mktemp("masks"), clock=Clock())
    desk = Services(station)
    village = keep_village(station.database, "石桥村")
    shown = {"id_number": NUMBER, "phone": PHONE, "account_number": ACCOUNT, "bank_name": "农商银行"}
    person = with_identities(a_person("王㛃芳", 1, village=village.name, **shown), ("51", "drawing"))
    keep(station.database, person, a_person("王㛃方", 2, phone=PHONE, village=village.name))
    desk.archives.reveal(1, "id_number", "核对")
    view = desk.archives.get(1)
    desk.archives.save(1, view.version, {"phone": "13912345678"})
    desk.archives.save(1, view.version + 1, {"phone": PHONE})
    yield desk
    station.close()


def views(services: Services, folder: Path) -> Iterator[tuple[str, object]]:
    """Every view in which a sensitive value may stand, by name: what is seen together is one view."""
    archives, words = services.archives, services.station.definitions.vocabulary
    yield "row of the list", archives.find("王").rows[0]
    columns = ("id_number", "phone", "account_number", "birth_date", "sex", "age", "village")
    yield "row with chosen columns", archives.rows([1], columns)
    yield "header", archives.describe(1)
    yield "record page", archives.get(1)
    yield "history of a record", archives.history(1)
    yield "history of the station", services.looking_back.history(HistoryFilter())
    yield "who looked", services.looking_back.looks()
    yield "record of an earlier day", services.looking_back.as_it_was(1, TODAY)
    yield "candidates of a duplicate", services.duplicates.candidates({"name": "王㛃芳", "id_number": NUMBER})
    yield "rows of duplicates", services.duplicates.rows([1, 2])
    yield "pair to be merged", services.merging.preview(1, 2)
    person = {"id_number": NUMBER, "phone": PHONE, "account_number": ACCOUNT, "birth_date": "1950-03-05", "sex": "male"}
    yield "row of an import", [value_word(key, value, words) for key, value in person.items()]
    yield "sample of an import", [sample_word(key, value, words) for key, value in person.items()]
    told = ("王㛃芳", half_masked(NUMBER), "1950-03-05", "疑似服刑"), ("王㛃芳", NUMBER, "1950-03-05", "疑似死亡")
    table = suspicions(list(told))
    (taken,) = services.outside_lists.take_in(write(folder / "核查.xlsx", table))
    for line in services.outside_lists.lines(taken.id):
        yield "line of a list", line
        found = services.outside_lists.line(line.line_id)
        shown = (found.row, found.person, found.offered, found.written, found.facts, found.steps)
        yield "line of a list with the person beside it", shown
    file = services.dossiers.make(1, "查阅", masked=True)
    yield (
        "dossier without sensitive values",
        [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file.content)],
    )
    services.exporting.public(folder / "公示.xlsx", purpose="公示")
    book = openpyxl.load_workbook(folder / "公示.xlsx")
    yield "list to be posted", [[str(cell.value or "") for cell in row] for row in book["长期公示"].iter_rows()]


def test_at_least_five_hundred_people_fit_whatever_a_view_shows(services: Services, tmp_path: Path) -> None:
    few, seen = {}, 0
    for name, view in views(services, tmp_path):
        told = list(texts(view))
        seen += any("*" in text for text in told)
        fits = fitting(NUMBER, view, TODAY)
        if fits < ENOUGH:
            few[name] = fits
        for whole in (PHONE, ACCOUNT):
            assert not any(whole in text.replace(" ", "") for text in told), (name, whole)
    assert few == {}
    assert seen >= 12, "most of these views show something masked"


@pytest.mark.parametrize("sex", ["", "male"])
@pytest.mark.parametrize(
    ("birth", "told"), [(Birth.DAY, ["1950-03-05"]), (Birth.YEAR, ["74"]), (Birth.YEAR, ["1950"]), (Birth.UNKNOWN, [])]
)
def test_the_masks_hold_what_they_promise_by_an_independent_count(birth: Birth, told: list[str], sex: str) -> None:
    shown = masked_id_number(NUMBER, Beside(birth, bool(sex)))
    assert fitting(NUMBER, [*told, sex, shown], TODAY) >= ENOUGH


@pytest.mark.parametrize(
    ("view", "few"),
    [
        (["529901********" + NUMBER[-4:], "1950-03-05"], 1),
        (["529901********" + NUMBER[-4:], "74"], 40),
        (["529901********" + NUMBER[-4:]], 2400),
        ([NUMBER], 1),
    ],
)
def test_the_count_finds_what_common_masks_leave(view: list[str], few: int) -> None:
    assert 1 <= fitting(NUMBER, view, TODAY) <= few


def test_phones_and_accounts_leave_as_many() -> None:
    assert 10 ** masked_phone(PHONE).count("*") >= ENOUGH
    assert 10 ** (masked_account(ACCOUNT).count("*") - 7) >= ENOUGH
