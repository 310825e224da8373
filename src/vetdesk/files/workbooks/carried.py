"""What a new workbook carries besides its values: macros, links to other files. None of it is ever run or followed."""

import re

from vetdesk.files.workbooks.zipped import ZippedParts

MACROS, LINKS, DDE, CONNECTIONS, EMBEDDED = "macros", "links", "dde", "connections", "embedded"
_PARTS = (
    (MACROS, re.compile(r"(^|/)(vbaProject|vbaData)[^/]*$|^xl/macrosheets/", re.IGNORECASE)),
    (CONNECTIONS, re.compile(r"^xl/(connections\.xml$|queryTables/)", re.IGNORECASE)),
    (EMBEDDED, re.compile(r"^xl/(embeddings|activeX)/", re.IGNORECASE)),
)
_LINK = re.compile(r"^xl/externalLinks/[^/]+\.xml$", re.IGNORECASE)


def carried(package: ZippedParts) -> tuple[str, ...]:
    """What it carries, each once: a person is told, since such a file asks for care wherever else it is opened."""
    found = {what for what, pattern in _PARTS if any(map(pattern.search, package.names))}
    for name in filter(_LINK.match, package.names):
        found.add(DDE if b"ddeLink" in package.read(name) else LINKS)
    return tuple(sorted(found))
