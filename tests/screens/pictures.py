"""`python -m tests.screens.pictures FOLDER [KEY…]`: a picture of every screen, as docs/screens holds them.

Each screen in both languages, on a screen of 1366 × 768 as it is and at 150 %, where a page has 911 × 512 of its own
points. Further arguments name screens by the beginning of their keys. The index is written anew each time.
`python -m tests.screens.pictures --guide [TOPIC…]`: the pictures of the user guide, below resources/help.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from tests.screens.registry import SCREENS
from tests.screens.screen import Screen
from tests.screens.shown_desk import ShownDesk
from tests.screens.world import made
from tests.ui.audit import come_to_rest
from vetdesk import paths
from vetdesk.ui.texts import LANGUAGES, Language
from vetdesk.ui.theme import TextSize, Theme

WIDTH, HEIGHT = 1366, 768
SCALES = (100, 150)
GUIDE_WIDTH, GUIDE_HEIGHT = 1093, 614
GUIDE = {
    "begin": "today", "today": "today", "people": "record-person", "cases": "case-1", "visits": "visit-log",
    "benefits": "benefits-findings", "complaints": "complaints-list", "policies": "policies-library",
    "exchange": "exchange-import", "reports": "reports-charts", "settings": "settings-appearance",
    "safety": "settings-security", "trouble": "box-failure",
}  # fmt: skip
"""The chapters of the guide, and the screen that each of them shows."""
COLOURS = 96
"""Enough for what we draw; a quarter of the file."""


def take(language: str, width: int, height: int, pictures: Mapping[Path, Screen]) -> None:
    """In this process, which Qt was told to scale: the pictures of one language, in Qt's points."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dressed = Language(application, paths.resources() / "i18n"), Theme(application)
    dressed[1].use(TextSize.STANDARD)
    dressed[0].use(language)
    with _plain_folder() as scratch:
        desk = ShownDesk(made(), dressed, scratch)
        for path, screen in pictures.items():
            shown = screen.open(desk)
            if shown is desk.top:
                shown.resize(width, height)
            desk.settle()
            come_to_rest()
            keep(shown.grab(), path)
            del shown  # a window that is still held is not left
        desk.close()


@contextmanager
def _plain_folder() -> Iterator[Path]:
    """A folder for the stations, with a name that may stand in a picture; nobody else makes pictures meanwhile."""
    folder = Path(tempfile.gettempdir()) / "VetDesk"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def keep(picture: QPixmap, path: Path) -> None:
    """Write a picture in few colours, small enough for a repository."""
    picture.save(str(path))
    with Image.open(path) as whole:
        few = whole.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def index(folder: Path) -> str:
    """The page that shows them all."""
    lines = ["# Screens", "", "Made by `python -m tests.screens.pictures docs/screens` from made-up data.", ""]
    for screen in SCREENS:
        if (folder / f"{screen.key}.en.100.png").exists():
            lines += [f"## {screen.title}", ""]
            lines += [f"![{screen.key}]({screen.key}.{name}.{scale}.png)" for name in LANGUAGES for scale in SCALES]
            lines.append("")
    return "\n".join(lines)


def main(folder: Path, wanted: Sequence[str]) -> None:
    """Every language and scale in a process of its own: Qt scales a process once."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for scale in SCALES:
            environment = os.environ | {"QT_SCALE_FACTOR": str(scale / 100), "QT_QPA_PLATFORM": "offscreen"}
            command = [sys.executable, "-m", "tests.screens.pictures", "--one", str(folder), language, str(scale)]
            subprocess.run([*command, *wanted], check=True, env=environment)
    (folder / "README.md").write_text(index(folder), encoding="utf-8")


def one(folder: Path, language: str, scale: int, wanted: Sequence[str]) -> None:
    """One language at one scale: the screens whose keys begin as wished, all without a wish."""
    screens = [screen for screen in SCREENS if not wanted or screen.key.startswith(tuple(wanted))]
    pictures = {folder / f"{screen.key}.{language}.{scale}.png": screen for screen in screens}
    take(language, WIDTH * 100 // scale, HEIGHT * 100 // scale, pictures)


def guide(language: str, topics: Sequence[str]) -> None:
    """The pictures of the guide in one language; of all topics without a wish."""
    screens = {screen.key: screen for screen in SCREENS}
    folder = paths.resources() / "help" / "pictures"
    folder.mkdir(exist_ok=True)
    shown = {topic: key for topic, key in GUIDE.items() if topic in topics or not topics}
    pictures = {folder / f"{topic}.{language}.png": screens[key] for topic, key in shown.items()}
    take(language, GUIDE_WIDTH, GUIDE_HEIGHT, pictures)


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        one(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), sys.argv[5:])
    elif sys.argv[1] == "--guide":
        for name in LANGUAGES:
            guide(name, sys.argv[2:])
    else:
        main(Path(sys.argv[1]), sys.argv[2:])
