"""The fields of forms as the line that finds fields offers them."""

from collections.abc import Mapping, Sequence

from vetdesk.ui.forms.block_form import BlockForm
from vetdesk.ui.forms.field_finder import FieldPlace
from vetdesk.ui.texts import worded


def field_places(forms: Sequence[tuple[str, BlockForm]], words: Mapping[str, str]) -> list[FieldPlace]:
    """Every field of these forms, each form with its mark; `words` are the labels' spellings in pinyin."""
    return [
        FieldPlace(
            f"{mark}:{view.field.key}",
            f"{worded(view.field.label)} · {worded(card.block.title)}",
            words.get(view.field.label.zh, ""),
        )
        for mark, form in forms
        for card in form.cards
        for view in card.block.fields
    ]


def labels_of(forms: Sequence[tuple[str, BlockForm]]) -> set[str]:
    """The Chinese labels of these forms, which are also found by their pinyin."""
    return {view.field.label.zh for _mark, form in forms for card in form.cards for view in card.block.fields}
