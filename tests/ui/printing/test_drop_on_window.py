"""A scan let go anywhere over the window files itself."""

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from tests.services.case_desk import KIND, OPENING
from tests.services.damaged_pages import as_jpeg, drawn, turned
from tests.ui.desks import settle_people
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.wiring import people_finder


def test_a_signed_paper_dropped_on_the_window_files_itself_and_locking_hides_it(
    qtbot, services, tasks, talk, dressed, *, settle, tmp_path
):
    applicant = settle_people(services)[1]
    case_id = services.casework.open_case(KIND, applicant.id, OPENING).case.id
    made = services.printing.make("rural_subsidy_approval", case_id=case_id)
    scan = tmp_path / "scan.jpg"
    scan.write_bytes(as_jpeg(turned(drawn(made.content), 3)))
    dress = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    find = people_finder(services)
    window = MainWindow(services, tasks, talk, dress, find=find, method=InputMethod("fcitx", "ibus", "ibus_answers"))
    qtbot.addWidget(window, before_close_func=lambda shown: shown.close_for_good())
    window.show()
    settle()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan))])
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))
    settle()
    assert len(services.paper_loop.of_case(case_id)[0].returned) == 1
    assert window.deeds.returned is not None
    assert window.deeds.returned.isVisible()
    window.lock()
    settle()
    assert not window.deeds.returned.isVisible()
