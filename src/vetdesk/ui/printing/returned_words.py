"""The sentences about a sheet that came back: whose it is, where it was filed, what differs from what is known now."""

from vetdesk.services.paper_loop import CameBack, PrintedPaper
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, shown, worded

FILED = QT_TRANSLATE_NOOP("returned", "Filed: {paper}, {name}")
AGAIN = QT_TRANSLATE_NOOP("returned", "Filed before: {paper}, {name}")
CLOSED = QT_TRANSLATE_NOOP("returned", "Not filed: {paper}, {name}: all its cases are closed")
KEPT_APART = QT_TRANSLATE_NOOP("returned", "Not filed: {paper}, {name}: keep the sheet in the file of the complaint")
OUTDATED = QT_TRANSLATE_NOOP("returned", "Out of date: {paper}, {name}")
UNREAD = QT_TRANSLATE_NOOP("returned", "Not filed: {file}, page {pages}: no code could be read")
FOREIGN = QT_TRANSLATE_NOOP("returned", "Not filed: {file}, page {pages}: unknown code {letters}")
BLANK = QT_TRANSLATE_NOOP("returned", "Not filed: {file}, page {pages}: a blank form, “{paper}”")

TOLD_UNREAD = QT_TRANSLATE_NOOP(
    "returned",
    "On this page no code could be read. Nothing was filed. Type the eight letters that stand beside the code, "
    "scan the page again, or file it by hand to a paper of the record.",
)
TOLD_FOREIGN = QT_TRANSLATE_NOOP(
    "returned",
    "The code {letters} is none that this station printed: it comes from another station or was altered. "
    "Nothing was filed. Compare the sheet with the case; if it belongs there, file it by hand.",
)
TOLD_BLANK = QT_TRANSLATE_NOOP(
    "returned",
    "This form was printed blank and names nobody. Nothing was filed. File it by hand to the record of the person.",
)
TOLD_STAGE = QT_TRANSLATE_NOOP("returned", "Signed and stamped copy of “{paper}” {number}. {name}, stage “{stage}”.")
TOLD_PERSON = QT_TRANSLATE_NOOP("returned", "Signed and stamped copy of “{paper}” {number}. {name}.")
TOLD_PRINTED = QT_TRANSLATE_NOOP("returned", "Printed on {day} by {who}.")
TOLD_RIGHT = QT_TRANSLATE_NOOP("returned", "What stands on it is what is known now.")
TOLD_OUTDATED = QT_TRANSLATE_NOOP(
    "returned", "Printed before a change: out of date. Print it again and have it signed once more, if it matters."
)
TOLD_WORDING = QT_TRANSLATE_NOOP("returned", "The form itself has been changed since.")
DIFFERS = QT_TRANSLATE_NOOP("returned", "{label}: on paper “{printed}”, now “{now}”")
WRITTEN = QT_TRANSLATE_NOOP("returned", "Left open on the paper, by now recorded: {labels}")
NOTHING = QT_TRANSLATE_NOOP("returned", "(nothing)")


def line_of(part: CameBack) -> str:
    """One line for the list."""
    pages = enumerated(str(number) for number in part.pages)
    if part.paper is None:
        if part.form is not None:
            return shown("returned", BLANK).format(file=part.file, pages=pages, paper=worded(part.form))
        text = FOREIGN if part.letters else UNREAD
        return shown("returned", text).format(file=part.file, pages=pages, letters=_spaced(part.letters))
    paper = part.paper
    text = OUTDATED if paper.state.outdated else AGAIN if part.again else FILED
    if part.scan is None:
        text = CLOSED if paper.complaint_id is None else KEPT_APART
    titled = f"{worded(paper.title)} {_number(paper)}".strip()
    return shown("returned", text).format(paper=titled, name=paper.name)


def told_of(part: CameBack) -> str:
    """Whose paper it is, where it went, and whether it is still right."""
    paper = part.paper
    if paper is None:
        text = TOLD_BLANK if part.form is not None else TOLD_FOREIGN if part.letters else TOLD_UNREAD
        return shown("returned", text).format(letters=_spaced(part.letters))
    stage = worded(paper.stage) if paper.stage is not None else ""
    told = shown("returned", TOLD_STAGE if stage else TOLD_PERSON)
    first = told.format(paper=worded(paper.title), number=_number(paper), name=paper.name, stage=stage)
    first = first.replace(" .", ".")  # a paper without a number, in English
    printed = shown("returned", TOLD_PRINTED).format(day=paper.sheet.printed_at[:10], who=paper.sheet.printed_by)
    right = shown("returned", TOLD_OUTDATED if paper.state.outdated else TOLD_RIGHT)
    return "\n".join((first, printed, right))


def differences_told(part: CameBack) -> list[str]:
    """What stands otherwise on the paper than it is known now, a line each."""
    if part.paper is None:
        return []
    state = part.paper.state
    changed = [one for one in state.differences if not one.is_filled_since]
    none = shown("returned", NOTHING)
    lines = [
        shown("returned", DIFFERS).format(label=one.label, printed=one.printed or none, now=one.now or none)
        for one in changed
    ]
    if state.outdated and not changed:
        lines.append(shown("returned", TOLD_WORDING))
    if written := dict.fromkeys(one.label for one in state.differences if one.is_filled_since):
        lines.append(shown("returned", WRITTEN).format(labels=enumerated(written)))
    return lines


def _number(paper: PrintedPaper) -> str:
    return paper.sheet.number or paper.case_number


def _spaced(letters: str) -> str:
    return f"{letters[:4]} {letters[4:]}".strip()
