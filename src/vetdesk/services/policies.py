"""The policy library (政策库): find and show notes, put the station's own in force.

Everybody reads; whoever has the right changes. A changed note is a new version of the definition, valid from its day;
the shipped one and earlier ones stay readable.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.policies import CHINESE, ENGLISH, KIND, full_body, note_text, parted
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import Label, Problem, Severity
from vetdesk.domain.learning import text_version
from vetdesk.domain.markdown import links
from vetdesk.domain.policies import STATION, PolicyLibrary, PolicyNote, PolicyText, found
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.policy_pages import PolicyPage, PolicyPages
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.definitions import DefinitionRow
from vetdesk.storage.reading import Work
from vetdesk.storage.readings import readings

__all__ = ["NoteChoices", "NoteDraft", "NoteLine", "Policies", "PolicyNote", "PolicyPage"]

OWN_GROUP = "own"
LONGEST = 20_000
"""Characters of a note in one language."""
TITLE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note in the list; `own` tells that the station changed or wrote it, `read` that the reader marked it as read

    (None: an earlier text of it).
    """

    number: int
    key: str
    title: Label
    group: Label
    own: bool
    read: bool | None


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note as somebody writes it: whole texts in Markdown; `key` "" for a new one, English may be left out."""

    key: str
    title: str
    body: str
    valid_from: str
    title_en: str = ""
    body_en: str = ""
    valid_to: str = ""
    categories: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteChoices:
    """What a note may be about: categories and kinds of case, each with its wording."""

    categories: tuple[tuple[str, Label], ...]
    cases: tuple[tuple[str, Label], ...]


class Policies:
    """Serves the library; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now
        self._initials: dict[str, str] = {}

    @property
    def library(self) -> PolicyLibrary:
        """What is declared: every version of every note."""
        return self._definitions.policies

    def may_change(self) -> bool:
        """Whether the person signed in may change notes."""
        return self._session.actor.may(Right.CHANGE_POLICIES)

    def lines(self, words: str = "", category: str = "", language: str = "zh_CN") -> list[NoteLine]:
        """The notes in force, all or those of a category, in which the words stand; by group and number."""
        library, today = self.library, self.today()
        notes = library.of_category(category, today) if category else library.in_force(today)
        with self._database.read() as look:
            answers, marks = look.learning.answers.all(), look.learning.read()
        if words.strip():
            more: dict[str, str] = {}
            for one in answers:
                more[one.note] = f"{more.get(one.note, '')}\n{one.question}\n{one.answer}"
            notes = found(notes, words, language, {note.key: self._letters(note) for note in notes}, more)
        reader = self._session.actor.staff.id
        read = {mark.note: mark.of_version for mark in marks if mark.staff_id == reader}
        return [self._line(note, read.get(note.key, "")) for note in notes]

    def titles(self) -> list[tuple[str, Label]]:
        """Keys and titles of the notes in force."""
        return [(note.key, note.title) for note in self.library.in_force(self.today())]

    def titled(self, words: str, limit: int) -> list[tuple[int, Label]]:
        """Numbers and titles of the notes whose title is meant: by a part of it or by initials of its reading."""
        wanted = words.strip().casefold()
        if not wanted:
            return []
        hits = [
            note
            for note in self.library.in_force(self.today())
            if wanted in f"{note.zh.title} {note.title.en}".casefold()
            or (wanted.isascii() and wanted in self._letters(note))
        ]
        return [(note.number, note.title) for note in hits[:limit]]

    def title_of(self, key: str) -> Label:
        """What a note is called, in force or not; a key that nobody knows stands for itself."""
        note = self.library.at(key, self.today()) or next(iter(self.library.versions(key)[-1:]), None)
        return note.title if note else Label(key, key)

    def number_of_case(self, kind: str) -> int:
        """The number of the note on a kind of case; 0 if there is none."""
        return next((note.number for note in self.library.of_case(kind, self.today())), 0)

    def number_of_rule(self, rule: str) -> int:
        """The number of the note that explains a rule; 0 if there is none."""
        return next((note.number for note in self.library.of_rule(rule, self.today())), 0)

    def number_of_categories(self, categories: Sequence[str]) -> int:
        """The number of the note on the first of these categories that has one; 0 if none has."""
        found_notes = (note for code in categories for note in self.library.of_category(code, self.today()))
        return next((note.number for note in found_notes), 0)

    def number_of(self, key: str) -> int:
        """The number of a note in force; 0 if there is none of this key."""
        note = self.library.at(key, self.today())
        return note.number if note else 0

    def key_of(self, number: int) -> str:
        """The key of a numbered note; raises NotFoundError."""
        note = self.library.numbered(number, self.today())
        if note is None:
            raise NotFoundError("policy", str(number))
        return note.key

    def page(self, address: str, language: str) -> PolicyPage:
        """A page of the library: "note/KEY", "note/KEY@VERSION", "case/KIND" or "law/KEY#ARTICLE".

        Raises NotFoundError.
        """
        with self._database.read() as look:
            answers = look.learning.answers.all()
        return PolicyPages(self._definitions, answers, self.today(), language).at(address)

    def versions(self, key: str) -> list[tuple[str, PolicyNote]]:
        """Every version of a note with what it is called in an address, the newest first."""
        return [(text_version(one.origin, one.version), one) for one in reversed(self.library.versions(key))]

    def draft(self, key: str) -> NoteDraft:
        """A note as it is changed; a new one for the key ""."""
        note, today = self.library.at(key, self.today()) if key else None, self.today()
        if note is None:
            return NoteDraft("", "", "", today)
        headings = self.library.texts
        english = (note.en.title, full_body(note.en, headings, "en")) if note.en else ("", "")
        body = full_body(note.zh, headings, "zh_CN")
        return NoteDraft(key, note.zh.title, body, today, *english, note.valid_to, note.categories, note.cases)

    def choices(self) -> NoteChoices:
        """What the form of a note offers."""
        categories = tuple((code, one.label) for code, one in self._definitions.vocabulary.categories.items())
        kinds = dict.fromkeys(kind for kind, _ in self._definitions.workflows)
        return NoteChoices(categories, tuple((kind, self._definitions.workflow(kind).title) for kind in kinds))

    def keep(self, draft: NoteDraft) -> str:
        """Put a changed or new note in force from its day; returns its key.

        Raises NotPermittedError, InvalidFieldsError for what is wrong with it.
        """
        actor = self._session.require(Right.CHANGE_POLICIES)
        if problems := self._problems(draft):
            raise InvalidFieldsError(problems)
        with self._database.write("change a policy note" if draft.key else "add a policy note", actor) as work:
            note = self._note(draft)
            self._put(work, note)
        return note.key

    def restore(self, key: str, reason: str) -> None:
        """Go back to the shipped note, or take a note of the station's own out; raises NotFoundError."""
        actor = self._session.require(Right.CHANGE_POLICIES)
        note = self.library.at(key, self.today())
        if note is None or note.origin != STATION:
            raise NotFoundError("policy", key)
        version = self.library.next_version(key)
        with self._database.write("withdraw a policy note", actor, reason=reason.strip()) as work:
            self._put(work, replace(note, version=version, valid_from=self.today(), withdrawn=True))

    def today(self) -> str:
        """The station's day."""
        return day_at_station(self._now()).isoformat()

    def _letters(self, note: PolicyNote) -> str:
        """The initials of the title's reading: 残疾军人 is cjjr."""
        title = note.zh.title
        if title not in self._initials:
            self._initials[title] = "".join(ways[0][0] for ways in readings().of(title))
        return self._initials[title]

    def _line(self, note: PolicyNote, read: str) -> NoteLine:
        same = read == text_version(note.origin, note.version)
        group = self.library.groups[note.group]
        known = same or (None if read else False)
        return NoteLine(note.number, note.key, note.title, group, note.origin == STATION, known)

    def _problems(self, draft: NoteDraft) -> tuple[Problem, ...]:
        found_ones = [
            Problem(name, code, Severity.ERROR)
            for name, code in (("title", "policy.title_missing"), ("body", "policy.text_missing"))
            if not getattr(draft, name).strip()
        ]
        limits = {"title": TITLE_LENGTH, "title_en": 2 * TITLE_LENGTH, "body": LONGEST, "body_en": LONGEST}
        found_ones += [
            Problem(name, "policy.too_long", Severity.ERROR, "", {"length": str(most)})
            for name, most in limits.items()
            if len(getattr(draft, name)) > most
        ]
        if bool(draft.title_en.strip()) != bool(draft.body_en.strip()):
            missing = "body_en" if draft.title_en.strip() else "title_en"
            code = "policy.text_missing" if missing == "body_en" else "policy.title_missing"
            found_ones.append(Problem(missing, code, Severity.ERROR))
        return (*found_ones, *self._wrong_days(draft), *self._wrong_links(draft))

    def _wrong_days(self, draft: NoteDraft) -> list[Problem]:
        wrong = [
            Problem(name, "policy.day_wrong", Severity.ERROR)
            for name, value in (("valid_from", draft.valid_from), ("valid_to", draft.valid_to))
            if (name == "valid_from" or value) and not _is_day(value)
        ]
        if not wrong and draft.valid_to and draft.valid_to < draft.valid_from:
            wrong.append(Problem("valid_to", "policy.ends_before", Severity.ERROR))
        return wrong

    def _wrong_links(self, draft: NoteDraft) -> list[Problem]:
        pages = PolicyPages(self._definitions, (), self.today(), "zh_CN")
        return [
            Problem(name, "policy.link_wrong", Severity.ERROR, address)
            for name, text in (("body", draft.body), ("body_en", draft.body_en))
            for address in links(text)
            if not pages.exists(address.removeprefix("policy://"))
        ]

    def _note(self, draft: NoteDraft) -> PolicyNote:
        """The station's next version of the note."""
        library, known = self.library, self.library.at(draft.key, self.today()) if draft.key else None
        headings = library.texts
        zh = parted(draft.title.strip(), draft.body.strip(), headings, "zh_CN")
        en = parted(draft.title_en.strip(), draft.body_en.strip(), headings, "en") if draft.body_en.strip() else None
        if known is None:
            number = library.next_number()
            known = PolicyNote(f"own_{number}", number, 1, STATION, draft.valid_from, OWN_GROUP, zh)
        shipped = [one.version for one in library.versions(draft.key) if one.origin != STATION]
        return replace(
            known, origin=STATION, version=library.next_version(known.key), valid_from=draft.valid_from, zh=zh, en=en,
            valid_to=draft.valid_to, categories=draft.categories, cases=draft.cases,
            based_on=max(shipped, default=0), withdrawn=False,
        )  # fmt: skip

    def _put(self, work: Work, note: PolicyNote) -> None:
        """Keep the texts, after they were read with all others: a note that cannot be read is never kept."""
        headings = self.library.texts
        texts: list[tuple[str, PolicyText, str]] = [(CHINESE, note.zh, "zh_CN")]
        if note.en is not None:
            texts.append((ENGLISH, note.en, "en"))
        rows = [
            DefinitionRow(
                KIND, note.key + ending, note.version, note.valid_from, STATION,
                note_text(note, text, headings, language),
            )
            for ending, text, language in texts
        ]  # fmt: skip
        new = [DefinitionText(row.kind, row.key, row.version, row.valid_from, row.origin, row.text) for row in rows]
        _ = load([*self._definitions.texts, *new]).policies
        before = self.library.at(note.key, self.today())
        work.definitions.put(rows)
        work.journal.record("policy", note.key, note.number, _facts(before) if before else {}, _facts(note))


def _facts(note: PolicyNote) -> Mapping[str, str]:
    facts = {"title": note.zh.title, "text_version": text_version(note.origin, note.version)}
    facts |= {"valid_from": note.valid_from, "valid_to": note.valid_to, "sha256": note.sha256}
    return {key: value for key, value in facts.items() if value} | ({"withdrawn": "1"} if note.withdrawn else {})


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
