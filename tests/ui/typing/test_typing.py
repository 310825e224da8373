"""Chinese can be typed on Linux through Fcitx 5, although Qt has no plugin for it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

PROGRAMS = ("Xvfb", "xvfb-run", "dbus-run-session", "openbox", "fcitx5", "xdotool")
HERE = Path(__file__).parent
FROM_THE_DESKTOP = ("QT_", "XDG_", "WAYLAND", "GTK_", "IBUS_")


def missing_libraries() -> str:
    """What Qt's plugin for X lacks on this computer; "" if it can be loaded."""
    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    load = [sys.executable, "-c", "import ctypes, sys; ctypes.CDLL(sys.argv[1])", plugin]
    told = subprocess.run(load, check=False, capture_output=True, text=True).stderr.strip()
    return told.rpartition("\n")[2]


@pytest.mark.skipif(
    not all(map(shutil.which, PROGRAMS)) or not Path("/usr/share/fcitx5/inputmethod/pinyin.conf").exists(),
    reason=f"needs {', '.join(PROGRAMS)} and fcitx5-chinese-addons",
)
def test_zhangsan_is_typed_through_fcitx5(tmp_path: Path) -> None:
    if missing := missing_libraries():
        pytest.skip(f"Qt cannot use X here: {missing}")
    arrived = tmp_path / "arrived.txt"
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        **{
            name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "WAYLAND", "GTK_"))
        },
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(tmp_path / ".config"),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
    }
    script = ["bash", str(HERE / "type_it.sh"), sys.executable, str(arrived), str(HERE / "typing_window.py")]
    subprocess.run(
        ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1366x768x24", "dbus-run-session", "--", *script],
        env=environment,
        check=True,
        timeout=90,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert arrived.read_text(encoding="utf-8").splitlines() == ["ibus", "张三"]
