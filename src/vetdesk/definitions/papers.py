"""Reads the declared papers (文书): checks keys, bindings, spans, widths and that everything stays on the sheet."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from vetdesk.definitions.paper_rows import RowNotation
from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.paper_lines import numbered_binding
from vetdesk.domain.paper_places import SNAP, lay_out
from vetdesk.domain.paper_templates import Template, parse_template
from vetdesk.domain.papers import (
    A4,
    SHEETS,
    Align,
    Block,
    Cell,
    Foot,
    Grid,
    Margins,
    OpinionSource,
    PageBreak,
    PaperDefinition,
    Paragraph,
    Row,
    Sheet,
    Space,
    Style,
    TearLine,
    Typeface,
)

KIND = "papers"
SUBJECTS = frozenset({"case", "recipient", "people", "visit", "station", "list", "complaint", "activity"})
REPEATED = frozenset({"item", "person", "line"})
"""The groups whose bindings stand in repeated rows: papers of a file, people of a catalogue, lines of a list."""
OWN_LAYOUT = "own"
"""What `layout` says of a paper (自定版式) for which no form of an office is known."""
PRESET = "preset"
"""The group of the words that a paper presets and an office may set otherwise."""
GROUPS = frozenset(
    [
        "recipient",
        "identity",
        "case",
        "material",
        "opinion",
        "station",
        "notice",
        "correction",
        "refusal",
        "visit",
        "paper",
        "recovery",
        "file",
        "item",
        "person",
        "box",
        "sheet",
        "line",
        "list",
        "page",
        "total",
        "complaint",
        PRESET,
    ]
)
"""The first words of binding keys; domain/paper_values.py provides the values."""

NUMBER = "paper.number"
"""The number of a paper of its own series (文书字号), given when it is made for real."""

_TOP_KEYS = {
    "version", "valid_from", "title", "subject", "cases", "margins", "style", "blocks", "opinions", "opinion_box",
    "after", "source", "categories", "layout", "presets", "numbered", "series", "sheet",
}  # fmt: skip
_STYLE_KEYS = {"typeface", "size", "smallest", "align", "top", "leading"}
_CELL_KEYS = {"w", "text", "opinion", "signed_by", "foot", "rows", "covered", "name", "heading", *_STYLE_KEYS}


def read(texts: Sequence[DefinitionText]) -> Mapping[str, PaperDefinition]:
    """Every paper by its key; raises DefinitionError naming file and key of the first thing wrong."""
    return {text.key: read_paper(text) for text in texts if text.kind == KIND}


def read_paper(source: DefinitionText) -> PaperDefinition:
    """One paper from its TOML."""
    return _Reader(source).paper()


class _Reader:
    """Reads one file; `where` is the path of the key at hand, for error messages."""

    def __init__(self, source: DefinitionText) -> None:
        self._source = source
        self._style = Style()
        self._sheet = A4
        self._lines: dict[str, int] = {}
        self._sums: dict[str, tuple[str, ...]] = {}
        self._kinds: dict[str, Callable[[str, dict[str, Any]], Block]] = {
            "grid": self._grid,
            "text": self._paragraph,
            "space": self._space,
            "tear": self._tear,
            "page": self._page_break,
        }
        self._notation = RowNotation(source)

    def paper(self) -> PaperDefinition:
        source, content = self._source, self._source.content
        check_keys(source, "", content, _TOP_KEYS)
        if content.get("subject") not in SUBJECTS:
            raise source.wrong("subject", f"must be one of {', '.join(sorted(SUBJECTS))}")
        self._style = self._styled("style", content.get("style", {}))
        self._sheet = self._printed_on(content.get("sheet", "A4"))
        paper = PaperDefinition(
            key=source.key,
            version=source.version,
            title=label(source, "title", content.get("title")),
            subject=content["subject"],
            blocks=tuple(self._block(f"blocks.{n}", block) for n, block in enumerate(content.get("blocks", []))),
            margins=self._margins(content.get("margins", {})),
            cases=frozenset(content.get("cases", [])),
            text_style=self._style,
            opinions=self._opinions(content.get("opinions", {})),
            after=frozenset(content.get("after", [])),
            lines=self._lines,
            source=content.get("source", ""),
            categories=frozenset(content.get("categories", [])),
            sums=self._sums,
            layout=content.get("layout", ""),
            numbered=content.get("numbered", False) is True,
            series=str(content.get("series", "")),
            sheet=self._sheet,
            presets={f"{PRESET}.{key}": str(text) for key, text in content.get("presets", {}).items()},
        )
        self._check(paper)
        return paper

    def _check(self, paper: PaperDefinition) -> None:
        if not paper.blocks:
            raise self._source.wrong("blocks", "needs at least one block")
        if paper.numbered != (NUMBER in paper.keys):
            raise self._source.wrong("numbered", f"must be true exactly where {NUMBER} stands on the paper")
        if paper.layout not in ("", OWN_LAYOUT) or (paper.layout and paper.source):
            raise self._source.wrong("layout", "is own, or left out where source names the form")
        for key in sorted(paper.keys):
            if key.partition(".")[0] not in GROUPS or not key.partition(".")[2]:
                raise self._source.wrong(key, "no such group of values")
            if key.partition(".")[0] in REPEATED and not key.split(".")[1].isdigit():
                raise self._source.wrong(key, "stands in repeated rows only")
            if key.startswith(f"{PRESET}.") and key not in paper.presets:
                raise self._source.wrong(key, "is not among the presets")
        bottom = max(page.bottom for page in lay_out(paper))
        if bottom > paper.sheet.height - paper.margins.bottom + 0.01:
            raise self._source.wrong("blocks", f"runs off the sheet: ends at {bottom:.1f} mm")

    def _printed_on(self, raw: object) -> Sheet:
        if raw not in SHEETS:
            raise self._source.wrong("sheet", f"must be one of {', '.join(SHEETS)}")
        return SHEETS[str(raw)]

    def _opinions(self, raw: dict[str, Any]) -> dict[str, tuple[OpinionSource, ...]]:
        for box, sources in raw.items():
            for number, source in enumerate(sources):
                where = f"opinions.{box}.{number}"
                check_keys(self._source, where, source, {"step", "result", "agrees", "signer", "on", "replaces"})
                if not isinstance(source.get("step"), str):
                    raise self._source.wrong(f"{where}.step", "must name a step of the route")
        return {box: tuple(OpinionSource(**source) for source in sources) for box, sources in raw.items()}

    def _margins(self, raw: dict[str, Any]) -> Margins:
        check_keys(self._source, "margins", raw, {"left", "right", "top", "bottom"})
        return replace(Margins(), **{side: self._number(f"margins.{side}", raw[side]) for side in raw})

    def _block(self, where: str, raw: dict[str, Any]) -> Block:
        kind = raw.get("kind")
        if kind not in self._kinds:
            raise self._source.wrong(f"{where}.kind", "must be grid, text, space, tear or page")
        return self._kinds[kind](where, raw)

    def _space(self, where: str, raw: dict[str, Any]) -> Space:
        check_keys(self._source, where, raw, {"kind", "h"})
        return Space(self._number(f"{where}.h", raw.get("h")))

    def _page_break(self, where: str, raw: dict[str, Any]) -> PageBreak:
        check_keys(self._source, where, raw, {"kind"})
        return PageBreak()

    def _tear(self, where: str, raw: dict[str, Any]) -> TearLine:
        check_keys(self._source, where, raw, {"kind", "h", "text", *_STYLE_KEYS})
        height = self._number(f"{where}.h", raw.get("h"))
        return TearLine(height, self._template(where, raw.get("text", "")), self._styled(where, raw))

    def _paragraph(self, where: str, raw: dict[str, Any]) -> Paragraph:
        check_keys(self._source, where, raw, {"kind", "h", *_CELL_KEYS - {"rows", "covered"}})
        cell = self._cell(where, {"w": 0, **raw})
        return Paragraph(self._number(f"{where}.h", raw.get("h")), cell)

    def _grid(self, where: str, raw: dict[str, Any]) -> Grid:
        check_keys(self._source, where, raw, {"kind", "rows", *_STYLE_KEYS})
        style = {key: raw[key] for key in _STYLE_KEYS & set(raw)}
        places = [(f"{where}.rows.{n}", one) for n, one in enumerate(raw.get("rows", []))]
        full = [(place, self._notation.full_row(place, one, style)) for place, one in places]
        rows = tuple(row for place, one in full for row in self._repeated(place, one))
        if not rows:
            raise self._source.wrong(f"{where}.rows", "needs at least one row")
        widths = [sum(cell.width for cell in row.cells) for row in rows]
        if max(widths) - min(widths) > SNAP:
            raise self._source.wrong(f"{where}.rows", f"widths differ: {min(widths):.1f} to {max(widths):.1f} mm")
        if max(widths) > self._sheet.width - 10:
            raise self._source.wrong(f"{where}.rows", "wider than the sheet")
        self._check_spans(where, rows)
        return Grid(rows)

    def _check_spans(self, where: str, rows: tuple[Row, ...]) -> None:
        """Every covered cell must lie under a spanning one, and every span must be covered below."""
        open_spans: dict[tuple[float, float], int] = {}
        for number, row in enumerate(rows):
            spans, x = {}, 0.0
            for cell in row.cells:
                place = round(x, 0), round(cell.width, 1)
                left = open_spans.get(place, 0)
                if cell.covered != (left > 0):
                    raise self._source.wrong(f"{where}.rows.{number}", "covered cells and spans do not agree")
                remaining = left - 1 if cell.covered else cell.rows - 1
                if remaining > 0:
                    spans[place] = remaining
                x += cell.width
            open_spans = spans
        if open_spans:
            raise self._source.wrong(f"{where}.rows", "a span reaches below the last row")

    def _repeated(self, where: str, raw: dict[str, Any]) -> Iterator[Row]:
        """A row; one with `repeat` and `of` as often as its lines fit on a sheet, its bindings numbered."""
        if "repeat" not in raw:
            yield self._row(where, raw)
            return
        check_keys(self._source, where, raw, {"h", "cells", "repeat", "of", "sums"})
        times, group = raw["repeat"], raw.get("of")
        if isinstance(times, bool) or not isinstance(times, int) or not 1 <= times <= 60:
            raise self._source.wrong(f"{where}.repeat", "must be a number from 1 to 60")
        if group not in REPEATED or group in self._lines:
            raise self._source.wrong(f"{where}.of", "must be item, person or line, once on a paper")
        self._lines[group] = times
        if group == "line" or "sums" in raw:
            self._sums[group] = tuple(str(key) for key in raw.get("sums", ()))
        for number in range(1, times + 1):
            cells = [
                {**cell, "text": numbered_binding(cell.get("text", ""), group, number)} for cell in raw.get("cells", [])
            ]
            yield self._row(where, {"h": raw.get("h"), "cells": cells})

    def _row(self, where: str, raw: dict[str, Any]) -> Row:
        check_keys(self._source, where, raw, {"h", "cells"})
        cells = tuple(self._cell(f"{where}.cells.{n}", cell) for n, cell in enumerate(raw.get("cells", [])))
        return Row(self._number(f"{where}.h", raw.get("h")), cells)

    def _cell(self, where: str, raw: dict[str, Any]) -> Cell:
        check_keys(self._source, where, raw, _CELL_KEYS | {"kind", "h"})
        signed_by, heading = raw.get("signed_by"), raw.get("heading")
        return Cell(
            width=self._number(f"{where}.w", raw.get("w")),
            text=self._template(f"{where}.text", raw.get("text", "")),
            style=self._styled(where, raw),
            opinion=raw.get("opinion", ""),
            signed_by=self._template(f"{where}.signed_by", signed_by) if signed_by else None,
            foot=tuple(self._foot(f"{where}.foot.{n}", line) for n, line in enumerate(raw.get("foot", []))),
            rows=raw.get("rows", 1),
            covered=raw.get("covered", False),
            name=raw.get("name", ""),
            heading=self._template(f"{where}.heading", heading) if heading else None,
        )

    def _foot(self, where: str, raw: str | dict[str, Any]) -> Foot:
        if isinstance(raw, str):
            return Foot(self._template(where, raw))
        check_keys(self._source, where, raw, {"text", "align"})
        return Foot(self._template(where, raw.get("text", "")), self._align(where, raw.get("align", "right")))

    def _styled(self, where: str, raw: Mapping[str, Any]) -> Style:
        chosen: dict[str, Any] = {key: raw[key] for key in _STYLE_KEYS & set(raw)}
        if "typeface" in chosen:
            if chosen["typeface"] not in set(Typeface):
                raise self._source.wrong(f"{where}.typeface", "must be song or hei")
            chosen["typeface"] = Typeface(chosen["typeface"])
        if "align" in chosen:
            chosen["align"] = self._align(where, chosen["align"])
        for key in {"size", "smallest", "leading"} & set(chosen):
            chosen[key] = self._number(f"{where}.{key}", chosen[key])
        style = replace(self._style, **chosen)
        return replace(style, smallest=min(style.smallest, style.size))

    def _align(self, where: str, raw: object) -> Align:
        if raw not in set(Align):
            raise self._source.wrong(f"{where}.align", "must be left, center or right")
        return Align(str(raw))

    def _template(self, where: str, raw: object) -> Template:
        if not isinstance(raw, str):
            raise self._source.wrong(where, "must be a text")
        try:
            return parse_template(raw)
        except ValueError as error:
            raise self._source.wrong(where, f"malformed binding in {error.args[0]!r}") from error

    def _number(self, where: str, raw: object) -> float:
        if isinstance(raw, bool) or not isinstance(raw, int | float) or raw < 0:
            raise self._source.wrong(where, "must be a measure")
        return float(raw)
