"""Makes the record page of a recipient from the declarations of the fields, block by block."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from vetdesk.domain import computed
from vetdesk.domain.forms import FieldDeclaration, Label, Problem, Value
from vetdesk.domain.identities import allowed_changes
from vetdesk.domain.masking import masked_text, masked_value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.record_views import BlockView, EntryBlock, ExceptionView, FieldView, IdentityView, RecordView
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.vocabulary import Vocabulary


def record_view(
    vocabulary: Vocabulary,
    person: Recipient,
    problems: Sequence[Problem],
    actor: Actor,
    *,
    entries: Sequence[EntryBlock] = (),
    exceptions: Sequence[ExceptionView] = (),
) -> RecordView:
    """The page as this person may see it: sensitive values masked, and what they may do."""
    held = {one.category for one in person.identities}
    return RecordView(
        id=person.id,
        uid=person.uid,
        version=person.version,
        name=person.name,
        village_id=person.village_id,
        village=person.village,
        temporary_number=person.temporary_number,
        blocks=_blocks(vocabulary, _person_fields(vocabulary, person, held), _person_values(person), person.as_written),
        identities=tuple(_identity(vocabulary, one, person.as_written) for one in person.identities),
        extra={heading: masked_text(text) for heading, text in person.extra.items()},
        problems=tuple(masked_problem(vocabulary, problem) for problem in problems),
        free_categories=tuple(code for code in vocabulary.categories if code not in held),
        may_edit=actor.may(Right.EDIT_ARCHIVE),
        may_reveal=actor.may(Right.REVEAL_SENSITIVE),
        entries=tuple(entries),
        exceptions=tuple(replace(one, problem=masked_problem(vocabulary, one.problem)) for one in exceptions),
    )


def masked_problem(vocabulary: Vocabulary, problem: Problem) -> Problem:
    """A problem does not show what its field hides."""
    field = vocabulary.fields.get(problem.field)
    if field is None or not field.sensitive:
        return problem
    return replace(problem, as_written=masked_value(field, problem.as_written))


def _person_values(person: Recipient) -> dict[str, Value]:
    return {**person.values, "village": person.village}


def _person_fields(vocabulary: Vocabulary, person: Recipient, held: set[str]) -> list[FieldDeclaration]:
    """The fields of the person that apply to any of the identities, and any other that has a value."""
    return [
        field
        for field in vocabulary.fields_for("recipient")
        if not field.categories or field.categories & held or field.key in person.values
    ]


def _identity(vocabulary: Vocabulary, held: Identity, as_written: Mapping[str, str]) -> IdentityView:
    fields = [
        field
        for field in vocabulary.fields_for("identity")
        if field.applies_to(held.category) or field.key in held.values
    ]
    return IdentityView(
        held,
        _label(vocabulary, "category", held.category),
        _label(vocabulary, "status", held.status),
        _blocks(vocabulary, fields, held.values, as_written),
        allowed_changes(vocabulary, held.status),
    )


def _label(vocabulary: Vocabulary, name: str, code: str) -> Label:
    return Label(vocabulary.code_label(name, code, "zh_CN"), vocabulary.code_label(name, code, "en"))


def _blocks(
    vocabulary: Vocabulary,
    fields: Sequence[FieldDeclaration],
    values: Mapping[str, Value],
    as_written: Mapping[str, str],
) -> tuple[BlockView, ...]:
    """The fields by block, blocks in the order of their first field. The page shows the birth date, so masks for it."""
    grouped: dict[str, list[FieldView]] = {}
    for field in fields:
        view = field_view(field, values.get(field.key, ""), as_written.get(field.key, ""))
        grouped.setdefault(field.block, []).append(view)
    return tuple(
        BlockView(block, vocabulary.texts[f"block.{block}"], tuple(views), computed.of_block(vocabulary, block, values))
        for block, views in grouped.items()
    )


def field_view(field: FieldDeclaration, value: Value, written: str = "") -> FieldView:
    """One field as the page shows it: sensitive values masked, as the page shows the birth date."""
    if not field.sensitive:
        return FieldView(field, value, False, written)
    return FieldView(field, masked_value(field, value), value != "", masked_value(field, written))
