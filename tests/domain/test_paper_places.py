from vetdesk.domain.forms import Label
from vetdesk.domain.paper_places import borders, lay_out, place_grid
from vetdesk.domain.paper_templates import parse_template
from vetdesk.domain.papers import Cell, Grid, PageBreak, PaperCode, PaperDefinition, Row, Space, Style


def a_cell(width: float, rows: int = 1, covered: bool = False) -> Cell:
    return Cell(width, parse_template(""), Style(), rows=rows, covered=covered)


def a_grid(*rows: tuple[float, list[Cell]]) -> Grid:
    return Grid(tuple(Row(height, tuple(cells)) for height, cells in rows))


def test_a_spanning_cell_reaches_over_the_covered_ones() -> None:
    grid = a_grid((10, [a_cell(40), a_cell(60, rows=2)]), (20, [a_cell(40), a_cell(60, covered=True)]))
    boxes = place_grid(grid, 30)
    assert [(box.x, box.y, box.width, box.height) for box in boxes] == [
        (55, 30, 40, 10),
        (95, 30, 60, 30),
        (55, 40, 40, 20),
    ]


def test_widths_rounded_differently_share_their_edges() -> None:
    grid = a_grid((10, [a_cell(35.0), a_cell(149.5)]), (10, [a_cell(35.2), a_cell(149.2)]))
    boxes = place_grid(grid, 0)
    assert boxes[0].x + boxes[0].width == boxes[2].x + boxes[2].width
    assert boxes[1].x + boxes[1].width == boxes[3].x + boxes[3].width


def test_shared_borders_are_drawn_once_and_joined() -> None:
    grid = a_grid((10, [a_cell(50), a_cell(50)]), (10, [a_cell(50), a_cell(50)]))
    lines = borders(place_grid(grid, 0))
    assert len(lines) == 6
    assert all(abs(line.x2 - line.x1) == 100 or line.y2 - line.y1 == 20 for line in lines)


def test_a_border_stops_where_a_cell_spans_it() -> None:
    grid = a_grid((10, [a_cell(50), a_cell(50, rows=2)]), (10, [a_cell(50), a_cell(50, covered=True)]))
    middle = [line for line in borders(place_grid(grid, 0)) if line.y1 == line.y2 == 10]
    assert [(line.x1, line.x2) for line in middle] == [(55, 105)]


def test_the_code_fits_the_small_alphabet_of_qr_codes_and_tells_papers_apart() -> None:
    code = PaperCode("public_notice", "01939f2e-1111-7abc-8def-0123456789ab", "3f9a1c2e", "a81b22c4")
    assert code.text == "VD1:PUBLIC-NOTICE:01939F2E11117ABC8DEF0123456789AB:3F9A1C2E:A81B22C4"
    assert len(code.letters) == 8
    assert not set(code.letters) & set("ILOU")
    assert code.letters != PaperCode("public_notice", "", "", "").letters


def test_what_follows_a_page_break_stands_on_the_back() -> None:
    front, back = a_grid((10, [a_cell(40)])), a_grid((20, [a_cell(60)]))
    title = Label("试", "Trial")
    pages = lay_out(PaperDefinition("x", 1, title, "case", (Space(5), front, PageBreak(), back)))
    assert [(box.y, box.height) for page in pages for box in page.boxes] == [(30.4, 10), (25.4, 20)]
    assert [page.bottom for page in pages] == [40.4, 45.4]
