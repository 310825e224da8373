"""The parts of a workbook package (ECMA-376 part 2): read within limits, single ones changed, the rest copied."""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import IO
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from vetdesk.files.workbooks.refusal import Limits, RefusedError
from vetdesk.files.workbooks.xml_edits import as_utf8, prefix_of

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_TYPES = "[Content_Types].xml"
_NO_RELATIONS = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_PACKAGE}/relationships">'
    "</Relationships>"
).encode()


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a part: `kind` is the last word of its type (worksheet, comments, styles …)."""

    id: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet of the workbook: name, the part with its cells, and whether it is hidden."""

    name: str
    part: str
    hidden: bool


class Package:
    """A workbook package in memory; raises RefusedError for what cannot be read."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._limits = limits
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError) as error:
            raise RefusedError("damaged") from error
        self._names = list(self._archive.namelist())
        self._changed: dict[str, bytes] = {}
        self.workbook = next((r.target for r in self.relations("") if r.kind == "officeDocument"), "xl/workbook.xml")
        self.office = _STRICT if _STRICT.encode() in self.read(self._relations_of(self.workbook)) else _OFFICE

    @property
    def names(self) -> list[str]:
        """Every part, those that were added last."""
        return list(self._names)

    def read(self, part: str) -> bytes:
        """A part as it stands now, XML in UTF-8; nothing larger than allowed, nothing with a DOCTYPE."""
        if part in self._changed:
            return self._changed[part]
        try:
            with self._archive.open(part) as stream:
                content = stream.read(self._limits.part_bytes + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise RefusedError("damaged") from error
        if len(content) > self._limits.part_bytes:
            raise RefusedError("too_large", {"what": "unpacked", "limit": f"{self._limits.part_bytes >> 20} MB"})
        if not part.endswith((".xml", ".rels")):
            return content
        content = as_utf8(content)
        if b"<!DOCTYPE" in content[:65536] or b"<!ENTITY" in content[:65536]:
            raise RefusedError("damaged", {"what": "doctype"})
        return content

    def put(self, part: str, content: bytes) -> None:
        """Change a part, or add it."""
        if part not in self._names:
            self._names.append(part)
        self._changed[part] = content

    def remove(self, part: str) -> None:
        """Take a part away with its content type and the relation of the workbook to it."""
        if part not in self._names:
            return
        self._names.remove(part)
        self._changed.pop(part, None)
        named = re.escape(b'"/' + part.encode() + b'"')
        self.put(_TYPES, re.sub(rb"<(?:\w+:)?Override\b[^>]*?%b[^>]*?/>" % named, b"", self.read(_TYPES)))
        rels = self._relations_of(self.workbook)
        gone = {relation.id for relation in self.relations(self.workbook) if relation.target == part}
        content = self.read(rels)
        for known in gone:
            content = re.sub(rb'<(?:\w+:)?Relationship\b[^>]*?\bId="%b"[^>]*?/>' % known.encode(), b"", content)
        self.put(rels, content)

    def write(self, target: IO[bytes]) -> None:
        """Write all parts in their order."""
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            for name in self._names:
                if name in self._changed:
                    package.writestr(name, self._changed[name])
                else:
                    entry = self._archive.getinfo(name)
                    package.writestr(entry, self._archive.read(name), entry.compress_type)

    def sheets(self) -> list[SheetPart]:
        """The worksheets in the order of the workbook."""
        targets = {r.id: r.target for r in self.relations(self.workbook) if r.kind == "worksheet"}
        return [
            SheetPart(element.get("name", ""), targets[key], element.get("state", "visible") != "visible")
            for element in self.tree(self.workbook).iter()
            if element.tag.endswith("}sheet") and (key := element.get(f"{{{self.office}}}id", "")) in targets
        ]

    def tree(self, part: str) -> ElementTree.Element:
        """A part as elements."""
        try:
            return ElementTree.fromstring(self.read(part))
        except ElementTree.ParseError as error:
            raise RefusedError("damaged") from error

    def relations(self, part: str) -> list[Relation]:
        """The relations of a part to others of the package; "" asks for those of the package itself."""
        name = self._relations_of(part)
        return list(self._relations(part, name)) if name in self._names else []

    def _relations(self, part: str, name: str) -> Iterator[Relation]:
        for element in self.tree(name):
            if element.get("TargetMode") == "External":
                continue
            target = element.get("Target", "").replace("\\", "/")
            whole = target if target.startswith("/") else posixpath.join("/", posixpath.dirname(part), target)
            kind = element.get("Type", "").rpartition("/")[2]
            found = self._known(posixpath.normpath(whole).lstrip("/"))
            if found:
                yield Relation(element.get("Id", ""), kind, found)

    def _known(self, name: str) -> str:
        """The part of a name; upper and lower case are one (ECMA-376 part 2, 9.1.1)."""
        if name in self._names:
            return name
        return next((known for known in self._names if known.lower() == name.lower()), "")

    def related(self, part: str, kind: str) -> str:
        """The first part to which a part has a relation of a kind, "" if there is none."""
        return next((relation.target for relation in self.relations(part) if relation.kind == kind), "")

    def add_related(self, part: str, kind: str, target: str, content: bytes) -> str:
        """Add a part and the relation to it; the relation's id comes back."""
        name = self._relations_of(part)
        before = self.read(name) if name in self._names else _NO_RELATIONS
        numbers = re.findall(rb'\bId="rId(\d+)"', before)
        known = f"rId{max(map(int, numbers), default=0) + 1}"
        path = posixpath.relpath("/" + target, "/" + posixpath.dirname(part))
        element = f'Relationship Id="{known}" Type="{self.office}/{kind}" Target={quoteattr(path)}/>'.encode()
        self.put(name, _with_last_child(before, element))
        self.put(target, content)
        return known

    def name_type(self, part: str, content_type: str) -> None:
        """Say in the content types what a part is."""
        types = self.read(_TYPES)
        self.put(
            _TYPES, _with_last_child(types, f'Override PartName="/{part}" ContentType="{content_type}"/>'.encode())
        )

    def name_ending(self, ending: str, content_type: str) -> None:
        """Say what parts with an ending are, if it is not said yet."""
        types = self.read(_TYPES)
        if not re.search(rb'\bExtension="%b"' % ending.encode(), types, re.IGNORECASE):
            head = re.search(rb"<(?:\w+:)?Types\b[^>]*>", types)
            at = head.end() if head else len(types)
            prefix = prefix_of(head[0]) if head else b""
            entry = b'<%bDefault Extension="%b" ContentType="%b"/>'
            self.put(_TYPES, types[:at] + entry % (prefix, ending.encode(), content_type.encode()) + types[at:])

    def unused_name(self, pattern: str) -> str:
        """The first name by a pattern such as xl/comments{}.xml that no part has."""
        taken = {name.lower() for name in self._names}
        return next(name for number in range(1, 100_000) if (name := pattern.format(number)).lower() not in taken)

    @staticmethod
    def _relations_of(part: str) -> str:
        folder, name = posixpath.split(part)
        return posixpath.join(folder, "_rels", f"{name}.rels")


def _with_last_child(content: bytes, element: bytes) -> bytes:
    """A part with one more element, given without its "<", at the end of its root."""
    end = content.rfind(b"</")
    if end < 0:  # an empty root: <Relationships …/>
        root = content.rfind(b"<")
        name = re.match(rb"<([\w:.-]+)", content[root:])
        tag = name[1] if name else b""
        prefix = tag[: tag.find(b":") + 1]
        return content.rstrip()[:-2] + b"><" + prefix + element + b"</" + tag + b">"
    return content[:end] + b"<" + prefix_of(content[end:]) + element + content[end:]
