"""What lies in resources/definitions is whole: every file is read by some kind, and every kind can be read."""

from functools import cached_property

import pytest

from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.source import DefinitionText, shipped

KINDS = [name for name, value in vars(Definitions).items() if isinstance(value, cached_property)]


class Asked(Definitions):
    """A catalogue that remembers which kinds of text were asked for."""

    def of_kind(self, kind: str) -> tuple[DefinitionText, ...]:
        """The texts of one kind."""
        self.__dict__.setdefault("kinds", set()).add(kind)
        return super().of_kind(kind)


@pytest.fixture(scope="module")
def texts() -> list[DefinitionText]:
    """Everything that is shipped."""
    return shipped(paths.resources() / "definitions")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_definition_can_be_read(kind: str, texts: list[DefinitionText]) -> None:
    assert getattr(load(texts), kind)


def test_no_definition_lies_where_nobody_reads_it(texts: list[DefinitionText]) -> None:
    asked = Asked(load(texts).texts)
    for kind in KINDS:
        getattr(asked, kind)
    assert {text.file for text in texts if text.kind not in asked.__dict__["kinds"]} == set()
