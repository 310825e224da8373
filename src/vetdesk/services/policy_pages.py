"""Pages of the policy library as Markdown: a note with all that belongs to it, a kind of case, a law."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.clocks import Clock, ClockUnit
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Label
from vetdesk.domain.learning import OwnAnswer, text_version
from vetdesk.domain.policies import STATION, Law, LawPlace, PolicyNote
from vetdesk.domain.workflow import Workflow

_UNITS = {
    ClockUnit.WORKDAY: ("{count}个工作日", "{count} working days"),
    ClockUnit.CALENDAR: ("{count}日", "{count} days"),
    ClockUnit.MONTH: ("{count}个月", "{count} months"),
}


@dataclass(frozen=True, slots=True)
class PolicyPage:
    """One page: its address without scheme, title and text; `note` is the key of a note in force, else ""."""

    address: str
    title: str
    markdown: str
    note: str = ""
    number: int = 0
    own: bool = False
    of_version: str = ""


class PolicyPages:
    """Writes pages in one language for one day; `answers` are the station's own."""

    def __init__(self, definitions: Definitions, answers: Sequence[OwnAnswer], today: str, language: str) -> None:
        self._definitions = definitions
        self._library = definitions.policies
        self._words = definitions.vocabulary
        self._answers = answers
        self._today = today
        self._language = language

    def exists(self, address: str) -> bool:
        """Whether an address leads to a page."""
        try:
            self.at(address)
        except NotFoundError:
            return False
        return True

    def at(self, address: str) -> PolicyPage:
        """The page of an address such as "note/disabled"; raises NotFoundError."""
        kind, _, rest = address.partition("/")
        key, _, detail = rest.partition("#")
        if kind == "note":
            return self._note_page(address, key)
        if kind == "case" and any(known == key for known, _ in self._definitions.workflows):
            return self._case_page(address, self._definitions.workflow(key))
        if kind == "law" and key in self._library.laws:
            return self._law_page(address, self._library.laws[key], int(detail) if detail.isdigit() else 0)
        raise NotFoundError("policy", address)

    def _note_page(self, address: str, place: str) -> PolicyPage:
        key, _, wanted = place.partition("@")
        note = self._library.at(key, self._today)
        if wanted:
            note = next((one for one in self._library.versions(key) if _named(one) == wanted), None)
        if note is None:
            raise NotFoundError("policy", place)
        text, current = note.text(self._language), not wanted
        lines = [f"# {text.title}", self._about(note), text.body, *self._faqs(note)]
        if text.staff:
            lines.append(f"## {self._library.texts.staff.text(self._language)}\n{text.staff}")
        lines += self._basis(note)
        return PolicyPage(
            address, text.title, "\n\n".join(line for line in lines if line), note.key if current else "", note.number,
            note.origin == STATION, _named(note),
        )  # fmt: skip

    def _about(self, note: PolicyNote) -> str:
        """Which note it is, whose, and whether something newer is at hand."""
        origin = self._said("policy.own" if note.origin == STATION else "policy.shipped")
        told = [self._said("policy.number").format(number=note.number)]
        told.append(origin.format(version=note.version, day=note.valid_from))
        if note.categories:
            names = [self._words.code_label("category", code, self._language) for code in note.categories]
            told.append(f"{self._said('policy.applies')}{self._colon}{self._between.join(names)}")
        lines = [f"*{' · '.join(told)}*"]
        newer = self._library.newer_shipped(note)
        if newer is not None:
            link = f"policy://note/{note.key}@{_named(newer)}"
            lines.append(f"**[{self._said('policy.newer').format(version=newer.version)}]({link})**")
        if not self._language.startswith("zh") and note.english_of != note.version:
            lines.append(f"**{self._said('policy.english_old')}**")
        return "\n\n".join(lines)

    def _faqs(self, note: PolicyNote) -> Iterator[str]:
        faqs = [(one.question, one.answer) for one in note.text(self._language).faqs]
        own = [(one.question, one.answer) for one in self._answers if one.note == note.key]
        if faqs or own:
            yield f"## {self._library.texts.questions.text(self._language)}"
        for question, answer in faqs:
            yield f"**{question}**\n\n{answer}"
        mark = self._said("policy.own_answers")
        marked = f"（{mark}）" if self._is_chinese else f" ({mark})"
        for question, answer in own:
            yield f"**{question}**{marked}\n\n{answer}"

    def _basis(self, note: PolicyNote) -> Iterator[str]:
        if note.laws:
            yield f"## {self._said('policy.basis')}"
            yield "\n".join(f"- {self._law_link(place)}" for place in note.laws)
        if note.cases:
            yield f"## {self._said('policy.cases')}"
            yield "\n".join(f"- [{self._case_title(kind)}](policy://case/{kind})" for kind in note.cases)
        if note.sources:
            yield f"## {self._said('policy.sources')}"
            yield "\n".join(
                f"- {source.text} — {self._said(f'policy.confidence_{source.confidence.lower()}')}"
                for source in note.sources
            )

    def _law_link(self, place: LawPlace) -> str:
        law = self._library.laws[place.law]
        first = place.articles.replace("、", ",").split(",")[0].partition("-")[0]
        address = f"policy://law/{place.law}{f'#{first}' if first else ''}"
        told = f"[{self._law_name(law)}]({address})"
        if place.articles:
            told += f" {self._said('policy.article').format(articles=place.articles)}"
        return told

    def _law_name(self, law: Law) -> str:
        return f"《{law.name.zh}》" if self._is_chinese else law.name.en

    def _case_title(self, kind: str) -> str:
        return self._definitions.workflow(kind).title.text(self._language)

    def _case_page(self, address: str, route: Workflow) -> PolicyPage:
        """A kind of case: what it rests on, what to bring, the steps with their limits, the notes on it."""
        title = route.title.text(self._language)
        basis = self._list(map(self._linked_basis, route.legal_basis))
        lines = [f"# {title}", f"## {self._said('policy.basis')}", basis]
        materials = [one.label.text(self._language) for one in route.materials]
        if materials:
            lines += [f"## {self._said('policy.materials')}", self._list(materials)]
        stages = [stage.label.text(self._language) for stage in route.stages]
        lines += [f"## {self._said('policy.stages')}", " → ".join(stages)]
        if route.clocks:
            lines += [f"## {self._said('policy.limits')}", self._list(map(self._limit, route.clocks))]
        lines += self._notes_on(self._library.of_case(route.kind, self._today))
        return PolicyPage(address, title, "\n\n".join(lines))

    def _linked_basis(self, basis: Label) -> str:
        law, text = self._library.law_named(basis.zh), basis.text(self._language)
        return f"[{text}](policy://law/{law.key})" if law else text

    def _limit(self, clock: Clock) -> str:
        count = _UNITS[clock.unit][0 if self._is_chinese else 1].format(count=clock.budget)
        return f"{clock.label.text(self._language)}{self._colon}{count}"

    def _law_page(self, address: str, law: Law, article: int) -> PolicyPage:
        """A law: what it is, which notes and kinds of case rest on it (or on one article of it)."""
        name = self._law_name(law)
        title = f"{name} {self._said('policy.article').format(articles=article)}" if article else name
        about = [law.document, self._said("policy.in_force").format(day=law.valid_from)]
        about.append(self._said(f"policy.confidence_{law.confidence.lower()}"))
        lines = [f"# {title}", f"*{' · '.join(part for part in about if part)}*"]
        lines += self._notes_on(self._library.of_law(law.key, self._today, article))
        if article:
            lines.append(f"[{name}](policy://law/{law.key})")
        elif kinds := list(self._kinds_on(law)):
            links = (f"[{self._case_title(kind)}](policy://case/{kind})" for kind in kinds)
            lines += [f"## {self._said('policy.cases')}", self._list(links)]
        return PolicyPage(address, title, "\n\n".join(lines))

    def _kinds_on(self, law: Law) -> Iterator[str]:
        """The kinds of case whose legal basis names the law."""
        for kind in dict.fromkeys(kind for kind, _ in self._definitions.workflows):
            basis = self._definitions.workflow(kind).legal_basis
            if any(self._library.law_named(one.zh) == law for one in basis):
                yield kind

    def _notes_on(self, notes: Sequence[PolicyNote]) -> list[str]:
        if not notes:
            return []
        links = (f"[{note.text(self._language).title}](policy://note/{note.key})" for note in notes)
        return [f"## {self._said('policy.notes')}", self._list(links)]

    def _list(self, items: Iterable[str]) -> str:
        return "\n".join(f"- {item}" for item in items)

    def _said(self, key: str) -> str:
        return self._words.texts[key].text(self._language)

    @property
    def _is_chinese(self) -> bool:
        return self._language.startswith("zh")

    @property
    def _colon(self) -> str:
        return "：" if self._is_chinese else ": "

    @property
    def _between(self) -> str:
        return "、" if self._is_chinese else ", "


def _named(note: PolicyNote) -> str:
    return text_version(note.origin, note.version)
