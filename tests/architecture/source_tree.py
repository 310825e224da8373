"""What the architecture tests know of the source: parsed, never imported."""

import ast
import gc
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "vetdesk"
MADE_HERE = {
    ".git",
    ".hypothesis",
    ".import_linter_cache",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".soak",
    "__pycache__",
    "build",
    "demo",
    "dist",
    "work",
}

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One parsed module of the program, by its dotted name."""

    name: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> list[str]:
        """The physical lines."""
        return self.text.splitlines()

    @cached_property
    def told(self) -> tuple[ast.stmt, ...]:
        """Every statement, whatever it stands in."""
        return tuple(_statements(self.tree.body))

    def functions(self) -> Iterator[Function]:
        """Every function, nested ones too."""
        return (node for node in self.told if isinstance(node, Function))

    def imports(self) -> Iterator[str]:
        """The dotted names this module imports, anywhere in it."""
        for node in self.told:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert not node.level, f"{self.name}: write imports in full"
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the program."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        dotted = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        text = path.read_text(encoding="utf-8")
        found.append(Module(dotted, text, ast.parse(text)))
    gc.freeze()  # millions of nodes, which no collection has to walk through
    return tuple(found)


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements with those inside them: functions and imports stand nowhere else, and expressions are most of it."""
    for node in body:
        yield node
        for part in ("body", "orelse", "finalbody"):
            yield from _statements(getattr(node, part, []))
        for inner in (*getattr(node, "handlers", ()), *getattr(node, "cases", ())):
            yield from _statements(inner.body)


@cache
def files() -> tuple[Path, ...]:
    """Every file of the project, without what is made by building, testing or running it."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        here = Path(folder)
        folders[:] = [name for name in folders if not _made_here(here, name)]
        found += [here / name for name in names]
    return tuple(sorted(found))


def _made_here(folder: Path, name: str) -> bool:
    if name == "demo":
        return folder == ROOT
    return name in MADE_HERE or name.startswith(".venv") or name.endswith(".egg-info")


def text_of(path: Path) -> str:
    """The text of a file, or nothing if it is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def length(node: Definition) -> int:
    """Lines of a definition, docstring included, decorators not."""
    return (node.end_lineno or node.lineno) - node.lineno + 1
