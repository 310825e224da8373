"""Changing single places of an XML part: whatever is not named stays byte for byte as its author wrote it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from xml.sax.saxutils import escape

_TAG = re.compile(rb"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_DECLARED = re.compile(r"""^<\?xml[^>]*?encoding=["']([\w.-]+)["']""")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Edits:
    """Replacements collected in any order; none may overlap another. At one place the first one named comes first."""

    _all: list[tuple[int, int, bytes]] = field(default_factory=list)

    def replace(self, start: int, end: int, by: bytes) -> None:
        """Put other bytes between two places."""
        self._all.append((start, end, by))

    def insert(self, at: int, what: bytes) -> None:
        """Put bytes in front of a place."""
        self._all.append((at, at, what))

    def applied(self, content: bytes) -> bytes:
        """The content with all replacements made."""
        parts, done = [], 0
        for start, end, by in sorted(self._all, key=lambda one: (one[0], one[1])):
            parts += [content[done:start], by]
            done = end
        return b"".join([*parts, content[done:]])

    def __bool__(self) -> bool:
        return bool(self._all)


def tag_end(content: bytes, start: int) -> int:
    """Where the tag that begins at a place ends: behind its ">"."""
    found = _TAG.match(content, start)
    return found.end() if found else len(content)


def attribute(tag: bytes, name: str) -> str | None:
    """An attribute of a tag as it is written (escapes of numbers and addresses are none), None if it has none."""
    found = _attribute(name).search(tag)
    return None if found is None else (found[1] if found[1] is not None else found[2]).decode()


@cache
def _attribute(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"""\s%b\s*=\s*(?:"([^"]*)"|'([^']*)')""" % name.encode())


def with_attributes(tag: bytes, values: Mapping[str, str]) -> bytes:
    """A start tag with attributes set to values, the others as they were; a value "" takes the attribute away."""
    for name, value in values.items():
        pattern = rb"""\s%b\s*=\s*(?:"[^"]*"|'[^']*')""" % name.encode()
        written = b' %b="%b"' % (name.encode(), xml_text(value)) if value else b""
        tag, replaced = re.subn(pattern, lambda _found, by=written: by, tag, count=1)  # type: ignore[misc]  # default binds now
        if not replaced and written:
            end = len(tag) - (2 if tag.endswith(b"/>") else 1)
            tag = tag[:end].rstrip() + written + tag[end:]
    return tag


def prefix_of(tag: bytes) -> bytes:
    """The name space prefix of a tag with its colon, "" if there is none."""
    found = re.match(rb"</?([\w.-]+:)", tag)
    return found[1] if found else b""


def xml_text(text: str) -> bytes:
    """A text between tags or in an attribute; characters that XML forbids are left out."""
    return escape(_FORBIDDEN.sub("", text), {'"': "&quot;"}).encode()


def as_utf8(content: bytes) -> bytes:
    """A part in UTF-8 without mark, its declaration saying so."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16")
    else:
        content = content.removeprefix(b"\xef\xbb\xbf")
        declared = _DECLARED.match(content[:200].decode("latin-1"))
        if declared is None or declared[1].lower() in {"utf-8", "utf8", "us-ascii"}:
            return content
        text = content.decode(declared[1])
    return _DECLARED.sub(lambda found: found[0].replace(found[1], "UTF-8"), text, count=1).encode()
