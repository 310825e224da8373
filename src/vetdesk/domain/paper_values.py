"""What papers print: the values of a recipient, a case, a visit and the station by binding key, as Chinese texts.

Pure: the same records give the same values, so that a scanned paper can be told from one whose facts have changed.
Dates stay ISO texts, which the templates write in Chinese. Official texts are Chinese whatever the window shows.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from vetdesk.domain.case_values import case_values
from vetdesk.domain.cases import Case
from vetdesk.domain.file_papers import PLACE, FileMatter, file_values
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.needs import Need
from vetdesk.domain.paper_templates import chinese_date
from vetdesk.domain.papers import PaperDefinition
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.stations import StationDetails
from vetdesk.domain.visits import Visit
from vetdesk.domain.vocabulary import Vocabulary, money_text
from vetdesk.domain.workdays import Calendar
from vetdesk.domain.workflow import Workflow

CHINESE = "zh_CN"
DRAWING = "drawing"
OWN_FIELDS = "recipient.own"
"""The station's own fields (本站自定信息) of a person and of their identities, in one text."""
AUTHORITY = "退役军人事务局"
CHANGING = frozenset({"paper.printed_on"})
"""Values that differ at each printing although nothing has happened."""


@dataclass(frozen=True)
class CaseMatter:
    """A case (事项) with its route and the materials brought so far (by key: the day they came in)."""

    case: Case
    workflow: Workflow
    materials: Mapping[str, str] = field(default_factory=dict)
    calendar: Calendar = field(default_factory=Calendar)


@dataclass(frozen=True)
class VisitMatter:
    """A visit (走访) with the fields of its form and the needs told in it."""

    visit: Visit
    fields: tuple[FieldDeclaration, ...]
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True)
class PaperSubject:
    """What one sheet is about; everything but the recipient may be absent."""

    recipient: Recipient
    matter: CaseMatter | None = None
    visit: VisitMatter | None = None
    file: FileMatter | None = None


def paper_values(paper: PaperDefinition, subject: PaperSubject, words: Vocabulary) -> dict[str, str]:
    """Every value that the subject can give the paper; station and day of printing are added by the caller."""
    matter = subject.matter
    identity = _identity(subject.recipient, matter)
    values = recipient_values(subject.recipient, words) | identity_values(subject.recipient, identity, words)
    if matter is not None:
        values["recipient.age"] = _age(subject.recipient, matter.case.applied_on)
        values |= case_values(paper, matter.case, matter.workflow, matter.materials, matter.calendar)
    if subject.visit is not None:
        values |= visit_values(subject.visit, words)
    if subject.file is not None:
        values |= file_values(subject.file) | {f"box.{key}": values.get(f"recipient.{key}", "") for key in PLACE}
    return {key: value for key, value in values.items() if value}


def station_values(station: StationDetails, province: str = "") -> dict[str, str]:
    """The office's own texts; `province` stands before the titles of forms that carry it (山东省…), mostly empty.

    `station.county` is the county or district (县、区) by the name of its office.
    """
    values = {
        "station.county": station.authority.removesuffix(AUTHORITY) if station.authority.endswith(AUTHORITY) else "",
        "station.name": station.name,
        "station.address": station.address,
        "station.phone": station.phone,
        "station.government": station.government,
        "station.area_code": station.area_code,
        "station.authority": station.authority,
        "station.province": province,
    }
    return {key: value for key, value in values.items() if value}


def recipient_values(recipient: Recipient, words: Vocabulary) -> dict[str, str]:
    """The fields of the archive; `recipient.address` (住址) is where they are registered, else where they live."""
    values = {f"recipient.{key}": _text(words, key, value) for key, value in recipient.values.items()}
    values["recipient.village"] = recipient.village
    values[OWN_FIELDS] = "；".join(_own_lines(recipient, words))
    addresses = (values.get(f"recipient.{key}", "") for key in ("household_address", "living_address"))
    values["recipient.address"] = next(filter(None, addresses), "")
    if recipient.temporary_number:
        values["recipient.id_number"] = ""
    return values


