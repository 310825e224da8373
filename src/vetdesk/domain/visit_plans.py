"""The plan of a round (走访安排): who is visited in which order, with what an officer needs to know at the door."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label
from vetdesk.domain.visits import PersonLine, Visit
from vetdesk.domain.vocabulary import Vocabulary

TOLD_FIRST = ("living", "self_care", "hospital", "health", "economy", "house")
"""Answers of the last visit that stand on the sheet, in this order, before what was told in words."""
TOLD_IN_WORDS = ("medical", "problems")
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Stop:
    """One person of a round. `last` is what the last visit found, `needs` what was asked for and is not closed."""

    person: PersonLine
    uid: str
    id_number: str
    address: str
    due_on: str
    why: Label
    last_on: str = ""
    last: str = ""
    needs: tuple[str, ...] = ()


def in_order(stops: Iterable[Stop]) -> list[Stop]:
    """Village by village and house by house: a round is walked, not worked off by lateness."""
    return sorted(stops, key=lambda stop: (stop.person.village, stop.address, stop.person.name, stop.uid))


def last_answers(
    visit: Visit | None, fields: Sequence[FieldDeclaration], vocabulary: Vocabulary, language: str = "zh_CN"
) -> str:
    """What the last visit found in one line: the answers that were chosen, then what was told, cut where it is long."""
    if visit is None:
        return ""
    declared = {field.key: field for field in fields}
    chosen = [_answer(visit, declared[key], vocabulary, language) for key in TOLD_FIRST if key in declared]
    words = " ".join(str(visit.values.get(key, "")) for key in TOLD_IN_WORDS).split()
    told = "；".join(part for part in ("、".join(filter(None, chosen)), " ".join(words)) if part)
    return told if len(told) <= LONGEST else told[: LONGEST - 1] + "…"


def _answer(visit: Visit, field: FieldDeclaration, vocabulary: Vocabulary, language: str) -> str:
    value = visit.values.get(field.key, "")
    if value == "" or field.kind is not FieldKind.CODE:
        return str(value)
    return vocabulary.code_label(field.vocabulary, str(value), language)
