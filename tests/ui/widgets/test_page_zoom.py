"""The size of a page."""

from vetdesk.ui.widgets.page_zoom import FACTORS, LIFE_WIDTH, WIDEST, Fit, Zoom

A4 = 297 / 210


def test_a_page_fills_the_width_or_fits_whole() -> None:
    assert Zoom(Fit.WIDTH).size((500, 300), A4) == (500, round(500 * A4))
    width, height = Zoom(Fit.PAGE).size((500, 300), A4)
    assert height == 300
    assert width < 300
    assert Zoom(Fit.PAGE).size((500, 300), 0.1) == (500, 50)


def test_life_size_and_its_multiples() -> None:
    assert Zoom(Fit.FACTOR, 1.0).size((10, 10), A4)[0] == LIFE_WIDTH
    assert Zoom(Fit.FACTOR, 0.5).size((10, 10), 1.0) == (397, 397)


def test_larger_and_smaller_go_from_what_is_shown_to_the_next_step() -> None:
    assert Zoom(Fit.WIDTH).larger(LIFE_WIDTH) == Zoom(Fit.FACTOR, 1.25)
    assert Zoom(Fit.WIDTH).smaller(LIFE_WIDTH) == Zoom(Fit.FACTOR, 0.75)
    assert Zoom(Fit.WIDTH).larger(700) == Zoom(Fit.FACTOR, 1.0)
    assert Zoom().larger(10 * LIFE_WIDTH).factor == FACTORS[-1]
    assert Zoom().smaller(1).factor == FACTORS[0]


def test_no_page_is_drawn_beyond_all_measure() -> None:
    assert max(Zoom(Fit.FACTOR, 4.0).size((10, 10), 30.0)) <= WIDEST
    assert min(Zoom(Fit.PAGE).size((500, 300), 1000.0)) >= 1
