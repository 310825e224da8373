"""Makes the history (历史) of a record from its journal entries: one line per field and change, the newest first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from vetdesk.domain.flat_records import AS_WRITTEN, EXTRA
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.masking import masked_text, masked_value
from vetdesk.domain.record_views import HistoryLine
from vetdesk.domain.vocabulary import Vocabulary

_UNSHOWN = frozenset({"kind"})
_FACTS = {
    "status": "identity.status",
    "category": "identity.category",
    "taken_over": "identity.taken_over",
    "since": "identity.since",
    "temporary_number": "recipient.temporary_number",
    "withdrawn": "recipient.withdrawn",
    "merged_into": "history.recipient.merged_into",
    "recipient": "history.recipient.recipient",
    "linked_id": "history.entry.linked_id",
    "identity_id": "history.entry.identity_id",
}
_FLAGS = frozenset({"taken_over", "temporary_number", "withdrawn"})
_PEOPLE = frozenset({"merged_into", "linked_id"})


@dataclass(frozen=True, slots=True)
class Names:
    """What stands behind the ids and uids of the journal: staff by uid, villages and people by id, people by uid."""

    staff: Mapping[str, str] = field(default_factory=dict)
    villages: Mapping[int, str] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)
    archives: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a recipient, an identity or an entry changed once, in words."""

    field: str
    label: Label
    before: str
    after: str


def history_lines(
    vocabulary: Vocabulary, entries: Sequence[JournalEntry], names: Names, language: str
) -> list[HistoryLine]:
    """The lines for the entries (oldest first) of a recipient with its identities and entries."""
    words = FieldWords(vocabulary, names, language)
    owners: dict[str, dict[str, str]] = {}
    lines = []
    for entry in entries:
        if entry.kind not in {"recipient", "identity", "entry"}:
            continue
        known = owners.setdefault(entry.subject, {})
        known.update({key: str(value) for key, value in entry.new.items() if key in {"category", "kind"}})
        category = known.get("category", "") if entry.kind == "identity" else ""
        kind = known.get("kind", "") if entry.kind == "entry" else ""
        told = (entry.at, names.staff.get(entry.staff, ""), entry.label, entry.source, entry.reason, category)
        own = [HistoryLine(*told, one.field, one.label, one.before, one.after, kind) for one in words.changes(entry)]
        lines += own[::-1]
    return lines[::-1]


class FieldWords:
    """Says what an entry of the journal changed on a recipient, an identity or an entry (条目)."""

    def __init__(self, vocabulary: Vocabulary, names: Names, language: str) -> None:
        self._vocabulary = vocabulary
        self._names = names
        self._language = language
        self._places = {key: place for place, key in enumerate(vocabulary.fields)}

    def changes(self, entry: JournalEntry) -> Iterator[FieldChange]:
        """One line per field in the order of the page; what a text looked like in a file is no change of its own."""
        old, new = entry.old, entry.new
        for key in sorted(new, key=self._place):
            first_owner = key == "recipient" and "recipient" not in old
            if key in _UNSHOWN or key.startswith(AS_WRITTEN) or first_owner:
                continue
            shown = "village" if key == "village_id" else key
            yield FieldChange(shown, self._label(shown), self._text(shown, old.get(key)), self._text(shown, new[key]))

    def _place(self, key: str) -> tuple[int, str]:
        """Facts first, then fields as they are declared, further columns last."""
        shown = "village" if key == "village_id" else key
        place = self._places.get(shown, len(self._places))
        return (-1 if shown in _FACTS else place), key

    def _label(self, key: str) -> Label:
        if key in self._vocabulary.fields:
            return self._vocabulary.fields[key].label
        if key in _FACTS:
            return self._vocabulary.texts[_FACTS[key]]
        plain = key.removeprefix(EXTRA)
        return Label(plain, plain)

    def _text(self, key: str, value: Value | None) -> str:
        """A value ready to show; nothing is "", a sensitive one masked."""
        if value is None or value == "":
            return ""
        if key == "village":
            return self._names.villages.get(value, str(value)) if isinstance(value, int) else value
        if key in _PEOPLE or key == "recipient":
            return self._person(value)
        if key in {"status", "category"}:
            return self._vocabulary.code_label(key, value, self._language)
        if key in _FLAGS:
            return self._vocabulary.texts["flag.yes" if value else "flag.no"].text(self._language)
        return self._field_text(key, value)

    def _person(self, value: Value) -> str:
        """Somebody whom the journal names by id or uid."""
        known = self._names.people.get(value) if isinstance(value, int) else self._names.archives.get(value)
        return known or str(value)

    def _field_text(self, key: str, value: Value) -> str:
        declared = self._vocabulary.fields.get(key)
        if declared is None:
            return masked_text(str(value))
        if declared.sensitive:
            return masked_value(declared, value)
        return self._vocabulary.value_text(key, value, self._language)
