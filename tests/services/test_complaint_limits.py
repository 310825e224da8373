"""The limits of complaints (信访工作条例 第二十三条、第三十四至三十六条), as a clerk at a real station sees them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.services.complaint_desk import ANSWER, ORAL, due, go, staff_id
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.today import TodayGroup
from vetdesk.wiring import Services


@pytest.fixture
def at() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, at: Clock) -> Iterator[Services]:
    station = a_station(tmp_path, clock=at)
    yield Services(station)
    station.close()


def an_accepted_one(desk: Services) -> int:
    number = desk.complaints.register(ORAL)
    go(desk, number, "accept")
    go(desk, number, "assign", staff_id(desk, "zhang"))
    return number


def counted(desk: Services, number: int, limit: str) -> list[str]:
    lines = desk.complaints.view(number).limits
    return [text.zh for line in lines if line.running.limit.clock.key == limit for text in line.counted]


def test_what_was_received_on_2_january_2025_is_told_by_17_january(desk: Services) -> None:
    view = desk.complaints.view(desk.complaints.register(ORAL))
    assert due(view, "tell") == "2025-01-17"
    view = go(desk, view.complaint.id, "tell", on="2025-01-17")
    assert [line.late for line in view.limits] == [False]


def test_what_was_accepted_on_10_january_is_finished_by_11_march_and_extended_by_10_april(
    desk: Services, at: Clock
) -> None:
    number = an_accepted_one(desk)
    assert due(desk.complaints.view(number), "finish") == "2025-03-11"
    at.move(days=45)
    for given in ({"days": "30", "reason": "查档"}, {"days": "30", "approved_by": "赵站长"},
                  {"days": "31", "reason": "查档", "approved_by": "赵站长"},
                  {"days": "30", "reason": "查档", "approved_by": "张经办"}):  # fmt: skip
        with pytest.raises(InvalidFieldsError):
            go(desk, number, "extend", on="2025-03-01", **given)
    view = go(desk, number, "extend", on="2025-03-01", days="30", reason="查阅档案", approved_by="赵站长")
    assert due(view, "finish") == "2025-04-10"
    assert "其中延长30日" in counted(desk, number, "finish")


def test_an_extension_waits_on_today_until_the_person_was_told_why(desk: Services, at: Clock) -> None:
    number = an_accepted_one(desk)
    with pytest.raises(InvalidFieldsError):
        go(desk, number, "tell_extension")
    at.move(days=45)
    view = go(desk, number, "extend", on="2025-03-01", days="30", reason="查阅档案", approved_by="赵站长")
    assert view.papers[0][0] == "complaint_extension"

    def waiting() -> list[str]:
        groups = {group.group: group for group in desk.today.items()}
        return [item.reason.zh for item in groups[TodayGroup.WAITING].items if item.kind == "complaint"]

    assert "信访已延期，待告知延期理由：补发（信访〔2025〕1号）" in waiting()
    go(desk, number, "tell_extension", on="2025-03-02", delivery="direct")
    assert waiting() == ["信访办结：补发（信访〔2025〕1号），2025-04-10前"]


def test_what_was_told_or_belongs_to_somebody_who_left_waits_for_everyone(desk: Services) -> None:
    number = desk.complaints.register(ORAL)
    go(desk, number, "tell")

    def waiting() -> list[str]:
        items = (item for group in desk.today.items() for item in group.items)
        return [item.reason.zh for item in items if item.kind == "complaint"]

    assert waiting() == ["信访已告知收到，待决定是否受理：补发（信访〔2025〕1号）"]
    go(desk, number, "accept")
    go(desk, number, "assign", staff_id(desk, "li"))
    assert waiting() == []
    with desk.station.database.write("leave", desk.station.session.actor) as work:
        li = work.staff.by_user("li")
        assert li is not None
        work.staff.save(replace(li, active=False))
    assert waiting() == ["信访办结：补发（信访〔2025〕1号），2025-03-11前"]


def test_review_and_re_review_have_thirty_days_each_and_days_of_a_hearing_are_not_counted(
    desk: Services, at: Clock
) -> None:
    number = an_accepted_one(desk)
    at.move(days=140)
    go(desk, number, "answer", on="2025-03-03", **ANSWER)
    view = go(desk, number, "serve", on="2025-03-04", delivery="direct", receipt="史长河")
    assert due(view, "ask_review") == "2025-04-03"
    view = go(desk, number, "ask_review", on="2025-03-20", office="测试区退役军人事务局")
    assert due(view, "review") == "2025-04-19"
    view = go(desk, number, "review", on="2025-04-10", opinion="维持")
    assert due(view, "ask_rereview") == "2025-05-10"
    view = go(desk, number, "ask_rereview", on="2025-05-01", office="市局")
    assert due(view, "rereview") == "2025-05-31"
    view = go(desk, number, "hearing", on="2025-05-14", hearing_from="2025-05-12", hearing_until="2025-05-14")
    assert due(view, "rereview") == "2025-06-03"
    assert "听证3日（至2025-05-14）不计算在内" in counted(desk, number, "rereview")


def test_what_was_handed_over_wrongly_is_objected_to_within_five_working_days_across_1_october(
    desk: Services, at: Clock
) -> None:
    at.move(days=260)
    number = desk.complaints.register({**ORAL, "channel": "forwarded", "received_on": "2025-09-26"})
    assert due(desk.complaints.view(number), "object") == "2025-10-10"
    told = "；".join(counted(desk, number, "object"))
    assert "法定节假日6天不计" in told
    assert "调休上班计入：2025-09-28" in told
