"""Mutants of a module: the same source with one small mistake in it each, which its tests should notice.

The mistakes are those people make: a comparison with the wrong edge, plus for minus, one more or less, a condition
turned round, "and" for "or", a missing step, a result thrown away. Texts for people and annotations stay as they are.
"""

import ast
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_CALCULATED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_SWAPPED_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake: its line, what stood there and what stands there now, and the whole source with it."""

    line: int
    before: str
    after: str
    source: str

    def __str__(self) -> str:
        return f"line {self.line}: `{self.before}` → `{self.after}`"


def mutants(source: str) -> list[Mutant]:
    """Every mutant of a module, in the order of its lines; the same source gives the same list."""
    tree = ast.parse(source)
    spared = _spared(tree)
    found = []
    places = [node for node in ast.walk(tree) if id(node) not in spared]
    for node in sorted(places, key=lambda one: (getattr(one, "lineno", 0), getattr(one, "col_offset", 0))):
        for field, value in ast.iter_fields(node):
            for item, place in _parts(value):
                if id(item) not in spared:
                    found += [_mutant(tree, _Place(node, field, place), item, other) for other in _instead(item)]
    return found


def _parts(value: object) -> Iterator[tuple[ast.AST, int | None]]:
    if isinstance(value, ast.AST):
        yield value, None
    elif isinstance(value, list):
        yield from ((item, place) for place, item in enumerate(value) if isinstance(item, ast.AST))


def _spared(tree: ast.Module) -> set[int]:
    """Annotations, docstrings and decorators: mistakes there are no mistakes of behaviour."""
    roots: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            roots += [*node.decorator_list, *([node.returns] if node.returns else [])]
            roots += [arg.annotation for arg in ast.walk(node.args) if isinstance(arg, ast.arg) and arg.annotation]
        elif isinstance(node, ast.ClassDef):
            roots += node.decorator_list
        elif isinstance(node, ast.AnnAssign):
            roots.append(node.annotation)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            roots.append(node)
    return {id(inner) for root in roots for inner in ast.walk(root)}


def _instead(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in place of a node."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        for other in _COMPARED.get(type(node.ops[0]), ()):
            yield ast.Compare(node.left, [other()], node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        yield from node.values
    elif isinstance(node, ast.BinOp) and type(node.op) in _CALCULATED:
        yield ast.BinOp(node.left, _CALCULATED[type(node.op)](), node.right)
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)
    elif isinstance(node, ast.Constant):
        yield from _other_constants(node)
    elif isinstance(node, ast.Name) and node.id in _SWAPPED_NAMES:
        yield ast.Name(_SWAPPED_NAMES[node.id], node.ctx)
    else:
        yield from _other_statements(node)


def _other_constants(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield from (ast.Constant(node.value + 1), ast.Constant(node.value - 1))
    elif isinstance(node.value, str):
        yield ast.Constant(node.value + "?")


def _other_statements(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.If):
        yield ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield ast.Return(ast.Constant(None))
    elif isinstance(node, ast.AugAssign) and type(node.op) in _CALCULATED:
        yield ast.AugAssign(node.target, _CALCULATED[type(node.op)](), node.value)
        yield ast.Pass()
    elif isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
        yield ast.Pass()
    elif isinstance(node, ast.Continue):
        yield ast.Break()
    elif isinstance(node, ast.Break):
        yield ast.Continue()


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _mutant(tree: ast.Module, place: "_Place", item: ast.AST, other: ast.AST) -> Mutant:
    """The source with `other` in place of `item`; the tree is as before afterwards."""
    new = ast.fix_missing_locations(ast.copy_location(deepcopy(other), item))
    place.put(new)
    source = ast.unparse(tree)
    place.put(item)
    return Mutant(getattr(item, "lineno", 0), _short(item), _short(new), source)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a node hangs in the tree."""

    node: ast.AST
    field: str
    number: int | None

    def put(self, item: ast.AST) -> None:
        """Hang another node there."""
        if self.number is None:
            setattr(self.node, self.field, item)
        else:
            getattr(self.node, self.field)[self.number] = item


def _short(node: ast.AST) -> str:
    first = ast.unparse(node).splitlines()[0]
    return first if len(first) <= 70 else first[:69] + "…"
