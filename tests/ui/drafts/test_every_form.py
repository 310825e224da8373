"""Whatever can be typed into, or says that something is unsaved, keeps a draft, or says here why it does not."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import vetdesk.ui

INPUTS: Final = frozenset({
    "QLineEdit", "QPlainTextEdit", "QTextEdit", "QSpinBox", "QDoubleSpinBox", "CodeEdit", "PartialDateEdit",
    "WordingEdit", "FieldForm", "BlockForm", "FieldGrid", "AmountGrid", "NeedLines", "ReasonLines", "AnswerEdit",
    "StepFields", "TickList", "GrowingText",
})  # fmt: skip
"""What takes something typed."""

PART: Final = "a part of a form that keeps the draft of all of it"
PASSES_ON: Final = "passes on what its forms say"
VIEW: Final = "chooses what is shown; nothing is made of it"
SECRET: Final = "passwords and the recovery key are never kept"
ONE_LINE: Final = "asks one line at the moment of a deed, which it carries out at once"
NOBODY_YET: Final = "nobody is signed in yet"

WITHOUT: Final[Mapping[str, str]] = {
    "ActivitiesPanel": PASSES_ON, "PeopleChoice": VIEW, "ConfirmingPage": VIEW, "ConfirmingPeoplePanel": VIEW,
    "NewRoundForm": "year and last day are proposed, and begun at once", "FindingsFilter": VIEW, "OneTimePage": VIEW,
    "AmountGrid": PART, "CircularFields": PART, "ComparePanel": VIEW, "ConditionRows": PART, "_Row": PART,
    "RatesPage": PASSES_ON, "TablesPanel": VIEW, "RulesPanel": VIEW, "RulesPage": PASSES_ON, "CasesPage": PASSES_ON,
    "BatchPanel": PASSES_ON, "ExceptionsPanel": VIEW, "NoticePanel": PASSES_ON, "NoticesPanel": PASSES_ON,
    "QueueFilters": VIEW, "SidePanels": PASSES_ON, "StepFields": PART, "ComplaintsPage": PASSES_ON, "LinksForm": PART,
    "IntakePanel": "the file is read again; its sender is proposed", "PackagesPage": "a package is read again",
    "ReceivedPage": "the file is read again, and compared anew", "TownshipIntake": "the file is read again",
    "ListPanel": ONE_LINE, "ReportPanel": VIEW, "TemplatesPanel": VIEW, "BlockCard": PART, "CodeEdit": PART,
    "_Line": PART, "_Wording": PART, "_LongText": PART, "_Date": PART, "_Code": PART, "FieldRow": PART,
    "ReasonLines": PART, "WordingEdit": PART, "TypingTest": "what is typed to try typing out",
    "BirthdaysView": VIEW, "CardsView": VIEW, "HonourView": PASSES_ON, "HonoursPanel": PASSES_ON, "PersonFinder": VIEW,
    "PlatesView": VIEW, "ColumnsStep": PART, "QuestionsStep": PART, "RowRepair": PART, "LearningPage": PASSES_ON,
    "LibraryPanel": PASSES_ON, "QuestionsPanel": PASSES_ON, "TrainingPanel": PASSES_ON, "DamageScreen": SECRET,
    "_Office": NOBODY_YET, "LockScreen": SECRET, "OfficeForm": PART, "OwnPassword": SECRET, "PasswordDialog": SECRET,
    "QuickStart": NOBODY_YET, "RestoreScreen": SECRET, "_Door": SECRET, "StaffForm": PART, "Page": PASSES_ON,
    "DossierPanel": ONE_LINE, "DuplicatesPanel": PASSES_ON, "FilingTab": PASSES_ON, "LetterPanel": ONE_LINE,
    "AsItWasPanel": VIEW, "HistoryFilters": VIEW, "IdentityChoice": ONE_LINE,
    "BulkPanel": "depends on who is selected; asked before it is left", "BulkRow": PART, "BulkWhat": PART,
    "FilterRow": VIEW, "ViewBox": VIEW, "PeopleList": VIEW, "PeoplePage": PASSES_ON, "PeoplePanel": PASSES_ON,
    "EntryCard": PASSES_ON, "EntryCards": PASSES_ON, "FamilyTab": PASSES_ON, "HonoursTab": PASSES_ON,
    "IdentitiesTab": PASSES_ON, "IdentityCard": PASSES_ON, "PersonTab": PASSES_ON, "ProblemSteps": PART,
    "RecordTab": PASSES_ON, "PaperChoice": VIEW, "PrintChoices": ONE_LINE, "ReturnedWindow": ONE_LINE,
    "SecondPersonDialog": SECRET, "ChangeKeyDialog": SECRET, "LevelSection": "one choice; asked before it is left",
    "MissingWindow": "shows; nothing is typed", "PrintersSection": "millimetres tried out at the printer",
    "RouteForm": PART, "SettingsPage": PASSES_ON, "ResetPasswordDialog": SECRET, "MergeDialog": ONE_LINE,
    "AskDay": ONE_LINE, "AskLimits": "two numbers are proposed, and shape a proposal only",
    "SurveysPanel": PASSES_ON, "TabbedPage": PASSES_ON, "DueFilter": VIEW, "VisitsPage": PASSES_ON,
    "WeekHead": VIEW,
}  # fmt: skip
"""Classes without a draft of their own, each with its reason."""


class _Form:
    """A class of the window: whether it says that something is unsaved, what it can be typed into, what it is."""

    def __init__(self, declared: ast.ClassDef) -> None:
        self.name = declared.name
        self.bases = {base.id for base in declared.bases if isinstance(base, ast.Name)}
        made = {
            call.func.id
            for call in ast.walk(declared)
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        }
        self.typed_into = bool(made & INPUTS)
        self.claims = any(isinstance(one, ast.FunctionDef) and one.name == "has_unsaved" for one in declared.body)


def forms() -> Iterator[_Form]:
    for file in sorted(Path(vetdesk.ui.__path__[0]).rglob("*.py")):
        for declared in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(declared, ast.ClassDef):
                yield _Form(declared)


def drafted() -> set[str]:
    """The names of all forms that derive from Drafted, also by way of another."""
    every = list(forms())
    found = {"Drafted"}
    while more := {one.name for one in every if one.bases & found} - found:
        found |= more
    return found


def test_every_form_keeps_a_draft_or_says_why_not() -> None:
    known = drafted() | set(WITHOUT)
    assert sorted(one.name for one in forms() if (one.claims or one.typed_into) and one.name not in known) == []


def test_the_table_names_nothing_else() -> None:
    there = {one.name for one in forms() if one.claims or one.typed_into}
    assert sorted(set(WITHOUT) - there) == []


def test_every_drafted_form_names_itself_differently_and_drops_its_draft_when_it_is_saved() -> None:
    keys: dict[str, str] = {}
    source = "\n".join(file.read_text(encoding="utf-8") for file in Path(vetdesk.ui.__path__[0]).rglob("*.py"))
    for line in source.splitlines():
        if line.startswith('    DRAFT = "'):
            assert line not in keys, line
            keys[line] = line
    assert len(keys) >= 50
