"""What was typed into a form comes out of it, goes into a fresh one, and is the same there: forms of every make."""

import random
from collections.abc import Callable, Mapping
from typing import Any, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.activities.activity_form import ActivityForm
from vetdesk.ui.benefits.rates.figure_form import FigureForm
from vetdesk.ui.benefits.rates.supplement_form import SupplementForm
from vetdesk.ui.benefits.rates.table_form import TableForm
from vetdesk.ui.benefits.rates.ways_form import WaysForm
from vetdesk.ui.complaints.register_panel import RegisterPanel
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.drafts.inputs import input_of
from vetdesk.ui.drafts.typed import put_into, snapshot, typed_into
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.people.new_person_panel import NewPersonPanel
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.visit_entry import VisitEntryPanel
from vetdesk.wiring import Services

WORDS: Final = ("屋顶漏水", "配助听器", "13800000001", "2024-05", "0.5", "a & b", "“引号”\n第二行", "　全角　")
Make = Callable[[Services, TaskRunner, RecordingTalk, RecordingNavigator], Drafted]
FORMS: Final[Mapping[str, Make]] = {
    "visit": VisitEntryPanel,
    "new_person": lambda s, tasks, talk, _n: NewPersonPanel(s, tasks, talk),
    "activity": lambda s, tasks, talk, _n: ActivityForm(s, tasks, talk),
    "complaint": RegisterPanel,
    "figure": lambda s, tasks, talk, _n: FigureForm(s, tasks, talk),
    "supplement": lambda s, tasks, talk, _n: SupplementForm(s, tasks, talk),
    "table": lambda s, tasks, talk, _n: TableForm(s, tasks, talk),
    "ways": lambda s, tasks, talk, _n: WaysForm(s, tasks, talk),
}


def scribble(form: QWidget, dice: random.Random) -> None:
    """Type into a part of everything that takes typing, as a user would."""
    for widget in form.findChildren(QWidget):
        if dice.random() < 0.4 or not widget.isEnabled() or (one := input_of(widget)) is None:
            continue
        if isinstance(widget, QComboBox):
            if widget.count():
                one.put([widget.itemData(place := dice.randrange(widget.count())), widget.itemText(place)])
        elif isinstance(widget, QLineEdit) and not isinstance(widget.parentWidget(), QComboBox):
            one.put(dice.choice(WORDS).replace("\n", " ")[: widget.maxLength()])
        elif isinstance(widget, QPlainTextEdit):
            one.put(dice.choice(WORDS))
        elif isinstance(widget, QCheckBox):
            one.put(dice.random() < 0.5)


def begin(form: Any) -> None:
    """As its page begins it for something new."""
    form.begin(*{"VisitEntryPanel": (1, "王某", "2025-01-20")}.get(type(form).__name__, ()))


@pytest.mark.parametrize("name", FORMS)
def test_a_real_form_gives_back_what_was_typed(  # noqa: PLR0917 - fixtures
    name: str, services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> None:  # fmt: skip
    dice = random.Random(name)
    for _ in range(2):
        first, second = (FORMS[name](services, tasks, talk, navigator) for _ in range(2))
        for form in (first, second):
            begin(form)
            settle()
            form.draft_mark()
        scribble(first.draft_widget, dice)
        settle()
        content = first.draft_content()
        left = second.take_draft({key: list(told) for key, told in content.items()})
        settle()
        assert left == {}
        assert second.draft_content() == content


def a_form() -> QWidget:
    """A form of ordinary widgets."""
    form = QWidget()
    layout = QFormLayout(form)
    for name in ("name", "phone", "note"):
        layout.addRow(name, line := QLineEdit())
        line.setObjectName(name)
    layout.addRow("text", QPlainTextEdit())
    code = CodeEdit()
    code.setObjectName("code")
    code.offer([("a", "甲"), ("b", "乙")])
    layout.addRow("code", code)
    layout.addRow("tick", QCheckBox("tick"))
    layout.addRow("count", QSpinBox())
    ticks = QListWidget()
    for text in ("甲村", "乙村"):
        QListWidgetItem(text, ticks).setCheckState(Qt.CheckState.Unchecked)
    layout.addRow("ticks", ticks)
    return form


def test_only_what_was_changed_is_kept_so_that_a_change_since_stays(qapp: QApplication) -> None:
    first, later = a_form(), a_form()
    before = snapshot((first,))
    first.findChild(QLineEdit, "phone").setText("138")
    later.findChild(QLineEdit, "name").setText("changed meanwhile")
    later.findChild(QLineEdit, "phone").setText("old")
    put_into((later,), typed_into((first,), before))
    assert later.findChild(QLineEdit, "name").text() == "changed meanwhile"
    assert later.findChild(QLineEdit, "phone").text() == "138"


def test_passwords_and_what_is_only_looked_for_are_never_kept(qapp: QApplication) -> None:
    form = QWidget()
    layout = QVBoxLayout(form)
    for name in ("password", "fixed", "view"):
        line = QLineEdit(form)
        line.setObjectName(name)
        layout.addWidget(line)
    form.findChild(QLineEdit, "password").setEchoMode(QLineEdit.EchoMode.Password)
    form.findChild(QLineEdit, "fixed").setReadOnly(True)
    form.findChild(QLineEdit, "view").setProperty("no_draft", True)
    before = snapshot((form,))
    for line in form.findChildren(QLineEdit):
        line.setText("correct horse")
    assert typed_into((form,), before) == {}


def test_what_was_emptied_again_is_no_draft(qapp: QApplication) -> None:
    form = a_form()
    form.findChild(QLineEdit, "name").setText("x")
    before = snapshot((form,))
    form.findChild(QLineEdit, "name").clear()
    assert typed_into((form,), before) == {}
