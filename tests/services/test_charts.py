"""Charts: the same figures as the tables, each with its list, also on paper."""

import random
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from tests.builders import Clock
from tests.services.visit_desk import Desk
from tests.statistics_world import YEAR, open_cases, pay, settle_people
from tests.ui.desks import a_desk
from vetdesk.domain.needs import Need
from vetdesk.services.charts import ChartKind
from vetdesk.wiring import Services


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Services]:
    clock = Clock()
    with a_desk(tmp_path, "zhao", clock) as services:
        desk = Desk(services.station.database, services.station.session, clock)
        chance = random.Random(6)
        people = settle_people(desk, chance, 50)
        open_cases(desk, chance, people, 12)
        pay(desk, chance, people)
        with services.station.database.write("set up", services.station.session.actor) as work:
            work.needs.add(Need(0, "", people[0].id, None, "medical", "药", "2025-01-30", asked_on="2025-01-10"))
        yield services


def test_each_bar_is_as_long_as_its_list_and_charts_say_what_tables_say(station: Services) -> None:
    charts = {chart.key: chart for chart in station.charts.charts()}
    assert list(charts) == ["categories", "ages", "villages", "stages", "days", "visits", "needs", "payments"]
    for chart in charts.values():
        for point in chart.points:
            assert len(point.bars) == len(chart.series)
            for bar in point.bars:
                assert len(bar.ids) == len(set(bar.ids)) > 0 or bar.value == 0
                if chart.key not in {"days", "payments"}:
                    assert (bar.value, bar.text.zh) == (len(bar.ids), f"{len(bar.ids):,}")
                lines = station.charts.lines(bar, bar.ids[:3])
                assert [line.opens[1] > 0 for line in lines] == [True] * len(bar.ids[:3])
    drawing = station.statistics.view("recipients").total.figures["all"]
    for key in ("categories", "villages"):
        assert sum(point.bars[0].value for point in charts[key].points) == drawing
    assert charts["ages"].kind is ChartKind.PYRAMID
    assert sum(point.bars[0].value for point in charts["stages"].points) == 12
    assert [point.bars[0].value for point in charts["needs"].points] == [1]
    paid = station.statistics.view("paid", YEAR).total.figures["all_sum"]
    assert [round(point.bars[0].value * 10_000) for point in charts["payments"].points] == [paid]


def test_behind_days_stand_the_cases_and_behind_payments_the_lists(station: Services) -> None:
    charts = {chart.key: chart for chart in station.charts.charts()}
    (paid,) = charts["payments"].points
    lines = station.charts.lines(paid.bars[0], paid.bars[0].ids)
    assert {line.opens[0] for line in lines} == {"payment_list"}
    assert all(line.status.en.endswith(" yuan") for line in lines)
    for point in charts["days"].points:
        assert {line.opens[0] for line in station.charts.lines(point.bars[0], point.bars[0].ids)} == {"case"}


def test_all_charts_go_into_one_workbook_with_their_figures(station: Services, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    report = station.charts.write(tmp_path / "图表.xlsx", purpose="工作汇报")
    book = load_workbook(report.path)
    charts = station.charts.charts()
    assert [name for name in book.sheetnames if book[name].sheet_state == "visible"] == [
        chart.title.zh[:31] for chart in charts
    ]
    ages = next(chart for chart in charts if chart.key == "ages")
    rows = {row[0]: row[1:3] for row in book[ages.title.zh].iter_rows(values_only=True)}
    for point in ages.points:
        assert rows[point.label.zh] == tuple(bar.value for bar in point.bars)
    assert rows["合计"] == tuple(sum(point.bars[at].value for point in ages.points) for at in (0, 1))
    with station.station.database.read() as look:
        (entry,) = look.journal.entries(kind="export")
    assert dict(entry.new)["layout"] == "charts"


def test_all_charts_are_drawn_on_paper_with_their_titles_and_figures(station: Services) -> None:
    paper = station.charts.run("zh_CN").preview()
    document = pypdfium2.PdfDocument(paper.content)
    assert len(document) == paper.pages >= 8
    pages = [document[at].get_textpage().get_text_range() for at in range(len(document))]
    for chart in station.charts.charts():
        assert any(chart.title.zh in page for page in pages)
    village = station.charts.charts()[2].points[0]
    assert any(village.label.zh in page and village.bars[0].text.zh in page for page in pages)
