"""Tells who looked at, printed or took out sensitive fields (敏感信息查阅记录), from the journal."""

from collections.abc import Callable, Sequence
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.complaints import Complaint
from vetdesk.domain.history import LOOKS, LookLine
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.looking_back import beginning_of, end_of
from vetdesk.storage.export_reach import ExportReach
from vetdesk.storage.journal_search import JournalFilter, JournalSearch
from vetdesk.storage.reading import Reading
from vetdesk.storage.record_subjects import RecordSubjects

_SEEN_SCANS = frozenset({"look", "print", "save"})
_OF_ONE = LOOKS - {"export"}


class LookPages:
    """Looks of one look at the station, in one language."""

    def __init__(
        self, look: Reading, definitions: Definitions, language: str, sees: Callable[[Complaint], bool]
    ) -> None:
        self._look = look
        self._sees = sees
        self._definitions = definitions
        self._language = language
        self._search = JournalSearch(look)
        self._subjects = RecordSubjects(look)
        self._staff = {one.uid: one.name for one in look.staff.all()}

    def lines(
        self, recipient_id: int | None, since: date | None, until: date | None, limit: int
    ) -> tuple[LookLine, ...]:
        """The looks at one person, or at anybody, in a span of days (both included), the newest first."""
        bounds = beginning_of(since) if since else "", end_of(until) if until else ""
        entries = self._of_anybody(bounds, limit) if recipient_id is None else self._of_one(recipient_id, bounds)
        hidden = self._hidden(entries)
        shown = [entry for entry in entries if entry.kind != "scan" or entry.new.get("act") in _SEEN_SCANS]
        shown = [entry for entry in shown if entry.subject not in hidden][:limit]
        owners = self._owners(shown)
        names = self._subjects.names(owners.values())
        return tuple(self._line(entry, owners, names) for entry in shown)

    def _of_anybody(self, bounds: tuple[str, str], limit: int) -> list[JournalEntry]:
        return self._search.looks(JournalFilter(*bounds, kinds=LOOKS), limit)

    def _of_one(self, recipient_id: int, bounds: tuple[str, str]) -> list[JournalEntry]:
        """What was seen of one archive, and the exports that held the person, also before a merging."""
        uids = [one.uid for one in self._subjects.everything(recipient_id)]
        own = [*self._search.entries(JournalFilter(*bounds, kinds=_OF_ONE), uids)]
        exports = self._search.looks(JournalFilter(*bounds, kinds=frozenset({"export"})), 0)
        people = self._subjects.merged_with(recipient_id)
        held = ExportReach(self._look).holding(people, [entry.subject for entry in exports])
        own += [entry for entry in exports if entry.subject in held]
        return sorted(own, key=lambda entry: (entry.at, entry.seq), reverse=True)

    def _hidden(self, entries: Sequence[JournalEntry]) -> set[str]:
        """The complaints among what was printed that whoever looks must not hear of (信访工作条例 第三十条)."""
        found = self._look.complaints.of_uids(entry.subject for entry in entries if entry.kind == "paper")
        return {uid for uid, one in found.items() if not self._sees(one)}

    def _owners(self, entries: Sequence[JournalEntry]) -> dict[str, int]:
        """Whom each entry is about, by subject: papers are about a recipient, a case or a visit."""
        uids = [entry.subject for entry in entries if entry.kind != "export"]
        return self._subjects.owners(dict.fromkeys(("recipient", "case", "visit", "scan"), uids))

    def _line(self, entry: JournalEntry, owners: dict[str, int], names: dict[int, str]) -> LookLine:
        owner, told = owners.get(entry.subject, 0), entry.new
        people = int(told.get("people", told.get("rows", 0))) if entry.kind == "export" else 1
        purpose = entry.reason or str(told.get("purpose", ""))
        who = self._staff.get(entry.staff, "")
        return LookLine(entry.at, who, entry.kind, owner, names.get(owner, ""), self._what(entry), purpose, people)

    def _what(self, entry: JournalEntry) -> str:
        told = entry.new
        if entry.kind == "reveal":
            return self._words("look.reveal", what=self._field(str(told.get("field", ""))))
        if entry.kind == "scan":
            return self._words(f"look.scan.{told.get('act')}", what=str(told.get("name", "")))
        if entry.kind == "dossier":
            return self._words("look.dossier.masked" if told.get("masked") else "look.dossier.full")
        if entry.kind == "export":
            fields = "、".join(self._field(key) for key in told.get("sensitive", ()))
            name = "look.export" if fields or "sensitive" not in told else "look.export.plain"
            return self._words(name, what=str(told.get("file", "")), fields=fields or "…")
        paper = self._definitions.papers.get(str(told.get("paper", "")))
        title = paper.title.text(self._language) if paper else str(told.get("paper", ""))
        return self._words("look.paper.preview" if told.get("act") == "preview" else "look.paper", what=title)

    def _words(self, key: str, **facts: str) -> str:
        return self._definitions.vocabulary.texts[key].text(self._language).format_map(facts)

    def _field(self, key: str) -> str:
        declared = self._definitions.vocabulary.fields.get(key)
        return declared.label.text(self._language) if declared else key
