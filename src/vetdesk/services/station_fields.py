"""The station's own fields (自定字段): listed, added, changed, put in order, retired and brought back in the window."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from vetdesk.definitions.catalogue import load
from vetdesk.definitions.source import DefinitionText
from vetdesk.definitions.station_fields import KEY, KIND, read_station_fields, station_fields_text
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.staff import Right
from vetdesk.domain.station_fields import (
    IDENTITY,
    RECIPIENT,
    StationField,
    check_field,
    numbered,
    tidy_field,
    with_wordings,
)
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.open_station import OpenStation, definition_texts
from vetdesk.storage.definitions import DefinitionRow
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.station_values import SEARCHED

Fields = tuple[StationField, ...]


@dataclass(frozen=True, slots=True)
class StationFieldLine:
    """One field with how many values the archive holds of it."""

    field: StationField
    values: int


class StationFields:
    """What Settings shows and changes of the station's own fields. Whoever keeps the settings may change them.

    Each change is a new version of the definition, in force at once; earlier versions stay stored.
    """

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def list(self) -> tuple[StationFieldLine, ...]:
        """Every field in the order of the page, retired ones too."""
        with self._station.database.read() as look:
            fields = self._fields(look)
            counts = look.station_values.counts([field.key for field in fields])
        return tuple(StationFieldLine(field, counts.get(field.key, 0)) for field in fields)

    def subjects(self) -> Mapping[str, Label]:
        """Whose fields may be added: of the person, of an identity, of each kind of entry; with their wordings."""
        words = self._station.definitions.vocabulary
        kinds = {key: kind.label for key, kind in words.entry_kinds.items()}
        return {key: words.texts[f"station_field.{key}"] for key in (RECIPIENT, IDENTITY)} | kinds

    def add(self, field: StationField) -> StationField:
        """Add a field at the end; raises InvalidFieldsError for what is wrong with it, beside its part of the form."""

        def added(fields: Fields) -> Fields:
            return (*fields, numbered(self._valid(field, fields), fields))

        return self._keep("add a field", added)[-1]

    def change(self, field: StationField) -> None:
        """Keep other labels, synonyms, categories or marks of a field; what it holds and of whom never changes.

        Raises InvalidFieldsError, NotFoundError.
        """

        def changed(fields: Fields) -> Fields:
            before = _one(fields, field.key)
            others = [one for one in fields if one.key != field.key]
            after = self._valid(replace(field, kind=before.kind, subject=before.subject, codes=before.codes), others)
            return tuple(after if one.key == field.key else one for one in fields)

        self._keep("change a field", changed)

    def change_codes(self, key: str, wordings: Sequence[Label]) -> None:
        """Word the values of a field's list anew and add further ones; none may go, since archives may hold it."""

        def changed(fields: Fields) -> Fields:
            before = _one(fields, key)
            if len(wordings) < len(before.codes):
                raise InvalidFieldsError((self._vocabulary.problem("station_field.code_gone", "codes"),))
            others = [one for one in fields if one.key != key]
            after = self._valid(with_wordings(before, wordings), others)
            return tuple(after if one.key == key else one for one in fields)

        self._keep("change the values of a field", changed)

    def move(self, key: str, steps: int) -> None:
        """Show a field so many places further down (or, below 0, up)."""

        def moved(fields: Fields) -> Fields:
            others = [one for one in fields if one.key != key]
            place = fields.index(_one(fields, key)) + steps
            others.insert(min(max(place, 0), len(others)), _one(fields, key))
            return tuple(others)

        self._keep("put the fields in order", moved)

    def retire(self, key: str) -> None:
        """Show a field no more, nowhere; its values stay."""
        self._keep("retire a field", lambda fields: _with(fields, replace(_one(fields, key), retired=True)))

    def bring_back(self, key: str) -> None:
        """Show a retired field again, with the values it had."""

        def back(fields: Fields) -> Fields:
            others = [one for one in fields if one.key != key]
            return _with(fields, self._valid(replace(_one(fields, key), retired=False), others))

        self._keep("bring a field back", back)

    @property
    def _vocabulary(self) -> Vocabulary:
        return self._station.definitions.vocabulary

    def _valid(self, field: StationField, others: Sequence[StationField]) -> StationField:
        tidy, words = tidy_field(field), self._vocabulary
        if tidy.subject not in self.subjects():
            raise NotFoundError("subject", tidy.subject)
        unknown = tidy.categories - set(words.categories)
        if unknown:
            raise NotFoundError("category", min(unknown))
        standing = [one for one in others if not one.retired]
        if problems := check_field(tidy, standing, words, self._station.definitions.columns):
            raise InvalidFieldsError(tuple(problems))
        return tidy

    def _keep(self, label: str, change: Callable[[Fields], Fields]) -> Fields:
        """One named change of the fields: the new text is read before it is kept, so it cannot spoil the vocabulary."""
        actor = self._station.session.require(Right.MANAGE_SETTINGS)
        with self._station.database.write(label, actor) as work:
            before = self._fields(work)
            after = change(before)
            if after != before:
                self._put(work, after)
                _journal(work, before, after)
                _search_anew(work, before, after)
        return after

    def _put(self, work: Work, fields: Fields) -> None:
        texts = definition_texts(work)
        version = max((one.version for one in texts if (one.kind, one.key) == (KIND, KEY)), default=0) + 1
        day = day_at_station(self._station.now()).isoformat()
        text = station_fields_text(fields, self._blocks(), version, day)
        _ = load([*texts, DefinitionText(KIND, KEY, version, day, "station", text)]).vocabulary  # raises if it is wrong
        work.definitions.put([DefinitionRow(KIND, KEY, version, day, "station", text)])

    def _fields(self, look: Reading) -> Fields:
        return read_station_fields(definition_texts(look), self._blocks())

    def _blocks(self) -> Mapping[str, str]:
        return {key: kind.block for key, kind in self._vocabulary.entry_kinds.items()}


