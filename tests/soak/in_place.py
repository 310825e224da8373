"""Puts a mutated source into a module that is imported already, function by function: nothing is imported anew."""

import sys
from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from types import FunctionType, ModuleType

_PLAIN = (int, str, bytes, bool, float, tuple, frozenset, set, list, dict, type(None))


class NotInPlaceError(Exception):
    """The difference is not in a function that could be given another code."""


def change_in_place(module: ModuleType, source: str) -> None:
    """Make the module's functions and plain values those of the source, wherever they are used.

    Raises NotInPlaceError, possibly half way, where classes or values differ that cannot be changed so.
    """
    fresh = ModuleType(module.__name__)
    fresh.__dict__.update({"__file__": module.__file__, "__package__": module.__package__})
    before = sys.modules[module.__name__]
    sys.modules[module.__name__] = fresh
    try:
        exec(compile(source, module.__name__, "exec"), fresh.__dict__)
    except Exception as error:
        raise NotInPlaceError from error
    finally:
        sys.modules[module.__name__] = before
    if _names(fresh) != _names(module):
        raise NotInPlaceError
    for name, new in vars(fresh).items():
        if not name.startswith("__"):
            _change(module, name, vars(module)[name], new)


def _names(module: ModuleType) -> set[str]:
    return {name for name in vars(module) if not name.startswith("__")}


def _change(module: ModuleType, name: str, old: object, new: object) -> None:
    if isinstance(old, FunctionType) and isinstance(new, FunctionType):
        if old.__module__ == module.__name__:
            _give_code(old, new)
    elif isinstance(old, type) and old.__module__ == module.__name__:
        _change_class(old, new)
    elif type(old) in _PLAIN and repr(old) != repr(new) and " at 0x" not in repr(new):
        for other in list(sys.modules.values()):
            if getattr(other, name, None) is old and other.__name__.startswith(("vetdesk", "tests")):
                setattr(other, name, new)


def _change_class(old: type, new: object) -> None:
    if not isinstance(new, type) or set(vars(old)) != set(vars(new)) or _values(old) != _values(new):
        raise NotInPlaceError
    for name, one in vars(old).items():
        for function, fresh in zip(_functions(one), _functions(vars(new)[name]), strict=True):
            _give_code(function, fresh)


def _values(kind: type) -> dict[str, str]:
    """What a class holds beside its functions: the members of an enumeration, the defaults of fields."""
    if issubclass(kind, Enum):
        return {name: repr(member.value) for name, member in kind.__members__.items()}
    fields = getattr(kind, "__dataclass_fields__", {})
    defaults = {name: _told(field.default) for name, field in fields.items()}
    plain = {name: repr(one) for name, one in vars(kind).items() if not name.startswith("__") and type(one) in _PLAIN}
    return defaults | plain


def _told(default: object) -> str:
    return repr(default) if type(default) in _PLAIN else type(default).__name__


def _functions(member: object) -> Iterator[FunctionType]:
    if isinstance(member, FunctionType):
        yield member
    elif isinstance(member, property):
        yield from (one for one in (member.fget, member.fset) if isinstance(one, FunctionType))
    elif isinstance(member, cached_property):
        yield from _functions(member.func)
    elif isinstance(member, (classmethod, staticmethod)):
        yield from _functions(member.__func__)


def _give_code(old: FunctionType, new: FunctionType) -> None:
    try:
        old.__code__ = new.__code__
    except ValueError as error:
        raise NotInPlaceError from error
    old.__defaults__, old.__kwdefaults__ = new.__defaults__, new.__kwdefaults__
