"""A sample of the attacks of an insider with the data key; all of them are tried by the long tier."""

from pathlib import Path

import pytest

from tests.attacks.attacks import ATTACKS
from tests.attacks.trials import Score, anchors_of, try_attacks
from tests.attacks.world import Office, an_office
from vetdesk.verify.verifying import Known, verify


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return an_office(tmp_path_factory.mktemp("office"), people=2, periods=2)


def test_an_office_that_nobody_touched_is_sound(office: Office) -> None:
    verdict = verify(office.folder, office.key, Known(anchors_of(office)))
    assert (verdict.findings, verdict.remarks) == ([], [])
    assert verdict.counts["decisions"] > 5


@pytest.mark.parametrize("kind", ATTACKS)
def test_every_attack_is_found_with_ends_known_outside(office: Office, kind: str, tmp_path: Path) -> None:
    score: Score = try_attacks(office, tmp_path, 2, 1, kind)[kind]
    assert (score.tried, score.found, score.named, score.missed) == (2, 2, 2, [])


def test_without_ends_known_outside_a_file_rolled_back_is_sound(office: Office, tmp_path: Path) -> None:
    """The negative control: nothing within a file tells that a newer one existed."""
    score = try_attacks(office, tmp_path, 1, 1, "roll_back")["roll_back"]
    assert score.alone == 0
