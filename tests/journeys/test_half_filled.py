"""A program killed while forms are half filled in offers them when it starts again, and nothing of them is missing."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.builders import PASSWORD, Clock, a_station_folder, with_keys
from tests.journeys.half_filled import TYPED, field, make_window, said
from tests.ui.cases.case_world import open_cases
from tests.ui.patience import PatientBot, finish
from vetdesk.services.checking import check
from vetdesk.services.opening import sign_in
from vetdesk.ui.today.today_list import Line, TodayListView
from vetdesk.wiring import build_services

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("half_filled.py")


def kill_when_kept(folder: Path, case: int) -> None:
    """Let another process fill in the forms, and kill it as soon as the last draft is on the disk."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(SCRIPT), str(folder), str(case)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        for form in TYPED:
            assert child.stdout.readline() == f"kept {form}\n"
        child.kill()


def test_a_killed_program_offers_half_filled_forms_complete(tmp_path: Path, qtbot: PatientBot) -> None:
    folder = a_station_folder(tmp_path)
    station = with_keys(sign_in(folder, "zhang", PASSWORD, Clock()))
    case = open_cases(build_services(station), 1)[0]
    station.close()
    kill_when_kept(folder, case)
    station = sign_in(folder, "zhang", PASSWORD, Clock(), clock_is_right=True)
    window, tasks = make_window(station, tmp_path)
    settle = partial(finish, tasks)
    shown = window.findChild(TodayListView)
    assert shown is not None
    drafts = {
        line.name: row
        for row, line in enumerate(shown.days.lines)
        if isinstance(line, Line) and line.item.kind == "draft"
    }
    assert len(drafts) == len(TYPED)
    forms = {one.title: one.form for one in window.drafts.drafts}
    for title, row in drafts.items():
        window.show_page("today")
        settle()
        shown.setCurrentIndex(shown.days.index(row))
        QTest.keyClick(shown, Qt.Key.Key_Return)
        for _ in range(4):
            settle()
        typed = TYPED[forms[title]]
        assert {name: said(field(window, name)) for name in typed} == typed
    assert check(station).broken is None
    window.close_for_good()
    tasks.close()
    station.close()
