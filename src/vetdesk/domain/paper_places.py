"""Where everything of a paper stands: boxes and lines in millimetres from the upper left corner of the sheet."""

from collections.abc import Iterable
from dataclasses import dataclass

from vetdesk.domain.papers import A4, Block, Cell, Grid, PageBreak, PaperDefinition, Paragraph, Space, TearLine

SNAP = 0.35
"""Rows whose widths were rounded differently still share an edge when it differs by no more than this (mm)."""


@dataclass(frozen=True, slots=True)
class Box:
    """The place of one cell; `inset` keeps its text off the border."""

    x: float
    y: float
    width: float
    height: float
    cell: Cell
    inset: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; dashed ones are tear lines."""

    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """A page of a paper with every place known; `bottom` is where the last block ends."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    bottom: float


def lay_out(paper: PaperDefinition) -> tuple[Layout, ...]:
    """Place the blocks one below the other from the upper margin; a layout for each page, one at least."""
    pages: list[list[Block]] = [[]]
    for block in paper.blocks:
        if isinstance(block, PageBreak):
            pages.append([])
        else:
            pages[-1].append(block)
    return tuple(_page(paper, blocks) for blocks in pages)


def _page(paper: PaperDefinition, blocks: Iterable[Block]) -> Layout:
    boxes: list[Box] = []
    lines: list[Line] = []
    y = paper.margins.top
    for block in blocks:
        if isinstance(block, Grid):
            grid_boxes = place_grid(block, y, paper.sheet.width)
            boxes += grid_boxes
            lines += borders(grid_boxes)
        elif isinstance(block, Paragraph):
            boxes.append(_paragraph_box(paper, block, y))
        elif isinstance(block, TearLine):
            box, dashes = _tear_line(paper, block, y)
            boxes.append(box)
            lines += dashes
        else:
            assert isinstance(block, Space)
        y += block.height
    return Layout(tuple(boxes), tuple(lines), y)


def _paragraph_box(paper: PaperDefinition, block: Paragraph, y: float) -> Box:
    left, right = paper.margins.left, paper.sheet.width - paper.margins.right
    width = block.cell.width or right - left
    return Box((left + right - width) / 2, y, width, block.height, block.cell)


def _tear_line(paper: PaperDefinition, block: TearLine, y: float) -> tuple[Box, list[Line]]:
    middle = y + block.height / 2
    words, across = 40.0, paper.sheet.width
    left = (across - words) / 2
    box = Box(left, y, words, block.height, Cell(words, block.text, block.style))
    outer = min(paper.margins.left, paper.margins.right) / 2
    right = across - left
    return box, [Line(outer, middle, left, middle, True), Line(right, middle, across - outer, middle, True)]


def place_grid(grid: Grid, top: float, across: float = A4.width) -> list[Box]:
    """The boxes of a grid, centred on a sheet `across` wide; covered cells have none, spanning ones all of theirs."""
    width = max(sum(cell.width for cell in row.cells) for row in grid.rows)
    left = (across - width) / 2
    edges = [left, left + width]
    boxes: list[Box] = []
    y = top
    for number, row in enumerate(grid.rows):
        x = left
        for cell in row.cells:
            right = _snapped(x + cell.width, edges)
            if not cell.covered:
                height = sum(below.height for below in grid.rows[number : number + cell.rows])
                boxes.append(Box(x, y, right - x, height, cell, inset=1.5))
            x = right
        y += row.height
    return boxes


def _snapped(x: float, edges: list[float]) -> float:
    for edge in edges:
        if abs(edge - x) <= SNAP:
            return edge
    edges.append(x)
    return x


def borders(boxes: Iterable[Box]) -> list[Line]:
    """The borders of all boxes, each stretch drawn once and joined to the longest lines possible."""
    across: dict[float, list[tuple[float, float]]] = {}
    down: dict[float, list[tuple[float, float]]] = {}
    for box in boxes:
        left, right = round(box.x, 3), round(box.x + box.width, 3)
        top, bottom = round(box.y, 3), round(box.y + box.height, 3)
        for y in (top, bottom):
            across.setdefault(y, []).append((left, right))
        for x in (left, right):
            down.setdefault(x, []).append((top, bottom))
    lines = [Line(a, y, b, y) for y, spans in sorted(across.items()) for a, b in _joined(spans)]
    return lines + [Line(x, a, x, b) for x, spans in sorted(down.items()) for a, b in _joined(spans)]


def _joined(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + 0.002:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
