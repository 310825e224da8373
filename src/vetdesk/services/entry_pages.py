"""Makes the blocks of entries (条目) of a record page from the declarations, values masked as everywhere."""

from collections.abc import Mapping, Sequence
from datetime import date

from vetdesk.domain import computed
from vetdesk.domain.entries import Entry, EntryKind
from vetdesk.domain.entry_checks import check_entry
from vetdesk.domain.people import Recipient
from vetdesk.domain.record_views import EntryBlock, EntryView
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.record_pages import field_view, masked_problem


class EntryPages:
    """Draws entries of recipients; `linked` are the names of linked archives by id."""

    def __init__(self, vocabulary: Vocabulary, linked: Mapping[int, str], today: date) -> None:
        self._vocabulary = vocabulary
        self._linked = linked
        self._today = today

    def blocks(self, person: Recipient, entries: Sequence[Entry]) -> tuple[EntryBlock, ...]:
        """One block for each kind that applies to the person, and for any other of which there are entries."""
        held = frozenset(one.category for one in person.identities)
        present = {entry.kind for entry in entries}
        kinds = self._vocabulary.entry_kinds.values()
        shown = [kind for kind in kinds if kind.applies_to(held) or kind.key in present]
        return tuple(self._block(kind, [entry for entry in entries if entry.kind == kind.key]) for kind in shown)

    def _block(self, kind: EntryKind, entries: Sequence[Entry]) -> EntryBlock:
        fields = self._vocabulary.fields_for(kind.key)
        figures = computed.of_entries(self._vocabulary, kind.key, entries)
        return EntryBlock(kind, fields, tuple(map(self.view, entries)), figures)

    def view(self, entry: Entry) -> EntryView:
        """One entry."""
        fields = self._vocabulary.fields_for(entry.kind)
        problems = check_entry(self._vocabulary, entry, self._today)
        name = self._linked.get(entry.linked_id or 0, "")
        return EntryView(
            entry.id,
            entry.version,
            name or self._title(entry),
            tuple(field_view(field, entry.values.get(field.key, "")) for field in fields),
            entry.linked_id,
            name,
            entry.identity_id,
            tuple(masked_problem(self._vocabulary, problem) for problem in problems),
            computed.of_entry(self._vocabulary, entry),
        )

    def _title(self, entry: Entry) -> str:
        """The first value that may be shown, in Chinese as the archive has it."""
        fields = self._vocabulary.fields_for(entry.kind)
        shown = (field.key for field in fields if not field.sensitive and field.key in entry.values)
        first = next(shown, "")
        return self._vocabulary.value_text(first, entry.values[first], "zh_CN") if first else ""
