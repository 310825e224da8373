"""Which widgets with texts of their own the source defines, and which of them a screen shows."""

import ast
from pathlib import Path

from PySide6.QtWidgets import QWidget

SOURCE = Path(__file__).parents[2] / "src" / "vetdesk" / "ui"
ROOTS = frozenset({"Translated", "QDialog", "QMainWindow"})
"""Whatever is built on one of these is something to be looked at."""


def defined() -> dict[str, str]:
    """Every class to be looked at ("people.people_page:PeoplePage") that nothing else is built on, and its place.

    A class that others are built on is looked at with them.
    """
    bases: dict[str, set[str]] = {}
    places: dict[str, list[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        module = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases.setdefault(node.name, set()).update(base.id for base in node.bases if isinstance(base, ast.Name))
                places.setdefault(node.name, []).append(module)
    return {
        f"{module}:{name}": name
        for name, modules in places.items()
        for module in modules
        if _is_built_on(name, bases) and not any(name in each for each in bases.values())
    }


def _is_built_on(name: str, bases: dict[str, set[str]]) -> bool:
    above = bases.get(name, set())
    return bool(above & ROOTS) or any(_is_built_on(each, bases) for each in above - {name})


def seen(root: QWidget) -> set[str]:
    """The classes ("people.people_page:PeoplePage") of every widget that can be seen in a window."""
    found = set()
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisibleTo(root):
            kind = type(widget)
            found.add(f"{kind.__module__.removeprefix('vetdesk.ui.')}:{kind.__name__}")
    return found
