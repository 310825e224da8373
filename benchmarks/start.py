"""Start: from the process's start to Today's rows on the screen, less the time at the sign-in box and of the password.

The program itself is run by `benchmarks.desk`, which types the password; the floor is `benchmarks.bare_window`.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.frame import Benchmark
from benchmarks.stations import PASSWORD, USER, opened, populated_station
from vetdesk.storage import backup

PEOPLE = 100_000


def run_until_painted(module: str, *arguments: str, home: Path) -> str:
    """Run a module in a process of its own, with settings in `home`; returns what it printed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"XDG_CONFIG_HOME": str(home), "XDG_STATE_HOME": str(home), "XDG_DATA_HOME": str(home)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True
    ).stdout


def remember(folder: Path, home: Path) -> None:
    """The preferences of somebody who opened this station before."""
    from vetdesk.ui.preferences import Preferences

    preferences = Preferences(home / "vetdesk" / "vetdesk.ini")
    preferences.station, preferences.user = folder.absolute(), USER
    preferences.write()


def benchmark(work: Path) -> Benchmark:
    """The figure of design 13."""
    folder, home = populated_station(work, PEOPLE), work / "home"
    station = opened(folder)
    key = station.keys.data_key.hex()
    station.close()
    remember(folder, home)

    def value() -> float:
        started = time.monotonic()
        box, entered, painted, password = map(
            float, run_until_painted("benchmarks.desk", USER, PASSWORD, home=home).split()
        )
        return (box - started) + (painted - entered) - password

    def floor() -> float:
        started = time.monotonic()
        shown = run_until_painted("benchmarks.bare_window", str(folder / backup.DATABASE), key, home=home)
        return float(shown.split()[0]) - started

    floor_is = "a bare PySide6 window and opening the file"
    return Benchmark("start", "100,000 people", floor_is, 2.0, value, floor, rounds=7, warm=True)
