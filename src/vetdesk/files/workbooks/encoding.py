"""The text of a file whose encoding nobody wrote down: UTF-8, UTF-16 or GB18030."""

import re

from vetdesk.files.workbooks.refusal import damaged

_DECLARED = re.compile(rb"""charset\s*=\s*["']?([\w-]+)|encoding\s*=\s*["']([\w-]+)""", re.IGNORECASE)
_LONGEST_CHARACTER = 4
_CHINESE = {"gb2312", "gbk", "gb18030", "gb_2312-80", "cp936", "936", "x-gbk"}


def decoded(content: bytes) -> str:
    """The content as text; a byte order mark wins, then UTF-8 if it fits, then GB18030, then what is declared.

    Raises RefusedError: damaged, and "cut" if only the last character is not whole (a list must not lose rows
    silently), "text" if nothing fits.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _first_fitting(content, ["utf-16"])
    declared = _DECLARED.search(content[:2048])
    name = (declared[1] or declared[2]).decode("ascii").lower() if declared else ""
    order = ["utf-8-sig", "gb18030"]
    if name in _CHINESE:
        order.reverse()
    elif name and name not in {"utf-8", "utf8"}:
        order.append(name)
    return _first_fitting(content, order)


def _first_fitting(content: bytes, order: list[str]) -> str:
    for encoding in order:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError as error:
            if error.start >= len(content) - _LONGEST_CHARACTER + 1 and not content.isascii():
                raise damaged("cut") from error
        except LookupError:
            continue
    raise damaged("text")
