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
                assert not bar.kind or (bar.value == len(set(bar.ids)) and bar.text.zh == f"{len(bar.ids):,}")
                assert len(station.charts.lines(bar, bar.ids[:3])) == len(bar.ids[:3]) if bar.kind else True
    drawing = station.statistics.view("recipients").total.figures["all"]
    for key in ("categories", "villages"):
        assert sum(point.bars[0].value for point in charts[key].points) == drawing
    assert charts["ages"].kind is ChartKind.PYRAMID
    assert sum(point.bars[0].value for point in charts["stages"].points) == 12
    assert [point.bars[0].value for point in charts["needs"].points] == [1]
    paid = station.statistics.view("paid", YEAR).total.figures["all_sum"]
    assert [round(point.bars[0].value * 10_000) for point in charts["payments"].points] == [paid]


def test_all_charts_are_drawn_on_paper_with_their_titles_and_figures(station: Services) -> None:
    paper = station.charts.run("zh_CN").preview()
    document = pypdfium2.PdfDocument(paper.content)
    assert len(document) == paper.pages >= 8
    pages = [document[at].get_textpage().get_text_range() for at in range(len(document))]
    for chart in station.charts.charts():
        assert any(chart.title.zh in page for page in pages)
    village = station.charts.charts()[2].points[0]
    assert any(village.label.zh in page and village.bars[0].text.zh in page for page in pages)
