"""Opinion boxes in the grids of a paper (意见栏的位置): found with the words at their side, taken out, added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vetdesk.domain.paper_places import SNAP
from vetdesk.domain.paper_templates import Template, parse_template
from vetdesk.domain.papers import Cell, Grid, PaperDefinition, Row

_LABEL_SHARE = 0.2
_ROOM_BELOW = 0.3
"""How much of a row of several boxes goes to a box added below it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a box stands: its block, row and cell; `label_at` the row and cell of the words for it, if it has any."""

    block: int
    row: int
    cell: int
    box: Cell
    label_at: tuple[int, int] | None
    label: Cell | None

    def with_box(self, grid: Grid, box: Cell) -> Grid:
        """The grid with another cell at the box's place."""
        return _put(grid, self.row, self.cell, box)

    def with_label(self, grid: Grid, label: Cell) -> Grid:
        """The grid with another cell for the words."""
        assert self.label_at is not None, "asked for a box that has words"
        return _put(grid, *self.label_at, label)


def slots_of(paper: PaperDefinition, opinions: Sequence[str]) -> list[Slot]:
    """The places of these boxes, in their order."""
    found = {slot.box.opinion: slot for slot in _slots(paper)}
    return [found[opinion] for opinion in opinions]


def remove_slot(paper: PaperDefinition, opinion: str) -> PaperDefinition:
    """The paper without a box: without its row, or with the room given to the other boxes of that row."""
    (slot,) = slots_of(paper, [opinion])
    grid = paper.blocks[slot.block]
    assert isinstance(grid, Grid), "slots lie in grids"
    others = [one for one in _slots(paper) if (one.block, one.row) == (slot.block, slot.row) and one.cell != slot.cell]
    smaller = _shared_without(grid, slot, others) if others else _without_row(grid, slot.row)
    return _with_block(paper, slot.block, smaller)


def add_slot(paper: PaperDefinition, like: str, opinion: str, words: Template) -> PaperDefinition:
    """The paper with a box more, made like another one and standing below it; all boxes together stay as high."""
    (slot,) = slots_of(paper, [like])
    grid = paper.blocks[slot.block]
    assert isinstance(grid, Grid), "slots lie in grids"
    row = grid.rows[slot.row]
    alone = not any((one.block, one.row) == (slot.block, slot.row) and one.cell != slot.cell for one in _slots(paper))
    box = _renamed(slot.box, opinion)
    if alone and slot.label_at is not None and slot.label_at[0] == slot.row:
        changed = {slot.cell: box, slot.label_at[1]: replace(slot.label or box, text=words)}
        cells = tuple(changed.get(place, _below(cell)) for place, cell in enumerate(row.cells))
    else:
        room = sum(cell.width for cell in row.cells if not cell.covered)
        label = Cell(room * _LABEL_SHARE, words, replace(slot.box.style, top=False))
        wide = replace(box, width=room * (1 - _LABEL_SHARE), rows=1)
        cells = (*(cell for cell in row.cells if cell.covered), label, wide)
    lone = sorted({one.row for one in _slots(paper) if one.block == slot.block and _is_lone(paper, one)})
    if not alone:
        lone = []
    share = len(lone) / (len(lone) + 1) if lone else 1 - _ROOM_BELOW
    shrunk = set(lone or [slot.row])
    height = sum(grid.rows[place].height for place in shrunk) * (1 - share)
    rows = [replace(each, height=each.height * share) if n in shrunk else each for n, each in enumerate(grid.rows)]
    rows.insert(slot.row + 1, Row(height, cells))
    return _with_block(paper, slot.block, _spans_grown(Grid(tuple(rows)), slot.row + 1))


def _is_lone(paper: PaperDefinition, slot: Slot) -> bool:
    return sum((one.block, one.row) == (slot.block, slot.row) for one in _slots(paper)) == 1


def _slots(paper: PaperDefinition) -> Iterator[Slot]:
    for number, block in enumerate(paper.blocks):
        if isinstance(block, Grid):
            for row_number, row in enumerate(block.rows):
                for place, cell in enumerate(row.cells):
                    if cell.opinion and not cell.covered:
                        at = _label_at(block, row_number, place)
                        label = block.rows[at[0]].cells[at[1]] if at else None
                        yield Slot(number, row_number, place, cell, at, label)


def _label_at(grid: Grid, row: int, place: int) -> tuple[int, int] | None:
    """The cell with the words for a box: at its left, or above it in a row of headings."""
    cells = grid.rows[row].cells
    if cells[place].heading is not None:
        return None
    if place and _is_label(cells[place - 1]):
        return row, place - 1
    if row == 0:
        return None
    left = sum(cell.width for cell in cells[:place])
    for above, (start, cell) in enumerate(_starts(grid.rows[row - 1])):
        same = abs(start - left) <= SNAP and abs(cell.width - cells[place].width) <= SNAP
        if same and _is_label(cell):
            return row - 1, above
    return None


