import json
from pathlib import Path

import pytest

from benchmarks.frame import Benchmark, Result, measure, write_results


def a_benchmark(values: list[float], floors: list[float], *, reach: float = 2.0, warm: bool = False) -> Benchmark:
    return Benchmark(
        "thing",
        "at 3",
        "nothing",
        reach,
        iter(values).__next__,
        iter(floors).__next__,
        rounds=len(values) - warm,
        warm=warm,
    )


def test_the_ratio_is_that_of_the_medians() -> None:
    result = measure(a_benchmark([3.0, 90.0, 4.0], [1.0, 2.0, 50.0]))
    assert (result.value, result.floor, result.ratio, result.ok) == (4.0, 2.0, 2.0, True)


def test_a_ratio_beyond_reach_is_told() -> None:
    result = measure(a_benchmark([2.1], [1.0]))
    assert not result.ok
    assert "TOO SLOW" in result.line()


def test_a_warm_up_round_does_not_count() -> None:
    assert measure(a_benchmark([99.0, 1.0, 1.0], [99.0, 1.0, 1.0], warm=True)).values == [1.0, 1.0]


def test_results_of_benchmarks_not_run_now_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    write_results([measure(a_benchmark([1.0], [1.0]))], path)
    other = Result("other", "", "", "s", 1.0, 1.0, 1.0, 2.0, True, [1.0], [1.0])
    write_results([other], path)
    written = json.loads(path.read_text(encoding="utf-8"))
    assert [result["name"] for result in written["results"]] == ["thing", "other"]
    assert written["machine"]["cores"] > 0


@pytest.mark.parametrize("count", [1, 50])
def test_synthetic_people_fill_every_column(count: int) -> None:
    from benchmarks.people import HEADINGS, people

    rows = list(people(count))
    assert len(rows) == count
    assert {len(row) for row in rows} == {len(HEADINGS)} == {40}
    assert all(row[2].startswith("529901") for row in rows)


def test_the_same_seed_gives_the_same_people() -> None:
    from benchmarks.people import people

    assert list(people(20)) == list(people(20))


def test_a_bare_workbook_can_be_read(tmp_path: Path) -> None:
    from python_calamine import load_workbook

    from benchmarks.people import roster

    rows = load_workbook(roster(tmp_path, 3)).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows] == ["序号", "1", "2", "3"]
