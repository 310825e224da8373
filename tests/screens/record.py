"""`python -m tests.screens.record`: open every screen and write down which shows what, after screens were added."""

import os
import sys
import tempfile
import tomllib
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.screens.reached import defined, seen
from tests.screens.registry import SCREENS
from tests.screens.shown_desk import ShownDesk
from tests.screens.world import made
from tests.ui.dressing import dress_of
from vetdesk.storage import scan_processes
from vetdesk.ui.theme import TextSize

FILE = Path(__file__).parent / "shown.toml"
HEAD = "# Which screen shows a widget with texts of its own: written by `python -m tests.screens.record`.\n"


def opened() -> dict[str, str]:
    """The first screen that shows each class."""
    scan_processes.child_command = lambda: ["no-such-program"]
    application = QApplication([])
    language, theme = dress_of(application)
    theme.use(TextSize.STANDARD)
    language.use("en")
    shown: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as scratch:
        desk = ShownDesk(made(), (language, theme), Path(scratch))
        for screen in SCREENS:
            for name in seen(screen.open(desk)) & defined().keys():
                shown.setdefault(name, screen.key)
        desk.close()
    return shown


def write(shown: dict[str, str]) -> None:
    """The file; why no screen shows something stays as it was."""
    kept = tomllib.loads(FILE.read_text(encoding="utf-8"))["not_shown"] if FILE.exists() else {}
    reasons = {name: why for name, why in kept.items() if name not in shown and name in defined()}
    lines = [HEAD, "\n[shown]\n", *(f'"{name}" = "{key}"\n' for name, key in sorted(shown.items()))]
    lines += [
        "\n# What no screen can show standing still, and why.\n[not_shown]\n",
        *(f'"{name}" = "{why}"\n' for name, why in sorted(reasons.items())),
    ]
    FILE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    found = opened()
    write(found)
    missing = sorted(set(defined()) - set(found))
    print(f"{len(found)} classes shown by {len(SCREENS)} screens; not shown: {', '.join(missing) or 'none'}")
    sys.exit(0)
