"""What the program stands on: pinned by hash, without addresses, at both ends of the Qt range, named and used."""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source_tree import ROOT, modules

LOCKS = ("qt-6.8", "newest")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
IMPORTED_AS = {
    "python-calamine": "python_calamine",
    "argon2-cffi": "argon2",
    "pillow": "PIL",
    "pyside6-essentials": "PySide6",
    "zxing-cpp": "zxingcpp",
    "msoffcrypto-tool": "msoffcrypto",
}
FOR_MAKING_DATA = {"pypinyin"}


def names(requirements: list[str]) -> set[str]:
    """The names in a list of requirements, in lower case."""
    return {re.split(r"[<>=!~ ;\[]", requirement)[0].lower() for requirement in requirements}


def pinned(lock: str) -> dict[str, str]:
    """Name and version of everything in a lock."""
    text = (ROOT / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE))


def entries(lock: Path) -> Iterator[str]:
    """Each requirement of a lock with its continuation lines."""
    yield from re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_is_pinned(lock: str) -> None:
    groups = PROJECT["dependency-groups"]
    wanted = names(PROJECT["project"]["dependencies"]) | names(
        [r for g in ("test", "lint", "build") for r in groups[g]]
    )
    assert wanted - pinned(lock).keys() == set()


@pytest.mark.parametrize("lock", [*LOCKS, "bench"])
def test_locks_hold_digests_and_nothing_else(lock: str) -> None:
    shape = re.compile(r"[a-z0-9._-]+==\S+( ; [^\\]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+")
    assert [entry for entry in entries(ROOT / "requirements" / f"{lock}.lock") if not shape.fullmatch(entry)] == []


def test_both_ends_of_the_qt_range_are_pinned() -> None:
    assert pinned("qt-6.8")["pyside6-essentials"].startswith("6.8.")
    newest = tuple(int(part) for part in pinned("newest")["pyside6-essentials"].split(".")[:2])
    assert (6, 8) < newest < (6, 12)


def test_every_dependency_is_used() -> None:
    imported = {name.partition(".")[0].lower() for module in modules() for name in module.imports()}
    wanted = names(PROJECT["project"]["dependencies"]) - FOR_MAKING_DATA
    assert {name for name in wanted if IMPORTED_AS.get(name, name).lower() not in imported} == set()


def test_nothing_else_is_imported() -> None:
    imported = {name.partition(".")[0] for module in modules() for name in module.imports()}
    declared = {IMPORTED_AS.get(name, name).lower() for name in names(PROJECT["project"]["dependencies"])}
    foreign = {name for name in imported - sys.stdlib_module_names if name != "vetdesk"}
    assert {name for name in foreign if name.lower() not in declared | {"shiboken6"}} == set()


def test_every_dependency_is_explained_and_its_licence_told() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if re.match(r'  "[A-Za-z].*[<>=]=?\d', line)]
    assert len(listed) > 20
    assert [line for line in listed if "  # " not in line] == []
    told = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8").lower()
    assert {name for lock in LOCKS for name in pinned(lock) if name not in told} == set()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_does_not_lose_references_to_none(qapp: object) -> None:
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(2000):
        label.setText("x")
    assert abs(sys.getrefcount(None) - before) < 200
