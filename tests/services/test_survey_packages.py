"""Surveys are the same on all PCs of a station; a form that both entered is one form, each PC deals its own numbers."""

from pathlib import Path

from tests.package_world import Office
from vetdesk.domain.surveys.forms import SurveyRun, SurveySheet
from vetdesk.services.surveys import deal_numbers
from vetdesk.storage.reading import Work

RUN = SurveyRun(0, "", "satisfaction", 1, "春季调查", "2025-01-01", "2025-02-28")


def test_runs_and_forms_travel_between_pcs_and_no_form_is_counted_twice(tmp_path: Path) -> None:
    office = Office(tmp_path, 2)
    here, there = office.desks
    here.do("begin", lambda work: work.surveys.add_run(RUN))
    office.assert_equal_after_settling()
    dealt: list[list[str]] = []

    def enter(work: Work) -> None:
        (run,) = work.surveys.runs()
        dealt.append(deal_numbers(work, run, 2))
        for number in ("0001", dealt[-1][1]):
            work.surveys.add_sheet(SurveySheet(0, "", run.id, number, None, "", {"overall": "very"}))

    here.do("enter", enter)
    there.do("enter", enter)
    assert len({*dealt[0], *dealt[1]}) == 4
    office.clock.move(hours=1)
    office.assert_equal_after_settling()
    with here.station.database.read() as look:
        (run,) = look.surveys.runs()
        assert sorted(one.number for one in look.surveys.sheets(run.id)) == sorted({"0001", dealt[0][1], dealt[1][1]})
    office.close()
