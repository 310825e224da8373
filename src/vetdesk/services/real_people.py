"""Keeps real people (真实人员) out of a practice station, which has no password: their files are not taken in there."""

from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.practice import SETTING, is_made_up
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.storage.reading import Reading


def refuse_real_people(look: Reading, reading: WorkbookReading) -> None:
    """Refuse a file that names people by valid numbers who are not made up, if the station is one for practice.

    Raises UnreadableFileError (reason real_people, how many rows).
    """
    if not look.settings.get(SETTING):
        return
    numbers = (str(row.values.get("id_number") or "") for row in reading.rows)
    real = sum(bool(number) and not is_made_up(number) for number in numbers)
    if real:
        raise UnreadableFileError(reading.file, "real_people", {"count": str(real)})
