"""The practice station: made apart, marked everywhere, entered without a password, thrown away without a trace."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import Workbook, load_workbook

from tests.county_template import FIRST_ROW, HEADING_ROW, SHEET, county_template
from tests.practice_world import MONDAY, a_practice_station, cut_story_short
from vetdesk.demo.practice import PracticeStation, days_back
from vetdesk.domain.errors import CancelledError, StationExistsError, UnreadableFileError
from vetdesk.domain.identity_number import check_character
from vetdesk.domain.practice import MARK, marked_name
from vetdesk.services.progress import Unwatched
from vetdesk.ui.unreadable_files import why_unreadable
from vetdesk.wiring import Services, build_services

OTHER = "99999919491001001" + check_character("99999919491001001")
"""A valid number outside of the area of made-up people; no county has this one either."""


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeStation]:
    made = a_practice_station(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patched:
        cut_story_short(patched)
        made.make(Unwatched())
    yield made
    made.throw_away()


@pytest.fixture
def services(practice: PracticeStation) -> Iterator[Services]:
    station = practice.enter()
    yield build_services(station)
    station.close()


def test_it_is_entered_without_a_password_on_its_own_day(services: Services) -> None:
    station = services.station
    assert station.practice
    assert station.session.actor.name == "经办员甲"
    assert station.now().date() == date(2025, 3, 3)
    assert station.now().weekday() == MONDAY.weekday()


def test_anybody_of_it_can_be_practised_as(practice: PracticeStation) -> None:
    station = practice.enter("zhanzhang")
    assert station.session.actor.name == "站长丁"
    station.close()


def test_every_paper_bears_the_mark_blank_and_previewed_ones_too(services: Services) -> None:
    person = services.archives.find("", limit=1).rows[0].id
    papers = [
        services.printing.make("visit_sheet"),
        services.printing.preview("recipient_sheet", recipient_id=person),
        services.printing.make("recipient_sheet", recipient_id=person, purpose="练习"),
    ]
    for paper in papers:
        text = pypdfium2.PdfDocument(paper.content)[0].get_textpage().get_text_bounded()
        assert "PRACTICE" in text


def test_dossiers_charts_and_leaflets_bear_it_on_every_page(services: Services) -> None:
    person = services.archives.find("", limit=1).rows[0].id
    dossier = services.dossiers.run(person, "练习", masked=True)
    runs = [dossier, services.charts.run("zh_CN"), services.leaflets.run(["disabled"], "A5", "zh_CN")]
    for made in [*(run.preview() for run in runs), services.dossiers.make(person, "练习", masked=True)]:
        pages = pypdfium2.PdfDocument(made.content)
        assert len(pages) == made.pages > 0
        for page in pages:
            assert "PRACTICE" in page.get_textpage().get_text_bounded()


def test_a_county_template_says_so_in_its_title_and_at_the_head_of_its_pages(
    services: Services, tmp_path: Path
) -> None:
    template = services.templates.take_in(county_template(tmp_path / "县局模板.xlsx"))
    services.templates.fill(template.id, tmp_path / "报送.xlsx", purpose="练习")
    sheet = load_workbook(tmp_path / "报送.xlsx")[SHEET]
    assert sheet["A1"].value == f"【{MARK}】青川岭县优抚对象信息采集导入表"
    assert sheet["A1"].font.size == 18
    assert MARK in sheet.oddHeader.center.text
    assert sheet.cell(HEADING_ROW, 4).value == "姓名*"
    assert services.templates.take_in(tmp_path / "报送.xlsx", "again").form.first_row == FIRST_ROW


def test_a_workbook_says_so_in_its_title_and_names_no_real_office(services: Services, tmp_path: Path) -> None:
    path = tmp_path / marked_name("花名册.xlsx")
    services.exporting.roster(path, purpose="练习")
    cells = [
        str(cell) for row in load_workbook(path).worksheets[0].iter_rows(max_row=3, values_only=True) for cell in row
    ]
    assert any(MARK in cell for cell in cells)
    assert services.stations.details().name.startswith("（练习）")


def test_a_roster_of_real_people_is_refused_and_says_where_it_belongs(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    services.exporting.roster(path, purpose="练习")
    assert services.importing.read(path).records
    book = Workbook()
    sheet = book.active
    rows = [("姓名", "身份证号"), ("史长河", "529901195910112019"), ("王㛃", OTHER)]
    for row in rows:
        sheet.append(row)
    book.save(path)
    for read in (services.importing.read, services.outside_lists.read, services.receiving.look):
        with pytest.raises(UnreadableFileError) as refused:
            read(path)
        assert (refused.value.reason, refused.value.facts) == ("real_people", {"count": "1"})
    assert "Leave practice" in why_unreadable(refused.value, lambda _context, text: text)


def test_cancelled_or_thrown_away_it_leaves_nothing(tmp_path: Path) -> None:
    class Stops:
        def at(self, done: int, _total: int, _what: str = "") -> None:
            if done:
                raise CancelledError

    practice = a_practice_station(tmp_path)
    with pytest.raises(CancelledError):
        practice.make(Stops())
    assert not practice.ready
    assert not practice.folder.exists()


def test_a_folder_that_is_not_ours_is_never_thrown_away(tmp_path: Path) -> None:
    practice = a_practice_station(tmp_path)
    practice.folder.mkdir()
    (practice.folder / "mine.txt").write_text("mine")
    practice.throw_away()
    with pytest.raises(StationExistsError):
        practice.make(Unwatched())
    assert (practice.folder / "mine.txt").exists()


@pytest.mark.parametrize("today", [date(2025, 3, 1), date(2026, 11, 22), date(2027, 2, 28), date(2031, 3, 3)])
def test_its_day_is_the_same_day_of_the_week_in_the_week_after_the_story(today: date) -> None:
    last = date(2025, 2, 24)
    behind = days_back(today, last)
    assert behind % 7 == 0
    assert 1 <= (today - last).days - behind <= 7
