"""Lists that are written as workbooks can also be seen and printed, where there is a paper for them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from tests.files.papers.pdf_reading import text_of
from tests.people_world import a_person, with_identities
from tests.ui.audit import DECIDING_LOOKS
from tests.ui.printed import save_shown
from vetdesk.ui.exporting.exporting_page import ExportingPage

Settle = Callable[[], None]


@pytest.fixture
def page(services, tasks, talk, navigator, qtbot) -> ExportingPage:
    with services.station.database.write("set up", services.station.session.actor) as work:
        work.people.add(with_identities(a_person("邓春国"), ("81", "drawing")))
    shown = ExportingPage(services, tasks, talk, navigator)
    qtbot.add_widget(shown)
    shown.resize(911, 512)
    shown.show()
    return shown


@pytest.mark.parametrize(("key", "word"), [("changes", "上期人数"), ("payment", "发放花名册")])
def test_a_list_is_seen_and_saved_as_paper(page, settle: Settle, talk, tmp_path: Path, *, key: str, word: str) -> None:
    page.choose(key)
    settle()
    page.findChild(QPushButton, "print_list").click()
    saved = save_shown(settle, talk, tmp_path / "list.pdf", "报区局")
    assert word in "".join(text_of(saved).split())


def test_what_has_no_paper_offers_none(page, settle: Settle) -> None:
    page.choose("roster")
    settle()
    assert page.findChild(QPushButton, "print_list").isHidden()


def test_nothing_is_cut_or_nameless(page, settle: Settle, audited) -> None:
    page.choose("payment")
    settle()
    assert audited(page, DECIDING_LOOKS) == []
