"""The wheel holds the program, its definitions, translations, fonts and migrations, and finds them."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.architecture.source_tree import PACKAGE, ROOT


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    (artifact,) = WheelBuilder(str(ROOT)).build(directory=str(folder / "dist"), versions=["standard"])
    with zipfile.ZipFile(artifact) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


@pytest.mark.parametrize(("source", "inside"), [("resources", "_resources"), ("migrations", "_migrations")])
def test_what_lies_outside_the_package_is_packed(source: str, inside: str, unpacked: Path) -> None:
    packed = {path.relative_to(unpacked / "vetdesk" / inside) for path in (unpacked / "vetdesk" / inside).rglob("*.*")}
    there = {path.relative_to(ROOT / source) for path in (ROOT / source).rglob("*.*") if path.suffix != ".pyc"}
    assert there - packed == set()


def test_every_module_is_packed(unpacked: Path) -> None:
    packed = {path.relative_to(unpacked / "vetdesk") for path in (unpacked / "vetdesk").rglob("*.py")}
    assert {path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py")} - packed == set()


def test_the_unpacked_program_finds_its_own_files(unpacked: Path) -> None:
    asked = "from vetdesk import paths; print(paths.resources().name, paths.migrations().name, paths.PACKAGE)"
    run = f"import sys; sys.path.insert(0, {str(unpacked)!r}); {asked}"
    shown = subprocess.run([sys.executable, "-I", "-S", "-c", run], capture_output=True, text=True, check=True).stdout
    assert shown.split() == ["_resources", "_migrations", str(unpacked / "vetdesk")]
