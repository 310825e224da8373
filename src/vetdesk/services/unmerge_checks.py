"""What came after a merging (合并档案) and depends on it: as long as there is something, it cannot be taken back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vetdesk.domain.forms import Label
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.merging_words import MergingWords
from vetdesk.storage.mergings import Merging
from vetdesk.storage.reading import Reading

EDIT, CASE_STEP, MERGING, MOVED = "edit", "case_step", "merging", "moved"
"""Kinds of dependence beside "added.<table>", a new row of the kept record: whose of the two it is nobody can know."""


@dataclass(frozen=True, slots=True)
class Dependence:
    """One thing that came later: its kind, what it is about (a field, a number, a name), on what day, by whom."""

    kind: str
    what: Label
    day: str
    who: str


def dependences(look: Reading, vocabulary: Vocabulary, one: Merging) -> tuple[Dependence, ...]:
    """Everything that is in the way of taking the merging back, later mergings first."""
    later = look.mergings.later(one)
    staff = {person.uid: person.name for person in look.staff.all()}
    in_force = [other for other in later if not other.undone_at]
    if in_force:
        return tuple(_merging(other, staff) for other in in_force)
    told = Later(look, one, staff, later)
    return (
        *told.edits(MergingWords(vocabulary)),
        *told.added(),
        *told.case_steps(),
        *told.moved(),
    )


def _merging(other: Merging, staff: Mapping[str, str]) -> Dependence:
    name = str(other.before["gone"]["facts"].get("name", ""))
    return Dependence(MERGING, Label(name, name), other.at[:10], staff.get(other.staff, ""))


class Later:
    """Reads the journal behind a merging; later mergings that were taken back left nothing behind."""

    def __init__(self, look: Reading, one: Merging, staff: Mapping[str, str], undone: Sequence[Merging]) -> None:
        self._look = look
        self._one = one
        self._staff = staff
        own = look.journal.entries(kind="merging", subject=one.uid)
        self._deed = own[0].deed
        both = (entry for other in undone for entry in look.journal.entries(kind="merging", subject=other.uid))
        self._without_trace = {entry.deed for entry in both}

    def _after(self, subjects: list[str]) -> list[JournalEntry]:
        """The entries of these subjects that came after the merging."""
        entries = self._look.journal.of_subjects([*subjects, self._one.uid])
        last = max(place for place, entry in enumerate(entries) if entry.deed == self._deed)
        left = (entry for entry in entries[last + 1 :] if entry.subject != self._one.uid)
        return [entry for entry in left if entry.deed not in self._without_trace]

    def _told(self, kind: str, what: Label, entry: JournalEntry | None) -> Dependence:
        if entry is None:
            return Dependence(kind, what, "", "")
        return Dependence(kind, what, entry.at[:10], self._staff.get(entry.staff, ""))

    def edits(self, words: MergingWords) -> Iterator[Dependence]:
        """Fields of the kept record or its identities that were changed."""
        (kept,) = self._look.people.with_withdrawn([self._one.kept_id])
        for entry in self._after([kept.uid, *(held.uid for held in kept.identities)]):
            if entry.kind not in {"recipient", "identity"} or (entry.kind == "identity" and "recipient" in entry.new):
                continue
            for field in entry.new:
                yield self._told(EDIT, words.label(field), entry)

    def added(self) -> Iterator[Dependence]:
        """Rows of the kept record that the merging did not know."""
        for table, row in self._look.mergings.added_since(self._one):
            uid = self._look.mergings.uid_of(table, row)
            entries = self._after([uid])
            yield self._told(f"added.{table}", Label("", ""), entries[0] if entries else None)

    def case_steps(self) -> Iterator[Dependence]:
        """Steps that cases took after they were moved: they rest on the merged record."""
        rows = {move.row for move in self._one.moves if move.table == "case_file"}
        for row in sorted(rows):
            case = self._look.cases.get(row)
            for entry in self._after([case.uid])[:1]:
                yield self._told(CASE_STEP, Label(case.number, case.number), entry)

    def moved(self) -> Iterator[Dependence]:
        """What the merging moved and somebody moved on."""
        for table, row in {(move.table, move.row): None for move in self._look.mergings.changed_moves(self._one)}:
            entries = self._after([self._look.mergings.uid_of(table, row)])
            yield self._told(f"{MOVED}.{table}", Label("", ""), entries[0] if entries else None)
