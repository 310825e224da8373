import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from tests.builders import PASSWORD, Clock, a_station_folder, with_keys
from tests.services.case_desk import OPENING
from tests.ui.cases.case_world import lead_on
from vetdesk import cli
from vetdesk.domain.people import Recipient
from vetdesk.services.opening import sign_in
from vetdesk.wiring import Services

HEADINGS = (
    "序号",
    "姓名",
    "身份证号码",
    "受理编号",
    "审批意见",
    "审批文号",
    "审批日期",
    "批准折算年限",
    "享受待遇起始月",
)
DECISION = (
    1,
    "史长河",
    "529901195003055719",
    "81-2025-0001",
    "同意",
    "岭退役发〔2025〕12号",
    "2025-02-14",
    5,
    "2011-08",
)

STEPS = (
    ("zhang", "record_village_opinion"), ("zhang", "accept"), ("li", "examine"), ("wang", "no_objection"),
    ("zhao", "sign"), ("zhang", "report"),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("VETDESK_USER", "zhang")
    monkeypatch.setenv("VETDESK_SECOND_USER", "li")
    monkeypatch.setenv("VETDESK_SECOND_PASSWORD", PASSWORD)
    monkeypatch.setenv("VETDESK_PASSWORD", PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    made = a_station_folder(tmp_path)
    station = with_keys(sign_in(made, "zhang", PASSWORD, Clock()))
    services = Services(station)
    values = {"name": "史长河", "id_number": "529901195003055719", "enlisted_on": "1969-12", "birth_date": "1950-03-05"}
    with station.database.write("set up", station.session.actor) as work:
        person = work.people.add(Recipient(0, "", {**values, "discharged_on": "1974-02"}, ()))
    case = services.casework.open_case("rural_ex_conscript", person.id, OPENING).case
    lead_on(services, case.id, STEPS)
    station.close()
    return made


def decisions(tmp_path: Path, *rows: tuple[object, ...]) -> str:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("审批结果",), HEADINGS, *rows):
        sheet.append(row)
    path = tmp_path / "审批结果.xlsx"
    book.save(path)
    return str(path)


def test_decisions_are_taken_in_once_and_told_row_by_row(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = decisions(tmp_path, DECISION)
    arguments = ["--language", "zh_CN", "receive", str(folder), file]
    assert cli.main([*arguments, "--dry-run"]) == cli.DONE
    assert "以上为预览，没有保存任何内容。" in capsys.readouterr().out
    assert cli.main(arguments) == cli.DONE
    assert "史长河 81-2025-0001：已登记：登记批准决定。" in capsys.readouterr().out
    assert cli.main(arguments) == cli.DONE
    assert "登记决定0条，此前已登记1条" in capsys.readouterr().out


def test_a_wrong_row_asks_the_user_to_act(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stranger = (2, "邓春国", "529901195301119018", "81-2025-0009", "同意", "x", "2025-02-14", 5, "2011-08")
    assert cli.main(["receive", str(folder), decisions(tmp_path, DECISION, stranger)]) == cli.USER_MUST_ACT
    shown = capsys.readouterr()
    assert "No case matches." in shown.err
    assert "1 decisions recorded" in shown.out


def test_a_file_that_is_missing_is_named(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["receive", str(folder), str(tmp_path / "none.xlsx")]) == cli.USER_MUST_ACT
    assert "none.xlsx" in capsys.readouterr().err
