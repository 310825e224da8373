"""Practice (练习): a station of made-up people on which nothing is real, and by what everything of it is known."""

from typing import Final

SETTING: Final = "practice"
"""Setting of a station that was made for practice; no station loses or gets it later."""

MARK: Final = "练习 PRACTICE"
"""What stands aslant on every paper and in the title of every workbook of it, in both languages at once."""

FILE_MARK: Final = "练习_"
"""What the name of every file of it begins with."""


MADE_UP: Final = "529901"
"""The area with which the ID numbers of made-up people begin; no county has it."""


def is_made_up(id_number: str) -> bool:
    """Whether a number is nobody's."""
    return id_number.startswith(MADE_UP)


def marked_name(name: str) -> str:
    """The name of a file with the mark, once."""
    return name if name.startswith(FILE_MARK) else f"{FILE_MARK}{name}"


def marked_title(title: str) -> str:
    """The title of a workbook with the mark."""
    return f"【{MARK}】{title}"
