"""Characters without a glyph (无字形的字): who in the archive has one, so that nobody's name is a silent blank."""

from dataclasses import dataclass

from vetdesk.domain.characters import BLOCKS, code_point, is_private
from vetdesk.domain.forms import Label
from vetdesk.domain.staff import Right
from vetdesk.files.coverage import coverage
from vetdesk.services.open_station import OpenStation

MOST = 500
"""So many places are listed; a station with more has taken in a file in a foreign encoding."""


@dataclass(frozen=True, slots=True)
class UndrawnCharacter:
    """One place: the character, its code point and block ("" if unknown), whose record and which field it stands in.

    `private` tells that it is a character of somebody's own making, which no standard knows.
    """

    character: str
    point: str
    block: str
    private: bool
    recipient_id: int
    name: str
    field: Label


class Characters:
    """Finds what no shipped font draws. In the window and on papers such a character is a box with its code point."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def undrawn(self) -> tuple[UndrawnCharacter, ...]:
        """Up to MOST places with such a character, names first, in the order of the list."""
        self._station.session.require(Right.SEE_ARCHIVE)
        drawn, fields = coverage(), self._station.definitions.vocabulary.fields
        with self._station.database.read() as look:
            texts = look.characters.undrawn(drawn.ranges, MOST)
        found = []
        for one in texts:
            label = fields[one.field].label if one.field in fields else Label(one.field, one.field)
            for character in drawn.missing(one.text):
                point, block = code_point(character), _block(character)
                private = is_private(character)
                found.append(UndrawnCharacter(character, point, block, private, one.recipient_id, one.name, label))
        return tuple(found)


def _block(character: str) -> str:
    return next((block.name for block in BLOCKS if block.first <= ord(character) <= block.last), "")