def _one(fields: Fields, key: str) -> StationField:
    for field in fields:
        if field.key == key:
            return field
    raise NotFoundError("field", key)


def _with(fields: Fields, changed: StationField) -> Fields:
    return tuple(changed if one.key == changed.key else one for one in fields)


def _journal(work: Work, before: Fields, after: Fields) -> None:
    """What changed on which field, in words that can be read without the definition."""
    old = {field.key: _facts(field, place) for place, field in enumerate(before, 1)}
    for place, field in enumerate(after, 1):
        was, now = old.get(field.key, {}), _facts(field, place)
        changed = [key for key in now if was.get(key) != now[key]]
        if changed:
            earlier = {key: was[key] for key in changed if key in was}
            work.journal.record("station_field", field.key, field.number, earlier, {key: now[key] for key in changed})


def _facts(field: StationField, place: int) -> dict[str, Value]:
    return {
        "label": field.label.zh,
        "label_en": field.label.en,
        "kind": field.kind.value,
        "subject": field.subject,
        "categories": ",".join(sorted(field.categories)),
        "codes": "；".join(code.label.zh for code in field.codes),
        "synonyms": "；".join(field.synonyms),
        "place": place,
        **{name: int(getattr(field, name)) for name in ("sensitive", "searchable", "in_roster", "retired")},
    }


def _search_anew(work: Work, before: Fields, after: Fields) -> None:
    """Whoever has a value of a field that is found now, or no more, is put into the search index anew."""
    old, new = _searched(before), _searched(after)
    if old != new:
        work.settings.set(SEARCHED, sorted(new))
        work.search.reindex(work.station_values.holders(sorted(old ^ new)))


def _searched(fields: Fields) -> set[str]:
    return {field.key for field in fields if field.searchable and not field.retired and field.subject in _INDEXED}


_INDEXED = frozenset({RECIPIENT, IDENTITY})
