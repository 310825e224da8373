"""Further looks of cells in a workbook of somebody else: appended to its styles, none that is there changes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from vetdesk.files.workbooks.xml_edits import attribute, prefix_of, tag_end, with_attributes

NO_STYLES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>'
    b'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    b'</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    b'<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
)
"""For a workbook that has no styles at all."""
STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_FORMAT = re.compile(rb"<(?:[\w.-]+:)?numFmt\b[^>]*>")
_DATE_FORMATS = frozenset({*range(14, 18), 22, *range(27, 37), *range(50, 59)})
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(frozen=True, slots=True)
class _Table:
    """A list of looks in the part: where its start tag begins and ends, and where its last entry ends."""

    start: int
    opened: int
    end: int


@dataclass
class StylePart:
    """The styles of one workbook. `fills` are the colours that may be added, by any name: RRGGBB."""

    content: bytes
    fills: Mapping[str, str]
    _added: dict[tuple[int, str], int] = field(default_factory=dict)
    _new: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._formats = _entries(self.content, _table(self.content, b"cellXfs"))
        first = len(_entries(self.content, _table(self.content, b"fills"), b"fill"))
        self._fill_ids = {name: first + place for place, name in enumerate(self.fills)}
        self._ours = self._former_fills()

    @property
    def was_marked(self) -> bool:
        """Whether these colours stand behind cells since an earlier time."""
        return bool(self._ours)

    @property
    def changed(self) -> bool:
        """Whether a look was added."""
        return bool(self._new)

    def filled(self, style: int, fill: str) -> int:
        """The look of a cell with another colour behind it."""
        style = self.bare(style)
        key = (style, fill)
        if key not in self._added:
            self._added[key] = len(self._formats) + len(self._new)
            values = {"fillId": str(self._fill_ids[fill]), "applyFill": "1"}
            self._new.append(_changed(self._formats[style] if style < len(self._formats) else b"<xf/>", values))
        return self._added[key]

    def bare(self, style: int) -> int:
        """The look a cell had before one of these colours was put behind it at an earlier time."""
        if style >= len(self._formats) or attribute(self._formats[style], "fillId") not in self._ours:
            return style
        wanted = _changed(self._formats[style], {"fillId": "", "applyFill": ""})
        for place, one in enumerate(self._formats):
            if attribute(one, "fillId") not in self._ours and wanted == _changed(one, {"fillId": "", "applyFill": ""}):
                return place
        return style

    def shows_date(self, style: int) -> bool:
        """Whether a cell of this look shows a number as a date."""
        known = attribute(self._formats[style], "numFmtId") if style < len(self._formats) else None
        number = int(known or 0)
        codes = {attribute(found[0], "numFmtId"): attribute(found[0], "formatCode") for found in self._own_formats()}
        code = _QUOTED.sub("", (codes.get(known) or "").replace("&quot;", '"')).lower()
        return number in _DATE_FORMATS or bool("y" in code and {"m", "d"} & set(code))

    def written(self) -> bytes:
        """The part with what was added."""
        content = _with_entries(self.content, b"cellXfs", self._new)
        prefix = prefix_of(content[_table(content, b"fills").start :])
        made = [_solid(prefix, colour) for colour in self.fills.values()]
        return _with_entries(content, b"fills", made)

    def _own_formats(self) -> list[re.Match[bytes]]:
        return list(_FORMAT.finditer(self.content, 0, self.content.find(b"cellXfs")))

    def _former_fills(self) -> frozenset[str]:
        """The numbers of fills in these colours that stand there already."""
        colours = tuple(f"FF{colour}".encode() for colour in self.fills.values())
        fills = _entries(self.content, _table(self.content, b"fills"), b"fill")
        return frozenset(str(at) for at, fill in enumerate(fills) if any(colour in fill for colour in colours))


def _table(content: bytes, name: bytes) -> _Table:
    """Where a list of looks stands; raises ValueError in a part without it."""
    found = re.search(rb"<(?:[\w.-]+:)?%b\b[^>]*>" % name, content)
    if found is None:
        raise ValueError(f"no {name.decode()} among the styles")
    if found[0].endswith(b"/>"):
        return _Table(found.start(), found.end(), found.end())
    end = content.find(b"</" + prefix_of(found[0]) + name, found.end())
    return _Table(found.start(), found.end(), end)


def _entries(content: bytes, table: _Table, name: bytes = b"xf") -> list[bytes]:
    """The entries of a list as they are written."""
    entries, at = [], table.opened
    pattern = re.compile(rb"<(?:[\w.-]+:)?%b\b" % name)
    while (found := pattern.search(content, at, table.end)) is not None:
        opened = tag_end(content, found.start())
        if content[opened - 2 : opened] == b"/>":
            at = opened
        else:
            closing = b"</" + prefix_of(found[0] + b" ") + name + b">"
            at = content.find(closing, opened, table.end) + len(closing)
        entries.append(content[found.start() : at])
    return entries


def _with_entries(content: bytes, name: bytes, entries: list[bytes]) -> bytes:
    """The part with further entries at the end of one list."""
    table = _table(content, name)
    kind = b"fill" if name == b"fills" else b"xf"
    count = len(_entries(content, table, kind)) + len(entries)
    head = with_attributes(content[table.start : table.opened], {"count": str(count)})
    if head.endswith(b"/>"):
        closing = b"</" + prefix_of(head) + name + b">"
        return content[: table.start] + head[:-2] + b">" + b"".join(entries) + closing + content[table.end :]
    return content[: table.start] + head + content[table.opened : table.end] + b"".join(entries) + content[table.end :]


def _changed(entry: bytes, values: Mapping[str, str]) -> bytes:
    end = tag_end(entry, 0)
    return with_attributes(entry[:end], values) + entry[end:]


def _solid(prefix: bytes, colour: str) -> bytes:
    return (
        b'<%bfill><%bpatternFill patternType="solid"><%bfgColor rgb="FF%b"/><%bbgColor indexed="64"/></%bpatternFill>'
        b"</%bfill>" % (prefix, prefix, prefix, colour.encode(), prefix, prefix, prefix)
    )
