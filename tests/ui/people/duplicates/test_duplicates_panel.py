"""The panel of duplicates: search, pairs, verdicts, merging, taking back; by keyboard, in every look."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from tests.people_world import a_person, id_number, keep, keep_village, with_identities
from tests.ui.audit import LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.people import Recipient
from vetdesk.ui.people.duplicates.duplicates_panel import DuplicatesPanel
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.wiring import Services

Settle = Callable[[], None]
WRONG = id_number(serial=1)[:9] + "7" + id_number(serial=1)[10:]


def two_records(services: Services) -> list[Recipient]:
    """Zhang twice, a shared account of two others, and one ID number under another name."""
    village = keep_village(services.station.database, "石桥村")
    first = with_identities(a_person("张三丰", 1, village=village.name, phone="13800000001"), ("81", "drawing"))
    second = with_identities(a_person("章三丰", 1, id_number=WRONG, phone="13800000002"), ("51", "recognised"))
    third = a_person("李建国", 5, account_number="6217000000000000001", birth_date="1944-01-02")
    fourth = a_person("王秀英", 9, account_number="6217000000000000001", birth_date="1961-11-12")
    return keep(services.station.database, first, second, third, fourth)


@pytest.fixture
def panel(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, settle: Settle
) -> DuplicatesPanel:
    two_records(services)
    made = DuplicatesPanel(services, tasks, talk, navigator)
    made.setObjectName("duplicates_panel")
    made.begin()
    settle()
    return made


def press(panel: QWidget, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled(), name
    button.click()


def open_first_pair(panel: DuplicatesPanel, settle: Settle) -> None:
    panel.pairs.opened.emit(1)
    settle()


def test_the_station_is_searched_in_slices_and_pairs_and_alarms_are_listed(panel: DuplicatesPanel) -> None:
    assert len(panel.pairs.pairs) == 1
    assert [alarm.kind for alarm in panel.alarms.alarms] == ["same_account"]
    assert panel.tabs.tabText(0) == "Pairs: 1"
    told = panel.findChild(QLabel, "search_told")
    assert told is not None
    assert told.text().startswith("Records read: 4")


def test_a_pair_is_explained_in_words_whose_points_add_up(panel: DuplicatesPanel, settle: Settle) -> None:
    open_first_pair(panel, settle)
    reasons = panel.findChild(QLabel, "pair_reasons")
    assert reasons is not None
    points = [int(line.rpartition(" ")[2]) for line in reasons.text().splitlines()]
    assert sum(points) == panel.pairs.pairs[0].score.points
    assert "Names sound the same" in reasons.text()


def test_a_cleared_pair_leaves_the_list_and_does_not_come_back(
    panel: DuplicatesPanel, settle: Settle, talk: RecordingTalk
) -> None:
    open_first_pair(panel, settle)
    talk.answers = ["父子，村里证明"]
    press(panel, "different_people")
    settle()
    assert panel.pairs.pairs == []
    panel.primary()
    settle()
    assert panel.pairs.pairs == []


def test_a_confirmed_pair_stays_and_says_so(panel: DuplicatesPanel, settle: Settle, talk: RecordingTalk) -> None:
    open_first_pair(panel, settle)
    talk.answers = ["本人到站核对"]
    press(panel, "same_person")
    settle()
    assert panel.pairs.pairs[0].verdict == "same"


def test_one_line_of_buttons_offers_what_the_list_in_front_needs(panel: DuplicatesPanel) -> None:
    offered = ("compare_pair", "open_kept_record", "take_merging_back")
    bar = panel.buttons
    buttons = [bar.findChild(QPushButton, name) for name in offered]
    panel.tabs.setCurrentWidget(panel.pairs)
    assert [button is not None and not button.isHidden() for button in buttons] == [True, False, False]
    panel.tabs.setCurrentWidget(panel.mergings)
    assert [button is not None and not button.isHidden() for button in buttons] == [False, True, True]


def test_two_records_are_merged_field_by_field_and_the_merging_is_taken_back(
    panel: DuplicatesPanel, settle: Settle, talk: RecordingTalk, services: Services
) -> None:
    open_first_pair(panel, settle)
    press(panel, "merge_pair")
    settle()
    button = panel.merge.findChild(QPushButton, "merge_records")
    assert button is not None
    assert not button.isEnabled()
    for key in ("kept_name", "kept_id_number", "gone_phone"):
        choice = panel.merge.findChild(QRadioButton, key)
        assert choice is not None
        choice.click()
    reason = panel.merge.findChild(QLineEdit, "merge_reason")
    assert reason is not None
    reason.setText("两次登记")
    panel.primary()
    settle()
    assert panel.mergings.count == 1
    assert panel.tabs.tabText(2) == "Merges: 1"
    kept = services.archives.get(1)
    assert kept.name == "张三丰"
    assert len(kept.identities) == 2
    panel.mergings.list.choose(1)
    lost = panel.findChild(QLabel, "lost_values")
    assert lost is not None
    assert "章三丰" in lost.text()
    talk.answers = ["原来是两个人"]
    press(panel, "take_merging_back")
    settle()
    assert panel.mergings.count == 0
    assert services.archives.get(2).name == "章三丰"


def test_what_came_later_and_keeps_a_merging_is_told(
    panel: DuplicatesPanel, settle: Settle, talk: RecordingTalk, services: Services
) -> None:
    sides = {one.key: one.default or "kept" for one in services.merging.preview(1, 2).fields}
    services.merging.merge(1, 2, sides, "两次登记")
    view = services.archives.get(1)
    services.archives.save(1, view.version, {"remarks": "独居"})
    panel.begin()
    settle()
    panel.mergings.list.choose(1)
    press(panel, "take_merging_back")
    settle()
    assert "Field changed later · Remarks" in talk.told[-1]
    assert panel.mergings.count == 1


def test_masked_numbers_are_shown_in_full_for_a_purpose_only(
    panel: DuplicatesPanel, settle: Settle, talk: RecordingTalk
) -> None:
    open_first_pair(panel, settle)
    assert WRONG not in everything_said(panel.pair)
    talk.answers = ["核对身份证号码"]
    press(panel.pair, "show_in_full")
    settle()
    assert WRONG in everything_said(panel.pair)


def everything_said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_every_part_can_be_read_in_every_look(
    panel: DuplicatesPanel, settle: Settle, audited: Callable[[QWidget, Look], list[str]]
) -> None:
    assert audited(panel, LOOKS) == []
    open_first_pair(panel, settle)
    assert audited(panel, LOOKS) == []
    press(panel, "merge_pair")
    settle()
    assert audited(panel, LOOKS) == []


def test_everything_is_said_in_chinese_too(
    panel: DuplicatesPanel, settle: Settle, language: Language, qapp: QApplication
) -> None:
    open_first_pair(panel, settle)
    language.use("zh_CN")
    qapp.processEvents()
    assert panel.tabs.tabText(0) == "疑似重复：1"
    assert "姓名读音相同" in everything_said(panel.pair)
