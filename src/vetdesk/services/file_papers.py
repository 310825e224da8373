"""Gathers from a person's paper file what its papers print: the catalogue of the file and what is missing."""

from collections.abc import Mapping

from vetdesk.domain.file_papers import FileMatter, catalogued, item_line, missing_line
from vetdesk.domain.papers import PaperDefinition
from vetdesk.services.file_pictures import FilePicture

ABOUT = "material.archive"
"""The word for a person's whole file, where the letter is about no case."""


def is_of_file(paper: PaperDefinition) -> bool:
    """Whether a paper shows anything of the paper file, so that the file has to be read for it."""
    return any(key.partition(".")[0] in {"file", "item"} for key in paper.keys)


def file_matter(picture: FilePicture, case_id: int | None, until: str) -> FileMatter:
    """The file of a person; with `case_id` what is missing is what that case asks for."""
    words = picture.definitions.vocabulary
    lines: list[Mapping[str, str]] = []
    for one in catalogued(picture.materials):
        pages = sum(scan.pages for scan in picture.scans_of(one.id))
        lines.append(item_line(one, picture.label(one.key).zh, pages, words))
    asked = picture.missing(case_id)
    missing = [missing_line(one.label.zh, one.copies, one.note.zh if one.note else "") for one in asked]
    return FileMatter(tuple(lines), tuple(missing), _about(picture, case_id), until)


def _about(picture: FilePicture, case_id: int | None) -> str:
    case = next((one for one in picture.cases if one.id == case_id), None)
    if case is None:
        return picture.definitions.vocabulary.texts[ABOUT].zh
    return picture.definitions.workflows[case.kind, case.workflow_version].title.zh
