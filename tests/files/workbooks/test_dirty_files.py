"""Dirty rosters as files of every kind, through the guarded child: what is read is what they truly say."""

from random import Random

import pytest

from tests.files.workbooks.test_reader import reader
from tests.samples import roster_files
from tests.samples.rosters import RosterMaker

BESIDE = {
    "date.order", "sex.mismatch", "birth.mismatch", "grade.illness_over_6", "duplicate.in_file_same_category",
    "duplicate.multiple_identity", "account.shared",
}  # fmt: skip
"""Follows from how dirt is thrown at random, not from one cell."""


@pytest.mark.parametrize("kind", [*roster_files.UNTYPED, *roster_files.TYPED])
def test_every_kind_of_file_says_what_its_rows_say(kind, tmp_path):
    for seed in (3, 17):
        roster = RosterMaker(f"{kind}{seed}", untyped=kind in roster_files.UNTYPED).roster()
        path = tmp_path / f"副本花名册(最终版){seed}.{roster_files.ending(kind)}"
        path.write_bytes(roster_files.written(roster, kind, Random(seed)))
        reading = reader().read(path, password="优抚2025" if kind == "locked" else "")
        rows = {row.row: row for row in reading.rows if row.sheet == 0}
        for number, true in enumerate(roster.truth, 1):
            row, place = rows.get(number), f"{path.name} row {number}: {roster.sheet.rows[number - 1]}"
            assert (row is not None and str(row.kind) == "record") == (true.kind == "record"), place
            if true.kind == "record":
                own = {n: v for n, v in row.values.items() if n != "serial" and n not in row.inferred}
                assert own == pytest.approx(true.values), place
                codes = {"cell.error" if kind == "xls" and c == "formula.no_value" else c for c in true.codes}
                assert {finding.code for finding in row.findings} - BESIDE == codes, place
