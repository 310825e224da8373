import io
from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock, a_station_folder
from tests.files.papers.pdf_reading import text_of
from vetdesk import cli
from vetdesk.domain.people import Recipient
from vetdesk.services.opening import sign_in

WHY = ("--purpose", "归档")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VETDESK_USER", "zhang")
    monkeypatch.setenv("VETDESK_SECOND_USER", "li")
    monkeypatch.setenv("VETDESK_SECOND_PASSWORD", PASSWORD)
    monkeypatch.setenv("VETDESK_PASSWORD", PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return a_station_folder(tmp_path)


def a_recipient(folder: Path, name: str) -> str:
    station = sign_in(folder, "zhang", PASSWORD, Clock())
    with station.database.write("set up", station.session.actor) as work:
        uid = work.people.add(Recipient(0, "", {"name": name})).uid
    station.close()
    return uid


def test_a_blank_form_is_written(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "blank.pdf"
    assert cli.main(["print", str(folder), "rural_subsidy_approval", "--blank", str(out)]) == cli.DONE
    assert "军队退役士兵老年生活补助审核、审批表" in text_of(out.read_bytes())


def test_characters_without_a_font_are_named(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uid, out = a_recipient(folder, "王\U00031350"), tmp_path / "sheet.pdf"
    arguments = ["--language", "zh_CN", "print", str(folder), "recipient_sheet", "--recipient", uid, *WHY, str(out)]
    assert cli.main(arguments) == cli.DONE
    shown = capsys.readouterr()
    assert "共 1 页" in shown.out
    assert "U+31350" in shown.err


def test_a_catalogue_of_several_people_is_written(folder: Path, tmp_path: Path) -> None:
    uids, out = [a_recipient(folder, name) for name in ("甲", "乙")], tmp_path / "catalogue.pdf"
    chosen = [part for uid in uids for part in ("--recipient", uid)]
    assert cli.main(["print", str(folder), "archive_catalogue", *chosen, *WHY, str(out)]) == cli.DONE
    text = text_of(out.read_bytes())
    assert "甲" in text
    assert "乙" in text


@pytest.mark.parametrize("which", [[], ["--blank", "--case", "x"]])
def test_it_must_be_said_what_the_paper_is_about(folder: Path, tmp_path: Path, which: list[str]) -> None:
    arguments = ["print", str(folder), "public_notice", *which, str(tmp_path / "x.pdf")]
    assert cli.main(arguments) == cli.WRONG_USAGE


def test_an_unknown_case_is_for_the_user_to_mend(folder: Path, tmp_path: Path) -> None:
    arguments = ["print", str(folder), "public_notice", "--case", "nobody", str(tmp_path / "x.pdf")]
    assert cli.main(arguments) == cli.USER_MUST_ACT
    assert not (tmp_path / "x.pdf").exists()
