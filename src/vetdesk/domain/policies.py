"""The policy library (政策库): notes (政策说明) by category, what they rest on, and which of them is in force on a day.

Notes are declared data; a station may put its own version of one in force, and the shipped one stays readable. Sums and
limits that no law fixes for the whole country are told as such in the notes: 以当地规定为准.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from vetdesk.domain.forms import FieldDeclaration, Label

SHIPPED, STATION = "shipped", "station"
OWN_NUMBERS = 1001
"""From this number on notes are the station's own."""


@dataclass(frozen=True, slots=True)
class Law:
    """A law or circular (法律法规、文件) that notes rest on; `confidence` is C (read), L (likely) or U (unsure)."""

    key: str
    name: Label
    document: str
    valid_from: str
    confidence: str


@dataclass(frozen=True, slots=True)
class LawPlace:
    """Where in a law: `articles` as written, such as "19-22、25"; "" is the law as a whole."""

    law: str
    articles: str = ""

    def has(self, article: int) -> bool:
        """Whether an article is among them."""
        for part in self.articles.replace("、", ",").split(","):
            first, _, last = part.partition("-")
            if first.strip().isdigit() and int(first) <= article <= int(last or first):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Source:
    """What a statement was taken from, and how sure that is (C, L or U)."""

    text: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Faq:
    """A question asked often (常见问题) with its answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class PolicyText:
    """A note in one language: `body` is Markdown without title and questions; `staff` is meant for the staff alone."""

    title: str
    body: str
    staff: str = ""
    faqs: tuple[Faq, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyNote:
    """One version of a note. `number` names it everywhere; `zh` is what counts, `en` a translation or None.

    `english_of` is the version that the translation belongs to. A `withdrawn` one gives way to the shipped note;
    `based_on` is the shipped version that a station's own began with (0: none).
    """

    key: str
    number: int
    version: int
    origin: str
    valid_from: str
    group: str
    zh: PolicyText
    en: PolicyText | None = None
    english_of: int = 0
    valid_to: str = ""
    categories: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    laws: tuple[LawPlace, ...] = ()
    sources: tuple[Source, ...] = ()
    local: bool = False
    based_on: int = 0
    withdrawn: bool = False
    sha256: str = ""

    def text(self, language: str) -> PolicyText:
        """The wording for a language; Chinese where there is no translation."""
        return self.en if self.en is not None and not language.startswith("zh") else self.zh

    @property
    def title(self) -> Label:
        """The title in both languages."""
        return Label(self.zh.title, (self.en or self.zh).title)


@dataclass(frozen=True, slots=True)
class LibraryTexts:
    """The headings that part a note: questions asked often, and what is meant for the staff alone."""

    questions: Label
    staff: Label


@dataclass(frozen=True)
class PolicyLibrary:
    """Every version of every note with the laws and groups there are.

    `reading` is by role what new staff read first; `fields` are those of the forms of questions and of training.
    """

    notes: tuple[PolicyNote, ...]
    laws: Mapping[str, Law]
    groups: Mapping[str, Label]
    texts: LibraryTexts
    reading: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fields: Mapping[str, tuple[FieldDeclaration, ...]] = field(default_factory=dict)

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[PolicyNote, ...]]:
        found: dict[str, list[PolicyNote]] = {}
        for note in self.notes:
            found.setdefault(note.key, []).append(note)
        return {key: tuple(sorted(notes, key=_newest_last)) for key, notes in found.items()}

    def versions(self, key: str) -> tuple[PolicyNote, ...]:
        """Every version of a note, the oldest first; the station's own after the shipped one of the same number."""
        return self._by_key.get(key, ())

    def at(self, key: str, on: str) -> PolicyNote | None:
        """The note in force on an ISO day: the station's own if it has one, else the shipped one."""
        valid = [note for note in self.versions(key) if note.valid_from <= on]
        own = [note for note in valid if note.origin == STATION]
        chosen = own[-1] if own and not own[-1].withdrawn else None
        if chosen is None:
            shipped = [note for note in valid if note.origin == SHIPPED]
            chosen = shipped[-1] if shipped else None
        if chosen is None or (chosen.valid_to and chosen.valid_to < on):
            return None
        return chosen

    def in_force(self, on: str) -> list[PolicyNote]:
        """The notes in force on an ISO day, by group and number."""
        order = {group: place for place, group in enumerate(self.groups)}
        found = [note for key in self._by_key if (note := self.at(key, on)) is not None]
        return sorted(found, key=lambda note: (order.get(note.group, len(order)), note.number))

    def numbered(self, number: int, on: str) -> PolicyNote | None:
        """The note of a number that is in force."""
        return next((note for note in self.in_force(on) if note.number == number), None)

    def of_case(self, kind: str, on: str) -> list[PolicyNote]:
        """The notes on a kind of case."""
        return [note for note in self.in_force(on) if kind in note.cases]

    def of_category(self, category: str, on: str) -> list[PolicyNote]:
        """The notes on a category of recipients (对象类别)."""
        return [note for note in self.in_force(on) if category in note.categories]

    def of_rule(self, rule: str, on: str) -> list[PolicyNote]:
        """The notes that explain a rule (规则)."""
        return [note for note in self.in_force(on) if rule in note.rules]

    def of_law(self, law: str, on: str, article: int = 0) -> list[PolicyNote]:
        """The notes that rest on a law, or on one of its articles."""
        return [
            note
            for note in self.in_force(on)
            if any(place.law == law and (not article or place.has(article)) for place in note.laws)
        ]

    def law_named(self, text: str) -> Law | None:
        """The law that a legal basis such as 《军人抚恤优待条例》第十九条 names, or None."""
        names = sorted(self.laws.values(), key=lambda law: -len(law.name.zh))
        return next((law for law in names if law.name.zh in text or (law.document and law.document in text)), None)

    def newer_shipped(self, note: PolicyNote) -> PolicyNote | None:
        """The shipped version that came after the one a station's own note began with, or None."""
        shipped = [one for one in self.versions(note.key) if one.origin == SHIPPED]
        if note.origin != STATION or not shipped or shipped[-1].version <= note.based_on:
            return None
        return shipped[-1]

    def next_version(self, key: str) -> int:
        """The number of a station's next version of a note."""
        return max((note.version for note in self.versions(key)), default=0) + 1

    def next_number(self) -> int:
        """The number of a station's next note of its own."""
        return max(OWN_NUMBERS - 1, *(note.number for note in self.notes)) + 1


