"""Two states of one record side by side, in words: as it was on a day, and as it is now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vetdesk.domain.record_views import EntryBlock, FieldView, RecordView
from vetdesk.domain.vocabulary import Vocabulary

Key = tuple[str, str, str]
"""The part of the record, which one of its kind, and the field."""


@dataclass(frozen=True, slots=True)
class ComparedField:
    """A field with its values then and now, "" for none; `part` is the block, identity or entry it stands in."""

    part: str
    label: str
    then: str
    now: str

    @property
    def differs(self) -> bool:
        """Whether it was changed since."""
        return self.then != self.now


def compared(then: RecordView, now: RecordView | None, vocabulary: Vocabulary, language: str) -> list[ComparedField]:
    """Every field that has a value on either side, in the order of the page; `now` None: there is no record today."""
    before = dict(_values(then, vocabulary, language))
    after = dict(_values(now, vocabulary, language)) if now is not None else {}
    return [
        ComparedField(part, label, before.get((part, which, label), ""), after.get((part, which, label), ""))
        for part, which, label in _in_order(list(before), list(after))
    ]


def _in_order(before: list[Key], after: list[Key]) -> list[Key]:
    """The keys of both sides, each part's fields together."""
    parts = list(dict.fromkeys((part, which) for part, which, _ in [*before, *after]))
    keys = dict.fromkeys([*before, *after])
    return [key for part in parts for key in keys if key[:2] == part]


def _values(view: RecordView, vocabulary: Vocabulary, language: str) -> Iterable[tuple[Key, str]]:
    for block in view.blocks:
        yield from _fields(block.title.text(language), "", block.fields, (vocabulary, language))
    for held in view.identities:
        part, which = held.category.text(language), held.identity.uid
        yield (part, which, vocabulary.texts["identity.status"].text(language)), held.status.text(language)
        if held.identity.since:
            yield (part, which, vocabulary.texts["identity.since"].text(language)), held.identity.since
        for block in held.blocks:
            yield from _fields(part, which, block.fields, (vocabulary, language))
    for entries in view.entries:
        yield from _entries(entries, vocabulary, language)
    further: Mapping[str, str] = view.extra
    for heading, text in further.items():
        yield (vocabulary.texts["dossier.extra"].text(language), "", heading), text


def _entries(block: EntryBlock, vocabulary: Vocabulary, language: str) -> Iterable[tuple[Key, str]]:
    part = block.kind.label.text(language)
    for row in block.rows:
        yield from _fields(part, str(row.id), row.fields, (vocabulary, language))


def _fields(
    part: str, which: str, fields: Iterable[FieldView], words: tuple[Vocabulary, str]
) -> Iterable[tuple[Key, str]]:
    vocabulary, language = words
    for view in fields:
        if view.value != "":
            value = view.value
            text = str(value) if view.masked else vocabulary.value_text(view.field.key, value, language)
            yield (part, which, view.field.label.text(language)), text
