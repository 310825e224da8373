"""Which opinion boxes (意见栏) the papers of a route show: what a county sets otherwise than the form has them.

A route's parameters say for each level whether its box stands as on the form, is left out, or takes a place of its own;
how it is headed; and what stands at its foot. A level that the form does not know gets a box like its neighbour's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from vetdesk.domain.forms import Value
from vetdesk.domain.paper_slots import Slot, add_slot, remove_slot, slots_of
from vetdesk.domain.paper_templates import parse_template
from vetdesk.domain.papers import Cell, Foot, Grid, OpinionSource, PaperDefinition
from vetdesk.domain.reasons import Reason
from vetdesk.domain.workflow import Workflow

LEVELS = ("village", "township", "county", "city", "province")
"""From the village (村、居) to the province (省): the offices that give opinions."""
AS_FORM, LEFT_OUT = "form", "none"
OPINION = "opinion."
BOX = "box_"
"""What the parameters about boxes begin with."""
GONE = "_level"
"""Behind a level: the parameter by which a route does without it; its box goes as well, unless it has its own place."""
_STEPS: Mapping[str, OpinionSource] = {
    "village": OpinionSource("record_village_opinion", "village_result", "agree", "village_signer", "village_on"),
    "township": OpinionSource("sign", on="signed_on"),
    "county": OpinionSource("record_county_opinion", on="county_on"),
    "city": OpinionSource("record_city_opinion", on="city_on"),
}
"""The step that fills an added box, where the route takes it; the province's own sheet is filled by hand."""
SHORT = "signature_seal_date"
"""The foot of a box that was added where the form's own boxes have more lines than there is room for."""
ROOMY = 8.0
"""Millimetres that a box needs for each line of its foot."""
_FEET: Mapping[str, tuple[str, ...]] = {
    "signature_seal_date": ("signature", "seal_date"),
    "seal_date": ("seal_date",),
    "signature_date": ("signature", "date"),
    "date": ("date",),
}


@dataclass(frozen=True, slots=True)
class BoxSetting:
    """How the box of one level is set: `place` 0 as on the form, -1 left out, else which box it is, from 1.

    `words` head it ("": as on the form), `foot` are its lines for signature, seal and date (None: as on the form);
    `added_words` head a box that the form does not have, `short_foot` are its lines if there is little room.
    """

    level: str
    place: int
    words: str
    foot: tuple[str, ...] | None
    added_words: str
    short_foot: tuple[str, ...] = ()

    @property
    def as_form(self) -> bool:
        """Whether nothing is set otherwise."""
        return self.place == 0 and not self.words and self.foot is None


def box_settings(parameters: Mapping[str, Value]) -> tuple[BoxSetting, ...]:
    """What the parameters of a route say of the boxes, by level; empty for a route that has no such parameters."""
    return tuple(_setting(level, parameters) for level in LEVELS if f"{BOX}{level}" in parameters)


def box_faults(parameters: Mapping[str, Value]) -> Iterator[tuple[str, Reason]]:
    """What is wrong with the boxes as a whole, by the key of the parameter: two at one place, or none left."""
    settings = box_settings(parameters)
    taken: dict[int, str] = {}
    for one in settings:
        if one.place > 0 and one.place in taken:
            yield f"{BOX}{one.level}", Reason("setting.same_box", {"place": str(one.place)})
        taken[one.place] = one.level
    if settings and all(one.place < 0 for one in settings):
        yield f"{BOX}{settings[-1].level}", Reason("setting.no_box")


def has_boxes(paper: PaperDefinition) -> bool:
    """Whether the paper is a form on which several levels write, beginning with village or township."""
    levels = _levels(paper)
    return len(levels) > 1 or bool({"village", "township"} & set(levels))


def with_boxes(paper: PaperDefinition, route: Workflow) -> PaperDefinition:
    """The paper with the boxes as the route has them; the paper itself where nothing is set otherwise."""
    settings = {one.level: one for one in box_settings(route.parameters)}
    if all(one.as_form for one in settings.values()) or not has_boxes(paper):
        return paper
    for level in _levels(paper):
        if settings[level].place < 0:
            paper = _without(paper, level, route)
    for one in tuple(settings.values()):
        if one.place > 0 and one.level not in _levels(paper) and _levels(paper):
            paper = _added(paper, one, route)
            settings[one.level] = _fitting(paper, one)
    paper = _ordered(paper, settings)
    for level in _levels(paper):
        paper = _headed(paper, settings[level])
    return paper


