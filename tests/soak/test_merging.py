"""Merging and parting two records after long random histories leaves everything as it was."""

from pathlib import Path

import pytest

from tests.services.test_merging import check_there_and_back

pytestmark = pytest.mark.soak


def test_unmerging_gives_back_every_row_and_column(tmp_path: Path, seed: int) -> None:
    for turn in range(10):
        folder = tmp_path / str(turn)
        folder.mkdir()
        check_there_and_back(folder, 100 * seed + turn, 60, turned=bool(turn % 2))
