"""The register of villages (行政村): kept by the office, found by whatever people write."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.people import Village
from vetdesk.domain.staff import Right
from vetdesk.domain.village_names import tidy_village
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work


@dataclass(frozen=True, slots=True)
class VillageLine:
    """A village of the register and how many people live there; `in_use` unless it was closed or merged."""

    village: Village
    people: int
    in_use: bool


class Villages:
    """What the office does with its register; changing it needs the right to manage villages."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session

    def list(self) -> list[VillageLine]:
        """Every village by area code and name, with how many people it has; whoever keeps the register sees it, too."""
        self._session.require(Right.SEE_ARCHIVE, Right.MANAGE_VILLAGES)
        with self._database.read() as look:
            counts = Counter(look.people.by_village())
            return [VillageLine(one, counts[one.id], _in_use(one)) for one in look.villages.all()]

    def resolve(self, text: str) -> Village | None:
        """The village of the register that a text means, None if there is none or it is not clear which."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return look.villages.resolve(text)

    def add(self, name: str, area_code: str = "", aliases: tuple[str, ...] = (), valid_from: str = "") -> Village:
        """Enter a village; people whose village was only text and now means it are moved into it.

        Raises InvalidFieldsError if another village has the name already.
        """
        actor = self._session.require(Right.MANAGE_VILLAGES)
        with self._database.write("add a village", actor) as work:
            self._refuse_taken(work, 0, (name, *aliases))
            added = work.villages.add(Village(0, "", tidy_village(name), area_code.strip(), aliases, valid_from))
            self._take_in(work)
        return added

    def rename(self, village: Village, name: str) -> Village:
        """Give a village a new name; the old one stays as an alias, so that old lists still find it."""
        actor = self._session.require(Right.MANAGE_VILLAGES)
        with self._database.write("rename a village", actor) as work:
            self._refuse_taken(work, village.id, (name,))
            aliases = tuple(dict.fromkeys((*village.aliases, village.name)))
            return work.villages.save(replace(village, name=tidy_village(name), aliases=aliases))

    def add_alias(self, village: Village, alias: str) -> Village:
        """Let another name mean this village, too."""
        actor = self._session.require(Right.MANAGE_VILLAGES)
        with self._database.write("add a village's other name", actor) as work:
            self._refuse_taken(work, village.id, (alias,))
            aliases = tuple(dict.fromkeys((*village.aliases, tidy_village(alias))))
            saved = work.villages.save(replace(village, aliases=aliases))
            self._take_in(work)
        return saved

    def set_area_code(self, village: Village, area_code: str) -> Village:
        """Correct the 12-digit area code (统计用区划代码)."""
        actor = self._session.require(Right.MANAGE_VILLAGES)
        with self._database.write("change a village's area code", actor) as work:
            return work.villages.save(replace(village, area_code=area_code.strip()))

    def merge(self, village: Village, into: Village, on: date) -> Village:
        """Merge a village into another from a day on: its people move, its names lead to the other one."""
        actor = self._session.require(Right.MANAGE_VILLAGES)
        if village.id == into.id:
            raise _taken(village.name, into.name)
        with self._database.write("merge villages", actor) as work:
            saved = work.villages.save(replace(village, merged_into=into.id, valid_to=on.isoformat()))
            for earlier in [one for one in work.villages.all() if one.merged_into == village.id]:
                work.villages.save(replace(earlier, merged_into=into.id))
            people = work.people.many(work.people.in_village(village.id))
            work.people.save_many([replace(one, village_id=into.id, village=into.name) for one in people])
        return saved

    def close(self, village: Village, on: date) -> Village:
        """End a village's use from a day on; its people stay where they are until they are changed."""
        actor = self._session.require(Right.MANAGE_VILLAGES)
        with self._database.write("close a village", actor) as work:
            return work.villages.save(replace(village, valid_to=on.isoformat()))

    @staticmethod
    def _refuse_taken(work: Work, village_id: int, names: tuple[str, ...]) -> None:
        for name in names:
            known = work.villages.index().named(tidy_village(name))
            other = next((one for one in known if one.id != village_id), None)
            if other is not None:
                raise _taken(name, other.name)

    @staticmethod
    def _take_in(work: Work) -> None:
        """Move people whose village is text only into the register's village that it means now."""
        index = work.villages.index()
        found = {text: index.resolve(text) for text in work.people.village_texts()}
        moved = []
        for person in work.people.many(work.people.with_village_texts([text for text, one in found.items() if one])):
            known = found[person.village]
            if known is not None:
                moved.append(replace(person, village_id=known.id, village=known.name))
        if moved:
            work.people.save_many(moved)


def _in_use(one: Village) -> bool:
    return one.merged_into is None and not one.valid_to


def _taken(name: str, village: str) -> InvalidFieldsError:
    """The refusal of a name that another village has."""
    return InvalidFieldsError((Problem("village", "village.taken", Severity.ERROR, name, {"village": village}),))
