"""Every kind of hostile and odd workbook by name, and endless damaged copies of sound ones; the same for one seed."""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.files.workbooks.hostile import others, packages

Maker = Callable[[Random], bytes]
READ, REFUSED, EITHER = "read", "refused", "either"

SOUND: dict[str, Maker] = {
    "xlsx": packages.sound,
    "ods": packages.open_document,
    "xls": others.old_workbook,
    "csv": others.commas,
    "html": others.page,
    "xml": others.xml_workbook,
}
"""What damage is done to."""

KINDS: dict[str, tuple[str, str, Maker]] = {
    "zip bomb": ("xlsx", REFUSED, packages.bomb),
    "bomb in a sheet": ("xlsx", REFUSED, packages.bomb_in_a_sheet),
    "lying sizes": ("xlsx", REFUSED, packages.lying_sizes),
    "billion laughs": ("xlsx", REFUSED, packages.laughs),
    "entity of another file": ("xlsx", REFUSED, packages.entity_of_another_file),
    "1,048,576 × 16,384 declared": ("xlsx", READ, packages.declared_enormous),
    "corner cell": ("xlsx", REFUSED, packages.corner_cell),
    "million columns": ("xlsx", REFUSED, packages.million_columns),
    "formats to the last row": ("xlsx", READ, packages.styled_blanks),
    "cyclic styles": ("xlsx", READ, packages.cyclic_styles),
    "cyclic relations": ("xlsx", REFUSED, packages.cyclic_relations),
    "cyclic formulas": ("xlsx", READ, packages.cyclic_formulas),
    "broken XML": ("xlsx", EITHER, packages.broken_xml),
    "wrong content types": ("xlsx", READ, packages.wrong_content_types),
    "missing part": ("xlsx", REFUSED, packages.missing_part),
    "names that lead out": ("xlsx", REFUSED, packages.names_that_lead_out),
    "twice the same name": ("xlsx", REFUSED, packages.twice_the_same_name),
    "external links": ("xlsx", READ, packages.external_links),
    "DDE": ("xlsx", READ, packages.dde),
    "macros": ("xlsm", READ, packages.macros),
    "password": ("xlsx", REFUSED, packages.password),
    "many sheets": ("xlsx", REFUSED, packages.many_sheets),
    "many parts": ("xlsx", REFUSED, packages.many_parts),
    "many merged cells": ("xlsx", REFUSED, packages.many_merges),
    "long cell": ("xlsx", READ, packages.long_cell),
    "locked entries": ("xlsx", REFUSED, packages.locked_entries),
    "something in front or behind": ("xlsx", EITHER, packages.something_in_front_or_behind),
    "xlsb": ("xlsx", REFUSED, packages.xlsb),
    "docx": ("xlsx", REFUSED, packages.text_document),
    "numbers": ("xlsx", REFUSED, packages.iwork),
    "ofd": ("xlsx", REFUSED, packages.ofd),
    "ods of repeated cells": ("ods", REFUSED, packages.repeated_cells),
    "ods of repeated blanks": ("ods", READ, packages.repeated_blanks),
    "ods with laughs": ("ods", REFUSED, packages.open_document_laughs),
    "old corner cell": ("xls", REFUSED, others.old_corner_cell),
    "old dimension lie": ("xls", READ, others.old_dimension_lie),
    "cyclic sectors": ("xls", REFUSED, others.cyclic_sectors),
    "sectors out of reach": ("xls", EITHER, others.sectors_out_of_reach),
    "old password": ("xls", REFUSED, others.old_password),
    "old text document": ("xls", REFUSED, others.old_text_document),
    "empty compound file": ("xls", REFUSED, others.empty_compound),
    "raw records": ("xls", REFUSED, others.raw_records),
    "million commas": ("csv", REFUSED, others.million_commas),
    "open quotation": ("csv", REFUSED, others.open_quotation),
    "nulls between": ("csv", EITHER, others.nulls_between),
    "enormous spans": ("xls", EITHER, others.enormous_spans),
    "deep page": ("xls", EITHER, others.deep_page),
    "page of wide rows": ("xls", REFUSED, others.page_of_wide_rows),
    "XML with laughs": ("xls", REFUSED, others.xml_laughs),
    "XML with a far row": ("xls", REFUSED, others.xml_far_row),
    "XML with a wide merge": ("xls", REFUSED, others.xml_wide_merge),
    "foreign file": ("xlsx", REFUSED, others.foreign),
    "nothing": ("xlsx", REFUSED, others.nothing),
    "noise": ("xls", EITHER, others.noise),
    "words": ("csv", REFUSED, others.words),
}
"""By name: the ending that the file carries, whether it may be read, and how it is made."""


@dataclass(frozen=True)
class Hostile:
    """One file: what was done, its ending, whether it may be read, its bytes."""

    kind: str
    ending: str
    expected: str
    content: bytes


def cut(content: bytes, pick: Random) -> bytes:
    return content[: pick.randrange(1, len(content))]


def flipped(content: bytes, pick: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(pick.choice([1, 1, 2, 8, 64])):
        changed[pick.randrange(len(changed))] ^= 1 << pick.randrange(8)
    return bytes(changed)


def zeroed(content: bytes, pick: Random) -> bytes:
    at = pick.randrange(len(content)) // 512 * 512
    return content[:at] + bytes(min(512, len(content) - at)) + content[at + 512 :]


def swapped(content: bytes, pick: Random) -> bytes:
    size = 512
    blocks = [content[at : at + size] for at in range(0, len(content), size)]
    first, second = pick.randrange(len(blocks)), pick.randrange(len(blocks))
    blocks[first], blocks[second] = blocks[second], blocks[first]
    return b"".join(blocks)


def extreme(content: bytes, pick: Random) -> bytes:
    changed = bytearray(content.ljust(8, b"\0"))
    value = pick.choice([0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF])
    struct.pack_into("<I", changed, pick.randrange(len(changed) - 3), value)
    return bytes(changed)


DAMAGES = {
    "cut": cut,
    "bits flipped": flipped,
    "sector of zeros": zeroed,
    "sectors swapped": swapped,
    "extreme": extreme,
}


def every_kind(seed: int = 1) -> Iterator[Hostile]:
    """One file of each kind, and one of each damage to each sound one."""
    for kind in KINDS:
        yield made(kind, seed)
    for ending in SOUND:
        for damage in DAMAGES:
            yield damaged(damage, ending, seed)


def made(kind: str, seed: int) -> Hostile:
    ending, expected, maker = KINDS[kind]
    return Hostile(kind, ending, expected, maker(Random(f"{kind}{seed}")))


def damaged(damage: str, ending: str, seed: int) -> Hostile:
    pick = Random(f"{damage}{ending}{seed}")
    content = DAMAGES[damage](SOUND[ending](pick), pick)
    must = damage == "cut" and ending in {"xlsx", "ods", "xml", "html"}
    return Hostile(f"{ending}: {damage}", ending, REFUSED if must else EITHER, content)


def many(count: int, seed: int) -> Iterator[Hostile]:
    """So many files: every kind again and again, and damage in between."""
    pick = Random(seed)
    kinds, endings, damages = [*KINDS], [*SOUND], [*DAMAGES]
    for number in range(count):
        if number % 3 == 0:
            yield made(kinds[number // 3 % len(kinds)], seed + number)
        else:
            yield damaged(pick.choice(damages), pick.choice(endings), seed + number)
