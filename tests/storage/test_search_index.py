from vetdesk.storage.search_index import MANY, USUAL, SearchIndex, expression
from vetdesk.storage.sqlite import CHANGE_CACHE_KIB, LARGE_CHANGE_CACHE_KIB

ROWS = [(key, f"na{key} k{key % 3}") for key in range(MANY + 1, 0, -1)]


def test_many_rows_at_once_are_found_like_few_and_the_options_are_the_usual_ones_again(database):
    with database.write("index", None) as work:
        SearchIndex(work.connection).add(ROWS)
        SearchIndex(work.connection).add([(MANY + 9, "k0"), (MANY + 7, "k0")])
    with database.read() as look:
        index = SearchIndex(look.connection)
        matches = index.keys("k0", MANY)
        assert matches == [*range(3, MANY + 2, 3), MANY + 7, MANY + 9]
        assert index.keys(expression([], [["na17"]]), 5) == [17]
        kept = dict(look.connection.exec_driver_sql("SELECT k, v FROM search_config WHERE k <> 'version'").all())
        assert kept == USUAL


def test_a_large_change_may_keep_more_pages_than_the_next_one(database):
    def room(work):
        return work.connection.exec_driver_sql("PRAGMA cache_size").scalar_one()

    with database.write("large", None) as work:
        before = room(work)
        work.touch_all("recipient")
        during = room(work)
    with database.write("small", None) as work:
        after = room(work)
    assert (before, during, after) == (-CHANGE_CACHE_KIB, -LARGE_CHANGE_CACHE_KIB, -CHANGE_CACHE_KIB)
