"""Rows of the list of people in full on the clipboard (完整复制): an export like any other, only without a file."""

from collections.abc import Sequence
from typing import Final

from vetdesk.domain.second_person import Leaving, Way
from vetdesk.domain.staff import Right
from vetdesk.services.open_station import OpenStation
from vetdesk.services.second_persons import Gate, Sent, told_purpose
from vetdesk.storage.export_reach import ExportReach

COPY = "copy"
"""What it is called in the register of exports."""
COLUMNS: Final = ("name", "id_number", "birth_date", "village", "phone")
"""The fields that are copied; what a list shows masked stands here in full."""


class Copying:
    """Gives rows of the list of people in full, for whoever may reveal and export."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def in_full(self, recipient_ids: Sequence[int], purpose: str) -> str:
        """Lines of cells parted by tabs, headings first, in the order given; journalled and registered.

        Raises InvalidFieldsError for a blank purpose, NotPermittedError, SecondPersonNeededError (many people, or
        whole numbers at all); then nothing was kept.
        """
        station = self._station
        station.session.require(Right.REVEAL_SENSITIVE)
        actor, purpose = station.session.require(Right.EXPORT), told_purpose(station.definitions, purpose)
        fields = station.definitions.vocabulary.fields
        gate = Gate(station.session, station.definitions, station.now)
        with station.database.write("copy rows in full", actor, reason=purpose) as work:
            people = work.people.many(list(dict.fromkeys(recipient_ids)))
            numbers = gate.rules.numbers_among(COLUMNS, fields)
            told = gate.let_out(work, Leaving(Way.COPY, COPY, purpose, len(people), numbers), Sent(lines=len(people)))
            uid, ids = work.deed.uid, {one.id for one in people}
            told |= {"layout": COPY, "rows": len(people), "people": len(people), "sensitive": list(numbers)}
            told["reach"] = ExportReach(work).keep(uid, ids)
            work.journal.record("export", uid, 0, {}, told)
        headings = [fields[key].label.zh if key in fields else "" for key in COLUMNS]
        rows = [
            [one.village if key == "village" else str(one.values.get(key, "")) for key in COLUMNS] for one in people
        ]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in [headings, *rows])
