"""Chooses, before Qt starts on Linux, the input method through which Chinese can be typed. No Qt in here.

The PySide6 wheels carry Qt's plugin for IBus but none for Fcitx, the usual one on Chinese desktops; with
QT_IM_MODULE=fcitx nothing but Latin letters can be typed then. Fcitx 5 also speaks IBus's protocol, so "ibus" is set
where somebody answers to it. Qt's IBus plugin gives up where no program called ibus-daemon is installed, unless it is
told to use IBus's portal, which Fcitx 5 serves as well. A desktop that names no input method, or one that Qt 6 does not
know (xim), gets IBus too where somebody answers. A build with its own Fcitx plugin keeps the user's setting.
"""

import os
import shutil
import sys
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

FCITX = ("fcitx", "fcitx5")
WITHOUT_CHINESE = ("", "xim", "compose")
"""What desktops leave or set without thinking of Qt 6: by these nothing but Latin letters can be typed there."""
PORTAL = "IBUS_USE_PORTAL"


@dataclass(frozen=True, slots=True)
class InputMethod:
    """What was wanted by the desktop, what Qt gets, and why: "kept", "ibus_answers", "found", "no_way" or "system"."""

    wanted: str
    chosen: str
    reason: str


def wanted_by(environment: Mapping[str, str]) -> str:
    """The input method the desktop asks Qt programs to use, "" if it says nothing."""
    for variable in ("QT_IM_MODULES", "QT_IM_MODULE"):
        if name := environment.get(variable, ""):
            return name.split(";")[0]
    modifiers = environment.get("XMODIFIERS", "")
    return modifiers.removeprefix("@im=") if modifiers.startswith("@im=") else ""


def choose(environment: Mapping[str, str], *, has_plugin: bool, ibus_answers: bool) -> InputMethod:
    """Decide, from what the desktop wants and what there is."""
    wanted = wanted_by(environment)
    if wanted in WITHOUT_CHINESE and ibus_answers:
        return InputMethod(wanted, "ibus", "found")
    if wanted not in FCITX or has_plugin:
        return InputMethod(wanted, wanted, "kept")
    if ibus_answers:
        return InputMethod(wanted, "ibus", "ibus_answers")
    return InputMethod(wanted, wanted, "no_way")


def prepare(environment: MutableMapping[str, str] | None = None) -> InputMethod:
    """Choose and tell Qt, by the environment it reads when it starts; elsewhere than on Linux nothing is done."""
    environment = os.environ if environment is None else environment
    if not sys.platform.startswith("linux"):
        return InputMethod("", "", "system")
    answers = ibus_answers(environment)
    method = choose(environment, has_plugin=_has_fcitx_plugin(environment), ibus_answers=answers)
    if method.chosen != method.wanted:
        environment["QT_IM_MODULE"] = method.chosen
        environment.pop("QT_IM_MODULES", None)
    if method.chosen == "ibus" and answers and shutil.which("ibus-daemon", path=environment.get("PATH")) is None:
        environment.setdefault(PORTAL, "1")
    return method


def ibus_answers(environment: Mapping[str, str]) -> bool:
    """Whether a living program (IBus itself, or Fcitx 5) serves IBus's protocol on this display.

    Found the way Qt's plugin finds it: by the address file of the display, which names the server's process.
    """
    if file := environment.get("IBUS_ADDRESS_FILE"):
        return _is_alive(Path(file))
    config = Path(environment.get("XDG_CONFIG_HOME") or Path(environment.get("HOME", "/")) / ".config")
    host, number = _display(environment)
    return any(_is_alive(file) for file in (config / "ibus" / "bus").glob(f"*-{host}-{number}"))


def _display(environment: Mapping[str, str]) -> tuple[str, str]:
    if wayland := environment.get("WAYLAND_DISPLAY"):
        return "unix", wayland
    host, _, number = environment.get("DISPLAY", ":0").partition(":")
    return host or "unix", number.partition(".")[0]


def _is_alive(address_file: Path) -> bool:
    try:
        lines = address_file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    for line in lines:
        name, _, value = line.partition("=")
        if name == "IBUS_DAEMON_PID" and value.strip().isdecimal():
            return Path(f"/proc/{value.strip()}").exists()
    return False


def _has_fcitx_plugin(environment: Mapping[str, str]) -> bool:
    package = find_spec("PySide6")
    places = [Path(place) / "Qt" / "plugins" for place in (package.submodule_search_locations or ())] if package else []
    places += [Path(place) for place in environment.get("QT_PLUGIN_PATH", "").split(":") if place]
    return any(any((place / "platforminputcontexts").glob("*fcitx*")) for place in places)
