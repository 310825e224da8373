"""What the inspector brings along: codes of papers, receipts, files of heads, the root's fingerprint."""

from pathlib import Path

import pytest

from tests.verify.conftest import Spoil
from vetdesk.domain.anchors import head_line
from vetdesk.domain.journal import Head
from vetdesk.verify.findings import Verdict
from vetdesk.verify.opening import opened
from vetdesk.verify.outside import Code, file_of_heads, receipt
from vetdesk.verify.verifying import Known, verify


def found(folder: Path, key: bytes, **known: object) -> Verdict:
    return verify(folder, key, Known(**known))  # type: ignore[arg-type]  # as the test names them


@pytest.fixture(scope="module")
def paper(station_folder: Path, key: bytes) -> Code:
    with opened(station_folder, key) as station:
        return Code(*next(station.rows("SELECT paper, record, facts_version, head FROM paper_sheet")))


def test_a_paper_at_hand_is_known_by_its_code_and_its_letters(station_folder: Path, key: bytes, paper: Code) -> None:
    text = ":".join(("VD1", paper.paper.replace("_", "-"), paper.record.replace("-", ""), paper.version, paper.head))
    for code in (text.upper(), paper.letters, paper.letters.lower()):
        assert found(station_folder, key, papers=[code]).sound, code


@pytest.mark.parametrize("part", [2, 3, 4])
def test_a_paper_that_was_tampered_with_is_not(station_folder: Path, key: bytes, paper: Code, part: int) -> None:
    parts = ["VD1", paper.paper.replace("_", "-"), paper.record.replace("-", ""), paper.version, paper.head]
    parts[part] = "".join("1" if digit == "0" else "0" for digit in parts[part])
    verdict = found(station_folder, key, papers=[":".join(parts)])
    assert [finding.code for finding in verdict.findings] == ["paper.unknown"]


def test_a_paper_taken_out_of_the_database_shows_by_its_code(
    folder: Path, key: bytes, paper: Code, spoil: Spoil
) -> None:
    spoil(folder, "DELETE FROM paper_sheet")
    assert "paper.unknown" in found(folder, key, papers=[paper.letters]).how_many


def test_ends_fit_or_name_the_first_place_that_does_not(station_folder: Path, key: bytes, tmp_path: Path) -> None:
    origin, (last, digest, at) = next(iter(found(station_folder, key).heads.items()))
    fits = receipt(f"{last}:{digest[:16]}")
    assert fits is not None
    assert found(station_folder, key, anchors=[fits]).counts["anchors"] >= 1
    heads = tmp_path / "heads"
    heads.write_text(
        head_line(origin, Head(last, "f" * 64, at)) + head_line(origin, Head(last + 9, digest, at), "2025-7")
    )
    verdict = found(station_folder, key, anchors=list(file_of_heads(heads)))
    assert [(one.what, one.seq) for one in verdict.findings] == [("differs", last), ("missing", last + 1)]
    assert verdict.findings[1].facts["told"] == "2025-7"


def test_another_root_than_that_of_the_sheet_is_not_taken(station_folder: Path, key: bytes) -> None:
    (root,) = found(station_folder, key).roots
    assert found(station_folder, key, roots=[root]).sound
    assert found(station_folder, key, roots=["0" * 16]).how_many == {"signature.root": 1}
