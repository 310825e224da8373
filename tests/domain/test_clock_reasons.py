from datetime import date

from tests.domain.case_builders import routes
from tests.domain.test_clocks import counted, pause, shipped_years
from vetdesk.domain.clock_reasons import how_counted
from vetdesk.domain.clocks import ClockUnit, Deadline


def told(limit: Deadline) -> list[str]:
    texts = routes().sentences
    return [texts.label(reason).zh.replace("limit", "乡镇审核") for reason in how_counted(limit, shipped_years())]


def test_a_limit_over_a_holiday_names_the_days_it_skipped_and_counted() -> None:
    assert told(counted(ClockUnit.WORKDAY, 5, "2025-04-22")) == [
        "自2025-04-22次日起算5个工作日（乡镇审核），至2025-04-28。",
        "调休上班计入：2025-04-27。",
    ]
    assert "扣除放假6个工作日" in told(counted(ClockUnit.WORKDAY, 10, "2025-09-25"))[1]


def test_pauses_and_extensions_are_told_in_the_clocks_own_unit() -> None:
    work = counted(ClockUnit.WORKDAY, 5, "2025-03-03", pause("2025-03-04", "2025-03-10"), extended_by=2)
    assert told(work)[1:] == ["2025-03-04中止、2025-03-10恢复，其间4个工作日不计入时限。", "已延长2个工作日。"]
    days = counted(ClockUnit.CALENDAR, 5, "2025-03-03", pause("2025-03-04", "2025-03-10"), extended_by=2)
    assert told(days)[1:] == ["2025-03-04中止、2025-03-10恢复，其间6日不计入时限。", "已延长2日。"]
    months = counted(ClockUnit.MONTH, 3, "2025-01-31", pause("2025-02-10", "2025-03-15"), extended_by=1)
    assert told(months)[1:] == ["2025-02-10中止、2025-03-15恢复，其间1个月零5日不计入时限。", "已延长1个月。"]


def test_a_clock_that_stands_still_tells_since_when_and_what_was_not_counted_before() -> None:
    still = counted(ClockUnit.WORKDAY, 9, "2025-03-03", pause("2025-03-04", "2025-03-05"), pause("2025-03-07"))
    assert told(still) == [
        "2025-03-04中止、2025-03-05恢复，其间1个工作日不计入时限。",
        "自2025-03-07起停止计时（乡镇审核）。",
    ]


def test_a_last_day_that_was_moved_is_told_with_the_day_off() -> None:
    found = told(counted(ClockUnit.CALENDAR, 6, "2025-09-25", moves=True))
    assert found[0].endswith("至2025-10-01。")
    assert found[1] == "最后一日2025-10-01为休息日，顺延至2025-10-09。"


def test_a_year_without_calendar_is_named() -> None:
    assert told(counted(ClockUnit.WORKDAY, 20, "2026-12-20"))[-1].startswith("缺少2027年的放假安排")
    assert counted(ClockUnit.WORKDAY, 20, "2026-12-20").due == date(2027, 1, 15)
