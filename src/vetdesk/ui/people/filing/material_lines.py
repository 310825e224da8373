"""What a line of the tree of papers stands for: a checklist, a material of it, or a scan of that material. No Qt."""

from dataclasses import dataclass

from vetdesk.services.filing_views import Checklist, MaterialLine, ScanView

Place = tuple[str, int | None, str]
"""What names a material of a person: its list (category, or number of the case) and its key."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the tree: a list, a material of it, or a scan of that material."""

    checklist: Checklist
    material: MaterialLine | None = None
    scan: ScanView | None = None

    @property
    def place(self) -> Place:
        """What names the material that the line is, or belongs to."""
        return self.checklist.category, self.checklist.case_id, self.material.key if self.material else ""

    @property
    def name(self) -> tuple[Place, int]:
        """What names the line itself, also after everything was fetched again."""
        return self.place, self.scan.id if self.scan else 0
