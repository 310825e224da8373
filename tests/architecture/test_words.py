"""Words that may stand nowhere in the project: paths of one machine, addresses of registries, real ID numbers."""

import re
from datetime import date

from tests.architecture.source_tree import ROOT, files, text_of

# The brackets keep this file from containing what it looks for.
PLACES_OF_A_MACHINE = re.compile("/[r]oot/|/[w]ork/(main|shared)|/tmp/[h]ouse")
REGISTRIES = re.compile(r"[p]ythonhosted\.org|[p]ypi\.org|[n]pmjs\.(org|com)|[d]eb\.debian\.org|[i]ndex-url|/[s]imple/")
ID_NUMBER = re.compile(r"(?<![0-9A-Za-z])(\d{6})(\d{4})(\d{2})(\d{2})\d{3}[0-9Xx](?![0-9A-Za-z])")
SYNTHETIC_AREA = "529901"
# The examples printed in GB 11643-1999 itself.
PUBLISHED = {"11010519491231002X", "440524188001010014"}


def test_no_path_of_a_machine_and_no_registry_is_named() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in files()
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if PLACES_OF_A_MACHINE.search(line) or REGISTRIES.search(line)
    ]
    assert found == []


def looks_like_an_id_number(area: str, year: str, month: str, day: str) -> bool:
    """Whether 18 characters hold a province and a day on which somebody may have been born."""
    try:
        born = date(int(year), int(month), int(day))
    except ValueError:
        return False
    return area[0] in "12345678" and 1850 <= born.year <= 2050


def test_every_id_number_is_made_up() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files()
        for match in ID_NUMBER.finditer(text_of(path))
        if looks_like_an_id_number(*match.groups())
        and match.group(1) != SYNTHETIC_AREA
        and match.group().upper() not in PUBLISHED
    }
    assert found == set()


def test_an_id_number_would_be_noticed() -> None:
    match = ID_NUMBER.search("".join(["owner 110105", "194912310021, says the file"]))
    assert match is not None
    assert looks_like_an_id_number(*match.groups())
