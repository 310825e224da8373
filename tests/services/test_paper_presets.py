from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.files.papers.pdf_reading import text_of
from tests.services.filing_desk import FilingDesk, a_filing_desk
from vetdesk.domain.errors import InvalidFieldsError

PAPER = "repayment_demand"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[FilingDesk]:
    with a_filing_desk(tmp_path) as opened:
        yield opened


def test_every_preset_of_every_paper_has_a_name(desk: FilingDesk) -> None:
    papers = desk.services.station.definitions.papers
    named = {one.label.zh for key in papers for one in desk.services.paper_presets.of(key)}
    assert "收款账号" in named
    assert desk.services.paper_presets.of("acceptance_notice") == ()


def test_what_the_office_sets_stands_on_the_paper_from_then_on(desk: FilingDesk) -> None:
    presets = desk.services.paper_presets
    presets.set(PAPER, {"account": "529900000000123456", "basis": presets.of(PAPER)[0].shipped})
    assert "529900000000123456" in text_of(desk.services.printing.make(PAPER).content)
    with desk.services.station.database.read() as look:
        assert look.settings.get("papers.presets") == {PAPER: {"account": "529900000000123456"}}
    presets.set(PAPER, {"account": ""})
    with desk.services.station.database.read() as look:
        assert look.settings.get("papers.presets") == {}


def test_a_text_that_no_paper_can_hold_is_refused(desk: FilingDesk) -> None:
    with pytest.raises(InvalidFieldsError):
        desk.services.paper_presets.set(PAPER, {"account": "1" * 401})
