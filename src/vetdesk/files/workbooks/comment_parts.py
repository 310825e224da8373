"""Comments on cells of a workbook of somebody else: the author's own stay, ours are added or put below them.

A comment is a text in the comments part and a box in the drawing of the sheet (VML, ECMA-376 part 4, 19.4).
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from vetdesk.files.sheet_stream import column_letters
from vetdesk.files.workbooks.package_parts import Package
from vetdesk.files.workbooks.xml_edits import Edits, attribute, xml_text

AUTHOR = "VetDesk"
BEGINS = "【导入检查】"
"""What we put below somebody else's comment begins so, and is found again by it."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_ROOT = re.compile(rb"<((?:[\w.-]+:)?)comments\b")
_SHAPE = re.compile(rb"<((?:[\w.-]+:)?shape)\b.*?</\1>", re.DOTALL)
_NAME_SPACES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_SHAPE_ID = re.compile(rb"_x0000_s(\d+)")
_BLOCKS = re.compile(rb"""(<(?:[\w.-]+:)?idmap\b[^>]*?\bdata=)["']([\d,]+)["']""")
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_BLOCK = 1024
_NO_COMMENTS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="%s"><authors></authors>'
    "<commentList></commentList></comments>"
)
_NO_BOXES = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    b'</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    b'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>'
    b"</v:shapetype></xml>"
)
Place = tuple[int, int]
"""Row and column of a cell, both counted from 0."""


def add_comments(package: Package, sheet: str, texts: Mapping[Place, str]) -> str:
    """Put texts on cells of a sheet; the id of a new drawing that the sheet must name, or "" if it names one already.

    What an earlier check of ours said is taken back first.
    """
    part = package.related(sheet, "comments")
    if not part:
        if not texts:
            return ""
        part = package.unused_name("xl/comments{}.xml")
        empty = _NO_COMMENTS % (_STRICT_MAIN if "purl.oclc.org" in package.office else _MAIN)
        package.add_related(sheet, "comments", part, empty.encode())
        package.name_type(part, _COMMENTS_TYPE)
    edited = _CommentText(package.read(part), texts)
    if edited.content != package.read(part):
        package.put(part, edited.content)
    return _add_boxes(package, sheet, sorted(edited.fresh), edited.gone)


def place_of(address: str) -> Place:
    """Row and column of an address such as B7."""
    found = _PLACE.match(address)
    if found is None:
        return (0, 0)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


@dataclass(slots=True)
class _Comment:
    """One comment as it stands: where it begins and ends, its cell, whether we wrote all of it."""

    start: int
    end: int
    place: Place
    ours: bool


