from concurrent.futures import ThreadPoolExecutor

from vetdesk.storage.uids import new_key, new_uid


def test_a_burst_is_distinct_and_ascending():
    uids = [new_uid() for _ in range(20_000)]
    assert uids == sorted(set(uids))


def test_threads_never_get_the_same():
    with ThreadPoolExecutor(4) as pool:
        lists = list(pool.map(lambda _: [new_uid() for _ in range(2000)], range(4)))
    assert len({uid for uids in lists for uid in uids}) == 8000


def test_keys_are_long_and_never_the_same():
    assert len(new_key()) == 32
    assert new_key() != new_key()