def _own_lines(recipient: Recipient, words: Vocabulary) -> Iterator[str]:
    held = {"recipient": [recipient.values], "identity": [one.values for one in recipient.identities]}
    for declared in words.own_fields:
        for values in held.get(declared.subject, ()):
            if declared.key in values:
                yield f"{declared.label.zh}：{_text(words, declared.key, values[declared.key])}"


def identity_values(recipient: Recipient, identity: Identity | None, words: Vocabulary) -> dict[str, str]:
    """The identity (对象类别) the paper is about, and in one line the others."""
    others = [_identity_line(other, words) for other in recipient.identities if other != identity]
    values = {"identity.others": "；".join(others)}
    if identity is not None:
        values |= {f"identity.{key}": _text(words, key, value) for key, value in identity.values.items()}
        values["identity.category"] = words.code_label("category", identity.category, CHINESE)
        values["identity.status"] = words.code_label("status", identity.status, CHINESE)
    return values


def visit_values(matter: VisitMatter, words: Vocabulary) -> dict[str, str]:
    """One visit and what was asked for in it."""
    visit = matter.visit
    values = {
        "visit.visited_on": visit.visited_on,
        "visit.next_on": visit.next_on,
        "visit.officer": visit.officer,
        "visit.way": words.code_label("visit_way", visit.way, CHINESE),
        "visit.occasion": words.code_label("visit_occasion", visit.occasion, CHINESE),
        "visit.needs": "\n".join(_need_line(need, words) for need in matter.needs),
    }
    for declared in matter.fields:
        values[f"visit.{declared.key}"] = _form_text(declared, visit.values.get(declared.key, ""), words)
    return values


def facts_version(paper: PaperDefinition, values: Mapping[str, str]) -> str:
    """Eight characters that change when anything the paper shows of its subject has changed."""
    shown = {key: values[key] for key in sorted(paper.keys - CHANGING) if values.get(key)}
    text = json.dumps([paper.key, paper.version, shown], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _age(recipient: Recipient, day: str) -> str:
    """Full years of age on an ISO day; "" unless the day of birth is known."""
    born = str(recipient.values.get("birth_date", ""))
    if len(born) != 10 or len(day) != 10:
        return ""
    return str(int(day[:4]) - int(born[:4]) - (day[5:] < born[5:]))


def _identity(recipient: Recipient, matter: CaseMatter | None) -> Identity | None:
    """The identity of the case; where none is meant, the one that draws a benefit, else the first."""
    identities = recipient.identities
    category = matter.workflow.category_of(matter.case.values) if matter is not None else ""
    if matter is not None and (category or matter.case.identity_id is not None):
        number = matter.case.identity_id
        own = [one for one in identities if one.id == number] or [one for one in identities if one.category == category]
        return own[0] if own else None
    drawing = [one for one in identities if one.status == DRAWING]
    return next(iter([*drawing, *identities]), None)


def _identity_line(identity: Identity, words: Vocabulary) -> str:
    category = words.code_label("category", identity.category, CHINESE)
    return f"{category}（{words.code_label('status', identity.status, CHINESE)}）"


def _need_line(need: Need, words: Vocabulary) -> str:
    limit = f"（{chinese_date(need.due_on)}前）" if need.due_on else ""
    return f"{words.code_label('need_kind', need.kind, CHINESE)}：{need.text}{limit}"


def _form_text(declared: FieldDeclaration, value: Value, words: Vocabulary) -> str:
    if value == "":
        return ""
    if declared.kind is FieldKind.CODE:
        return words.code_label(declared.vocabulary, value, CHINESE)
    if declared.kind is FieldKind.MONEY:
        return money_text(int(value))
    if declared.kind is FieldKind.FLAG:
        return "是" if value else "否"
    return str(value)


def _text(words: Vocabulary, key: str, value: Value) -> str:
    return words.value_text(key, value, CHINESE) if key in words.fields else str(value)
