"""The fields of two records in words: labels and values in both languages, sensitive values masked."""

from dataclasses import dataclass

from vetdesk.domain.flat_records import EXTRA
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.masking import masked_text, masked_value
from vetdesk.domain.merging_people import FieldPair, Side
from vetdesk.domain.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ComparedField:
    """One field side by side. `default` is None where somebody must choose; `identity` names its identity, if any.

    `masked`: the values are hidden, and may look alike although they differ.
    """

    key: str
    label: Label
    identity: Label | None
    kept: Label
    gone: Label
    default: Side | None
    differs: bool
    masked: bool


class MergingWords:
    """Words for fields of people and identities."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def compared(self, pair: FieldPair) -> ComparedField:
        """A pair of values in words."""
        declared = self._vocabulary.fields.get(pair.field)
        return ComparedField(
            pair.key,
            self.label(pair.field),
            self._category(pair.category) if pair.category else None,
            self.value(pair.field, pair.kept),
            self.value(pair.field, pair.gone),
            pair.default,
            pair.differs,
            declared is not None and declared.sensitive,
        )

    def lost(self, category: str, field: str, value: Value) -> tuple[Label, Label]:
        """The label and the wording of a value that was not taken over."""
        label = self.label(field)
        if category:
            held = self._category(category)
            label = Label(f"{held.zh}：{label.zh}", f"{held.en}: {label.en}")
        return label, self.value(field, value)

    def label(self, field: str) -> Label:
        """What a field is called."""
        declared = self._vocabulary.fields.get(field)
        if declared is not None:
            return declared.label
        text = self._vocabulary.texts.get(f"identity.{field}")
        plain = field.removeprefix(EXTRA)
        return text or Label(plain, plain)

    def value(self, field: str, value: Value) -> Label:
        """A value as people read it."""
        declared = self._vocabulary.fields.get(field)
        if field == "status":
            return self._code("status", value)
        if declared is None:
            plain = masked_text(str(value))
            return Label(plain, plain)
        if declared.sensitive:
            hidden = masked_value(declared, value)
            return Label(hidden, hidden)
        return Label(
            self._vocabulary.value_text(field, value, "zh_CN"), self._vocabulary.value_text(field, value, "en")
        )

    def _category(self, category: str) -> Label:
        return self._code("category", category)

    def _code(self, name: str, code: Value) -> Label:
        return Label(self._vocabulary.code_label(name, code, "zh_CN"), self._vocabulary.code_label(name, code, "en"))
