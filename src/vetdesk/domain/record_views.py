"""What the record page shows of one recipient, and the lines of a record's history: values only, drawn elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from vetdesk.domain.entries import EntryKind
from vetdesk.domain.forms import FieldDeclaration, Label, Problem, Value
from vetdesk.domain.people import Identity


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field as shown: `value` is "" for nothing, and masked text where `masked`; `as_written` what a file had."""

    field: FieldDeclaration
    value: Value = ""
    masked: bool = False
    as_written: str = ""


@dataclass(frozen=True, slots=True)
class ComputedView:
    """What is computed from other values and never stored: a figure (人均住房面积, 合计, 次数) with its label."""

    key: str
    label: Label
    value: str


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the page (基本信息, 服役信息 …) with its fields in their declared order, and what they add up to."""

    block: str
    title: Label
    fields: tuple[FieldView, ...]
    computed: tuple[ComputedView, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry as the page shows it; `linked_name` is that of the same person's own archive, "" if there is none.

    `title` is what the entry is called in a list of such entries: its first field that may be shown.
    """

    id: int
    version: int
    title: str
    fields: tuple[FieldView, ...]
    linked_id: int | None = None
    linked_name: str = ""
    identity_id: int | None = None
    problems: tuple[Problem, ...] = ()
    computed: tuple[ComputedView, ...] = ()

    def value(self, key: str) -> Value:
        """The shown value of a field; "" if it has none."""
        return next((view.value for view in self.fields if view.field.key == key), "")


@dataclass(frozen=True, slots=True)
class EntryBlock:
    """All entries of one kind: the declared fields, the rows, and what is computed over them."""

    kind: EntryKind
    fields: tuple[FieldDeclaration, ...]
    rows: tuple[EntryView, ...]
    computed: tuple[ComputedView, ...] = ()


@dataclass(frozen=True, slots=True)
class ExceptionView:
    """A problem that stays with a reason: why, who said so, and when (UTC, ISO)."""

    problem: Problem
    reason: str
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class IdentityView:
    """One identity with its blocks; `allowed` are the statuses it may be given by hand now."""

    identity: Identity
    category: Label
    status: Label
    blocks: tuple[BlockView, ...]
    allowed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """A recipient's page. `extra` are columns of workbooks without a field, by heading.

    `free_categories` are the categories of which the person has no identity yet; `problems` what the checks find, less
    what stays with a reason (`exceptions`); `entries` are the kinds that apply, and others of which there are some.
    """

    id: int
    uid: str
    version: int
    name: str
    village_id: int | None
    village: str
    temporary_number: bool
    blocks: tuple[BlockView, ...]
    identities: tuple[IdentityView, ...]
    extra: Mapping[str, str]
    problems: tuple[Problem, ...]
    free_categories: tuple[str, ...]
    may_edit: bool
    may_reveal: bool
    entries: tuple[EntryBlock, ...] = ()
    exceptions: tuple[ExceptionView, ...] = ()

    def value(self, key: str) -> Value:
        """The shown value of a field of the person; "" if it has none."""
        found = (view.value for block in self.blocks for view in block.fields if view.field.key == key)
        return next(found, "")


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """Who somebody is, in a line: for headers of cases and visits. `age` in whole years, None if unknown."""

    id: int
    uid: str
    name: str
    sex: str
    age: int | None
    village: str
    id_number: str
    phone: str
    identities: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One field changed once: by whom, when (UTC, ISO), in which deed, why and from where.

    `category` names the identity it belongs to, "" for the person; `before` and `after` are texts ready to show in
    the language asked for, masked where the field is sensitive. `entry` names the kind of entry it belongs to, if any.
    """

    at: str
    who: str
    deed: str
    source: str
    reason: str
    category: str
    field: str
    label: Label
    before: str
    after: str
    entry: str = ""
