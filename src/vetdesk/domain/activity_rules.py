"""What is declared about activities (活动): their kinds with fields, results, papers, and the rotations (轮次).

Kinds, fields, who is fit for a rotation and who keeps a place are data; the code only reads them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from vetdesk.domain.forms import FieldDeclaration, Label

COMMON = ("title", "since", "until", "place", "places", "cost_plan")
"""The fields that every activity has, in columns of their own."""
RECIPIENT, IDENTITY, VISIT, CASE = "recipient", "identity", "visit", "case"
"""Where the fact of a condition stands: archive, one identity, what the last visit found, the case of a rotation."""


@dataclass(frozen=True, slots=True)
class ActivityKind:
    """A kind of activity: the keys of its own fields, of its results and cost items, and the papers it calls for.

    `rotation` names the rotation that proposes who takes part; "" where nobody waits for a turn.
    """

    key: str
    label: Label
    fields: tuple[str, ...] = ()
    required: frozenset[str] = frozenset()
    results: tuple[str, ...] = ()
    costs: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    rotation: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an activity for one person (结果); `need` is the kind of need that follows, "" for none."""

    key: str
    label: Label
    need: str = ""


@dataclass(frozen=True, slots=True)
class Decline:
    """Why somebody declined (不参加原因); with `keeps_place` the person waits on as if nobody had asked."""

    key: str
    label: Label
    keeps_place: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a rotation, about facts that are on record.

    The value of `field` must be `one_of` the codes, or must not be `none_of` them. A fact that is missing is asked for;
    where a condition only excludes (`none_of`), nothing on record excludes nobody. `categories` (identity only) are
    those it concerns: all others meet it. `question` is what to ask.
    """

    key: str
    label: Label
    subject: str
    field: str
    question: Label
    one_of: frozenset[str] = frozenset()
    none_of: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rotation:
    """A rotation (轮次): who may take part, and in which order.

    An identity counts with one of the `statuses` and `categories` (none: all). `recognised` are the fields, the first
    that is filled counts, that tell since when. `case_kind` is the route whose cases tell of earlier turns:
    `case_took_part` the field and value that say so, `case_days` the fields with its day, `case_earlier` the field
    with the year of an older one. Whoever did not come keeps the place if `absent_keeps_place`.
    """

    key: str
    label: Label
    basis: Label
    statuses: frozenset[str]
    categories: frozenset[str] = frozenset()
    recognised: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    case_kind: str = ""
    case_took_part: tuple[str, str] = ("", "")
    case_days: tuple[str, ...] = ()
    case_earlier: str = ""
    absent_keeps_place: bool = True

    def of_subject(self, subject: str) -> tuple[Condition, ...]:
        """The conditions about one subject."""
        return tuple(one for one in self.conditions if one.subject == subject)


@dataclass(frozen=True)
class ActivityRules:
    """Everything declared about activities."""

    kinds: Mapping[str, ActivityKind]
    fields: Mapping[str, FieldDeclaration]
    results: Mapping[str, Result]
    costs: Mapping[str, Label]
    declines: Mapping[str, Decline]
    rotations: Mapping[str, Rotation]

    def fields_of(self, kind: ActivityKind) -> tuple[FieldDeclaration, ...]:
        """The fields of a kind: those of every activity, then its own."""
        return self._by_kind[kind.key]

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[FieldDeclaration, ...]]:
        def needed(kind: ActivityKind, key: str) -> FieldDeclaration:
            declared = self.fields[key]
            return replace(declared, required=declared.required or key in kind.required)

        return {kind.key: tuple(needed(kind, key) for key in (*COMMON, *kind.fields)) for kind in self.kinds.values()}
