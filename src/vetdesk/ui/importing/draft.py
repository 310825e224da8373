"""One import under way: the file, what was understood, and the answers given so far. No Qt."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from vetdesk.domain.importing.answers import Answers
from vetdesk.domain.importing.settling import cell_text
from vetdesk.domain.reading.result import ReadRow, ReadSheet, WorkbookReading
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.village_names import split_group

if TYPE_CHECKING:  # the window is painted before the reader is needed
    from vetdesk.domain.outside_lists import ListKind
    from vetdesk.services.importing.remembering import EarlierFile, FileFacts

SAMPLES = 4
LOOKED_AT = 200
"""Among so many people of a sheet sample values are looked for."""
EXTRA = "extra:"
"""In front of the heading of a column that stands for no declared field."""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column of a sheet: letters, heading, the field it means, its first values as they are written in the file.

    `ask` if the heading may mean another person and nobody has said which; `answered` if a person has.
    """

    letter: str
    heading: str
    field: str
    samples: tuple[str, ...]
    ask: bool
    answered: bool

    @property
    def extra(self) -> bool:
        """Whether it stands for no declared field and is kept under its own heading."""
        return self.field.startswith(EXTRA)


@dataclass
class Draft:
    """An import under way: answers about headings that the reading was made with stand in `answers`, those it was not
    yet in `pending`. `listed` is the kind of list that the file seems to be rather than a roster, `sender` who it came
    from ("" if nobody said), `password` what opens it."""

    path: Path
    reading: WorkbookReading
    facts: "FileFacts"
    listed: "ListKind | None" = None
    answers: Answers = field(default_factory=Answers)
    sender: str = ""
    password: str = ""
    pending: dict[str, dict[str, str]] = field(default_factory=dict)
    new_villages: frozenset[str] = frozenset()
    """Texts of villages that are added to the register when the import is kept."""

    def __post_init__(self) -> None:
        """Look once for what is asked again and again: a file may have 100,000 rows."""
        people: defaultdict[int, list[ReadRow]] = defaultdict(list)
        asked: defaultdict[int, set[str]] = defaultdict(set)
        for row in self.reading.rows:
            if row.kind is RowKind.RECORD and len(people[row.sheet]) < LOOKED_AT:
                people[row.sheet].append(row)
            elif row.kind is RowKind.HEADER:
                asked[row.sheet] |= {one.column for one in row.findings if one.code == "heading.ambiguous"}
        self._people = dict(people)
        self._asked = {place: frozenset(letters) for place, letters in asked.items()}

    @property
    def rosters(self) -> list[tuple[int, ReadSheet]]:
        """The sheets that hold people, with their places in the file."""
        return [(place, sheet) for place, sheet in enumerate(self.reading.sheets) if sheet.is_roster]

    def columns(self, place: int) -> list[ColumnLine]:
        """The columns of a sheet in their order, with what is answered but not read yet."""
        sheet = self.reading.sheets[place]
        asked = self._asked.get(place, frozenset())
        samples = _samples(self._people.get(place, ()))
        answered = {**self.answers.headings.get(sheet.name, {}), **self.pending.get(sheet.name, {})}
        return [
            ColumnLine(
                letter,
                sheet.headings.get(name, ""),
                (answered[letter] or EXTRA) if letter in self.pending.get(sheet.name, {}) else name,
                _of_column(name, samples),
                letter in asked and letter not in answered,
                letter in answered,
            )
            for letter, name in sheet.columns.items()
        ]

    def answer_heading(self, place: int, letter: str, meaning: str) -> None:
        """Say what a column means ("" keeps it under its heading), alike in every sheet that has it, too."""
        heading = self._heading(self.reading.sheets[place], letter)
        for _, sheet in self.rosters:
            same = [one for one in sheet.columns if self._heading(sheet, one) == heading]
            for one in [letter] if letter in same else same if len(same) == 1 else []:
                self.pending.setdefault(sheet.name, {})[one] = meaning

    def asked(self) -> list[int]:
        """The places of the sheets with columns of which nobody has said whose they are."""
        return [place for place, sheet in self.rosters if self._asked.get(place, frozenset()) - self._said(sheet)]

    def _said(self, sheet: ReadSheet) -> set[str]:
        """The letters of a sheet's columns of which somebody has said what they mean."""
        return {*self.answers.headings.get(sheet.name, {}), *self.pending.get(sheet.name, {})}

    def all_headings(self) -> dict[str, dict[str, str]]:
        """Every answer about headings, the pending ones too."""
        merged: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for given in (self.answers.headings, self.pending):
            for sheet, columns in given.items():
                merged[sheet].update(columns)
        return dict(merged)

    @property
    def remembered(self) -> "EarlierFile | None":
        """How such a file of this sender was read before; of another sender, if of this one nothing is known."""
        earlier = self.facts.earlier
        mine = next((one for one in earlier if one.sender == self.sender), None)
        return mine or next(iter(earlier), None)

    @property
    def village_names(self) -> dict[str, str]:
        """The villages to be added to the register, without their groups; the area code is not known."""
        return {split_group(text)[0]: "" for text in sorted(self.new_villages)}

    @staticmethod
    def _heading(sheet: ReadSheet, letter: str) -> str:
        return sheet.headings.get(sheet.columns.get(letter, ""), "")


def _samples(rows: Iterable[ReadRow]) -> Mapping[str, Sequence[str]]:
    """The first values of each field among some people as they are written, each text once."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        for name in {*row.values, *(finding.field for finding in row.findings)}:
            text = cell_text(row, name)
            if text and len(found[name]) < SAMPLES and text not in found[name]:
                found[name].append(text)
    return found


def _of_column(name: str, samples: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The samples of a column; of one that fills two fields, those of both."""
    return tuple(dict.fromkeys(text for part in name.split("+") for text in samples.get(part, ())))[:SAMPLES]