def _without(paper: PaperDefinition, level: str, route: Workflow) -> PaperDefinition:
    """The paper without a level's box; what a level that is gone decided, the level below it decides now."""
    smaller = remove_slot(paper, OPINION + level)
    below = [one for one in _levels(smaller) if LEVELS.index(one) < LEVELS.index(level)]
    if route.parameters.get(level + GONE) != "no" or not below:
        return smaller
    taken = tuple(one for one in paper.opinions[level] if route.transition(one.step))
    return replace(smaller, opinions={**paper.opinions, below[-1]: (*paper.opinions[below[-1]], *taken)})


def _setting(level: str, parameters: Mapping[str, Value]) -> BoxSetting:
    def text(key: str) -> str:
        return str(parameters.get(f"{BOX}{level}{key}", ""))

    where, foot = text(""), text("_foot")
    gone = parameters.get(level + GONE) == "no"
    place = int(where) if where.isdecimal() else -1 if gone or where == LEFT_OUT else 0
    dated = f"{{{OPINION}{level}.date:date}}"
    lines = {"signature": str(parameters.get("box_line_signature", "")), "date": dated}
    lines["seal_date"] = str(parameters.get("box_line_seal", "")) + dated
    feet = tuple(lines[name] for name in _FEET[foot]) if foot in _FEET else None
    short = tuple(lines[name] for name in _FEET[SHORT])
    return BoxSetting(level, place, text("_words").strip(), feet, text("_added"), short)


def _levels(paper: PaperDefinition) -> list[str]:
    """The levels that have a box on the paper, in reading order."""
    found = (cell.opinion.removeprefix(OPINION) for cell in paper.cells() if cell.opinion)
    return [level for level in dict.fromkeys(found) if level in LEVELS]


def _added(paper: PaperDefinition, setting: BoxSetting, route: Workflow) -> PaperDefinition:
    known = _STEPS.get(setting.level)
    sources = (known,) if known and route.transition(known.step) else ()
    like = _levels(paper)[-1]
    grown = add_slot(paper, OPINION + like, OPINION + setting.level, parse_template(setting.added_words))
    return replace(grown, opinions={**paper.opinions, setting.level: sources})


def _fitting(paper: PaperDefinition, setting: BoxSetting) -> BoxSetting:
    """The setting of an added box with a foot of few lines, unless another one is asked for."""
    (slot,) = slots_of(paper, [OPINION + setting.level])
    return replace(setting, foot=setting.short_foot) if setting.foot is None and len(slot.box.foot) > 2 else setting


def _ordered(paper: PaperDefinition, settings: Mapping[str, BoxSetting]) -> PaperDefinition:
    """Each level with a place of its own goes there; the others keep their order around it."""
    present = _levels(paper)
    order = [level for level in present if settings[level].place == 0]
    for one in sorted((settings[level] for level in present), key=lambda one: one.place):
        if one.place > 0:
            order.insert(min(one.place - 1, len(order)), one.level)
    if order == present:
        return paper
    slots = slots_of(paper, [OPINION + level for level in present])
    blocks = list(paper.blocks)
    for target, level in zip(slots, order, strict=True):
        source = slots[present.index(level)]
        blocks[target.block] = _moved(blocks[target.block], target, source, settings[level])
    return replace(paper, blocks=tuple(blocks))


def _moved(block: object, target: Slot, source: Slot, setting: BoxSetting) -> Grid:
    """The grid with the content of one box, and the words at its side, in another's place."""
    assert isinstance(block, Grid), "slots lie in grids"
    box = replace(source.box, width=target.box.width, rows=target.box.rows)
    if block.rows[target.row].height < ROOMY * len(box.foot):
        box = _with_foot(box, replace(setting, foot=setting.short_foot))
    grid = target.with_box(block, box)
    if target.label is None:
        return grid
    said = source.label.text if source.label else parse_template(setting.added_words)
    return target.with_label(grid, replace(target.label, text=said))


def _headed(paper: PaperDefinition, setting: BoxSetting) -> PaperDefinition:
    """The box of a level with its own words at the side or above, and its own lines at the foot."""
    if setting.as_form:
        return paper
    (slot,) = slots_of(paper, [OPINION + setting.level])
    grid = paper.blocks[slot.block]
    assert isinstance(grid, Grid), "slots lie in grids"
    box = _with_foot(slot.box, setting)
    words = parse_template(setting.words)
    if setting.words and slot.label is not None:
        grid = slot.with_label(grid, replace(slot.label, text=words))
    elif setting.words:
        box = replace(box, heading=words)
    blocks = list(paper.blocks)
    blocks[slot.block] = slot.with_box(grid, box)
    return replace(paper, blocks=tuple(blocks))


def _with_foot(box: Cell, setting: BoxSetting) -> Cell:
    if setting.foot is None:
        return box
    return replace(box, foot=tuple(Foot(parse_template(line)) for line in setting.foot))
