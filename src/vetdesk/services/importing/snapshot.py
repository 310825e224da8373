"""Whoever of the archive the rows of a file may mean, fetched in bulk for the planner."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from vetdesk.domain.importing.answers import RowKey
from vetdesk.domain.importing.planning import Snapshot
from vetdesk.domain.importing.row_person import own_number
from vetdesk.domain.people import Recipient
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.storage.followers import Followers
from vetdesk.storage.matching import Match
from vetdesk.storage.reading import Reading


def take_snapshot(look: Reading, reading: WorkbookReading) -> Snapshot:
    """The people a file may mean: by ID number, by name where the number does not decide, by a former import."""
    records = reading.records
    numbers = {str(row.values["id_number"]) for row in records if "id_number" in row.values}
    numbers |= {number for row in records if (number := own_number(row))}
    by_number = look.matching.by_id_numbers(numbers)
    names = {
        str(row.values["name"])
        for row in records
        if "name" in row.values and row.values.get("id_number", "") not in by_number
    }
    by_name = look.matching.by_names(names)
    rows = _former_rows(look, reading)
    people = _people(look, [*_ids(by_number), *_ids(by_name), *rows.values()])
    return Snapshot(
        by_number=_resolved(by_number, people),
        by_name=_resolved(by_name, people),
        with_cases=Followers(look).with_cases(),
        by_row={key: people[number] for key, number in rows.items() if number in people},
        villages=look.villages.index(),
    )


def _ids(found: Mapping[str, list[Match]]) -> Iterable[int]:
    return (match.id for matches in found.values() for match in matches)


def _people(look: Reading, ids: Iterable[int]) -> dict[int, Recipient]:
    return {person.id: person for person in look.people.with_withdrawn(sorted(set(ids)))}


def _resolved(found: Mapping[str, list[Match]], people: Mapping[int, Recipient]) -> dict[str, list[Recipient]]:
    resolved: defaultdict[str, list[Recipient]] = defaultdict(list)
    for text, matches in found.items():
        resolved[text] = [people[match.id] for match in matches if match.id in people]
    return dict(resolved)


def _former_rows(look: Reading, reading: WorkbookReading) -> dict[RowKey, int]:
    """Where the newest import of the very same file put its rows: the only trace of people without an ID number."""
    batches = look.batches.by_sha256(reading.sha256)
    sheets = {sheet.name: index for index, sheet in enumerate(reading.sheets)}
    return {
        (sheets[row.sheet], row.row): row.recipient_id
        for batch in batches[:1]
        for row in look.batches.rows(batch.id)
        if row.recipient_id is not None and row.sheet in sheets
    }
