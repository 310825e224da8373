"""The budgets of the house: short functions, short files, every name explained, few modules that know Qt."""

import ast
import math
import re
from collections.abc import Iterator, Sequence

import pytest

from tests.architecture.source_tree import Definition, Function, Module, length, modules

QT = ("PySide6", "shiboken6")
UNFINISHED = re.compile(r"\b([T]ODO|[F]IXME|[X]XX|[H]ACK)\b")
SUPPRESSION = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:|pylint:|pyright:|mypy:)[^(#\-–—]*")
VAGUE = {"manager", "managers", "helper", "helpers", "util", "utils", "common", "misc", "tools", "base"}
BROAD_EXCEPT_AT = {"vetdesk.cli", "vetdesk.ui.tasks", "vetdesk.files.guarded", "vetdesk.files.child"}


def percentile(values: Sequence[int], share: float) -> int:
    """The nearest-rank percentile."""
    return sorted(values)[math.ceil(share * len(values)) - 1]


def all_functions() -> list[tuple[str, Function]]:
    """Every function with the name of its module."""
    return [(f"{module.name}.{node.name}", node) for module in modules() for node in module.functions()]


def test_functions_are_short() -> None:
    lengths = {f"{name}:{node.lineno}": length(node) for name, node in all_functions()}
    assert {name: lines for name, lines in lengths.items() if lines > 60} == {}
    assert percentile(list(lengths.values()), 0.95) <= 25


def test_files_are_short() -> None:
    lengths = {module.name: len(module.lines) for module in modules()}
    assert {name: lines for name, lines in lengths.items() if lines > 500} == {}
    assert percentile(list(lengths.values()), 0.95) <= 350


def unannotated(node: Function) -> bool:
    """Whether a parameter or the result has no type."""
    parameters = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    parameters += [extra for extra in (node.args.vararg, node.args.kwarg) if extra]
    if parameters and parameters[0].arg in {"self", "cls"}:
        del parameters[0]
    return node.returns is None or any(parameter.annotation is None for parameter in parameters)


def test_every_function_is_annotated() -> None:
    assert [name for name, node in all_functions() if unannotated(node)] == []


def public_definitions(module: Module) -> Iterator[tuple[str, Definition]]:
    """Classes, functions and methods whose dotted name has no private part; overrides inherit their text."""

    def inside(parent: ast.Module | ast.ClassDef, prefix: str) -> Iterator[tuple[str, Definition]]:
        for node in parent.body:
            if isinstance(node, Definition) and not node.name.startswith("_") and not _inherits_text(node):
                yield f"{prefix}.{node.name}", node
                if isinstance(node, ast.ClassDef):
                    yield from inside(node, f"{prefix}.{node.name}")

    return inside(module.tree, module.name)


def _inherits_text(node: Definition) -> bool:
    marks = {ast.unparse(mark).rpartition(".")[2] for mark in node.decorator_list}
    return bool(marks & {"override", "overload", "setter", "deleter"})


def test_every_module_and_public_name_has_a_docstring() -> None:
    bare = [module.name for module in modules() if ast.get_docstring(module.tree) is None]
    bare += [
        name for module in modules() for name, node in public_definitions(module) if ast.get_docstring(node) is None
    ]
    assert bare == []


def test_few_modules_know_qt() -> None:
    knowing = {module.name for module in modules() if any(name.startswith(QT) for name in module.imports())}
    assert len(knowing) <= 0.35 * len(modules()), sorted(knowing)
    assert {name for name in knowing if not name.startswith(("vetdesk.ui.", "vetdesk.app", "vetdesk.demo"))} == set()


def test_modules_are_named_for_what_they_hold() -> None:
    assert [module.name for module in modules() if VAGUE & set(re.split(r"[._]", module.name))] == []


def test_nothing_is_left_unfinished() -> None:
    assert [
        f"{module.name}:{number}"
        for module in modules()
        for number, line in enumerate(module.lines, 1)
        if UNFINISHED.search(line)
    ] == []


def test_every_suppression_gives_its_reason() -> None:
    bare = []
    for module in modules():
        for number, line in enumerate(module.lines, 1):
            found = SUPPRESSION.search(line)
            if found and not re.search(r"\w", line[found.end() :]):
                bare.append(f"{module.name}:{number}")
    assert bare == []


def test_errors_are_caught_broadly_only_where_the_house_says() -> None:
    broad = {
        module.name
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
        and ast.unparse(node.body[-1]) != "raise"  # tidying up and passing it on swallows nothing
    }
    assert broad <= BROAD_EXCEPT_AT


def import_graph() -> dict[str, set[str]]:
    """Which module imports which, imports inside functions included."""
    known = {module.name for module in modules()}
    graph: dict[str, set[str]] = {}
    for module in modules():
        targets = {_module_of(name, known) for name in module.imports()}
        graph[module.name] = targets - {module.name, ""}
    return graph


def _module_of(dotted: str, known: set[str]) -> str:
    while dotted and dotted not in known:
        dotted = dotted.rpartition(".")[0]
    return "" if dotted == "vetdesk" else dotted


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = import_graph()
    waiting = dict(graph)
    while free := [name for name, targets in waiting.items() if not targets & waiting.keys()]:
        for name in free:
            del waiting[name]
    assert waiting == {}, "each of these leads into a circle"


@pytest.mark.parametrize("share", [0.5, 0.95, 1.0])
def test_the_percentile_is_the_nearest_rank(share: float) -> None:
    assert percentile(list(range(1, 101)), share) == round(share * 100)
