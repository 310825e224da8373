import uuid

from vetdesk.domain.uids import uid_from


def test_it_is_a_version_7_uuid_of_the_given_moment():
    value = uuid.UUID(uid_from(1_737_334_800_123, (1 << 74) - 1))
    assert (value.version, value.variant) == (7, uuid.RFC_4122)
    assert value.int >> 80 == 1_737_334_800_123


def test_text_order_is_time_order():
    early, late = uid_from(1000, (1 << 74) - 1), uid_from(1001, 0)
    assert early < late


def test_within_a_moment_the_random_part_orders():
    texts = [uid_from(5, number << 40) for number in range(0, 1 << 34, 1 << 28)]
    assert texts == sorted(set(texts))
