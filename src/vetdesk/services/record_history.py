"""Makes the history (历史) of a record from its journal entries: one line per field and change, the newest first."""

from collections.abc import Iterator, Mapping, Sequence

from vetdesk.domain.flat_records import AS_WRITTEN, EXTRA
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.masking import masked_text, masked_value
from vetdesk.domain.record_views import HistoryLine
from vetdesk.domain.vocabulary import Vocabulary

_UNSHOWN = frozenset({"recipient"})
_FACTS = {
    "status": "identity.status",
    "category": "identity.category",
    "taken_over": "identity.taken_over",
    "since": "identity.since",
    "temporary_number": "recipient.temporary_number",
    "withdrawn": "recipient.withdrawn",
}


def history_lines(
    vocabulary: Vocabulary,
    entries: Sequence[JournalEntry],
    staff: Mapping[str, str],
    villages: Mapping[int, str],
    language: str,
) -> list[HistoryLine]:
    """The lines for the entries (oldest first) of a recipient and its identities; `staff` gives names by uid."""
    writer = _Writer(vocabulary, staff, villages, language)
    lines = [line for entry in entries if entry.kind in {"recipient", "identity"} for line in writer.lines(entry)]
    return lines[::-1]


class _Writer:
    def __init__(
        self, vocabulary: Vocabulary, staff: Mapping[str, str], villages: Mapping[int, str], language: str
    ) -> None:
        self._vocabulary = vocabulary
        self._staff = staff
        self._villages = villages
        self._language = language
        self._categories: dict[str, str] = {}

    def lines(self, entry: JournalEntry) -> Iterator[HistoryLine]:
        """One line per field; the category of an identity is known from its first entry."""
        old, new = entry.old, entry.new
        if entry.kind == "identity" and "category" in new:
            self._categories[entry.subject] = str(new["category"])
        for key in sorted(new, reverse=True):
            if key in _UNSHOWN or key.startswith(AS_WRITTEN):
                continue
            yield HistoryLine(
                entry.at,
                self._staff.get(entry.staff, ""),
                entry.label,
                entry.source,
                entry.reason,
                self._categories.get(entry.subject, ""),
                "village" if key == "village_id" else key,
                self._label(key),
                self._text(key, old.get(key)),
                self._text(key, new[key]),
            )

    def _label(self, key: str) -> Label:
        if key == "village_id":
            key = "village"
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
        if key == "village_id":
            return self._villages.get(int(value), str(value))
        if key in {"status", "category"}:
            return self._vocabulary.code_label(key, value, self._language)
        if key in {"taken_over", "temporary_number", "withdrawn"}:
            return self._vocabulary.texts["flag.yes" if value else "flag.no"].text(self._language)
        return self._field_text(key, value)

    def _field_text(self, key: str, value: Value) -> str:
        field = self._vocabulary.fields.get(key)
        if field is None:
            return masked_text(str(value))
        return (
            masked_value(field, value) if field.sensitive else self._vocabulary.value_text(key, value, self._language)
        )
