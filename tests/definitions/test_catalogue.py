import pytest

from tests.people_world import definitions
from vetdesk.definitions.catalogue import load
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError, NotFoundError


def text(kind: str, key: str, version: int = 1, origin: str = "shipped", content: str = "") -> DefinitionText:
    return DefinitionText(kind, key, version, "2024-10-01", origin, content)


def test_everything_that_is_shipped_is_right() -> None:
    definitions().check()


def test_the_newest_text_counts_and_a_stations_own_wins() -> None:
    texts = [text("visits", "rules", 1), text("visits", "rules", 2), text("visits", "rules", 2, "station")]
    (kept,) = load(texts).of_kind("visits")
    assert (kept.version, kept.origin) == (2, "station")
    assert load(texts[::-1]).of_kind("visits") == (kept,)


def test_every_version_of_a_route_stays_known() -> None:
    kept = load([text("workflows", "subsidy", 1), text("workflows", "subsidy", 2)]).of_kind("workflows")
    assert [one.version for one in kept] == [1, 2]


def test_a_kind_is_read_when_it_is_first_asked_for() -> None:
    catalogue = load([text("vocabulary", "broken", content="[")])
    with pytest.raises(DefinitionError):
        _ = catalogue.vocabulary


def test_whoever_holds_the_catalogue_sees_what_is_renewed() -> None:
    catalogue = load([text("vocabulary", "broken", content="[")])
    catalogue.renew(definitions().texts)
    assert catalogue.vocabulary.field("name").label.zh == "姓名"
    assert catalogue.of_kind("vocabulary") == definitions().of_kind("vocabulary")


def test_the_newest_route_is_given_and_an_unknown_one_missed() -> None:
    kind, version = max(definitions().workflows)
    assert definitions().workflow(kind) is definitions().workflows[kind, version]
    with pytest.raises(NotFoundError):
        definitions().workflow("no such case")
