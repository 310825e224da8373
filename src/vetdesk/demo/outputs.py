"""What the demo leaves in its folder besides the station: papers and workbooks."""

from datetime import date
from pathlib import Path

from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.demo.filing import FILES
from vetdesk.demo.learning import learning_papers
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.services.round_sheets import Round
from vetdesk.wiring import Services

CASE_PAPERS = ("acceptance_notice", "rural_subsidy_approval", "public_notice")
BLANK_PAPERS = ("rural_subsidy_approval", "visit_sheet")
MASTER_SHEET = "recipient_sheet"
RARE_NAMES = ("王㛃", "李𬴂")
FILE_PAPERS = ("file_cover", "file_catalogue", "note_sheet", "missing_letter")


def write_outputs(story: Story) -> list[Path]:
    """Write papers and workbooks as the clerk would, and return their paths."""
    with story.as_user(cast.CLERK, date(2025, 2, 24)) as services:
        return [*_papers(services, story), *_workbooks(services, story.folder)]


def _papers(services: Services, story: Story) -> list[Path]:
    folder = story.folder / "papers"
    folder.mkdir()
    printing, made = services.printing, []
    for key in CASE_PAPERS:
        made.append((f"{key}.pdf", printing.make(key, case_id=story.cases[0], purpose="demo")))
    for key in BLANK_PAPERS:
        made.append((f"{key}_blank.pdf", printing.make(key)))
    for name in RARE_NAMES:
        for row in services.archives.find(name).rows:
            made.append(
                (f"{MASTER_SHEET}_{row.name}.pdf", printing.make(MASTER_SHEET, recipient_id=row.id, purpose="demo"))
            )
    filed = services.archives.row_ids(PeopleFilter(statuses=frozenset({"drawing"})))[:FILES]
    for key in FILE_PAPERS:
        made.append((f"{key}.pdf", printing.make(key, recipient_id=filed[0], purpose="demo", until="2025-03-31")))
    made.append(("archive_catalogue.pdf", printing.make_for_people("archive_catalogue", filed, "demo")))
    made += learning_papers(services)
    for name, paper in made:
        printing.save(paper, folder / name)
    return [folder / name for name, _ in made]


def _workbooks(services: Services, folder: Path) -> list[Path]:
    roster, changes = folder / "优抚对象花名册.xlsx", folder / "变动情况表_2025年1至2月.xlsx"
    services.exporting.roster(roster, purpose="demo")
    services.exporting.changes(changes, date(2025, 1, 1), date(2025, 2, 28), purpose="demo")
    rounds = folder / "走访登记表.xlsx"
    services.round_sheets.write(rounds, Round(), purpose="demo")
    return [roster, changes, rounds]
