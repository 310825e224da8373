"""Which tables the PCs (电脑) of one station exchange, and how their records are told apart; which stay where they are.

Everything is walked by the declared tables: links are followed by their foreign keys and travel as uids. A new table
must be named here, or a test fails; so must a column that holds an id without being declared as a link.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, Integer, Table

from vetdesk.domain.packages import Stored
from vetdesk.storage.tables import metadata


@dataclass(frozen=True, slots=True)
class Alike:
    """Columns that no two records of a table may share; `only` tells among which records, by their values.

    Two records that PCs began apart and that share them are one thing, and become one record, unless `never`: such a
    value is dealt out, and a second one means that something is wrong.
    """

    columns: tuple[str, ...]
    only: Callable[[Mapping[str, Stored]], bool] = lambda _values: True
    never: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """How a table is exchanged.

    `key`: the columns that tell a record from others everywhere (links among them by uid). `whole`: taken or left as
    one, never mixed field by field. `left_out`: columns that are each PC's own. `links`: columns that hold an id
    without a declared foreign key, by the table they point to; a pair names the column that tells the table. `grows`:
    records are only ever added, and never change. `alike`: what no two records may share beside their uid.
    """

    key: tuple[str, ...] = ("uid",)
    whole: bool = False
    left_out: frozenset[str] = frozenset()
    links: Mapping[str, str | tuple[str, Mapping[str, str]]] | None = None
    grows: bool = False
    alike: tuple[Alike, ...] = ()


_SUBJECTS: Final = {"recipient": "recipient", "identity": "identity", "entry": "entry"}

EXCHANGED: Final[Mapping[str, Shared]] = {
    "station": Shared(left_out=frozenset({"origin"})),
    "staff": Shared(links={"recipient_id": "recipient"}, alike=(Alike(("user",)),)),
    "staff_key": Shared(),
    "root_key": Shared(alike=(Alike(("public_key",)),)),
    "definition": Shared(key=("kind", "key", "version", "origin"), whole=True),
    "setting": Shared(key=("key",), whole=True),
    "number": Shared(alike=(Alike(("kind", "year", "serial"), never=True),)),
    "village": Shared(),
    "recipient": Shared(left_out=frozenset({"sort_key"})),
    "identity": Shared(alike=(Alike(("recipient_id", "category"), lambda values: not values.get("withdrawn")),)),
    "field_value": Shared(
        key=("subject_kind", "subject_id", "field"), whole=True, links={"subject_id": ("subject_kind", _SUBJECTS)}
    ),
    "old_name": Shared(key=("recipient_id", "name"), whole=True),
    "entry": Shared(),
    "kept_exception": Shared(alike=(Alike(("recipient_id", "code", "field", "as_written")),)),
    "case_file": Shared(whole=True, alike=(Alike(("number",), lambda values: bool(values.get("number")), never=True),)),
    "case_event": Shared(key=("case_id", "hash"), left_out=frozenset({"set_aside"}), whole=True, grows=True),
    "material": Shared(
        alike=(
            Alike(("case_id", "key"), lambda values: values.get("case_id") is not None),
            Alike(("recipient_id", "category", "key"), lambda values: values.get("case_id") is None),
        )
    ),
    "scan": Shared(),
    "notice": Shared(),
    "notice_person": Shared(key=("notice_id", "case_id"), whole=True),
    "notice_objection": Shared(),
    "station_key": Shared(),
    "partner": Shared(alike=(Alike(("public_key",)),)),
    "exchange": Shared(),
    "anchor": Shared(whole=True, grows=True, alike=(Alike(("kind", "known_from", "origin", "seq", "hash")),)),
    "visit": Shared(),
    "provider": Shared(),
    "provider_area": Shared(key=("provider_id", "village_id"), whole=True),
    "need": Shared(),
    "assignment": Shared(whole=True),
    "planned_visit": Shared(whole=True),
    "activity": Shared(),
    "participant": Shared(alike=(Alike(("activity_id", "recipient_id")),)),
    "complaint": Shared(whole=True, alike=(Alike(("number",), never=True),)),
    "complaint_event": Shared(whole=True, grows=True),
    "reception_day": Shared(whole=True),
    "confirming_round": Shared(alike=(Alike(("year",)),)),
    "confirming_person": Shared(alike=(Alike(("round_id", "recipient_id")),)),
    "confirming_change": Shared(whole=True),
    "payment_list": Shared(whole=True, grows=True),  # "approved_by" sorts first: of two, the approved one stays
    "payment_line": Shared(whole=True, alike=(Alike(("list_id", "place"), never=True),)),
    "payment_sending": Shared(whole=True, grows=True),
    "one_time_payment": Shared(
        whole=True,
        alike=(Alike(("list_id", "place"), lambda values: values.get("list_id") is not None, never=True),),
    ),
    "payment_result": Shared(whole=True, grows=True),
    "recovery": Shared(),
    "repayment": Shared(whole=True, grows=True),
    "finding_answer": Shared(whole=True, grows=True),
    "survey_run": Shared(whole=True, left_out=frozenset({"forms"})),
    "survey_sheet": Shared(
        whole=True,
        alike=(Alike(("run_id", "number"), lambda values: bool(values.get("number")) and not values.get("withdrawn")),),
    ),
    "own_answer": Shared(),
    "asked_question": Shared(),
    "training": Shared(),
    "training_attendance": Shared(key=("training_id", "staff_id"), whole=True),
    "note_read": Shared(whole=True, alike=(Alike(("staff_id", "note")),)),
    "pair_verdict": Shared(whole=True, alike=(Alike(("first_id", "second_id")),)),
    "merging": Shared(),
    "batch": Shared(),
    "batch_row": Shared(key=("batch_id", "sheet", "row"), whole=True, links={"recipient_id": "recipient"}),
    "paper_sheet": Shared(),
    "paper_return": Shared(),
    "saved_view": Shared(),
    "export_reach": Shared(key=("export",), whole=True, grows=True),
    "export_line": Shared(whole=True, grows=True),
    "template": Shared(),
    "layout": Shared(alike=(Alike(("sender", "headings")),)),
    "outside_list": Shared(alike=(Alike(("sha256", "kind"), lambda values: values.get("undone_at") is None),)),
    "outside_line": Shared(alike=(Alike(("list_id", "place")),)),
    "confirmation": Shared(alike=(Alike(("recipient_id", "year")),)),
    "township": Shared(alike=(Alike(("name",)),)),
    "township_roster": Shared(alike=(Alike(("sha256",), lambda values: values.get("undone_at") is None),)),
    "township_line": Shared(key=("roster_id", "place"), whole=True, grows=True),
    "township_decision": Shared(alike=(Alike(("period", "finding")),)),
    "pc": Shared(),
    "same_record": Shared(key=("gone",), whole=True, grows=True),
}
"""Every table whose records are the same on all PCs in the end."""

LOCAL: Final[Mapping[str, str]] = {
    "journal": "its lines travel as they are, one chain for each PC (storage/shared_journal)",
    "contact": "computed from the visits, and computed anew",
    "finding": "computed by each scan, and computed anew",
    "rule_scan": "the scans that were made at this PC",
    "import_draft": "answers to files that somebody is working on at this PC",
    "draft": "what somebody typed at this PC and has not saved yet; it is theirs alone",
    "missing_deed": "what the restored backup of this PC did not hold",
    "this_pc": "which PC this is, with its private keys",
    "package": "what this PC made and took in",
    "shared_state": "what this PC exchanged last",
}
"""Every table that is each PC's own, with the reason."""

