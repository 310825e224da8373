"""What was typed and not saved is kept for its owner alone, outside the journal, and never for ever."""

import pytest

from tests.builders import PASSWORD, Clock, an_actor
from vetdesk.domain.drafts import Draft
from vetdesk.domain.errors import CancelledError, NotFoundError
from vetdesk.domain.staff import Role
from vetdesk.services.drafts import Drafts
from vetdesk.services.open_station import OpenStation
from vetdesk.services.session import Session
from vetdesk.storage.database import Database

VISIT = Draft("visit", "17", "走访 张三", {"needs": [["medical", "配助听器"]], "fields": {"result": "在家"}}, "3")


@pytest.fixture
def drafts(database: Database, clock: Clock) -> Drafts:
    return Drafts(database, Session(an_actor()), clock)


def test_a_draft_comes_back_as_it_was_typed(drafts: Drafts, clock: Clock):
    kept = drafts.keep(VISIT)
    assert (kept.key, kept.content, kept.begun_on, kept.title) == (VISIT.key, VISIT.content, "3", VISIT.title)
    assert drafts.mine() == (kept,)
    assert drafts.get(kept.id) == kept


def test_keeping_again_takes_the_place_of_the_one_before(drafts: Drafts, clock: Clock):
    first = drafts.keep(VISIT)
    clock.move(minutes=2)
    second = drafts.keep(Draft("visit", "17", "走访 张三", {"fields": {"result": "不在家"}}))
    assert drafts.mine() == (second,)
    assert second.id == first.id
    assert second.begun_at == first.begun_at < second.saved_at


def test_a_saved_form_leaves_no_draft(drafts: Drafts):
    kept = drafts.keep(VISIT)
    drafts.keep(Draft("visit", "18", "走访 李四", {"fields": {}}))
    drafts.drop(*VISIT.key)
    drafts.drop(*VISIT.key)
    assert [one.record for one in drafts.mine()] == ["18"]
    with pytest.raises(NotFoundError):
        drafts.get(kept.id)


def test_nobody_sees_what_another_person_typed(drafts: Drafts, database: Database, clock: Clock):
    kept = drafts.keep(VISIT)
    colleague = Drafts(database, Session(an_actor(Role.LEADER, user="li", staff_id=2)), clock)
    assert colleague.mine() == ()
    with pytest.raises(NotFoundError):
        colleague.get(kept.id)
    colleague.drop(*VISIT.key)
    assert drafts.mine() == (kept,)
    assert colleague.count_of(an_actor().staff.uid) == 1


def test_after_ninety_days_a_draft_is_offered_no_more_and_goes_with_the_next(drafts: Drafts, clock: Clock):
    drafts.keep(VISIT)
    clock.move(days=90)
    assert drafts.mine()
    clock.move(minutes=1)
    assert drafts.mine() == ()
    drafts.keep(Draft("visit", "18", "走访 李四", {}))
    assert drafts.count_of(an_actor().staff.uid) == 1


def test_drafts_are_not_in_the_journal(drafts: Drafts, database: Database):
    with database.read() as look:
        before = look.journal.head()
    drafts.keep(VISIT)
    drafts.drop(*VISIT.key)
    with database.read() as look:
        assert look.journal.head() == before


def test_who_shows_drafts_hears_of_them(drafts: Drafts, database: Database):
    heard = []
    database.subscribe(heard.append)
    drafts.keep(VISIT)
    assert heard[-1].concern("draft")
    drafts.drop(*VISIT.key)
    assert heard[-1].concern("draft")


def test_a_backup_holds_drafts_and_a_locked_station_takes_none(station: OpenStation):
    drafts = Drafts(station.database, station.session, station.now)
    kept = drafts.keep(VISIT)
    station.lock()
    with pytest.raises(CancelledError):
        drafts.keep(VISIT)
    station.unlock(PASSWORD)
    assert drafts.mine() == (kept,)
