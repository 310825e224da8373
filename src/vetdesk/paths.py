"""Where the program's own files are: in a checkout, in an installed wheel and in a frozen build."""

import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen) / name] if frozen else []
    places += [PACKAGE / f"_{name}", PACKAGE.parent.parent / name]
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"VetDesk's folder {name!r} is missing; looked in {', '.join(map(str, places))}")


def resources() -> Path:
    """The folder with definitions, fonts, icons, translations and help."""
    return _shipped("resources")


def migrations() -> Path:
    """The folder with Alembic's environment and versions."""
    return _shipped("migrations")
