"""Texts of papers (文书) with bindings: `公示期自{notice.from:date}起`, filled in or left open for the pen.

A binding is `{key}`, `{key:form}` or `{key:form:ems}`; `ems` is the blank left when there is no value, in widths of a
Chinese character, with `_` behind it for an underline. `{:blank:8_}` is always blank. `{key=value}` is a tick box.
With `?` behind the form (`{key:date?}`) the place stays empty: no 年月日 for the pen where a cell is too narrow for it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

FULL_SPACE = "\u3000"
TICKED = "\u2611"
UNTICKED = "□"

_BINDING = re.compile(r"\{([a-z0-9_.]*)(?:=([^{}:]+))?(?::([a-z]+)(\?)?)?(?::(\d+)(_?))?\}")
_DATE_PARTS = {"year": 0, "month": 1, "day": 2}
FORMS = frozenset({"text", "date", "yearmonth", "blank", *_DATE_PARTS})


@dataclass(frozen=True, slots=True)
class Binding:
    """One place of a template. `form` tells how the value is written, `blank` how wide an open place is (in ems).

    `leaves_nothing` says that nothing at all is printed in an open place.
    """

    key: str
    form: str = "text"
    ticked_by: str = ""
    blank: int = 0
    underlined: bool = False
    leaves_nothing: bool = False


@dataclass(frozen=True, slots=True)
class FilledText:
    """A text ready to be drawn; `underlined` are index ranges (start, end) with a line below."""

    text: str
    underlined: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A text with bindings, parsed once."""

    source: str
    parts: tuple[str | Binding, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all values that the text uses."""
        return frozenset(part.key for part in self.parts if isinstance(part, Binding) and part.key)

    @property
    def fixed(self) -> bool:
        """Whether the text is the same on every sheet."""
        return not self.keys

    def fill(self, values: Mapping[str, str]) -> FilledText:
        """The text with the values that there are; dates are expected as "1950", "1950-03" or "1950-03-05"."""
        text, underlined = "", []
        for part in self.parts:
            if isinstance(part, str):
                text += part
                continue
            start = len(text)
            value = values.get(part.key, "") if part.key else ""
            text += _written(part, value) if value or not part.leaves_nothing else ""
            if part.underlined:
                underlined.append((start, len(text)))
        return FilledText(text, tuple(underlined))


@lru_cache(maxsize=4096)
def parse_template(source: str) -> Template:
    """Read a template; raises ValueError with the offending text if a binding is malformed."""
    parts: list[str | Binding] = []
    position = 0
    for match in _BINDING.finditer(source):
        parts += _literal(source[position : match.start()])
        key, ticked_by, form, bare, ems, line = match.groups()
        if (form or "text") not in FORMS:
            raise ValueError(match.group())
        parts.append(Binding(key, form or "text", ticked_by or "", int(ems or 0), line == "_", bool(bare)))
        position = match.end()
    parts += _literal(source[position:])
    return Template(source, tuple(parts))


def _literal(text: str) -> list[str]:
    if "{" in text or "}" in text:
        raise ValueError(text)
    return [text] if text else []


def _written(binding: Binding, value: str) -> str:
    if binding.ticked_by:
        return TICKED if value == binding.ticked_by else UNTICKED
    if binding.form in _WHOLE_DATES:
        return _WHOLE_DATES[binding.form](value)
    if binding.form in _DATE_PARTS:
        return _date_part(value, binding)
    if not value:
        return FULL_SPACE * binding.blank
    if binding.underlined:
        return _padded(value, binding.blank)
    return value


def _padded(value: str, ems: int) -> str:
    """A value on a fill-in line stands in the middle of it, and the line keeps its length."""
    room = max(0, ems - len(value))
    return FULL_SPACE * (room // 2) + value + FULL_SPACE * (room - room // 2)


def _date_part(value: str, binding: Binding) -> str:
    parts = value.split("-")
    index = _DATE_PARTS[binding.form]
    if index < len(parts) and parts[index].isdigit():
        return str(int(parts[index]))
    return FULL_SPACE * (binding.blank or 2)


def chinese_date(value: str) -> str:
    """A date as officials write it, 2026年1月5日, with its precision; an open date leaves room for the pen.

    A text that is no date is given back unchanged: what a roster says is never lost on paper.
    """
    if not value:
        return f"{FULL_SPACE * 3}年{FULL_SPACE * 2}月{FULL_SPACE * 2}日"
    parts = value.split("-")
    if len(parts) > 3 or not all(part.isdigit() for part in parts):
        return value
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False))


def chinese_month(value: str) -> str:
    """Year and month only, 1945年3月: what a public notice may tell of a birth date."""
    if not value:
        return f"{FULL_SPACE * 3}年{FULL_SPACE * 2}月"
    return chinese_date("-".join(value.split("-")[:2]))


_WHOLE_DATES = {"date": chinese_date, "yearmonth": chinese_month}
