import pytest

from vetdesk.domain.errors import NotPermittedError
from vetdesk.domain.staff import Actor, Right, Role, Staff
from vetdesk.services.session import Session


def test_a_right_that_no_role_gives_is_refused_with_the_name():
    person = Staff(1, "u", "chen", "陈联络", frozenset({Role.LIAISON_OFFICER}))
    session = Session(Actor(person, frozenset({Right.LOG_VISIT})))
    assert session.require(Right.LOG_VISIT) is session.actor
    with pytest.raises(NotPermittedError) as caught:
        session.require(Right.IMPORT)
    assert (caught.value.right, caught.value.person) == ("import", "陈联络")
