"""The county's own templates (上级模板): taken in once, mapped to the archive, filled as often as wanted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain import templates as meanings
from vetdesk.domain.columns import heading_key
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.forms import Label
from vetdesk.domain.rosters import RosterFilter
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import as_utc, day_at_station
from vetdesk.domain.templates import Template, TemplateForm
from vetdesk.files.workbooks.template_fill import Filling, filled_template
from vetdesk.files.workbooks.template_look import look_at_template
from vetdesk.files.workbooks.template_mark import marked_template
from vetdesk.files.workbooks.template_rows import KEEP
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.importing.reading import read_workbook
from vetdesk.services.people_listing import settled_filter
from vetdesk.services.practice import practice_mark
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.real_people import refuse_real_people
from vetdesk.services.session import Session
from vetdesk.services.template_cells import TemplateCells, column_index
from vetdesk.services.template_mapping import TemplateMapping
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work
from vetdesk.storage.roster_rows import RosterRow

_AT_ONCE = 500
_LAYOUT = "template"
_NAMES = frozenset({"name", "account_name"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """Something that can stand in a column of a template: its key, and its name in both languages."""

    key: str
    label: Label


class Templates:
    """Templates as samples: whoever may export may take them in, map and fill them. `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now
        self._deed = ExportDeed(database, session, definitions, now)

    def take_in(self, path: Path, name: str = "", progress: Progress | None = None) -> Template:
        """Keep a workbook of the county as a template, its columns recognised; under a known name a new edition.

        Raises UnreadableFileError: "template_kind" for anything but an xlsx, "no_table" if no heading was found.
        """
        actor = self._session.require(Right.EXPORT)
        today = day_at_station(self._now())
        reading = read_workbook(self._definitions, path, today, progress, {})
        content = path.read_bytes()
        if reading.kind != "xlsx" or path.suffix.lower() == ".xlsm" or not content.startswith(b"PK"):
            raise UnreadableFileError(path.name, "template_kind")
        with self._database.read() as look:
            refuse_real_people(look, reading)
        form = TemplateMapping(self._definitions).recognised(reading, content)
        name = name or path.stem
        with self._database.write("take in a template", actor) as work:
            found = Template(
                0, "", name, path.name, work.templates.next_edition(name), sha256(content).hexdigest(), form,
                as_utc(work.now).isoformat(), actor.staff.uid,
            )  # fmt: skip
            for older in work.templates.all():
                if older.name == name:
                    work.templates.save(replace(older, retired=True))
            return work.templates.add(found, content)

    def all(self) -> list[Template]:
        """The templates that are offered, by name."""
        self._session.require(Right.EXPORT)
        with self._database.read() as look:
            return look.templates.all()

    def adjust(self, template: Template, form: TemplateForm, name: str = "") -> Template:
        """Keep another mapping of a template; raises StaleRecordError if it was changed meanwhile."""
        actor = self._session.require(Right.EXPORT)
        with self._database.write("map a template", actor) as work:
            return work.templates.save(replace(template, form=form, name=name or template.name))

    def retire(self, template: Template) -> None:
        """Offer a template no more; it stays for the record of what was filled with it."""
        actor = self._session.require(Right.EXPORT)
        with self._database.write("retire a template", actor) as work:
            work.templates.save(replace(template, retired=True))

    def meanings(self) -> list[Meaning]:
        """What can stand in a column: the special ones, then every field of people and identities."""
        vocabulary = self._definitions.vocabulary
        special = [
            Meaning(meanings.BLANK, Label("留空", "Leave blank")),
            Meaning(meanings.KEEP, Label("保留样行内容（公式）", "As in the sample row (formulas)")),
            Meaning(meanings.SERIAL, Label("序号", "Serial number")),
            Meaning(meanings.TOWNSHIP, Label("乡镇（街道）", "Township")),
            Meaning("category", Label("优抚对象类别", "Category")),
            Meaning("status", Label("优抚对象状态", "Status")),
        ]
        fields = [one for subject in ("recipient", "identity") for one in vocabulary.fields_for(subject)]
        return [*special, *(Meaning(one.key, one.label) for one in fields)]

    def fill(
        self,
        template_id: int,
        path: Path,
        wanted: RosterFilter | None = None,
        *,
        purpose: str,
        to_whom: str = "",
        progress: Progress | None = None,
        password: str = "",
    ) -> ExportReport:
        """Write the people of a filter (those who stand on the books without one) into a template's own file.

        The report names mandatory columns that stay empty and values that the template's lists do not know. Raises as
        Exporting does, and NotFoundError.
        """
        statuses = self._definitions.vocabulary.statuses
        standing = frozenset(code for code, status in statuses.items() if not status.ended)
        chosen = wanted or RosterFilter(statuses=standing)
        if chosen.people is not None:
            people = settled_filter(chosen.people, self._definitions.vocabulary, self._session)
            chosen = replace(chosen, people=people)

        def content(work: Work, _facts: Mapping[str, str]) -> Content:
            template, original = work.templates.get(template_id), work.templates.content(template_id)
            look = look_at_template(original, template.form.sheet)
            cells = TemplateCells(template.form, look, self._definitions.vocabulary, _township(work))
            made = _Rows(work, cells, progress or Unwatched())
            filling = made.filling(work.roster.rows(cells.fields, chosen))
            told = {"template": template.uid, "edition": template.edition, "template_name": template.name}
            filled = filled_template(original, filling)
            if mark := practice_mark(work):
                filled = marked_template(filled, filling.sheet, filling.first, mark)
            return Content(
                cells.fields, made.uids, made.people, (), filled,
                made.characters, told, cells.empty, tuple(cells.unlisted),
            )  # fmt: skip

        return self._deed.carry_out(_LAYOUT, path, purpose, content, password, to_whom=to_whom)


class _Rows:
    """The records of one filling, and what the journal is told of them."""

    def __init__(self, work: Work, cells: TemplateCells, progress: Progress) -> None:
        self._work = work
        self._cells = cells
        self._form = cells.form
        self._progress = progress
        self._with_extra = any(one.meaning.startswith(meanings.EXTRA) for one in self._form.columns)
        self.uids: list[str] = []
        self.people: set[int] = set()
        self.characters: set[str] = set()

    def filling(self, found: Iterator[RosterRow]) -> Filling:
        """All records; one blank row if there is none, so that the template keeps its sample row's look."""
        records: list[dict[int, object]] = []
        while some := list(islice(found, _AT_ONCE)):
            extra = self._extra(some)
            for row in some:
                records.append(self._cells.record(len(records) + 1, row, extra.get(row.recipient_id, {})))
                self._tell(row)
            self._progress.at(len(records), 0)
        totals = self._totals(records)
        blocks = _blocks(self._form, records) if self._form.village_blocks else []
        form = self._form
        blank: dict[int, object] = {
            column_index(one.letters): KEEP for one in form.columns if one.meaning == meanings.KEEP
        }
        return Filling(form.sheet, form.first_row, form.last_row, records or [blank], blocks, form.totals_row, totals)

    def _tell(self, row: RosterRow) -> None:
        self.uids.append(row.identity_uid or row.recipient_uid)
        self.people.add(row.recipient_id)
        for key, value in zip(self._cells.fields, row.values, strict=True):
            if key in _NAMES:
                self.characters.update(value or "")

    def _extra(self, rows: Sequence[RosterRow]) -> dict[int, dict[str, str]]:
        """Texts kept under headings of workbooks that came in, by recipient."""
        if not self._with_extra:
            return {}
        people = self._work.people.many(list(dict.fromkeys(row.recipient_id for row in rows)))
        return {one.id: {heading_key(key): text for key, text in one.extra.items()} for one in people}

    def _totals(self, records: Sequence[Mapping[int, object]]) -> dict[int, object]:
        """Sums of money for a totals row that does not calculate them itself."""
        sums: dict[int, object] = {}
        for at in self._cells.money_columns() if self._form.totals_row else ():
            exact = sum(round(value * 10_000) for one in records if isinstance(value := one.get(at), int | float))
            whole, rest = divmod(exact, 10_000)
            sums[at] = exact / 10_000 if rest else whole
        return sums


def _blocks(form: TemplateForm, records: Sequence[dict[int, object]]) -> list[tuple[int, int, int]]:
    """Runs of records of one village; the name stays in the first of each only."""
    column = next((column_index(one.letters) for one in form.columns if one.meaning == "village"), -1)
    if column < 0:
        return []
    blocks: list[tuple[int, int, int]] = []
    for at, record in enumerate(records):
        village = record.get(column)
        if blocks and records[blocks[-1][1]].get(column) == village and village:
            blocks[-1] = (column, blocks[-1][1], at - blocks[-1][1] + 1)
            record[column] = None
        else:
            blocks.append((column, at, 1))
    return blocks


def _township(work: Work) -> str:
    """The township's name as a column of a template says it."""
    details = work.station.details()
    return details.government.removesuffix("人民政府") or details.name.removesuffix("退役军人服务站")
