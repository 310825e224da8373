"""What the papers of a paper file print: catalogue of the file (卷内文件目录), of a box (档案目录), what is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from vetdesk.domain.case_values import numbered
from vetdesk.domain.materials import FiledMaterial
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.vocabulary import Vocabulary

CHINESE = "zh_CN"
PLACE = ("fonds_number", "catalogue_number", "archive_year", "compiled_by", "compiled_on", "cabinet", "shelf", "box")
"""Fields of where a paper file stands that all files of a box share."""


@dataclass(frozen=True, slots=True)
class FileMatter:
    """One person's paper file for its papers: lines of the catalogue, and what is missing, ready to print.

    `about` is what the missing papers are for, `until` the day by which they are asked for (ISO, "" leaves it open).
    """

    items: tuple[Mapping[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    about: str = ""
    until: str = ""


def file_values(matter: FileMatter) -> dict[str, str]:
    """How many papers and pages there are, and what is missing as an official list."""
    pages = [int(line["pages"]) for line in matter.items if line.get("pages")]
    return {
        "file.items": str(len(matter.items)) if matter.items else "",
        "file.pages": str(sum(pages)) if pages else "",
        "file.missing": numbered(matter.missing),
        "file.about": matter.about,
        "file.until": matter.until,
    }


def catalogued(materials: Iterable[FiledMaterial]) -> list[FiledMaterial]:
    """The papers that lie in the file, in the order of their item numbers (件号); the others follow, numbered on.

    A material that another one serves is no second paper.
    """
    there = [one for one in materials if one.brought and one.served_by is None]
    with_number = sorted((one for one in there if one.item_number is not None), key=lambda one: one.item_number or 0)
    last = with_number[-1].item_number or 0 if with_number else 0
    others = [one for one in there if one.item_number is None]
    return with_number + [replace(one, item_number=last + place) for place, one in enumerate(others, 1)]


def item_line(one: FiledMaterial, title: str, pages: int, words: Vocabulary) -> dict[str, str]:
    """One line of the catalogue of a file; what nobody described is titled as the checklist calls it."""
    state = words.texts[f"material_state.{one.state}"].zh
    return {
        "number": str(one.item_number or ""),
        "responsible": one.responsible,
        "document_number": one.document_number,
        "title": one.title or title,
        "dated_on": one.dated_on,
        "pages": str(one.pages or pages or ""),
        "remarks": one.remarks or state,
    }


def missing_line(label: str, copies: int, note: str) -> str:
    """What is missing as one entry of the letter: how many, and what to mind, within one pair of brackets."""
    more = [f"一式{copies}份"] if copies > 1 else []
    more += [note] if note else []
    if not more:
        return label
    told = "，".join(more)
    return f"{label[:-1]}，{told}）" if label.endswith("）") else f"{label}（{told}）"


def person_line(recipient: Recipient, words: Vocabulary) -> dict[str, str]:
    """One line of the catalogue of archives: volume numbers, name, certificate, and whether the person is gone."""
    held = recipient.identities
    certificates = [str(one.values["certificate_number"]) for one in held if one.values.get("certificate_number")]
    return {
        "archive_volume": str(recipient.values.get("archive_volume", "")),
        "office_volume": str(recipient.values.get("office_volume", "")),
        "name": recipient.name,
        "certificate_number": "、".join(dict.fromkeys(certificates)),
        "remarks": _ended(held, words),
    }


def in_order(people: Iterable[Recipient]) -> list[Recipient]:
    """The people of a catalogue by volume number (馆编卷号, then 室编卷号), numbers as numbers; then by name."""
    return sorted(people, key=_volume)


def box_values(people: Sequence[Recipient]) -> dict[str, str]:
    """Where the files stand, as far as it is the same for all of them."""
    values = {}
    for key in PLACE:
        found = {str(one.values.get(key, "")) for one in people}
        values[f"box.{key}"] = found.pop() if len(found) == 1 else ""
    return values


def _ended(held: Sequence[Identity], words: Vocabulary) -> str:
    """The status of a person none of whose identities goes on (去世、迁移 …)."""
    statuses = dict.fromkeys(one.status for one in held)
    if not statuses or not all(words.statuses[status].ended for status in statuses):
        return ""
    return "、".join(words.code_label("status", status, CHINESE) for status in statuses)


def _volume(one: Recipient) -> tuple[bool, int, str, int, str, str]:
    archive, office = (str(one.values.get(key, "")) for key in ("archive_volume", "office_volume"))
    return not (archive or office), _number(archive), archive, _number(office), office, one.name


def _number(text: str) -> int:
    digits = "".join(character for character in text if character.isascii() and character.isdigit())
    return int(digits) if digits else 0