LOCAL_SETTINGS: Final = frozenset({"search.basis", "definitions.shipped"})
"""Settings that tell of this installation of the program."""

NOT_EXCHANGED: Final = frozenset({"id", "version"})
"""Columns of every record that are each PC's own: the number inside the database, and the count of savings."""


def shared_columns(table: Table) -> list[Column[Any]]:
    """The columns of a table that travel; those of its key among them."""
    left_out = NOT_EXCHANGED | EXCHANGED[table.name].left_out
    if table.name == "definition":
        left_out = left_out - {"version"}
    return [column for column in table.columns if column.name not in left_out]


def link_of(table: Table, column: str) -> str | tuple[str, Mapping[str, str]] | None:
    """What table a column points to by id; None for a column that is no link."""
    declared = EXCHANGED[table.name].links or {}
    if column in declared:
        return declared[column]
    keys = list(table.columns[column].foreign_keys)
    return keys[0].column.table.name if keys else None


def in_order() -> list[Table]:
    """The exchanged tables, those that others point to first."""
    return [table for table in metadata.sorted_tables if table.name in EXCHANGED]


def usual(column: Column[Any]) -> Stored:
    """What a column holds where a record says nothing: its declared default."""
    if column.server_default is None:
        return None
    text = str(getattr(column.server_default, "arg", ""))
    return int(text) if isinstance(column.type, Integer) else text
