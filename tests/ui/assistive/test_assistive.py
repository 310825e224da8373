"""What a screen reader is told of the desk, asked over the bus that screen readers use."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from tests.tiers import tries

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
PAGES = ("档案", "今日", "审批", "走访", "待遇", "信访", "政策", "往来", "报表", "设置")
"""The pages a reader goes to: the first in each run, all in the long tier."""
BUS = Path("/usr/libexec/at-spi-bus-launcher")
PROGRAMS = ("xvfb-run", "dbus-run-session", "dbus-send")
SPOKEN = {
    "check box", "combo box", "entry", "list", "menu item", "page tab", "push button", "radio button", "spin button",
    "table", "text", "toggle button", "tree",
}  # fmt: skip
"""Roles of what somebody uses."""


def missing() -> str:
    """Why nothing can be read on this computer, "" if it can."""
    if not all(map(shutil.which, PROGRAMS)) or not BUS.exists():
        return f"needs {', '.join(PROGRAMS)} and at-spi2-core"
    told = subprocess.run(["/usr/bin/python3", "-c", "import gi; gi.require_version('Atspi', '2.0')"], check=False)
    if told.returncode:
        return "needs python3-gi and gir1.2-atspi-2.0"
    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    load = [sys.executable, "-c", "import ctypes, sys; ctypes.CDLL(sys.argv[1])", plugin]
    why = subprocess.run(load, check=False, capture_output=True, text=True).stderr.strip().rpartition("\n")[2]
    return f"Qt cannot use X here: {why}" if why else ""


def is_silent(role: str, name: str, _description: str, focusable: str, inside: str) -> bool:
    """Whether somebody comes to it and hears no name. Empty cells are empty; a choice speaks for its line."""
    empty = role == "table cell" or (role, inside) == ("text", "combo box")
    return not name.strip() and bool(focusable or role in SPOKEN) and not empty


def test_a_screen_reader_gets_to_pages_and_hears_a_name_of_everything_to_use(tmp_path: Path) -> None:
    if why := missing():
        pytest.skip(why)
    station, file, runtime = tmp_path / "desk", tmp_path / "read.json", tmp_path / "runtime"
    station.mkdir()
    runtime.mkdir(mode=0o700)
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "DBUS_", "AT_SPI"))
    }
    environment = kept | {
        "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }  # fmt: skip
    pages = PAGES[: tries(1, len(PAGES))]
    script = [
        HERE / "read_it.sh",
        sys.executable,
        HERE / "desk_window.py",
        station,
        HERE / "read_desk.py",
        file,
        *pages,
    ]
    subprocess.run(
        ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1366x768x24", "dbus-run-session", "--", "bash"]
        + [str(word) for word in script],
        env=environment, check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    read: dict[str, list[list[str]]] = json.loads(file.read_text(encoding="utf-8"))
    for page, heard in read.items():
        assert ["label", page] in [one[:2] for one in heard], f"{page} did not come to the front"
        assert [one for one in heard if is_silent(*one)] == [], page