class _CommentText:
    """The comments part with our texts: `fresh` had no comment before, `gone` have none any more."""

    def __init__(self, before: bytes, texts: Mapping[Place, str]) -> None:
        root = _ROOT.search(before)
        self._prefix = root[1] if root else b""
        self._before = before
        self._edits = Edits()
        self.fresh = dict(texts)
        self.gone: set[Place] = set()
        for comment in self._comments():
            self._change(comment, self.fresh.pop(comment.place, ""))
        self._add()
        self.content = self._edits.applied(before)

    def _comments(self) -> Iterator[_Comment]:
        pattern = rb"<%bcomment\b([^>]*)>.*?</%bcomment>" % (self._prefix, self._prefix)
        authors = self._authors()
        for found in re.finditer(pattern, self._before, re.DOTALL):
            by = int(attribute(found[1], "authorId") or 0)
            ours = by < len(authors) and authors[by] == AUTHOR
            yield _Comment(found.start(), found.end(), place_of(attribute(found[1], "ref") or ""), ours)

    def _authors(self) -> list[str]:
        pattern = rb"<%bauthor\b[^>]*?(?:/>|>(.*?)</%bauthor>)" % (self._prefix, self._prefix)
        return [unescape((found[1] or b"").decode()) for found in re.finditer(pattern, self._before, re.DOTALL)]

    def _change(self, comment: _Comment, text: str) -> None:
        written = self._before[comment.start : comment.end]
        if comment.ours and not text:
            self.gone.add(comment.place)
            self._edits.replace(comment.start, comment.end, b"")
            return
        empty = rb"<%btext\s*/>|<%btext>.*</%btext>" % (self._prefix, self._prefix, self._prefix)
        if comment.ours:
            after = re.sub(empty, lambda _found: self._text(text), written, flags=re.DOTALL)
        else:
            after = self._below(self._without_ours(written), text)
        if after != written:
            self._edits.replace(comment.start, comment.end, after)

    def _without_ours(self, written: bytes) -> bytes:
        run = rb"<%br><%bt[^>]*>\n%b[^<]*</%bt></%br>" % (
            self._prefix, self._prefix, re.escape(BEGINS.encode()), self._prefix, self._prefix,
        )  # fmt: skip
        return re.sub(run, b"", written)

    def _below(self, written: bytes, text: str) -> bytes:
        if not text:
            return written
        ends = (b"<%brPh" % self._prefix, b"<%bphoneticPr" % self._prefix, b"</%btext>" % self._prefix)
        at = min((place for end in ends if (place := written.find(end)) >= 0), default=-1)
        return written if at < 0 else written[:at] + self._run("\n" + BEGINS + text) + written[at:]

    def _add(self) -> None:
        if not self.fresh:
            return
        authors, prefix = self._authors(), self._prefix
        by = authors.index(AUTHOR) if AUTHOR in authors else len(authors)
        if by == len(authors):
            named = b"<%bauthor>%b</%bauthor>" % (prefix, AUTHOR.encode(), prefix)
            self._end_of(b"authors", named)
        made = (
            b'<%bcomment ref="%b%d" authorId="%d">%b</%bcomment>'
            % (prefix, column_letters(column).encode(), row + 1, by, self._text(text), prefix)
            for (row, column), text in sorted(self.fresh.items())
        )
        self._end_of(b"commentList", b"".join(made))

    def _end_of(self, name: bytes, what: bytes) -> None:
        """Put something at the end of a list, also of one that has nothing yet."""
        closed = self._before.rfind(b"</%b%b>" % (self._prefix, name))
        if closed >= 0:
            self._edits.insert(closed, what)
            return
        empty = re.search(rb"<%b%b\s*/>" % (self._prefix, name), self._before)
        if empty:
            tag = self._prefix + name
            self._edits.replace(empty.start(), empty.end(), b"<%b>%b</%b>" % (tag, what, tag))

    def _text(self, text: str) -> bytes:
        return b"<%btext>%b</%btext>" % (self._prefix, self._run(text), self._prefix)

    def _run(self, text: str) -> bytes:
        prefix = self._prefix
        return b'<%br><%bt xml:space="preserve">%b</%bt></%br>' % (prefix, prefix, xml_text(text), prefix, prefix)


def _add_boxes(package: Package, sheet: str, fresh: Collection[Place], gone: Collection[Place]) -> str:
    """Draw a hidden box for each new comment; the id of the drawing if the sheet had none."""
    part = package.related(sheet, "vmlDrawing")
    before = package.read(part) if part else _NO_BOXES
    content = _SHAPE.sub(lambda found: b"" if _box_place(found[0]) in gone else found[0], before) if gone else before
    first = max((int(number) for number in _SHAPE_ID.findall(content)), default=_BLOCK) + 1
    missing = [prefix for prefix in _NAME_SPACES if b"xmlns:%b=" % prefix.encode() not in content]
    names = "".join(f' xmlns:{prefix}="{_NAME_SPACES[prefix]}"' for prefix in missing)
    boxes = b"".join(_box(first + at, place, names) for at, place in enumerate(fresh))
    end = content.rfind(b"</xml>")
    content = _with_blocks(content[:end] + boxes + content[end:], first + len(fresh))
    if part:
        if content != before:
            package.put(part, content)
        return ""
    if not fresh:
        return ""
    package.name_ending("vml", _VML_TYPE)
    return package.add_related(sheet, "vmlDrawing", package.unused_name("xl/drawings/vmlDrawing{}.vml"), content)


def _box_place(shape: bytes) -> Place:
    row, column = (re.search(rb"<(?:[\w.-]+:)?%b>\s*(\d+)" % name, shape) for name in (b"Row", b"Column"))
    return (int(row[1]), int(column[1])) if row and column else (-1, -1)


def _with_blocks(content: bytes, last: int) -> bytes:
    """Numbers of shapes come in blocks of 1,024 that the drawing must name."""
    found = _BLOCKS.search(content)
    if found is None:
        return content
    named = {int(block) for block in found[2].split(b",")} | set(range(1, last // _BLOCK + 1))
    data = ",".join(map(str, sorted(named))).encode()
    return content[: found.start()] + found[1] + b'"' + data + b'"' + content[found.end() :]


def _box(number: int, place: Place, names: str) -> bytes:
    """A hidden box; `names` declare name spaces that the drawing itself calls otherwise."""
    row, column = place
    anchor = f"{column + 1}, 15, {max(row - 1, 0)}, 10, {column + 5}, 15, {row + 4}, 4"
    return (
        f'<v:shape{names} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" '
        'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" '
        'obscured="t"/><v:path o:connecttype="none"/><v:textbox><div style="text-align:left"></div></v:textbox>'
        f'<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
        f"<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    ).encode()
