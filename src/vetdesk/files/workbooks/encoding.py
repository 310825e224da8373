"""The text of a file whose encoding nobody wrote down: UTF-8, UTF-16 or GB18030."""

import re

from vetdesk.files.workbooks.refusal import damaged

_DECLARED = re.compile(rb"""charset\s*=\s*["']?([\w-]+)|encoding\s*=\s*["']([\w-]+)""", re.IGNORECASE)
_CHINESE = {"gb2312", "gbk", "gb18030", "gb_2312-80", "cp936", "936", "x-gbk"}


def decoded(content: bytes) -> str:
    """The content as text; a byte order mark wins, then UTF-8 if it fits, then GB18030, then what is declared.

    Raises RefusedError (damaged, text) if nothing fits. A few broken characters at the very end (a cut file) are an
    error too: a list must not lose rows silently.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _try(content, "utf-16") or _refuse()
    declared = _DECLARED.search(content[:2048])
    name = (declared[1] or declared[2]).decode("ascii").lower() if declared else ""
    order = ["utf-8-sig", "gb18030"]
    if name in _CHINESE:
        order.reverse()
    elif name and name not in {"utf-8", "utf8"}:
        order.append(name)
    for encoding in order:
        text = _try(content, encoding)
        if text is not None:
            return text
    return _refuse()


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _refuse() -> str:
    raise damaged("text")
