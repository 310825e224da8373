import pytest

from vetdesk import cli
from vetdesk.domain.errors import NotAStationError


def test_help_lists_every_command_without_importing_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--language", "en", "--help"]) == cli.DONE
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in cli.COMMANDS)


def test_help_is_chinese_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--language", "zh_CN", "--help"]) == cli.DONE
    shown = capsys.readouterr().out
    assert "优抚工作台" in shown
    assert "导出花名册或变更清单。" in shown


def test_chinese_help_does_not_stick_to_the_next_run(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--language", "zh_CN", "--help"])
    capsys.readouterr()
    cli.main(["--language", "en", "--help"])
    assert "优抚" not in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--nonsense"], ["nonsense"], ["--language", "fr"]])
def test_wrong_usage_gives_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments) == cli.WRONG_USAGE
    assert "Usage: vetdesk" in capsys.readouterr().err


def test_what_the_user_must_act_on_gives_1_and_its_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_ctx: object) -> None:
        raise NotAStationError("somewhere")

    monkeypatch.setattr(cli.vetdesk, "invoke", refuse)
    assert cli.main(["--language", "en"]) == cli.USER_MUST_ACT
    assert capsys.readouterr().err.startswith("There is no station in the folder somewhere.")


def test_a_bug_gives_3_and_shows_no_personal_data(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_ctx: object) -> None:
        raise KeyError("张三 529901195001010011")

    monkeypatch.setattr(cli.vetdesk, "invoke", fail)
    assert cli.main(["--language", "zh_CN"]) == cli.OUR_BUG
    told = capsys.readouterr().err
    assert "KeyError" in told
    assert "数据没有改动" in told
    assert "张三" not in told
    assert "529901" not in told


@pytest.mark.parametrize(
    ("variables", "expected"),
    [({"LANG": "zh_CN.UTF-8"}, "zh_CN"), ({"LANG": "C.UTF-8"}, "en"), ({"LANG": "zh_CN", "LC_ALL": "C"}, "en")],
)
def test_the_system_decides_the_language(
    variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cli.language_of_system() == expected
