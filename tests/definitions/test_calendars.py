from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import pytest

from vetdesk import paths
from vetdesk.definitions.calendars import calendar_text, read
from vetdesk.definitions.source import DefinitionText, shipped
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.workdays import Calendar


def calendar() -> Calendar:
    folder = Path(paths.resources()) / "definitions"
    return read([text for text in shipped(folder) if text.kind == "calendars"])


@pytest.mark.parametrize("year", range(2020, 2027))
def test_every_day_of_a_shipped_year_agrees_with_an_independent_calendar(year: int) -> None:
    ours, day = calendar(), date(year, 1, 1)
    while day.year == year:
        assert ours.is_workday(day) == chinese_calendar.is_workday(day), day
        day += timedelta(days=1)


def test_a_year_written_by_hand_reads_back_as_the_same_days() -> None:
    days_off = [date(2027, 1, 1), date(2027, 2, 6), date(2027, 2, 5), date(2027, 2, 7)]
    text = calendar_text(2027, days_off, [date(2027, 1, 30)])
    year = read([DefinitionText("calendars", "2027", 1, "2027-01-01", "station", text)]).years[2027]
    assert year.holidays == frozenset(days_off)
    assert year.makeup_days == {date(2027, 1, 30)}
    assert '"2027-02-05/2027-02-07"' in text


@pytest.mark.parametrize(
    ("holidays", "makeup", "key"),
    [
        ([date(2026, 1, 1)], [], "holidays"),
        ([], [], "holidays"),
        ([date(2027, 1, 1)], [date(2027, 1, 4)], "makeup_days"),
        ([date(2027, 1, 2)], [date(2027, 1, 2)], "makeup_days"),
    ],
)
def test_a_year_that_cannot_be_is_refused_with_file_and_key(holidays: list[date], makeup: list[date], key: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        calendar_text(2027, holidays, makeup)
    assert (caught.value.file, caught.value.key) == ("calendars/2027.toml", key)


def test_a_day_that_is_none_is_refused() -> None:
    text = 'version = 1\nvalid_from = "2027-01-01"\nyear = 2027\nholidays = ["2027-02-30"]\nmakeup_days = []\n'
    with pytest.raises(DefinitionError, match="2027-02-30"):
        read([DefinitionText("calendars", "2027", 1, "2027-01-01", "station", text)])


def test_the_stations_own_year_wins_over_the_shipped_one() -> None:
    folder = Path(paths.resources()) / "definitions"
    own = DefinitionText("calendars", "2026", 2, "2026-01-01", "station", calendar_text(2026, [date(2026, 1, 1)], []))
    texts = [own, *(text for text in shipped(folder) if text.kind == "calendars")]
    assert read(texts).is_workday(date(2026, 10, 1))
