"""Which characters the shipped fonts draw, read once from resources/fonts/coverage.tsv (a few milliseconds)."""

from functools import cache

from vetdesk import paths
from vetdesk.domain.characters import Coverage, read_coverage


@cache
def coverage() -> Coverage:
    """The characters that are drawn in the window and on papers alike, whatever fonts the computer has."""
    return read_coverage((paths.resources() / "fonts" / "coverage.tsv").read_text(encoding="utf-8"))