def _is_label(cell: Cell) -> bool:
    return cell.fixed and bool(cell.text.source) and not cell.covered and cell.rows == 1


def _starts(row: Row) -> Iterator[tuple[float, Cell]]:
    """Each cell with where it begins (mm from the left border)."""
    left = 0.0
    for cell in row.cells:
        yield left, cell
        left += cell.width


def _shared_without(grid: Grid, slot: Slot, others: Sequence[Slot]) -> Grid:
    """A row of several boxes without one of them: its room goes to the others, each as wide as before in proportion."""
    gone = {(slot.row, slot.cell), *([slot.label_at] if slot.label_at else [])}
    at_side = slot.label_at is not None and slot.label_at[0] == slot.row
    freed = slot.box.width + (slot.label.width if slot.label and at_side else 0.0)
    shared = sum(other.box.width for other in others)
    wider = {
        place: other.box.width + freed * other.box.width / shared
        for other in others
        for place in [(other.row, other.cell), *([other.label_at] if other.label_at and not at_side else [])]
    }
    rows = [
        replace(row, cells=tuple(
            replace(cell, width=wider.get((n, place), cell.width))
            for place, cell in enumerate(row.cells)
            if (n, place) not in gone
        ))
        for n, row in enumerate(grid.rows)
    ]  # fmt: skip
    return Grid(tuple(rows))


def _without_row(grid: Grid, number: int) -> Grid:
    """The grid without a row; what spans it from above gets shorter, what begins in it begins in the next."""
    rows = [list(row.cells) for row in grid.rows]
    for left, cell in _starts(grid.rows[number]):
        if cell.rows > 1:
            for place, (start, below) in enumerate(_starts(grid.rows[number + 1])):
                if below.covered and abs(start - left) <= SNAP:
                    rows[number + 1][place] = replace(cell, rows=cell.rows - 1)
        elif cell.covered:
            row, place = _spanning(grid, number, left)
            rows[row][place] = replace(rows[row][place], rows=rows[row][place].rows - 1)
    kept = [Row(row.height, tuple(rows[n])) for n, row in enumerate(grid.rows) if n != number]
    return Grid(tuple(kept))


def _spans_grown(grid: Grid, number: int) -> Grid:
    """The grid after a row was put in: what covers its cells from above is a row longer."""
    rows = [list(row.cells) for row in grid.rows]
    for left, cell in _starts(grid.rows[number]):
        if cell.covered:
            row, place = _spanning(grid, number, left)
            rows[row][place] = replace(rows[row][place], rows=rows[row][place].rows + 1)
    return Grid(tuple(Row(row.height, tuple(rows[n])) for n, row in enumerate(grid.rows)))


def _spanning(grid: Grid, number: int, left: float) -> tuple[int, int]:
    """The cell above that covers what begins at `left` in a row."""
    for row in range(number - 1, -1, -1):
        for place, (start, cell) in enumerate(_starts(grid.rows[row])):
            if not cell.covered and abs(start - left) <= SNAP:
                return row, place
    raise AssertionError("a covered cell has one that covers it")


def _below(cell: Cell) -> Cell:
    """What stands under a cell that is neither box nor label: it goes on, covered."""
    return cell if cell.covered else replace(cell, text=parse_template(""), covered=True, rows=1)


def _renamed(box: Cell, opinion: str) -> Cell:
    """An empty box like another, with the signature lines of its own opinion."""
    old, new = f"{{{box.opinion}.", f"{{{opinion}."
    foot = tuple(replace(one, text=parse_template(one.text.source.replace(old, new))) for one in box.foot)
    signed = parse_template(box.signed_by.source.replace(old, new)) if box.signed_by else None
    return replace(
        box, opinion=opinion, text=parse_template(""), foot=foot, signed_by=signed, rows=1, name="", heading=None
    )


def _put(grid: Grid, row: int, place: int, cell: Cell) -> Grid:
    rows = list(grid.rows)
    cells = list(rows[row].cells)
    cells[place] = cell
    rows[row] = replace(rows[row], cells=tuple(cells))
    return Grid(tuple(rows))


def _with_block(paper: PaperDefinition, number: int, grid: Grid) -> PaperDefinition:
    blocks = list(paper.blocks)
    blocks[number : number + 1] = [grid] if grid.rows else []
    return replace(paper, blocks=tuple(blocks))
