from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.services.complaint_desk import ANSWER, ORAL, as_user, go, staff_id
from vetdesk.domain.errors import NotPermittedError
from vetdesk.services.complaint_counts import CountPeriod
from vetdesk.wiring import Services

FIRST_QUARTER = CountPeriod(2025, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Services]:
    station = a_station(tmp_path, clock=Clock())
    desk = Services(station)
    number = desk.complaints.register(ORAL)
    go(desk, number, "accept")
    go(desk, number, "assign", staff_id(desk, "zhang"))
    go(desk, number, "answer", on="2025-01-12", **ANSWER)
    desk.complaints.register({**ORAL, "received_on": "2024-11-30", "matter": "medical"})
    yield desk
    station.close()


def test_a_period_is_a_year_or_a_quarter() -> None:
    days = [(period.since.isoformat(), period.until.isoformat()) for period in (
        CountPeriod(2025), FIRST_QUARTER, CountPeriod(2024, 4)
    )]  # fmt: skip
    assert days == [("2025-01-01", "2025-12-31"), ("2025-01-01", "2025-03-31"), ("2024-10-01", "2024-12-31")]


def test_figures_are_told_in_words_and_open_their_list(desk: Services) -> None:
    counts = desk.complaint_counts
    assert counts.years() == [2025, 2024]
    lines = counts.counts(FIRST_QUARTER).lines
    told = {(line.group.zh, line.label.zh): line for line in lines}
    assert told["总体", "收到"].count == 1
    assert told["答复用时（自收到之日起）", "0—15日"].count == 1
    supported = told["处理意见", "予以支持"]
    assert (supported.count, supported.share) == (1, 1.0)
    assert [line.complaint.number for line in counts.behind(supported, FIRST_QUARTER)] == ["信访〔2025〕1号"]
    assert all("{" not in line.label.zh + line.label.en for line in lines)
    earlier = {(line.group.zh, line.label.zh): line.count for line in counts.counts(CountPeriod(2024)).lines}
    assert (earlier["总体", "收到"], earlier["按事项", "医疗"], earlier["超期", "书面告知"]) == (1, 1, 1)
    assert counts.paper(FIRST_QUARTER).preview().pages == 2
    as_user(desk, "chen")
    with pytest.raises(NotPermittedError):
        counts.counts(FIRST_QUARTER)
