"""Chinese can be typed on Linux through Fcitx 5 and IBus, in the search, a form and an opinion of the real window."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import PySide6
import pytest

from tests.tiers import tries

PROGRAMS = ("Xvfb", "xvfb-run", "dbus-run-session", "openbox", "xdotool")
METHODS = {
    "fcitx5": ("fcitx5", Path("/usr/share/fcitx5/inputmethod/pinyin.conf"), "fcitx5 and fcitx5-chinese-addons"),
    "ibus": ("ibus-daemon", Path("/usr/libexec/ibus-engine-libpinyin"), "ibus and ibus-libpinyin"),
}
ROUTES = (("fcitx5", "fcitx"), ("ibus", "ibus"), ("fcitx5", ""), ("fcitx5", "ibus"), ("ibus", ""))
"""The input method that runs, and what QT_IM_MODULE says; the first in each run, all in the long tier."""
PATIENCE_SECONDS = 420
"""It takes twelve seconds on an idle computer, two minutes beside ten other programs that want the same two cores."""
HERE = Path(__file__).parent
ROOT = HERE.parents[2]
FROM_THE_DESKTOP = ("QT_", "XDG_", "WAYLAND", "GTK_", "IBUS_", "XMODIFIERS", "DBUS_")


def missing(method: str) -> str:
    """Why a route cannot be tried on this computer, "" if it can."""
    program, words, packages = METHODS[method]
    if not all(map(shutil.which, (*PROGRAMS, program))) or not words.exists():
        return f"needs {', '.join(PROGRAMS)}, {packages}"
    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    load = [sys.executable, "-c", "import ctypes, sys; ctypes.CDLL(sys.argv[1])", plugin]
    told = subprocess.run(load, check=False, capture_output=True, text=True).stderr.strip().rpartition("\n")[2]
    return f"Qt cannot use X here: {told}" if told else ""


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Only one desktop is made at a moment: two that begin together may take the same display."""
    import fcntl  # not on every system; there the tests are skipped

    with (Path(tempfile.gettempdir()) / "vetdesk-typing.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run_desktop(script: list[str], environment: dict[str, str]) -> None:
    """Run a script in a desktop of its own; however it ends, nothing of that desktop goes on."""
    session = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1366x768x24", "dbus-run-session", "--", "bash"]
    quiet = subprocess.DEVNULL
    desktop = subprocess.Popen(session + script, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        assert desktop.wait(PATIENCE_SECONDS) == 0
    finally:
        with suppress(ProcessLookupError):
            os.killpg(desktop.pid, signal.SIGKILL)
        desktop.wait()


@pytest.mark.parametrize(("method", "wanted"), ROUTES[: tries(1, len(ROUTES))])
def test_zhangsan_arrives_in_search_form_and_opinion(tmp_path: Path, method: str, wanted: str) -> None:
    if why := missing(method):
        pytest.skip(why)
    arrived, station, runtime = tmp_path / "arrived.txt", tmp_path / "desk", tmp_path / "runtime"
    station.mkdir()
    runtime.mkdir(mode=0o700)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FROM_THE_DESKTOP)}
    environment = {
        **kept,
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(tmp_path / ".config"),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
    }
    script = [HERE / "type_it.sh", sys.executable, arrived, HERE / "desk_window.py", station, method, wanted]
    with one_at_a_time():
        run_desktop([str(word) for word in script], environment)
    lines = arrived.read_text(encoding="utf-8").splitlines()
    assert lines[0].split()[:2] == ["method", "ibus"]
    assert [line for line in lines if not line.startswith(("ready", "method"))] == [
        "search 张三", "form 张三", "opinion 张三",
    ]  # fmt: skip
