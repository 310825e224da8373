from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.files.papers.pdf_reading import text_of
from vetdesk.domain.errors import InvalidFieldsError, StaleRecordError
from vetdesk.services.progress import Unwatched
from vetdesk.services.reception_days import visitor_lines
from vetdesk.wiring import Services

DAY = {
    "held_on": "2025-01-15", "leader": "赵站长", "place": "接待室", "visitors": "史长河\n欧阳长河",
    "matters": "补发差额\n安装助听器", "assigned": "\n张经办，2月底前", "result": "当场答复",
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Services]:
    station = a_station(tmp_path, clock=Clock())
    yield Services(station)
    station.close()


def test_a_day_is_planned_written_down_and_corrected(desk: Services) -> None:
    days = desk.reception_days
    with pytest.raises(InvalidFieldsError) as missing:
        days.keep({"place": "接待室"})
    assert {one.field for one in missing.value.problems} == {"held_on", "leader"}
    days.keep({"held_on": "2025-03-05", "leader": "赵站长"})  # to come: it is announced
    days.keep(DAY)
    planned, held = days.all()
    assert (planned.held_on, held.held_on) == ("2025-03-05", "2025-01-15")
    days.keep({**held.values, "result": "当场答复\n已联系"}, held)
    with pytest.raises(StaleRecordError):
        days.keep(held.values, held)
    assert days.all()[1].values["result"] == "当场答复\n已联系"


def test_each_visitor_has_a_line_in_every_column(desk: Services) -> None:
    with pytest.raises(InvalidFieldsError) as refused:
        desk.reception_days.keep({**DAY, "matters": "一\n二\n三"})
    assert [one.field for one in refused.value.problems] == ["matters"]
    desk.reception_days.keep(DAY)
    (day,) = desk.reception_days.all()
    assert list(visitor_lines(day)) == [
        {"number": "1", "name": "史长河", "matters": "补发差额", "assigned": "", "result": "当场答复"},
        {"number": "2", "name": "欧阳长河", "matters": "安装助听器", "assigned": "张经办，2月底前", "result": ""},
    ]


def test_the_day_and_the_days_to_come_are_printed(desk: Services) -> None:
    desk.reception_days.keep(DAY)
    desk.reception_days.keep({"held_on": "2025-03-05", "leader": "钱书记", "place": "镇政府一楼"})
    planned, held = desk.reception_days.all()
    register = desk.reception_days.register(held).make("接待", None, Unwatched())
    assert {"史长河", "欧阳长河", "张经办，2月底前"} <= set(text_of(register.content).split())
    announced = text_of(desk.reception_days.plan().make("张贴", None, Unwatched()).content)
    assert "钱书记" in announced
    assert "史长河" not in announced
    assert planned.values["leader"] == "钱书记"
