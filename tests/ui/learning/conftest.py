"""One desk for all windows of the library: what its tests keep disturbs no other."""

from collections.abc import Iterator

import pytest

from tests.ui.desks import a_desk, settle_people
from vetdesk.wiring import Services


@pytest.fixture(scope="package")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The services of a small station."""
    with a_desk(tmp_path_factory.mktemp("desk")) as desk:
        settle_people(desk)
        yield desk
