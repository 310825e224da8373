"""Which input method Qt gets on Linux."""

import os
from pathlib import Path

import pytest

from vetdesk.ui.input_method import InputMethod, choose, ibus_answers, prepare, wanted_by


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, ""),
        ({"QT_IM_MODULE": "fcitx"}, "fcitx"),
        ({"QT_IM_MODULES": "fcitx;ibus", "QT_IM_MODULE": "ibus"}, "fcitx"),
        ({"XMODIFIERS": "@im=fcitx"}, "fcitx"),
        ({"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=fcitx"}, "ibus"),
    ],
)
def test_the_desktop_says_what_it_wants(environment: dict[str, str], wanted: str) -> None:
    assert wanted_by(environment) == wanted


@pytest.mark.parametrize(
    ("wanted", "has_plugin", "answers", "chosen", "reason"),
    [
        ("ibus", False, True, "ibus", "kept"),
        ("fcitx", True, True, "fcitx", "kept"),
        ("fcitx", False, True, "ibus", "ibus_answers"),
        ("fcitx5", False, True, "ibus", "ibus_answers"),
        ("fcitx", False, False, "fcitx", "no_way"),
        ("", False, True, "ibus", "found"),
        ("xim", False, True, "ibus", "found"),
        ("", False, False, "", "kept"),
    ],
)
def test_fcitx_without_a_plugin_is_reached_as_ibus(
    wanted: str, has_plugin: bool, answers: bool, chosen: str, reason: str
) -> None:
    method = choose({"QT_IM_MODULE": wanted}, has_plugin=has_plugin, ibus_answers=answers)
    assert method == InputMethod(wanted, chosen, reason)


@pytest.fixture
def desktop(tmp_path: Path) -> dict[str, str]:
    """A desktop where a living program serves IBus's protocol on display :7."""
    folder = tmp_path / "ibus" / "bus"
    folder.mkdir(parents=True)
    file = folder / "0123456789abcdef-unix-7"
    file.write_text(f"# this is created by a server\nIBUS_ADDRESS=unix:path=x\nIBUS_DAEMON_PID={os.getpid()}\n")
    return {"XDG_CONFIG_HOME": str(tmp_path), "DISPLAY": ":7.0"}


def test_a_living_server_is_found_on_its_display_only(desktop: dict[str, str]) -> None:
    assert ibus_answers(desktop)
    assert not ibus_answers({**desktop, "DISPLAY": ":8"})
    assert not ibus_answers({**desktop, "WAYLAND_DISPLAY": "wayland-0"})


def test_a_dead_server_does_not_answer(desktop: dict[str, str], tmp_path: Path) -> None:
    file = next((tmp_path / "ibus" / "bus").iterdir())
    file.write_text("IBUS_ADDRESS=unix:path=x\nIBUS_DAEMON_PID=999999999\n")
    assert not ibus_answers(desktop)


@pytest.mark.skipif(os.name != "posix", reason="only Linux chooses")
def test_qt_is_told_by_its_environment(desktop: dict[str, str]) -> None:
    environment = {**desktop, "QT_IM_MODULES": "fcitx", "QT_IM_MODULE": "fcitx"}
    assert prepare(environment).chosen == "ibus"
    assert environment["QT_IM_MODULE"] == "ibus"
    assert "QT_IM_MODULES" not in environment


@pytest.mark.skipif(os.name != "posix", reason="only Linux chooses")
@pytest.mark.parametrize("installed", [True, False])
def test_without_ibus_itself_its_portal_is_used(desktop: dict[str, str], tmp_path: Path, installed: bool) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    if installed:
        (programs / "ibus-daemon").touch(mode=0o755)
    environment = {**desktop, "QT_IM_MODULE": "fcitx", "PATH": str(programs)}
    prepare(environment)
    assert environment.get("IBUS_USE_PORTAL") == (None if installed else "1")
