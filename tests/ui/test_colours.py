"""Every colour that is put on another can be read on it, in every scheme."""

import re
from pathlib import Path

import pytest

from tests.ui.contrast import contrast
from vetdesk import paths
from vetdesk.ui import colours as colours_in_use
from vetdesk.ui.colours import SCHEMES, Colours, Scheme, Tone, colours
from vetdesk.ui.style_sheet import TEMPLATE, style_sheet

GROUNDS = ("ground", "paper", "quiet", "stripe", "hover", "chosen")
TEXTS = {
    **dict.fromkeys(("soft_ink", "link", "problem", "warning"), GROUNDS),
    "ink": (*GROUNDS, "tip"),
    "passed": ("ground", "paper"),
    "faint_ink": ("ground", "paper", "quiet"),
    "on_accent": ("accent", "accent_deep"),
    "on_accent_off": ("accent_off",),
    "rail_ink": ("rail", "rail_hover", "rail_chosen"),
}
"""Texts, and drawings of icons, with the grounds they are put on."""
EDGES = {
    "edge": ("ground", "paper"),
    "focus": ("ground", "paper"),
    "wrong": ("ground", "paper"),
    "doubt": ("ground", "paper"),
    "accent_edge": ("ground", "paper"),
    "accent_ring": ("ground", "accent"),
    "rail_mark": ("rail", "rail_chosen"),
}
"""Borders of fields and buttons, rings of focus and marks, with what they must be told apart from."""
DECORATION = {"line"}

every_scheme = pytest.mark.parametrize("scheme", list(Scheme), ids=lambda scheme: scheme.value)


def _pairs(kind: dict[str, tuple[str, ...]], now: Colours) -> dict[str, float]:
    return {
        f"{front} on {behind}": contrast(getattr(now, front), getattr(now, behind))
        for front, grounds in kind.items()
        for behind in grounds
    }


@every_scheme
def test_every_text_can_be_read_on_every_ground_it_is_put_on(scheme: Scheme) -> None:
    least = 7 if scheme is Scheme.CONTRAST else 4.5
    pairs = _pairs(TEXTS, SCHEMES[scheme])
    assert {pair: ratio for pair, ratio in pairs.items() if ratio < least} == {}


@every_scheme
def test_borders_and_rings_of_focus_are_seen(scheme: Scheme) -> None:
    least = 7 if scheme is Scheme.CONTRAST else 3
    pairs = _pairs(EDGES, SCHEMES[scheme])
    assert {pair: ratio for pair, ratio in pairs.items() if ratio < least} == {}


@every_scheme
def test_a_status_and_the_series_of_a_chart_are_read(scheme: Scheme) -> None:
    tints = [tone.tint_in(scheme) for tone in Tone]
    assert [tint for tint in tints if contrast(tint.text, tint.ground) < 6.8] == []
    assert len({tint.sign for tint in tints}) == len(Tone)
    series = SCHEMES[scheme].series
    assert [one for one in series for behind in ("ground", "paper") if _low(one, behind, scheme)] == []


def _low(colour: str, behind: str, scheme: Scheme) -> bool:
    return contrast(colour, getattr(SCHEMES[scheme], behind)) < 4.5


@every_scheme
def test_what_has_the_keyboard_is_framed_more_thickly(scheme: Scheme) -> None:
    now = SCHEMES[scheme]
    assert now.ring > now.border
    assert (now.border, now.ring) == ((2, 3) if scheme is Scheme.CONTRAST else (1, 2))


def test_each_colour_of_the_sheet_is_one_of_those_that_are_compared() -> None:
    written = set(re.findall(r"(?:[;{] *|\n *)color: \{(\w+)\}", TEMPLATE))
    grounds = set(re.findall(r"background(?:-color)?: \{(\w+)\}", TEMPLATE))
    borders = set(re.findall(r"px solid \{(\w+)\}|border-(?:left-)?color: \{(\w+)\}", TEMPLATE))
    assert {"ink", "on_accent"} < written
    assert written <= set(TEXTS)
    compared = {ground for pairs in (TEXTS, EDGES) for grounds in pairs.values() for ground in grounds}
    assert grounds - {"edge", "soft_ink", "line"} <= compared  # these are handles of scroll bars and lines in menus
    assert {name for pair in borders for name in pair if name} <= set(EDGES) | DECORATION | {"accent_off", "rail_ink"}


def test_a_rule_with_text_and_ground_of_its_own_can_be_read() -> None:
    rules = re.findall(r"([^{}]+)\{\{(.*?)\}\}", TEMPLATE, re.DOTALL)
    own = [
        (where.strip(), text[1], ground[1])
        for where, body in rules
        if (text := re.search(r"(?:^|[; ])color: \{(\w+)\}", body))
        and (ground := re.search(r"background: \{(\w+)\}", body))
    ]
    assert len(own) > 5
    assert [rule for rule in own if rule[2] not in TEXTS[rule[1]]] == []


@every_scheme
def test_the_sheet_leaves_nothing_open(scheme: Scheme) -> None:
    sheet = style_sheet(scheme, button=36, field=36, title=16, pictures="/pictures")
    assert re.findall(r"\{\w+\}", sheet) == []
    assert sheet.count("{") == sheet.count("}")
    assert set(re.findall(r"#[0-9A-F]{6}", sheet)) > {SCHEMES[scheme].paper, SCHEMES[scheme].ink}


def test_the_colours_asked_for_are_those_of_the_scheme_in_use() -> None:
    try:
        colours_in_use.use(Scheme.DARK)
        assert colours() is SCHEMES[Scheme.DARK]
        assert Tone.LATE.tint == Tone.LATE.tint_in(Scheme.DARK)
    finally:
        colours_in_use.use(Scheme.LIGHT)
    assert Tone.LATE.tint.ground == "#FDE0DC"


def test_no_colour_is_written_anywhere_else() -> None:
    source = Path(colours_in_use.__file__).parent
    written = re.compile(r"#[0-9A-Fa-f]{6}\b|GlobalColor\.(?!transparent|color)|rgba?\(\d")
    found = [path.name for path in source.rglob("*.py") if written.search(path.read_text(encoding="utf-8"))]
    assert found == ["colours.py"]


def test_every_drawing_is_used() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(colours_in_use.__file__).parent.rglob("*.py"))
    drawings = {path.stem for path in (paths.resources() / "icons").glob("*.svg")}
    assert {name for name in drawings if f'"{name}"' not in source} == set()


def test_every_icon_is_drawn_alike() -> None:
    """One grid, one width of line, round ends, no colour of its own; the program's own mark as well."""
    drawings = sorted((paths.resources() / "icons").glob("*.svg"))
    assert len(drawings) > 30
    like = re.compile(
        r'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="48" height="48" fill="none" '
        r'stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">.*</svg>\s*',
        re.DOTALL,
    )
    assert [path.name for path in drawings if not like.fullmatch(path.read_text(encoding="utf-8"))] == []
