"""Finds everything but people: cases, visits, needs, papers, complaints, activities, imports (查找全站).

Words are taken as a person, a kind of case, an officer, a day, or a part of a number, whichever they may be. Nothing is
found that the person signed in may not see.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from vetdesk.domain.complaints import Complaint
from vetdesk.domain.forms import Label
from vetdesk.domain.paper_codes import typed_letters
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.domain.record_words import AskedRecords, asked_records
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.complaint_standings import shown_to
from vetdesk.services.open_station import OpenStation
from vetdesk.services.spelling import spellings
from vetdesk.storage.reading import Reading
from vetdesk.storage.record_finder import PaperFound, RecordFinder, RecordFound, RecordsWanted

PEOPLE = 12
"""So many people are meant by a word at most: whoever types one letter means nobody in particular."""
SHORTEST = 2
"""Fewer letters find no records: they are on the way to a name."""


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """Something found: the kind and number under which it is opened, the group it is listed in, and what it is called.

    Groups are the kinds case, visit, need, paper, complaint, activity, batch; a paper opens the record it is about.
    """

    kind: str
    id: int
    group: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class _Look:
    """One search: what was typed, in which language it is answered, and what it is looked up in."""

    reading: Reading
    finder: RecordFinder
    asked: AskedRecords
    language: str
    limit: int


class RecordFinding:
    """Finds records of every kind but people, and tells what records are called."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def find(self, typed: str, language: str, limit: int = 4) -> list[FoundRecord]:
        """Up to `limit` records of each kind, the newest of each first."""
        if len(typed.strip()) < SHORTEST:
            return []
        asked = asked_records(typed, self._today())
        with self._station.database.read() as reading:
            look = _Look(reading, RecordFinder(reading), asked, language, limit)
            return [found for kind in self._kinds() for found in kind(look)]

    def named(self, records: Sequence[tuple[str, int]], language: str) -> list[FoundRecord]:
        """What these records (kind and number) are called, in their order; those that are no more are left out."""
        found: dict[tuple[str, int], FoundRecord] = {}
        with self._station.database.read() as reading:
            finder = RecordFinder(reading)
            for kind, right in _NAMED.items():
                ids = [number for of, number in records if of == kind]
                if ids and self._may(right):
                    lines = finder.some(kind, ids)
                    found.update({(kind, one.id): self._worded(kind, one, language) for one in lines})
        return [found[record] for record in records if record in found]

    def _kinds(self) -> list[Callable[[_Look], list[FoundRecord]]]:
        """What may be looked for, in the order of the groups."""
        kinds: list[tuple[Right, Callable[[_Look], list[FoundRecord]]]] = [
            (Right.SEE_CASES, self._cases),
            (Right.SEE_ARCHIVE, self._visits),
            (Right.SEE_ARCHIVE, self._needs),
            (Right.SEE_ARCHIVE, self._papers),
            (Right.WORK_COMPLAINTS, self._complaints),
            (Right.SEE_ARCHIVE, self._activities),
            (Right.IMPORT, self._batches),
        ]
        return [find for right, find in kinds if self._may(right)]

    def _cases(self, look: _Look) -> list[FoundRecord]:
        kinds = self._kinds_meant(look.asked.words)
        wanted = [*self._wanted(look, self._officers_meant(look))]
        rest = [word for word in look.asked.words if word not in kinds]
        if kinds:
            meant = tuple(dict.fromkeys(kind for some in kinds.values() for kind in some))
            people = self._people(look, rest) if rest else None
            wanted.insert(0, RecordsWanted(people, meant, since=look.asked.since, until=look.asked.until))
        if look.asked.may_be_number:
            wanted.insert(0, RecordsWanted(number=look.asked.text))
        return self._rows("case", look, wanted, look.finder.cases)

    def _visits(self, look: _Look) -> list[FoundRecord]:
        return self._rows("visit", look, self._wanted(look, self._officers_meant(look)), look.finder.visits)

    def _needs(self, look: _Look) -> list[FoundRecord]:
        wanted = [*self._wanted(look, self._officers_meant(look))]
        if not look.asked.text.isascii():
            wanted.append(RecordsWanted(number=look.asked.text))
        return self._rows("need", look, wanted, look.finder.needs)

    def _activities(self, look: _Look) -> list[FoundRecord]:
        asked = look.asked
        wanted = [RecordsWanted(number=" ".join(asked.words), since=asked.since, until=asked.until)]
        return self._rows("activity", look, wanted, look.finder.activities)

    def _batches(self, look: _Look) -> list[FoundRecord]:
        asked = look.asked
        wanted = [RecordsWanted(number=" ".join(asked.words), since=asked.since, until=asked.until)]
        return self._rows("batch", look, wanted, look.finder.batches)

    def _papers(self, look: _Look) -> list[FoundRecord]:
        letters = typed_letters(look.asked.text)
        found = look.finder.papers("", letters, look.limit) if letters else []
        if look.asked.may_be_number:
            found += look.finder.papers(look.asked.text, "", look.limit)
        lines = (self._paper(look, paper) for paper in {one.id: one for one in found}.values())
        return [line for line in lines if line is not None][: look.limit]

    def _paper(self, look: _Look, paper: PaperFound) -> FoundRecord | None:
        """A printing with the record that it opens; None if that may not be seen or is no more."""
        known = self._station.definitions.papers.get(paper.paper)
        about = self._subject(look.reading, paper)
        if known is None or about is None:
            return None
        number = paper.number or paper.letters
        return FoundRecord(*about, "paper", (known.title.text(look.language), number, paper.printed_at[:10]))

    def _subject(self, reading: Reading, paper: PaperFound) -> tuple[str, int] | None:
        if paper.kind == "complaint":
            found = reading.complaints.of_uids([paper.record]).get(paper.record)
            seen = found is not None and shown_to(found, self._station.session.actor)
            return ("complaint", found.id) if found is not None and seen else None
        if paper.kind in {"case", "notice"} and not self._may(Right.SEE_CASES):
            return None
        number = RecordFinder(reading).number_of(paper.kind, paper.record)
        return (paper.kind, number) if number else None

    def _complaints(self, look: _Look) -> list[FoundRecord]:
        """By number or words of the matter, then those of the person meant; none about whoever is signed in."""
        staff = self._station.session.actor.staff.id
        found = look.reading.complaints.with_words(look.asked.words, staff, look.limit) if look.asked.words else []
        for person in self._people(look, look.asked.words)[:3]:
            found += look.reading.complaints.of_recipient(person, staff)
        unique = list({one.id: one for one in found}.values())[: look.limit]
        return [self._complaint(one) for one in unique]

    @staticmethod
    def _complaint(found: Complaint) -> FoundRecord:
        parts = (found.number, found.value("name"), "；".join(found.requests))
        return FoundRecord("complaint", found.id, "complaint", tuple(filter(None, parts)))

    def _wanted(self, look: _Look, officers: Mapping[str, Sequence[int]]) -> Iterable[RecordsWanted]:
        """The ways in which words may be meant: a person throughout, or an officer and perhaps a person as well."""
        asked = look.asked
        meant = tuple(dict.fromkeys(number for some in officers.values() for number in some))
        rest = [word for word in asked.words if word not in officers]
        if meant:
            people = self._people(look, rest) if rest else None
            yield RecordsWanted(people, officers=meant, since=asked.since, until=asked.until)
        if asked.words:
            yield RecordsWanted(self._people(look, asked.words), since=asked.since, until=asked.until)
        elif asked.since:
            yield RecordsWanted(since=asked.since, until=asked.until)

    def _people(self, look: _Look, words: Sequence[str]) -> Sequence[int]:
        """Whom the words mean; digits that are masked find nobody, as in the list of people."""
        if not words:
            return ()
        masked = not self._may(Right.REVEAL_SENSITIVE)
        categories = self._station.definitions.vocabulary.category_words
        return look.reading.search.find(" ".join(words), PeopleFilter(), PEOPLE, categories, masked=masked).ids

    def _officers_meant(self, look: _Look) -> dict[str, Sequence[int]]:
        """Members of staff by each word that is a part of their name or its reading."""
        staff = [(one.id, one.name, spellings([one.name])[one.name]) for one in look.reading.staff.all()]
        found: dict[str, Sequence[int]] = {}
        for word in look.asked.words:
            typed = word.casefold()
            meant = [number for number, name, spelled in staff if typed in name or typed in spelled.split()]
            if meant and len(word) >= SHORTEST:
                found[word] = meant
        return found

    def _kinds_meant(self, words: Sequence[str]) -> dict[str, Sequence[str]]:
        """Kinds of case by each word that is a part of their title, in both languages, or of its reading."""
        found: dict[str, Sequence[str]] = {}
        for word in (one for one in words if len(one) >= SHORTEST):
            typed = word.casefold()
            meant = [
                kind for kind, title, spelled in self._case_kinds
                if typed in title.zh or typed in title.en.casefold() or any(
                    letters.startswith(typed) for letters in spelled.split()
                )
            ]  # fmt: skip
            if meant:
                found[word] = meant
        return found

    @cached_property
    def _case_kinds(self) -> list[tuple[str, Label, str]]:
        routes = self._station.definitions.workflows
        titles = {kind: routes.newest(kind).title for kind in sorted({kind for kind, _ in routes})}
        spelled = spellings(title.zh for title in titles.values())
        return [(kind, title, spelled[title.zh]) for kind, title in titles.items()]

    def _rows(
        self, kind: str, look: _Look, wanted: Iterable[RecordsWanted],
        find: Callable[[RecordsWanted, int], list[RecordFound]],
    ) -> list[FoundRecord]:  # fmt: skip
        """What fits one of the ways in which the words may be meant, those of the likeliest first."""
        found: dict[int, RecordFound] = {}
        for one in wanted:
            if one.people is None or len(one.people):
                found |= {line.id: line for line in find(one, look.limit) if line.id not in found}
        say = partial(self._worded, kind, language=look.language)
        return [say(line) for line in list(found.values())[: look.limit]]

    def _worded(self, kind: str, line: RecordFound, language: str) -> FoundRecord:
        """What a record is called."""
        vocabulary, definitions = self._station.definitions.vocabulary, self._station.definitions
        shown = replace(line, day=line.day[:10])
        parts: tuple[str, ...]
        if kind == "case":
            title = definitions.workflow(shown.what).title.text(language)
            parts = (title, shown.name, shown.more or shown.day)
        elif kind == "visit":
            parts = (shown.name, shown.day, vocabulary.code_label("visit_occasion", shown.what, language), shown.more)
        elif kind == "need":
            parts = (shown.name, shown.what, shown.day)
        else:
            parts = (shown.name, shown.day, "" if kind == "activity" else shown.more)
        return FoundRecord(kind, shown.id, kind, tuple(filter(None, parts)))

    def _may(self, right: Right) -> bool:
        return self._station.session.actor.may(right)

    def _today(self) -> date:
        return day_at_station(self._station.now())


_NAMED = {
    "recipient": Right.SEE_ARCHIVE,
    "case": Right.SEE_CASES,
    "visit": Right.SEE_ARCHIVE,
    "need": Right.SEE_ARCHIVE,
    "activity": Right.SEE_ARCHIVE,
    "batch": Right.IMPORT,
}
"""The kinds of records that can be named, each with the right to see it."""
