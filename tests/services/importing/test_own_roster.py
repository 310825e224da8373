"""What the station itself wrote comes back without a change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.samples.scoring import samples
from vetdesk.domain.importing.answers import AmbiguousMonth, Answers, TakeOver
from vetdesk.domain.importing.plan import ImportPlan, Verdict
from vetdesk.domain.reading.rows import RowKind
from vetdesk.services.exporting import Exporting
from vetdesk.services.importing import Importing
from vetdesk.services.open_station import OpenStation

ANSWERS = Answers(take_over={"": TakeOver("drawing", "2019-11")}, keep_errors=True, month=AmbiguousMonth.JANUARY)
Bring = Callable[[Path], ImportPlan]


@pytest.fixture
def bring(station: OpenStation) -> Bring:
    """Takes a workbook in and returns the plan that was kept."""
    importing = Importing(station.database, station.session, station.definitions, station.now)

    def take_in(path: Path) -> ImportPlan:
        plan = importing.plan(importing.read(path), ANSWERS)
        importing.keep(plan, ANSWERS)
        return plan

    return take_in


@pytest.fixture
def export(station: OpenStation, tmp_path: Path) -> Callable[[], Path]:
    exporting = Exporting(station.database, station.session, station.definitions, station.now)
    return lambda: exporting.roster(tmp_path / "花名册.xlsx", purpose="报县局").path


def some(*names: str) -> list[Path]:
    return [sample for sample in samples() if sample.name.startswith(names)]


@pytest.mark.parametrize("sample", some("v01", "v03", "v10", "v12"), ids=lambda sample: sample.name[:3])
def test_the_stations_own_roster_adds_and_changes_nobody(
    bring: Bring, export: Callable[[], Path], sample: Path
) -> None:
    assert bring(sample).totals()[Verdict.ADD] > 0
    own = bring(export())
    records = [row for row in own.rows if row.kind is RowKind.RECORD]
    assert len(records) > 0
    assert [row for row in records if row.verdict is not Verdict.SAME] == []


def test_people_with_a_temporary_number_are_known_again(
    bring: Bring, export: Callable[[], Path], tmp_path: Path
) -> None:
    roster = tmp_path / "名册.csv"
    roster.write_text("姓名,身份证号,类别\n张三,5299011959101120,参战\n张三,,参战\n", encoding="utf-8")
    assert bring(roster).totals()[Verdict.ADD] == 2
    first, second = bring(export()).people
    assert {first.after.id_number, second.after.id_number} == {"临2025-00001", "临2025-00002"}
    assert [one.after for one in (first, second)] == [one.before for one in (first, second)]
    assert sorted(str(one.after.as_written.get("id_number", "")) for one in (first, second)) == ["", "5299011959101120"]


def test_a_status_column_is_neither_kept_nor_obeyed(bring: Bring, tmp_path: Path) -> None:
    roster = tmp_path / "名册.csv"
    roster.write_text(
        "姓名,身份证号,类别,优抚对象状态,特长\n张三,529901195910112019,参战,停止待遇,木工\n", encoding="utf-8"
    )
    (person,) = bring(roster).people
    assert dict(person.after.extra) == {"特长": "木工"}
    assert [held.status for held in person.after.identities] == ["drawing"]
