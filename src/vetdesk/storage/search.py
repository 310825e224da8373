"""Finds people by one search box, and lists them filtered and sorted (design 11)."""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from sqlalchemy import BindParameter, bindparam, func, or_, select

from vetdesk.domain.completeness import Requirement
from vetdesk.domain.names import tidy_name
from vetdesk.domain.people_list import ListField, ListOrder, PeopleFilter, PersonRow, SearchResult
from vetdesk.domain.search_terms import (
    Places,
    SearchFacts,
    Word,
    chinese_runs,
    guarded,
    identity_terms,
    means_a_place,
    really_matches,
    stands_in,
    with_shown_numbers,
    words_of,
)
from vetdesk.storage.old_names import OldNames
from vetdesk.storage.people_columns import ADDED, Further, PeopleColumns
from vetdesk.storage.people_filters import conditions
from vetdesk.storage.people_found import PeopleFound
from vetdesk.storage.people_rows import PeopleReader, chunks
from vetdesk.storage.people_writer import PeopleWriter
from vetdesk.storage.search_index import SearchIndex, expression
from vetdesk.storage.station_values import StationValues
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.tables.villages import village
from vetdesk.storage.transaction import Transaction

COUNTED = 1000
"""Hits are counted up to here while somebody types; beyond it the total is "more than"."""

LOOKED_AT = 2000
"""So many candidates are looked through for a word that its terms only narrow down."""

AT_ONCE = 500
"""At most so many of them are fetched together; the first time only as many as fill the page."""

_FEWEST = 24
"""And never fewer: a portion costs more than looking at a few people too many."""

_ID_NUMBER = 18
"""So long is an ID number."""

_NO_FILTER = PeopleFilter()
_BY_NAME = ListOrder()
_NO_CATEGORIES: Mapping[str, Sequence[str]] = {}


