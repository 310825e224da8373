"""What was typed into a form as a whole, whatever it is made of: read, put back, and told in lines.

Ordinary widgets are known by their names. A part that draws its own widgets anew (declared fields, lines that are
added) is a `TypedPart` and answers for all of them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QWidget

from vetdesk.ui.drafts.inputs import JSON, NO_DRAFT, Input, input_of, says_nothing

Snapshot = Mapping[str, JSON]
"""What stood in the ordinary widgets of a form when it was begun, by their keys."""
Content = dict[str, list[JSON]]
"""What was typed, by keys: value, label, and how people read it."""


@runtime_checkable
class TypedPart(Protocol):
    """A part of a form that knows itself what was typed into it."""

    def typed(self) -> Mapping[str, tuple[JSON, str, str]]:
        """Only what the user changed, by keys of its own: value, label, and how people read it."""

    def take_typed(self, values: Mapping[str, JSON]) -> Collection[str]:
        """Let these values stand as if the user had typed them; gives back the keys that have their place here now."""

    def standing(self, keys: Iterable[str]) -> Mapping[str, str]:
        """What stands there unless something was typed, as people read it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a comparison: what it is about, what was typed, what stands now."""

    label: str
    typed: str
    now: str = ""


def snapshot(forms: Sequence[QWidget]) -> Snapshot:
    """What stands in the ordinary widgets of a form, given as its parts, now."""
    return {key: one.read() for key, one in _inputs(forms)}


def typed_into(forms: Sequence[QWidget], before: Snapshot) -> Content:
    """What the user changed since a snapshot; nothing, if fields were only emptied: so does a form that begins anew."""
    found: Content = {}
    for key, one in _inputs(forms):
        value = one.read()
        if value != before[key] if key in before else not says_nothing(value):
            found[key] = [value, one.label, one.shown()]
    for key, part in _parts(forms):
        found |= {f"{key}/{name}": list(told) for name, told in part.typed().items()}
    return found if any(not says_nothing(value) for value, _label, _shown in found.values()) else {}


def put_into(forms: Sequence[QWidget], content: Content) -> Content:
    """Put everything back that finds its place now; gives back what did not, as its widgets may come later."""
    waiting = dict(content)
    for kinds in (QComboBox, QAbstractButton | QAbstractItemView, QWidget):  # a choice may draw further widgets
        there = [(key, one) for key, one in _inputs(forms) if key in waiting and isinstance(one.widget, kinds)]
        done = [key for key, one in there if _put(one, waiting[key][0])]
        for key, part in _parts(forms):
            names = {name.removeprefix(f"{key}/"): name for name in waiting if name.startswith(f"{key}/")}
            taken = part.take_typed({short: waiting[name][0] for short, name in names.items()})
            done += [names[short] for short in taken]
        for key in done:
            del waiting[key]
    return waiting


def compared(forms: Sequence[QWidget], content: Content) -> list[Line]:
    """Each thing typed beside what stands in the form now; without a form only what was typed."""
    now = {key: one.shown() for key, one in _inputs(forms)}
    for key, part in _parts(forms):
        names = [name.removeprefix(f"{key}/") for name in content if name.startswith(f"{key}/")]
        now |= {f"{key}/{name}": text for name, text in part.standing(names).items()}
    return [Line(str(label), str(shown), now.get(key, "")) for key, (_value, label, shown) in content.items()]


def _put(one: Input, value: JSON) -> bool:
    if one.read() != value:
        one.put(value)
    return bool(one.read() == value)


def _inputs(forms: Sequence[QWidget]) -> Iterator[tuple[str, Input]]:
    """The ordinary widgets of a form with their keys; a name that comes again is counted."""
    seen: dict[str, int] = {}
    for widget in chain.from_iterable(map(_walk, forms)):
        if not isinstance(widget, TypedPart) and (one := input_of(widget)) is not None:
            name = widget.objectName() or type(widget).__name__
            seen[name] = seen.get(name, 0) + 1
            yield (name if seen[name] == 1 else f"{name}#{seen[name]}"), one


def _parts(forms: Sequence[QWidget]) -> Iterator[tuple[str, TypedPart]]:
    seen: dict[str, int] = {}
    for widget in chain.from_iterable(map(_walk, forms)):
        if isinstance(widget, TypedPart):
            name = widget.objectName() or type(widget).__name__
            seen[name] = seen.get(name, 0) + 1
            yield (name if seen[name] == 1 else f"{name}#{seen[name]}"), widget


def _walk(form: QWidget) -> Iterator[QWidget]:
    """Everything within a form that may take something typed; other forms and windows in it look after themselves."""
    if isinstance(form, TypedPart):
        yield form
        return
    for child in form.children():
        if isinstance(child, QWidget) and not _is_apart(child):
            yield child
            if not isinstance(child, TypedPart) and input_of(child) is None:
                yield from _walk(child)


def _is_apart(child: QWidget) -> bool:
    return child.isWindow() or bool(child.property(NO_DRAFT)) or hasattr(child, "draft_key")
