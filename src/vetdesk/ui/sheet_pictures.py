"""The drawings that the style sheet names: it takes files only, so each is written once per scheme in its colour."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QTemporaryDir

from vetdesk import paths
from vetdesk.ui.colours import SCHEMES, Scheme
from vetdesk.ui.icons import svg

PICTURES: Final = (
    ("arrow_up", "ink"),
    ("arrow_down", "ink"),
    ("arrow_down", "faint_ink"),
    ("arrow_down", "on_accent"),
    ("arrow_left", "ink"),
    ("arrow_left", "faint_ink"),
    ("arrow_right", "ink"),
    ("arrow_right", "faint_ink"),
    ("tick", "ink"),
    ("tick", "on_accent"),
    ("tick", "faint_ink"),
    ("some", "on_accent"),
    ("dot", "on_accent"),
    ("dot", "faint_ink"),
)
"""Drawing and token of its colour; the sheet names each as DRAWING_TOKEN.svg."""


class SheetPictures:
    """A folder that goes with the program; where nothing can be written the sheet does without its drawings."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def folder(self, scheme: Scheme) -> Path:
        """The folder with the drawings in the colours of a scheme."""
        if not self._folder.isValid():
            return paths.resources() / "icons"
        folder = Path(self._folder.path()) / scheme.value
        if not folder.is_dir():
            folder.mkdir()
            for name, token in PICTURES:
                (folder / f"{name}_{token}.svg").write_bytes(svg(name, str(getattr(SCHEMES[scheme], token))))
        return folder
