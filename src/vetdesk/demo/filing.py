"""The demo's paper files: what lies in the boxes of a few people, what is missing, and small invented scans of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from vetdesk import paths
from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.domain.materials import OTHER, MaterialState
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.services.filing_views import ScanFile
from vetdesk.wiring import Services

if TYPE_CHECKING:
    from PIL.Image import Image

FILES = 6
"""How many people's boxes the clerk has arranged so far."""
SAMPLE = "样张"
FILED_ON = "2025-01-15"
PLACE = {
    "fonds_number": "0123",
    "catalogue_number": "4",
    "archive_year": "2025",
    "compiled_by": cast.DETAILS.name,
    "compiled_on": "2025-01-15",
    "cabinet": "3",
    "shelf": "2",
    "box": "1",
    "arranged_by": "经办员甲",
    "arranged_on": "2025-01-15",
}
STATES: Mapping[str, MaterialState] = {
    "application": MaterialState.ORIGINAL,
    "id_card": MaterialState.COPY,
    "household_register": MaterialState.COPY,
    "photo": MaterialState.MISSING,
    "approval_form": MaterialState.ORIGINAL,
}
PAGE = (840, 1188)
CARD = (860, 540)


def file_papers(story: Story) -> None:
    """Arrange the paper files of some people: place, states of the materials, three scans, a paper of its own."""
    with story.as_user(cast.CLERK, date(2025, 1, 22)) as services:
        drawing = services.archives.row_ids(PeopleFilter(statuses=frozenset({"drawing"})))
        for place, recipient_id in enumerate(drawing[:FILES], 1):
            _arrange(services, recipient_id, place)
        _scan(services, drawing[0])


def _arrange(services: Services, recipient_id: int, place: int) -> None:
    view = services.archives.get(recipient_id)
    volumes = {"archive_volume": f"2025-{place:03}", "office_volume": str(place)}
    services.archives.save(recipient_id, view.version, {**PLACE, **volumes})
    filing = services.filing
    for key, state in STATES.items():
        there = state is not MaterialState.MISSING
        filing.set_state(recipient_id, key, state, received_on=FILED_ON if there else "", pages=2 if there else None)
    if place % 2 == 0:
        reason = "由监护人代领，账户材料另存。"
        filing.set_state(recipient_id, "bank_card", MaterialState.NOT_NEEDED, reason=reason)
    filing.number_items(recipient_id)


def _scan(services: Services, recipient_id: int) -> None:
    """An ID card as a PDF of two pages, a register as a photograph taken sideways, a declaration as a picture."""
    filing = services.filing
    card = [_page(CARD, f"居民身份证复印件（{SAMPLE}）", side) for side in (("正面",), ("背面",))]
    filing.add_scans(recipient_id, [ScanFile("身份证复印件.pdf", _packed(card, "PDF"))], material_key="id_card")
    register = _page(PAGE, f"户口簿首页（{SAMPLE}）", ("户别：家庭户", "住址：（此处从略）")).rotate(90, expand=True)
    file = ScanFile("户口簿.jpg", _packed([register], "JPEG"))
    filing.add_scans(recipient_id, [file], material_key="household_register")
    filing.add_other(recipient_id, "情况说明", received_on=FILED_ON, values={"pages": 1, "responsible": "村民委员会"})
    note = _page(PAGE, f"情况说明（{SAMPLE}）", ("兹说明：本页为演示用扫描件，", "不含任何真实信息。"))
    file = ScanFile("情况说明.png", _packed([note], "PNG"))
    filing.add_scans(recipient_id, [file], material_key=f"{OTHER}_1", category=OTHER)


def a_photo(title: str) -> bytes:
    """An invented picture as a camera would give it, with its title in place of faces."""
    return _packed([_page((960, 720), f"{title}（{SAMPLE}）", ("照片由程序生成，不含真实人物。",))], "JPEG")


def _page(size: tuple[int, int], title: str, lines: Sequence[str]) -> "Image":
    """A page of white paper with a frame, a title and a few lines."""
    from PIL import Image, ImageDraw, ImageFont

    face = str(paths.resources() / "fonts" / "NotoSerifSC-Regular.ttf")
    page = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(page)
    pen.rectangle((24, 24, size[0] - 24, size[1] - 24), outline="#555555", width=3)
    pen.text((size[0] / 2, 110), title, fill="#202020", font=ImageFont.truetype(face, 44), anchor="mm")
    for number, line in enumerate(lines):
        pen.text((90, 200 + 70 * number), line, fill="#303030", font=ImageFont.truetype(face, 34))
    return page


def _packed(pages: Sequence["Image"], kind: str) -> bytes:
    out = BytesIO()
    more = {"save_all": True, "append_images": list(pages[1:])} if kind == "PDF" else {}
    pages[0].save(out, kind, **more)
    return out.getvalue()
