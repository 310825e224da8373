"""The stamp (回收标记) of a workbook that leaves the station, so that it is known again when it comes back.

A hidden sheet tells who wrote the workbook, as which export and of which moment of the journal, and for every row the
record's uid and a digest of its cells. The signature covers all of that and never the present cells: stamp whole and
cells differing means that somebody edited the workbook, stamp broken means that it counts as a workbook without one.

Every row also carries a short key in a hidden last column, so that sorted, moved and copied rows are still told apart.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b, sha256

from vetdesk.domain.journal import canonical_json
from vetdesk.domain.reading.cells import Cell, text_of

STAMP_SHEET = "_vetdesk"
"""The name of the hidden sheet."""
KEY_HEADING = "_vetdesk_key"
"""The heading of the hidden last column."""
STAMP_FORMAT = "2"
UNSTAMPED = frozenset({"serial"})
"""Fields whose cells the digest of a row leaves out: whoever sorts a list numbers it anew."""

_FACTS = (
    *("format", "station", "station_name", "area_code", "export", "number", "layout", "made_at"),
    *("origin", "journal_seq", "journal_hash", "columns", "public_key"),
)
_SIGNATURE, _ROWS = "signature", "rows"
_LINES_PER_CELL = 500  # 53 characters each: well within the 32,767 that a cell may hold
_UID, _DIGEST_BYTES = 36, 8
_LETTERS = str.maketrans("0123456789abcdef", "GHJKMNPQRSTVWXYZ")
_SEPARATOR = "\u241f"  # a sign that can be printed, so that one look at the whole row finds what cannot
_COUNT = re.compile("[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class WorkbookStamp:
    """The hidden sheet as found in a workbook, nothing of it believed yet.

    `facts` are its names and values, signature included; `row_keys` the row's key → "uid:digest", in the order in
    which the rows were written.
    """

    facts: Mapping[str, str]
    row_keys: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RowStamp:
    """What the stamp knows of one row: whose record it is (uid), and the digest of its cells as they were written."""

    uid: str
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a stamp says, in its parts. `station` is the uid of the installation's station, `number` the export's number
    as shown ("2026-7"), `made_at` UTC as ISO 8601, `origin` and `journal_seq` the moment of the journal the rows are
    of, `columns` the fields of the written columns, `public_key` the sender's Ed25519 key and `signature` its
    signature over `canonical`, both in hexadecimal.
    """

    station: str
    station_name: str
    area_code: str
    export: str
    number: str
    layout: str
    made_at: str
    origin: str
    journal_seq: int
    journal_hash: str
    columns: tuple[str, ...]
    public_key: str
    signature: str
    rows: Mapping[str, RowStamp]
    canonical: bytes = field(repr=False)


def stamp_facts(
    *,
    station: tuple[str, str, str],
    export: tuple[str, str, str],
    journal: tuple[str, int, str],
    columns: Sequence[str],
    made_at: str,
    public_key: str,
) -> dict[str, str]:
    """The facts of a stamp: station as (uid, name, area code), export as (uid, number, layout), journal as (origin,
    seq, hash).
    """
    values = (STAMP_FORMAT, *station, *export, made_at, journal[0], str(journal[1]), journal[2])
    return dict(zip(_FACTS, (*values, ",".join(columns), public_key), strict=True))


@dataclass
class Stamp:
    """The stamp of a workbook while it is written: rows are added as they are written, `cells` is asked at the end.

    `sign` gives the signature over the bytes it is handed, in hexadecimal.
    """

    facts: Mapping[str, str]
    sign: Callable[[bytes], str]
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        columns = self.facts["columns"].split(",")
        self._places = [at for at, name in enumerate(columns) if name not in UNSTAMPED]

    def add(self, uid: str, cells: Sequence[Cell]) -> str:
        """Note a row by the cells as they are written (one per column); gives the key for its hidden cell."""
        self.lines.append(f"{uid}:{row_digest([cells[at] for at in self._places])}")
        return row_key(len(self.lines), uid)

    def cells(self) -> Iterator[tuple[str, str]]:
        """The two columns of the hidden sheet, row by row; called once, after the last row was added."""
        yield from self.facts.items()
        yield _SIGNATURE, self.sign(canonical_bytes(self.facts, self.lines))
        yield _ROWS, str(len(self.lines))
        for at in range(0, len(self.lines), _LINES_PER_CELL):
            yield " ".join(self.lines[at : at + _LINES_PER_CELL]), ""


def row_key(number: int, uid: str) -> str:
    """The key of the row written as `number` (from 1).

    It ends with letters of the record's uid: filled down in a spreadsheet it is copied and never counted up, and a
    slip of the finger makes no other row's key.
    """
    return f"R{number}{uid[-3:].translate(_LETTERS)}"


def row_digest(cells: Iterable[Cell]) -> str:
    """A short digest of what the cells show, the same for every spelling that programs give a cell when saving."""
    row = list(cells)
    joined = _SEPARATOR.join([c.strip() if type(c) is str else "" if c is None else text_of(c) for c in row])
    if not joined.isprintable():
        joined = _SEPARATOR.join([text_of(cell) for cell in row])
    text = unicodedata.normalize("NFC", joined)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).hexdigest()


def canonical_bytes(facts: Mapping[str, str], lines: Iterable[str]) -> bytes:
    """What is signed: the facts in their one spelling, and a digest of all rows in their order."""
    rows = sha256("\n".join(lines).encode()).hexdigest()
    return canonical_json({**{key: facts[key] for key in _FACTS}, _ROWS: rows}).encode("utf-8", "surrogatepass")


def read_stamp(sheet: Iterable[Sequence[Cell]]) -> WorkbookStamp | None:
    """The hidden sheet's rows as a stamp, None if they are something else."""
    facts: dict[str, str] = {}
    lines: list[str] = []
    for row in sheet:
        name, value = (text_of(row[at]) if at < len(row) else "" for at in (0, 1))
        if name in _FACTS or name in {_SIGNATURE, _ROWS}:
            facts[name] = value
        elif name:
            lines += name.split()
    if not facts.keys() >= {*_FACTS, _SIGNATURE}:
        return None
    return WorkbookStamp(facts, {row_key(at, line[:_UID]): line for at, line in enumerate(lines, 1)})


def manifest_of(stamp: WorkbookStamp) -> Manifest | None:
    """What a stamp says, None if it is not of this format or its rows are not all there: it is broken then."""
    facts, lines = stamp.facts, stamp.row_keys.values()
    seq = facts["journal_seq"]
    if facts["format"] != STAMP_FORMAT or facts.get(_ROWS) != str(len(lines)) or not _COUNT.fullmatch(seq):
        return None
    rows = {key: RowStamp(line[:_UID], line[_UID + 1 :]) for key, line in stamp.row_keys.items()}
    texts = {key: facts[key] for key in _FACTS if key not in {"format", "journal_seq", "columns"}}
    return Manifest(
        **texts,
        journal_seq=int(seq),
        columns=tuple(facts["columns"].split(",")),
        signature=facts[_SIGNATURE],
        rows=rows,
        canonical=canonical_bytes(facts, lines),
    )
