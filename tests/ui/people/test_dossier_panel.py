from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import Clock
from tests.files.papers.pdf_reading import text_of
from tests.ui.audit import LOOKS
from tests.ui.desks import a_desk, settle_people
from tests.ui.printed import save_shown
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.dossiers import Part
from vetdesk.ui.people.dossier_panel import DossierPanel
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    with a_desk(tmp_path, clock=clock) as desk:
        yield desk


@pytest.fixture
def panel(
    qtbot: object, services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator
) -> DossierPanel:
    person = settle_people(services)[1]
    made = DossierPanel(services, tasks, talk, navigator)
    qtbot.addWidget(made)  # type: ignore[attr-defined]  # pytest-qt ships no types
    made.show_record(services.archives.get(person.id))
    return made


def test_without_a_purpose_nothing_is_made(panel: DossierPanel, talk: RecordingTalk) -> None:
    panel.begin_adding()
    assert "Nothing was made" in panel.problem.text()
    assert talk.asked == []


def test_the_dossier_is_masked_unless_asked_for_in_full(
    panel: DossierPanel, talk: RecordingTalk, settle: Callable[[], None], tmp_path: Path, navigator: RecordingNavigator
) -> None:
    out = tmp_path / "dossier.pdf"
    panel.purpose.setText("上级检查")
    panel.make()
    assert "13800000000" not in "".join(text_of(save_shown(settle, talk, out), 1).split())
    panel.full.setChecked(True)
    panel.make()
    assert "13800000000" in "".join(text_of(save_shown(settle, talk, out), 1).split())
    assert str(out) in navigator.said[-1]


def test_scans_are_offered_in_full_only_and_parts_may_be_left_out(panel: DossierPanel) -> None:
    assert Part.SCANS not in panel.chosen()
    assert not panel.parts[Part.SCANS].isChecked(), "what is left out is not ticked"
    panel.full.setChecked(True)
    panel.parts[Part.HISTORY].setChecked(False)
    assert Part.SCANS in panel.chosen()
    assert Part.HISTORY not in panel.chosen()


def test_it_stands_every_look(panel: DossierPanel, audited: Callable[..., list[str]]) -> None:
    for look in LOOKS:
        assert audited(panel, look) == [], look
