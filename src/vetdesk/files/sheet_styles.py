"""How cells of our workbooks look: the style sheet of the package and the names of its styles."""

from enum import IntEnum


class CellStyle(IntEnum):
    """The look of a cell; the value is its position among the cellXfs of STYLE_SHEET.

    Everything but NUMBER, MONEY and their totals has the number format "@" (text), so that Excel and WPS neither
    shorten a long number nor take a text for a formula when the cell is edited.
    """

    PLAIN = 0
    TITLE = 1
    LINE = 2
    HEADING = 3
    TEXT = 4
    CENTRED = 5
    NUMBER = 6
    MONEY = 7
    TOTAL = 8
    TOTAL_NUMBER = 9
    TOTAL_MONEY = 10


_FONTS = (
    '<font><sz val="10.5"/><name val="宋体"/><charset val="134"/></font>',
    '<font><b/><sz val="18"/><name val="宋体"/><charset val="134"/></font>',
    '<font><b/><sz val="10.5"/><name val="宋体"/><charset val="134"/></font>',
)
_FILLS = (
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill>',
)
_LINE = "".join(f'<{side} style="thin"><color auto="1"/></{side}>' for side in ("left", "right", "top", "bottom"))
_BORDERS = (
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    f"<border>{_LINE}<diagonal/></border>",
)
_TEXT_FORMAT, _WHOLE, _TWO_PLACES = 49, 3, 4


def _look(number_format: int, font: int, fill: int, border: int, across: str, *, wrap: bool = True) -> str:
    alignment = (
        f'<alignment horizontal="{across}" vertical="center"{" wrapText=" + chr(34) + "1" + chr(34) if wrap else ""}/>'
    )
    return (
        f'<xf numFmtId="{number_format}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" '
        f'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">{alignment}</xf>'
    )


_LOOKS = {
    CellStyle.PLAIN: _look(_TEXT_FORMAT, 0, 0, 0, "general", wrap=False),
    CellStyle.TITLE: _look(_TEXT_FORMAT, 1, 0, 0, "center"),
    CellStyle.LINE: _look(_TEXT_FORMAT, 0, 0, 0, "left", wrap=False),
    CellStyle.HEADING: _look(_TEXT_FORMAT, 2, 2, 1, "center"),
    CellStyle.TEXT: _look(_TEXT_FORMAT, 0, 0, 1, "left"),
    CellStyle.CENTRED: _look(_TEXT_FORMAT, 0, 0, 1, "center"),
    CellStyle.NUMBER: _look(_WHOLE, 0, 0, 1, "right", wrap=False),
    CellStyle.MONEY: _look(_TWO_PLACES, 0, 0, 1, "right", wrap=False),
    CellStyle.TOTAL: _look(_TEXT_FORMAT, 2, 2, 1, "center"),
    CellStyle.TOTAL_NUMBER: _look(_WHOLE, 2, 2, 1, "right", wrap=False),
    CellStyle.TOTAL_MONEY: _look(_TWO_PLACES, 2, 2, 1, "right", wrap=False),
}


def _part(name: str, entries: tuple[str, ...]) -> str:
    return f'<{name} count="{len(entries)}">{"".join(entries)}</{name}>'


STYLE_SHEET = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    + _part("fonts", _FONTS)
    + _part("fills", _FILLS)
    + _part("borders", _BORDERS)
    + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + _part("cellXfs", tuple(_LOOKS[style] for style in CellStyle))
    + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
"""The part xl/styles.xml (ECMA-376 part 1, 18.8)."""
