import io
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from tests.builders import PASSWORD, Clock, a_station_folder
from tests.county_template import SHEET, county_template
from vetdesk import cli
from vetdesk.commands.exporting import last_month, last_quarter
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.opening import sign_in
from vetdesk.services.templates import Templates
from vetdesk.storage.export_lines import ExportLines

WHY = ("--purpose", "报县局", "--to", "山阳县退役军人事务局")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VETDESK_USER", "zhang")
    monkeypatch.setenv("VETDESK_SECOND_USER", "li")
    monkeypatch.setenv("VETDESK_SECOND_PASSWORD", PASSWORD)
    monkeypatch.setenv("VETDESK_PASSWORD", PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    folder = a_station_folder(tmp_path)
    station = sign_in(folder, "zhang", PASSWORD, Clock())
    with station.database.write("set up", station.session.actor) as work:
        work.people.add(Recipient(0, "", {"name": "邓春国"}, (Identity(0, "", "51", "drawing"),)))
    station.close()
    return folder


def test_the_roster_is_written_and_said_to_be(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "花名册.xlsx"
    assert cli.main(["--language", "zh_CN", "export", str(folder), "roster", str(out), *WHY]) == cli.DONE
    assert openpyxl.load_workbook(out)["花名册"]["C5"].value == "邓春国"
    assert "共 1 行" in capsys.readouterr().out


def test_a_purpose_that_was_not_told_is_asked_for_and_stands_in_the_register(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "花名册.xlsx"
    assert cli.main(["--language", "en", "export", str(folder), "roster", str(out)]) != cli.DONE
    assert "What is it for?" in capsys.readouterr().err
    assert not out.exists()
    monkeypatch.setattr("sys.stdin", io.StringIO(" \n报县局\n"))
    assert cli.main(["--language", "en", "export", str(folder), "roster", str(out), *WHY[2:]]) == cli.DONE
    station = sign_in(folder, "zhang", PASSWORD, lambda: datetime.now(UTC))
    with station.database.read() as look:
        (line,) = ExportLines(look).between("", "")
    station.close()
    assert (line.purpose, line.to_whom, line.file) == ("报县局", "山阳县退役军人事务局", "花名册.xlsx")


def test_the_change_list_of_a_span_is_written(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "变动.xlsx"
    span = ["--since", "2025-01-01", "--until", "2025-01-31"]
    assert cli.main(["export", str(folder), "changes", str(out), *span, *WHY]) == cli.DONE
    assert openpyxl.load_workbook(out)["变动情况"]["B4"].value == "邓春国"


@pytest.mark.parametrize(
    ("what", "sheet"),
    [
        ("payment", "发放花名册"),
        ("deaths", "去世人员"),
        ("accounts", "银行账号"),
        ("public", "长期公示"),
        ("statistics", "统计表"),
    ],
)
def test_every_other_list_is_written(folder: Path, tmp_path: Path, what: str, sheet: str) -> None:
    out = tmp_path / "a.xlsx"
    assert cli.main(["export", str(folder), what, str(out), *WHY]) == cli.DONE
    assert openpyxl.load_workbook(out).sheetnames[0] == sheet


def test_a_template_is_filled_by_its_name_and_an_unknown_one_is_named(folder: Path, tmp_path: Path) -> None:
    station = sign_in(folder, "zhang", PASSWORD, Clock())
    templates = Templates(station.database, station.session, station.definitions, station.now)
    templates.take_in(county_template(tmp_path / "县模板.xlsx"))
    station.close()
    out = tmp_path / "a.xlsx"
    assert cli.main(["export", str(folder), "template", str(out), "--template", "县模板", *WHY]) == cli.DONE
    assert openpyxl.load_workbook(out)[SHEET]["D4"].value == "邓春国"
    assert cli.main(["export", str(folder), "template", str(out), "--template", "别的", *WHY]) == cli.USER_MUST_ACT


def test_a_password_from_the_environment_locks_the_workbook(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VETDESK_FILE_PASSWORD", "spruce-41")
    assert cli.main(["export", str(folder), "roster", str(tmp_path / "a.xlsx"), *WHY]) == cli.DONE
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"\xd0\xcf\x11\xe0")


def test_a_place_that_cannot_be_written_is_for_the_user_to_mend(folder: Path, tmp_path: Path) -> None:
    assert cli.main(["export", str(folder), "roster", str(tmp_path / "no" / "a.xlsx"), *WHY]) == cli.USER_MUST_ACT


def test_an_unknown_list_is_wrong_usage(folder: Path, tmp_path: Path) -> None:
    assert cli.main(["export", str(folder), "everything", str(tmp_path / "a.xlsx")]) == cli.WRONG_USAGE


def test_last_month_is_whole() -> None:
    assert last_month(date(2026, 3, 10)) == (date(2026, 2, 1), date(2026, 2, 28))
    assert last_month(date(2026, 1, 31)) == (date(2025, 12, 1), date(2025, 12, 31))


def test_last_quarter_is_whole() -> None:
    assert last_quarter(date(2026, 3, 10)) == (date(2025, 10, 1), date(2025, 12, 31))
    assert last_quarter(date(2026, 11, 30)) == (date(2026, 7, 1), date(2026, 9, 30))