class Search:
    """The search box and the list of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._index = SearchIndex(transaction.connection)
        self._people = PeopleFound(transaction.connection)

    def find(
        self,
        query: str,
        filters: PeopleFilter = _NO_FILTER,
        limit: int = 50,
        categories: Mapping[str, Sequence[str]] = _NO_CATEGORIES,
        *,
        masked: bool = False,
    ) -> SearchResult:
        """The first `limit` people whom every word of the query and the filter fit, in the order of the list.

        `categories` gives the everyday names of categories and groups ("三属") with their codes. A query of signs
        only finds nobody; an empty one everybody. A whole ID number that nobody has any more finds the record into
        which the one with this number was merged. `masked`: of ID and phone numbers only whole ones find anybody, and
        the parts that stay when they are masked.
        """
        found = self._find(query, filters, limit, categories, masked=masked)
        number = query.strip().upper()
        return found if found.ids or len(number) != _ID_NUMBER else self._merged(number, filters) or found

    def _merged(self, number: str, filters: PeopleFilter) -> SearchResult | None:
        """Whom records with this ID number were merged into, perhaps over several steps; None if there is nobody."""
        went = select(recipient.c.merged_into).where(recipient.c.merged_into.is_not(None))
        into = went.where(recipient.c.id_number == number).cte("merged", recursive=True)
        into = into.union(went.where(recipient.c.id == into.c.merged_into))
        query = select(recipient.c.id).where(recipient.c.id.in_(select(into)), *conditions(filters))
        ids = self._connection.execute(query).scalars().all()
        return _result(ids, len(ids)) if ids else None

    def _find(
        self, query: str, filters: PeopleFilter, limit: int, categories: Mapping[str, Sequence[str]], *, masked: bool
    ) -> SearchResult:
        places = Places(self._villages_in(query), categories)
        words = words_of(query, places)
        words = list(map(guarded, words)) if masked else words
        if not words:
            return SearchResult((), 0) if query.strip() else self._first(filters, limit)
        match = expression(words, _filter_terms(filters))
        if filters.by_terms and all(word.exact for word in words):
            return self._found(match, limit)
        return self._looked_through(match, words, filters, limit, places, masked=masked)

    def _first(self, filters: PeopleFilter, limit: int) -> SearchResult:
        """Everybody the filter fits; counted to the end, because there is nothing else to go through."""
        query = select(recipient.c.id).where(*conditions(filters)).order_by(recipient.c.sort_key)
        total = select(func.count()).select_from(recipient).where(*conditions(filters))
        ids = [row[0] for row in self._connection.execute(query.limit(limit))]
        return SearchResult(tuple(ids), int(self._connection.execute(total).scalar_one()))

    def _found(self, match: str, limit: int) -> SearchResult:
        keys = self._index.keys(match, limit)
        total = len(keys) if len(keys) < limit else self._index.count(match, COUNTED + 1)
        return _result(self._people.ids(keys), total)

    def _looked_through(
        self, match: str, words: Sequence[Word], filters: PeopleFilter, limit: int, places: Places, *, masked: bool
    ) -> SearchResult:
        """Candidates in order, each looked at, until the page is full; stops after LOOKED_AT of them."""
        hits: list[int] = []
        last, looked, size = -1, 0, limit
        inexact = [word for word in words if not word.exact]
        while looked < LOOKED_AT and len(hits) < limit:
            keys = self._index.keys(match, size, after=last)
            hits += self._really(self._ids(keys, filters), inexact, places, masked=masked)
            if len(keys) < size:
                return SearchResult(tuple(hits[:limit]), len(hits))
            last, looked = keys[-1], looked + size
            size = _next_portion(limit, len(hits), looked)
        return SearchResult(tuple(hits[:limit]), len(hits), partial=True)

    def _really(self, ids: Sequence[int], inexact: Sequence[Word], places: Places, *, masked: bool) -> list[int]:
        """Those in whose record the words stand; most of it is decided by a few texts."""
        if not inexact:
            return list(ids)
        if masked or any(means_a_place(word, places) for word in inexact):
            return self._thoroughly(ids, inexact, places, masked=masked)
        found = {number for number, parts in self._people.texts(ids).items() if _stand_in(inexact, parts)}
        others = [number for number in ids if number not in found]
        known = self._people.texts(others) if (further := self._further_texts(others)) else {}
        found |= {number for number, more in further.items() if _stand_in(inexact, (*known[number], *more))}
        return [number for number in ids if number in found]

    def _thoroughly(self, ids: Sequence[int], inexact: Sequence[Word], places: Places, *, masked: bool) -> list[int]:
        """The same by all that is known of them, and as far as it may be seen."""

        def fits(facts: SearchFacts) -> bool:
            return all(really_matches(word, facts, places) for word in inexact)

        facts = self._people.facts(ids)
        if masked:
            facts = {number: with_shown_numbers(known, inexact) for number, known in facts.items()}
        found = {number for number, known in facts.items() if fits(known)}
        fuller = self._fuller({number: facts[number] for number in ids if number not in found})
        found |= {number for number, more in fuller.items() if fits(more)}
        return [number for number in ids if number in found]

    def _fuller(self, facts: Mapping[int, SearchFacts]) -> dict[int, SearchFacts]:
        """With former names and the station's own fields, for those who have some: few need to be asked for them."""
        before, texts = self._old_names(list(facts)), self._own_texts(list(facts))
        return {
            number: replace(
                facts[number], names=[*facts[number].names, *before.get(number, ())], texts=texts.get(number, ())
            )
            for number in {*before, *texts}
        }

    def _further_texts(self, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """Former names and values of the station's own fields, of those who have some."""
        before, texts = self._old_names(ids), self._own_texts(ids)
        return {number: (*before.get(number, ()), *texts.get(number, ())) for number in {*before, *texts}}

    def _old_names(self, ids: Sequence[int]) -> Mapping[int, Sequence[str]]:
        return OldNames(self._transaction).of(ids)

    def _own_texts(self, ids: Sequence[int]) -> Mapping[int, Sequence[str]]:
        return StationValues(self._transaction).texts(self._searched, ids) if ids and self._searched else {}

    @cached_property
    def _searched(self) -> Sequence[str]:
        return PeopleWriter(self._transaction).searched

    def formerly(self, query: str, ids: Sequence[int]) -> Mapping[int, str]:
        """Which of these hits go by another name now: the former name that a Chinese word of the query is part of."""
        words = {tidy_name(run) for run in chinese_runs(query)}
        names = self._people.names(ids) if words else {}
        otherwise = [number for number, (name, *_) in names.items() if any(word not in name for word in words)]
        before = self._old_names(otherwise)
        found: dict[int, str] = {}
        for number in otherwise:
            present, *others = (*names[number], *before.get(number, ()))
            earlier = [name for name in others for word in words if word in name and word not in present]
            if earlier:
                found[number] = earlier[-1]
        return found

    def _ids(self, keys: Sequence[int], filters: PeopleFilter) -> list[int]:
        """The recipients with these sort keys, in their order, as far as the filter lets them through."""
        if filters.by_terms:  # the index has applied it
            return self._people.ids(keys)
        found: list[int] = []
        for some in chunks(keys):
            query = select(recipient.c.id).where(recipient.c.sort_key.in_(some), *conditions(filters))
            found += self._connection.execute(query.order_by(recipient.c.sort_key)).scalars().all()
        return found

    def _villages_in(self, query: str) -> dict[str, int]:
        """Villages whose name or alias holds a Chinese run of the query: name → id."""
        found: dict[str, int] = {}
        for run in chinese_runs(query):
            for number, name, aliases, merged_into in self._connection.execute(_VILLAGES, {"run": run}):
                found.update(dict.fromkeys((name, *json.loads(aliases)), merged_into or number))
        return found

    def ids(
        self, filters: PeopleFilter = _NO_FILTER, order: ListOrder = _BY_NAME, papers: Requirement | None = None
    ) -> "array[int]":
        """The ids of all people whom the filter fits, sorted; `papers` says which materials count as missing."""
        return self._columns(papers).ids(filters, order)

    def further(self, ids: Sequence[int], fields: Sequence[ListField], papers: Requirement | None = None) -> Further:
        """The values of further columns for the lines to paint."""
        return self._columns(papers).values(ids, fields)

    def _columns(self, papers: Requirement | None) -> PeopleColumns:
        return PeopleColumns(self._transaction, papers) if papers else PeopleColumns(self._transaction)

    def rows(self, ids: Sequence[int]) -> list[PersonRow]:
        """The lines to paint for these ids, in this order; people withdrawn meanwhile are left out."""
        return self._people.rows(ids)

    def reindex(self, ids: Sequence[int]) -> None:
        """Put some people into the index anew, because they are found by other values now."""
        writer = PeopleWriter(self._transaction)
        people = PeopleReader(self._connection).fetch(ids)
        writer.index(people, writer.keys([person.id for person in people]).values())

    def rebuild(self) -> int:
        """Build the index anew, after an upgrade brought other readings; returns how many people it has."""
        self._index.clear()
        ids = [*self.ids(order=ListOrder(ListField("", ADDED)))]
        people = PeopleReader(self._connection).fetch(ids)
        PeopleWriter(self._transaction).renumber(people)
        return len(people)


_RUN: BindParameter[str] = bindparam("run")
_VILLAGES = select(village.c.id, village.c.name, village.c.aliases, village.c.merged_into).where(
    or_(func.instr(village.c.name, _RUN) > 0, func.instr(village.c.aliases, _RUN) > 0)
)


def _stand_in(words: Iterable[Word], parts: Sequence[str]) -> bool:
    return all(stands_in(word, parts) for word in words)


def _next_portion(limit: int, hits: int, looked: int) -> int:
    """How many candidates to look at next: as many as are likely to fill the page, if it goes on as it did."""
    likely = (limit - hits) * looked // hits * 3 // 2 if hits else AT_ONCE
    return min(max(likely, _FEWEST), AT_ONCE)


def _result(ids: Iterable[int], total: int) -> SearchResult:
    return SearchResult(tuple(ids), min(total, COUNTED), partial=total > COUNTED)


def _filter_terms(filters: PeopleFilter) -> list[list[str]]:
    """What of a filter the index knows; category and status together are one term, because they are one identity."""
    found = []
    if filters.categories and filters.statuses:
        pairs = [(code, status) for code in sorted(filters.categories) for status in sorted(filters.statuses)]
        found.append([identity_terms(code, status)[2] for code, status in pairs])
    elif filters.categories:
        found.append([f"k{code}" for code in sorted(filters.categories)])
    elif filters.statuses:
        found.append([identity_terms("", status)[1] for status in sorted(filters.statuses)])
    if filters.village_ids:
        found.append([f"w{number}" for number in sorted(filters.village_ids)])
    return found
