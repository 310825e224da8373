"""Puts the history (历史) together: the deeds of a filter with their lines in words, and which deed corrects which."""

from collections.abc import Iterable, Sequence

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.history import CHANGES, ChangeLine, CorrectedDeed, DeedLines, HistoryFilter
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.looking_back import beginning_of, end_of
from vetdesk.domain.workflow import TransitionKind
from vetdesk.services.history_words import HistoryWords, Surroundings
from vetdesk.services.record_history import Names
from vetdesk.storage.journal_search import DeedEntries, JournalFilter, JournalSearch
from vetdesk.storage.reading import Reading
from vetdesk.storage.record_subjects import RecordSubjects

LINES = 60
"""How many entries of one deed are fetched: an import changes thousands of people alike."""
_BATCH = "batch:"
_CORRECTING = frozenset({TransitionKind.REVERSE, TransitionKind.WITHDRAW})


class DeedPages:
    """The history of one look at the station, in one language, without the kinds of entries that are `hidden`."""

    def __init__(
        self, look: Reading, definitions: Definitions, language: str, hidden: frozenset[str] = frozenset()
    ) -> None:
        self._look = look
        self._definitions = definitions
        self._language = language
        self._hidden = hidden
        self._search = JournalSearch(look)
        self._subjects = RecordSubjects(look)
        self._staff = {one.uid: one.name for one in look.staff.all()}

    def deeds(self, wanted: HistoryFilter, limit: int) -> tuple[DeedLines, ...]:
        """Up to `limit` deeds, the newest first."""
        kinds = (wanted.kinds or self._kinds_with(wanted.field)) - self._hidden
        if not kinds:
            return ()
        found = self._search.deeds(self._journal_filter(wanted, kinds), limit, LINES)
        entries = [entry for deed in found for entry in deed.entries]
        owners = self._subjects.owners(_by_kind(entries))
        names = self._subjects.names(owners.values())
        words = self._words(entries, names)
        lines = (self._deed(deed, words, owners, names, wanted.field) for deed in found)
        return tuple(one for one in lines if one.lines)

    def _journal_filter(self, wanted: HistoryFilter, kinds: frozenset[str]) -> JournalFilter:
        subjects = None
        if wanted.recipient_id:
            subjects = tuple(one.uid for one in self._subjects.everything(wanted.recipient_id))
        fields = ("village", "village_id") if wanted.field == "village" else (wanted.field,) if wanted.field else ()
        return JournalFilter(
            beginning_of(wanted.since) if wanted.since else "",
            end_of(wanted.until) if wanted.until else "",
            wanted.staff,
            kinds,
            fields,
            subjects,
        )

    def _kinds_with(self, field: str) -> frozenset[str]:
        """The kinds of records that have a field: looking through fewer lines is faster."""
        declared = self._definitions.vocabulary.fields.get(field)
        if declared is None:
            return CHANGES
        kind = declared.subject if declared.subject in {"recipient", "identity"} else "entry"
        return frozenset({kind})

    def _words(self, entries: Sequence[JournalEntry], names: dict[int, str]) -> HistoryWords:
        described = self._subjects.described(_by_kind(entries))
        named = {number for uid, row in described.items() for number in row if isinstance(number, int)}
        named |= {int(side[key]) for entry in entries for side in (entry.old, entry.new) for key in _named(side)}
        uids = {str(side["recipient"]) for entry in entries for side in (entry.old, entry.new) if "recipient" in side}
        by_uid = self._subjects.owners({"recipient": uids})
        people = self._subjects.names([*named, *by_uid.values()]) | names
        archives = {uid: people.get(number, "") for uid, number in by_uid.items()}
        staff_ids = {one.id: one.name for one in self._look.staff.all()}
        known = Names(self._staff, self._look.villages.names(), people, archives)
        providers = {one.id: one.name for one in self._look.providers.all()}
        listed = {int(entry.new["activity_id"]) for entry in entries if entry.new.get("activity_id")}
        activities = {one.id: one.title for one in self._look.activities.many(sorted(listed))}
        around = Surroundings(known, described, staff_ids, providers, activities)
        return HistoryWords(self._definitions, around, self._language)

    def _deed(
        self, deed: DeedEntries, words: HistoryWords, owners: dict[str, int], names: dict[int, str], field: str
    ) -> DeedLines:
        first = deed.entries[0]
        lines = []
        for entry in deed.entries:
            owner, about = owners.get(entry.subject, 0), words.about(entry)
            lines += [
                ChangeLine(entry.kind, owner, names.get(owner, ""), about, one.field, one.label, one.before, one.after)
                for one in words.changes(entry)
                if field in ("", one.field)
            ]
        who, reason = self._staff.get(first.staff, ""), self._reason(first.reason)
        corrects = self._corrected(deed.entries)
        return DeedLines(
            first.deed, first.label, first.at, who, first.source, reason, corrects, tuple(lines), deed.more
        )

    def _reason(self, reason: str) -> str:
        """A reason as it was given; where it names the problem that was kept, the problem is said in words."""
        problems, parts = self._definitions.vocabulary.problems, []
        for part in reason.split("; "):
            code, _, given = part.partition(": ")
            known = problems.get(code) if given else None
            parts.append(f"{known.label.text(self._language)} — {given}" if known else part)
        return "; ".join(parts)

    def _corrected(self, entries: Sequence[JournalEntry]) -> CorrectedDeed | None:
        """The deed that these entries take back or put right."""
        for entry in self._marks(entries):
            earlier = self._search.before(entry)
            if earlier is not None:
                return CorrectedDeed(earlier.label, self._staff.get(earlier.staff, ""), earlier.at)
        return None

    def _marks(self, entries: Sequence[JournalEntry]) -> Iterable[JournalEntry]:
        """The entries that take something back: an undone batch or merging, a corrected visit, a recalled step."""
        first = entries[0]
        if first.source.startswith(_BATCH):
            of_batch = self._look.journal.entries(kind="batch", subject=first.source.removeprefix(_BATCH))
            yield from (entry for entry in of_batch if entry.deed == first.deed and entry.old)
        yield from (entry for entry in entries if self._takes_back(entry))

    def _takes_back(self, entry: JournalEntry) -> bool:
        if entry.kind == "merging":
            return bool(entry.new.get("undone_at"))
        if entry.kind == "visit":
            return bool(entry.old)
        return entry.kind == "case" and self._recalls(entry)

    def _recalls(self, entry: JournalEntry) -> bool:
        taken = {step["step"] for step in entry.new.get("steps", ())}
        known = self._subjects.described({"case": [entry.subject]}).get(entry.subject)
        route = self._definitions.workflows.get((known[0], known[1])) if known and taken else None
        return route is not None and any(one.key in taken and one.kind in _CORRECTING for one in route.transitions)


def _by_kind(entries: Iterable[JournalEntry]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in entries:
        found.setdefault(entry.kind, set()).add(entry.subject)
    return found


def _named(side: dict[str, object]) -> list[str]:
    """The facts of an entry that name a recipient by id."""
    return [key for key in ("linked_id", "merged_into") if isinstance(side.get(key), int)]