def found(
    notes: Iterable[PolicyNote], words: str, language: str, initials: Mapping[str, str], more: Mapping[str, str]
) -> list[PolicyNote]:
    """The notes in which every word stands, those with all words in the title first.

    A word of letters may also be initials of a title's reading (cjjr: 残疾军人); `initials` and `more` (further text:
    the station's own questions) are by key.
    """
    wanted = words.casefold().split()
    ranked: list[tuple[int, int, PolicyNote]] = []
    for place, note in enumerate(notes):
        title = f"{note.zh.title} {note.title.en}".casefold()
        whole = f"{title} {_searched(note, language)} {more.get(note.key, '')}".casefold()
        letters = initials.get(note.key, "")
        in_title = [word in title or (word.isascii() and word in letters) for word in wanted]
        if all(first or word in whole for first, word in zip(in_title, wanted, strict=True)):
            ranked.append((0 if all(in_title) else 1, place, note))
    return [note for _, _, note in sorted(ranked, key=lambda one: one[:2])]


def _searched(note: PolicyNote, language: str) -> str:
    texts = [note.zh] if language.startswith("zh") else [note.zh, note.text(language)]
    parts = [part for text in texts for part in (text.body, text.staff, *_said(text.faqs))]
    return "\n".join(parts)


def _said(faqs: Sequence[Faq]) -> Iterator[str]:
    for faq in faqs:
        yield faq.question
        yield faq.answer


def _newest_last(note: PolicyNote) -> tuple[int, bool]:
    return note.version, note.origin == STATION
