"""A chart on the screen: told apart without colour, moved through by keys, copied as a table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.audit import come_to_rest
from vetdesk.domain.charts import Bar, Chart, ChartKind, Point
from vetdesk.domain.forms import Label
from vetdesk.ui.colours import SCHEMES, Scheme
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.ui.widgets.chart import ChartView


def bar(count: int) -> Bar:
    return Bar(count, Label(str(count), str(count)), "need", tuple(range(1, count + 1)))


@pytest.fixture
def chart(qtbot: QtBot) -> ChartView:
    shown = ChartView()
    qtbot.addWidget(shown)
    points = tuple(
        Point(Label(name, name), (bar(place + 2), bar(9 - place))) for place, name in enumerate(("Medical", "Housing"))
    )
    series = (Label("办理中", "Open"), Label("已办结", "Closed"))
    shown.show_chart(Chart("needs", Label("需求", "Needs"), ChartKind.BARS, Label("件", "needs"), series, points))
    shown.resize(600, shown.sizeHint().height())
    shown.show()
    return shown


def test_series_differ_by_hatching_not_by_colour_alone(chart: ChartView, dressed: tuple[Language, Theme]) -> None:
    for scheme in Scheme:
        dressed[1].use_scheme(scheme)
        come_to_rest()
        image = chart.grab().toImage()
        rows = [place[2] for place in chart._places()]
        left = chart._bars_room()[0]
        filled = []
        for row in rows[:2]:
            inside = [image.pixelColor(left + 4 + step, row.center().y()).name().upper() for step in range(20)]
            filled.append(set(inside))
        first = SCHEMES[scheme].series[0]
        assert filled[0] == {first}
        assert SCHEMES[scheme].ground in filled[1]


def test_keys_move_through_the_figures_and_open_one(chart: ChartView) -> None:
    opened: list[Bar] = []
    chart.opened.connect(opened.append)
    chart.setFocus()
    assert chart.told() == "Medical · Open · 2"
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.told() == "Housing · Closed · 8"
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert [len(one.ids) for one in opened] == [8]


def test_a_name_too_long_for_its_room_takes_more_lines_and_is_told_in_full(qtbot: QtBot) -> None:
    names = ("Survivor of a serviceman who died of illness", "Survivor of a serviceman killed on duty", "Militia")
    shown = ChartView()
    qtbot.addWidget(shown)
    points = tuple(Point(Label(name, name), (bar(2),)) for name in names)
    kind = ChartKind.BARS
    shown.show_chart(Chart("people", Label("人", "People"), kind, Label("人", "people"), (Label("计", "All"),), points))
    shown.resize(500, 300)
    assert [" ".join(shown._name(point)) for point in range(3)] == list(names)
    assert [len(shown._name(point)) > 1 for point in range(3)] == [True, True, False]
    rows = [row for _, _, row in shown._places()]
    assert rows[0].height() > rows[2].height()
    assert rows[1].top() == rows[0].bottom() + 1
    assert shown.sizeHint().height() > rows[2].bottom()


def test_all_figures_are_copied_as_a_table(chart: ChartView) -> None:
    QTest.keySequence(chart, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "\tOpen\tClosed\nMedical\t2\t9\nHousing\t3\t8"
    assert "<table>" in QGuiApplication.clipboard().mimeData().html()
