"""Putting a row into a person: what changes, cell by cell. A blank cell never erases."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from vetdesk.domain.forms import Value
from vetdesk.domain.importing.plan import CellDiff
from vetdesk.domain.importing.row_person import RowPerson, merged_values
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.village_names import VillageIndex

StatusSince = tuple[str, str]
"""Status of a new identity, and the month since when ("" if unknown)."""
UNKNOWN = "in_acceptance"
_MISSING = ""
_EXTRA = "extra:"


class Places:
    """The villages that texts of a file mean: by the register, else by a person's answer; each text looked up once."""

    def __init__(self, villages: VillageIndex, chosen: Mapping[str, int]) -> None:
        self._villages = villages
        self._chosen = chosen
        self._found: dict[str, tuple[int | None, str]] = {"": (None, "")}

    def of(self, text: str) -> tuple[int | None, str]:
        """The id of the village, or None with the text itself."""
        found = self._found.get(text)
        if found is None:
            village = self._villages.resolve(text)
            number = village.id if village is not None else self._chosen.get(text) or None
            found = self._found[text] = (number, "" if number else text)
        return found


def begin_person(row: RowPerson, take_over: StatusSince, places: Places) -> Recipient:
    """A new person as one row tells; without a category identity facts are kept as extra columns."""
    village_id, village = places.of(row.village)
    identities = (_new_identity(row, take_over),) if row.category else ()
    return Recipient(
        id=0,
        uid="",
        values=row.values,
        identities=identities,
        village_id=village_id,
        village=village,
        extra=row.extra if row.category else {**row.extra, **_as_extra(row)},
        as_written=row.as_written,
        temporary_number=not row.id_number,
    )


def revived(known: Recipient, row: RowPerson, take_over: StatusSince, places: Places) -> Recipient:
    """A person whom an undone import had added, as the file tells now; record and identities stay the same ones."""
    fresh = begin_person(row, take_over, places)
    values = dict(fresh.values)
    if fresh.temporary_number:
        values["id_number"] = known.id_number
    return same_identities(replace(fresh, id=known.id, uid=known.uid, version=known.version, values=values), known)


def same_identities(person: Recipient, known: Recipient) -> Recipient:
    """The person with identities that are stored already under their own ids, by category."""
    held = {one.category: one for one in known.identities}
    identities = tuple(
        replace(one, id=held[one.category].id, uid=held[one.category].uid, version=held[one.category].version)
        if one.id == 0 and one.category in held
        else one
        for one in person.identities
    )
    return replace(person, identities=identities)


def only_new(known: Recipient, row: RowPerson) -> tuple[RowPerson, tuple[str, ...]]:
    """A further row of a file about somebody: what it adds, and the fields in which it contradicts the row before."""
    contradicted = tuple(key for key, value in row.values.items() if known.values.get(key, value) != value)
    values = {key: value for key, value in row.values.items() if key not in known.values}
    extra = {key: text for key, text in row.extra.items() if key not in known.extra}
    return replace(row, values=values, extra=extra, village="" if known.village or known.village_id else row.village), (
        contradicted
    )


def differing(known: Recipient, row: RowPerson, names: Iterable[str]) -> tuple[str, ...]:
    """Which of these fields both fill and fill differently."""
    mine = {name: known.values[name] for name in names if known.values.get(name)}
    merged = merged_values(mine, {name: row.values[name] for name in mine if row.values.get(name)})
    return tuple(name for name in mine if merged[name] != mine[name])


def without(row: RowPerson, fields: Collection[str]) -> RowPerson:
    """The row without the cells of some changes (see CellDiff): what it says there is not taken."""
    headings = {name.removeprefix(_EXTRA) for name in fields if name.startswith(_EXTRA)}
    return replace(
        row,
        values={name: value for name, value in row.values.items() if name not in fields},
        identity={name: value for name, value in row.identity.items() if not {name, "identity"} & {*fields}},
        extra={name: text for name, text in row.extra.items() if name not in headings},
        as_written={name: text for name, text in row.as_written.items() if name not in fields},
        category="" if "identity" in fields else row.category,
        village="" if "village" in fields else row.village,
    )


def with_row(
    known: Recipient,
    row: RowPerson,
    take_over: StatusSince | None,
    places: Places,
) -> tuple[Recipient, tuple[CellDiff, ...]]:
    """The person with the row put in, and every cell that changes; `take_over` if the row may bring an identity."""
    values = merged_values(known.values, _own_number_kept(known, row))
    changes = _differences(known.values, values)
    after = replace(known, values=values, temporary_number=known.temporary_number and not row.id_number)
    after, moved = _moved(after, row, places)
    after, of_identity = _with_identity(after, row, take_over)
    extra = {**known.extra, **row.extra}
    changes += moved + of_identity + _differences(known.extra, extra, _EXTRA)
    if not changes:
        return known, ()
    written = {**known.as_written, **{key: text for key, text in row.as_written.items() if key in values}}
    return replace(after, extra=extra, as_written=written), tuple(changes)


def _own_number_kept(known: Recipient, row: RowPerson) -> Mapping[str, Value]:
    """The row's values; a row that names a record merged into this one does not bring back that one's ID number."""
    redirected = row.id_number and known.id_number not in {"", row.id_number} and not known.temporary_number
    return {key: value for key, value in row.values.items() if key != "id_number"} if redirected else row.values


def _moved(person: Recipient, row: RowPerson, places: Places) -> tuple[Recipient, list[CellDiff]]:
    village_id, village = places.of(row.village)
    same = village_id == person.village_id if village_id else village == person.village or not village
    if same or not row.village:
        return person, []
    if village_id is None and person.village_id is not None:
        # An unknown text does not drive out a village of the register.
        return person, []
    change = CellDiff("village", person.village, row.village)
    return replace(person, village_id=village_id, village=village), [change]


def _with_identity(
    person: Recipient, row: RowPerson, take_over: StatusSince | None
) -> tuple[Recipient, list[CellDiff]]:
    held = _identity_of(person, row.category)
    if held is not None:
        values = merged_values(held.values, row.identity)
        changes = _differences(held.values, values)
        identities = tuple(replace(one, values=values) if one is held else one for one in person.identities)
        return (replace(person, identities=identities), changes) if changes else (person, [])
    if take_over is None or not row.category:
        return person, []
    new = _new_identity(row, take_over)
    return replace(person, identities=(*person.identities, new)), [CellDiff("identity", _MISSING, row.category)]


def _identity_of(person: Recipient, category: str) -> Identity | None:
    """The identity that a row speaks of: by its category, or the only one there is."""
    if category:
        return next((one for one in person.identities if one.category == category), None)
    return person.identities[0] if len(person.identities) == 1 else None


def _new_identity(row: RowPerson, take_over: StatusSince) -> Identity:
    status, since = take_over
    return Identity(0, "", row.category, status, row.identity, taken_over=status != UNKNOWN, since=since)


def _as_extra(row: RowPerson) -> dict[str, str]:
    return {key: str(value) for key, value in row.identity.items()}


def _differences(before: Mapping[str, Value], after: Mapping[str, Value], prefix: str = "") -> list[CellDiff]:
    return [
        CellDiff(prefix + key, before.get(key, _MISSING), value)
        for key, value in after.items()
        if before.get(key) != value
    ]
