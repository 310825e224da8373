"""The catalogue (定义目录): every kind of definition in force, each read when it is first asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import NotFoundError

if TYPE_CHECKING:
    from vetdesk.definitions.workflows import Routes
    from vetdesk.domain.activity_rules import ActivityRules
    from vetdesk.domain.benefits.rates import RateBook
    from vetdesk.domain.columns import ColumnCatalogue
    from vetdesk.domain.complaint_rules import ComplaintRules
    from vetdesk.domain.completeness import CompletenessRules
    from vetdesk.domain.confirming_changes import ConfirmingRules
    from vetdesk.domain.honours.rules import HonourRules
    from vetdesk.domain.importing.file_kinds import FileKinds
    from vetdesk.domain.matching import MatchingRules
    from vetdesk.domain.materials import MaterialLists
    from vetdesk.domain.outside_lists import ListBook
    from vetdesk.domain.papers import PaperDefinition
    from vetdesk.domain.passwords import PasswordRules
    from vetdesk.domain.policies import PolicyLibrary
    from vetdesk.domain.rosters import RosterBook
    from vetdesk.domain.rules.rules import RuleBook
    from vetdesk.domain.second_person import ExportRules
    from vetdesk.domain.staff import Right, Role
    from vetdesk.domain.statistics import StatisticTable
    from vetdesk.domain.surveys.forms import Survey
    from vetdesk.domain.visit_rules import VisitRules
    from vetdesk.domain.vocabulary import Vocabulary
    from vetdesk.domain.workdays import Calendar
    from vetdesk.domain.workflow import Workflow


@dataclass(eq=False)
class Definitions:
    """Everything that is declared data. A kind is parsed and checked at first use, so that start stays fast;

    any look-up may therefore raise DefinitionError. `check()` reads everything at once. The same object lives as long
    as the station is open: whoever holds it sees what `renew` brings, so hold it and not one of its kinds.
    """

    texts: tuple[DefinitionText, ...]

    def __post_init__(self) -> None:
        owner: object = type(self)
        self.__dict__ = _read_of(owner, self.texts)

    def renew(self, texts: Sequence[DefinitionText]) -> None:
        """From now on be the catalogue of these texts. Whoever changed one has read it first."""
        fresh = load(texts)
        self.__dict__ = vars(fresh)  # one step: a reader on another thread sees all of the old or all of the new

    @cached_property
    def vocabulary(self) -> "Vocabulary":
        """Fields, code lists, categories, statuses, problem sentences."""
        from vetdesk.definitions import vocabulary

        return vocabulary.read(self.of_kind("vocabulary"))

    @cached_property
    def rights(self) -> "Mapping[Role, frozenset[Right]]":
        """Which role holds which rights."""
        from vetdesk.definitions import rights

        return rights.read(self.of_kind("rights"))

    @cached_property
    def exports(self) -> "ExportRules":
        """When a second person must confirm what leaves, and what bears a watermark."""
        from vetdesk.definitions import exports

        return exports.read(self.of_kind("exports"))

    @cached_property
    def passwords(self) -> "PasswordRules":
        """What a password must be."""
        from vetdesk.definitions import passwords

        return passwords.read(self.of_kind("passwords"))

    @cached_property
    def columns(self) -> "ColumnCatalogue":
        """Headings of workbooks and the fields they mean; headings of lists show where a table begins, too."""
        from vetdesk.definitions import columns

        found = columns.read(self.of_kind("columns"))
        lists = self.outside_lists
        return replace(found, known=found.known | lists.headings, telling=lists.telling)

    @cached_property
    def outside_lists(self) -> "ListBook":
        """Kinds of lists that are no archive updates, and what is done with their lines."""
        from vetdesk.definitions import outside_lists

        return outside_lists.read(self.of_kind("outside_lists"))

    @cached_property
    def file_kinds(self) -> "FileKinds":
        """Kinds of files that an import knows apart."""
        from vetdesk.definitions import file_kinds

        return file_kinds.read(self.of_kind("file_kinds"))

    @cached_property
    def workflows(self) -> "Routes":
        """Routes by (kind of case, version); a case pins its version."""
        from vetdesk.definitions import materials, workflows

        known = materials.labels(self.of_kind("materials"))
        return workflows.read(self.of_kind("workflows"), self.of_kind("route_parts"), known)

    @cached_property
    def materials(self) -> "MaterialLists":
        """Checklists of materials: common, by category, by kind of case."""
        from vetdesk.definitions import materials

        words = self.vocabulary
        return materials.read(self.of_kind("materials"), frozenset(words.categories), frozenset(words.statuses))

    @cached_property
    def matching(self) -> "MatchingRules":
        """What speaks for two records being one person, and how much."""
        from vetdesk.definitions import matching

        return matching.read(self.of_kind("matching"))

    @cached_property
    def completeness(self) -> "CompletenessRules":
        """What an archive must hold to count as complete."""
        from vetdesk.definitions import completeness

        return completeness.read(self.of_kind("completeness"), self.vocabulary, self.materials)

    @cached_property
    def papers(self) -> "Mapping[str, PaperDefinition]":
        """Declared papers by key."""
        from vetdesk.definitions import papers

        return papers.read(self.of_kind("papers"))

    @cached_property
    def calendar(self) -> "Calendar":
        """Working days of all years known."""
        from vetdesk.definitions import calendars

        return calendars.read(self.of_kind("calendars"))

    @cached_property
    def visits(self) -> "VisitRules":
        """Visit kinds, forms and how often who is visited."""
        from vetdesk.definitions import visits

        return visits.read(self.of_kind("visits"))

    @cached_property
    def complaints(self) -> "ComplaintRules":
        """Register, course and limits of complaints."""
        from vetdesk.definitions import complaints

        return complaints.read(self.of_kind("complaints"))

    @cached_property
    def activities(self) -> "ActivityRules":
        """Kinds of activities, and the rotations that propose who takes part."""
        from vetdesk.definitions import activities

        return activities.read(self.of_kind("activities"))

    @cached_property
    def honours(self) -> "HonourRules":
        """Plates, cards, merit notices, birthdays, the working calendar."""
        from vetdesk.definitions import honours

        return honours.read(self.of_kind("honours"), self.vocabulary)

    @cached_property
    def surveys(self) -> "Mapping[tuple[str, int], Survey]":
        """Declared surveys by key and version; a run keeps its questions."""
        from vetdesk.definitions import surveys

        return surveys.read(self.of_kind("surveys"))

    @cached_property
    def policies(self) -> "PolicyLibrary":
        """Policy notes in every version, with the laws they rest on."""
        from vetdesk.definitions import policies

        words = self.vocabulary
        known = policies.Known(
            categories=frozenset(words.categories),
            benefits=frozenset(words.codes("policy_benefit")),
            cases=frozenset(kind for kind, _ in self.workflows),
            rules=policies.rule_codes(self.of_kind("rules")),
            roles=frozenset(role.value for role in self.rights),
        )
        return policies.read(self.of_kind("policies"), known)

    @cached_property
    def rates(self) -> "RateBook":
        """Rates of all benefits by date, and what is paid beside and after them."""
        from vetdesk.definitions import rates

        return rates.read(self.of_kind("rates"), self.vocabulary)

    @cached_property
    def rosters(self) -> "RosterBook":
        """Layouts of the official lists and the kinds of change that the change list knows."""
        from vetdesk.definitions import rosters

        return rosters.read(self.of_kind("rosters"))

    @cached_property
    def statistics(self) -> "Mapping[str, StatisticTable]":
        """Statistics by key: their rows, and what each column counts."""
        from vetdesk.definitions import statistics

        kinds = frozenset(kind for kind, _ in self.workflows)
        return statistics.read(self.of_kind("statistics"), self.vocabulary, self.rosters, kinds)

    @cached_property
    def rules(self) -> "RuleBook":
        """Rules of entitlement, stacking and warning, their benefits and parameters."""
        from vetdesk.definitions import rules

        return rules.read(self.of_kind("rules"), self.vocabulary, self.outside_lists, self.rates.tails)

    @cached_property
    def confirming(self) -> "ConfirmingRules":
        """What may be found at an annual confirmation."""
        from vetdesk.definitions import confirming

        return confirming.read(self.of_kind("confirming"), self.vocabulary)

    def workflow(self, kind: str) -> "Workflow":
        """The newest route for a kind of case; raises NotFoundError if there is none."""
        try:
            return self.workflows.newest(kind)
        except KeyError as error:
            raise NotFoundError("workflow", kind) from error

    def of_kind(self, kind: str) -> tuple[DefinitionText, ...]:
        """The texts of one kind."""
        return tuple(text for text in self.texts if text.kind == kind)

    def check(self) -> None:
        """Read every kind now; raises DefinitionError for the first thing that is wrong."""
        for kind in (
            "vocabulary",
            "rights",
            "exports",
            "passwords",
            "columns",
            "file_kinds",
            "workflows",
            "papers",
            "materials",
            "completeness",
            "matching",
            "calendar",
            "visits",
            "complaints",
            "activities",
            "honours",
            "surveys",
            "policies",
            "rates",
            "rosters",
            "outside_lists",
            "confirming",
            "rules",
            "statistics",
        ):
            getattr(self, kind)
        self.workflows.check()


def load(texts: Sequence[DefinitionText]) -> Definitions:
    """The catalogue of the given texts; where a station has its own text of a key and version, it wins."""
    chosen: dict[tuple[str, str, int, str], DefinitionText] = {}
    for text in texts:
        key = (text.kind, text.key, text.version, text.origin if text.kind in _BESIDE else "")
        if key not in chosen or text.origin == "station":
            chosen[key] = text
    newest: dict[tuple[str, str], int] = {}
    for kind, name, version, _ in chosen:
        newest[kind, name] = max(version, newest.get((kind, name), version))
    kept = [text for (kind, name, version, _), text in chosen.items() if _in_force(kind, version, newest[kind, name])]
    return Definitions(tuple(sorted(kept, key=lambda text: (text.kind, text.key, text.version, text.origin))))


_BESIDE = frozenset({"policies"})
"""Kinds of which a station's own text stands beside the shipped one of the same version: both stay readable."""


def _in_force(kind: str, version: int, newest: int) -> bool:
    """A route stays known in every version with its parts, because cases pin theirs; of all else the newest counts."""
    return kind in {"workflows", "route_parts", "surveys"} | _BESIDE or version == newest


@lru_cache(maxsize=8)
def _read_of(_owner: object, texts: tuple[DefinitionText, ...]) -> dict[str, object]:
    """What all catalogues of the same texts have read so far: a station that is opened again needs not read it anew."""
    return {"texts": texts}
