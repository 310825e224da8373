"""Which widgets with texts of their own the source defines, and which of them a screen shows."""

import ast
from pathlib import Path
from typing import TypeGuard

from PySide6.QtWidgets import QWidget

SOURCE = Path(__file__).parents[2] / "src" / "vetdesk" / "ui"
ROOTS = frozenset({"Translated", "QDialog", "QMainWindow"})
"""Whatever is built on one of these is something to be looked at."""


def defined() -> dict[str, str]:
    """Every class to be looked at ("people.people_page:PeoplePage") that nothing else is built on, and its name.

    A class that others are built on is looked at with them.
    """
    bases: dict[str, set[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        module = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known = _imported(tree) | {node.name: f"{module}:{node.name}" for node in tree.body if _is_class(node)}
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                named = (base.id for base in node.bases if isinstance(base, ast.Name))
                bases[f"{module}:{node.name}"] = {known.get(name, name) for name in named}
    built_on = {base for each in bases.values() for base in each}
    return {key: key.partition(":")[2] for key in bases if key not in built_on and _is_built_on(key, bases)}


def _is_class(node: ast.stmt) -> TypeGuard[ast.ClassDef]:
    return isinstance(node, ast.ClassDef)


def _imported(tree: ast.Module) -> dict[str, str]:
    """Names that a module has from others of the window, and where those define them."""
    return {
        each.asname or each.name: f"{node.module.removeprefix('vetdesk.ui.')}:{each.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("vetdesk.ui.")
        for each in node.names
    }


def _is_built_on(key: str, bases: dict[str, set[str]]) -> bool:
    above = bases.get(key, set())
    return any(each.partition(":")[2] in ROOTS or each in ROOTS or _is_built_on(each, bases) for each in above)


def seen(root: QWidget) -> set[str]:
    """The classes ("people.people_page:PeoplePage") of every widget that can be seen in a window."""
    found = set()
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisibleTo(root):
            kind = type(widget)
            found.add(f"{kind.__module__.removeprefix('vetdesk.ui.')}:{kind.__name__}")
    return found
