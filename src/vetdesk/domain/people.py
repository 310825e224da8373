"""Recipients (优抚对象) and their identities (身份): values as the archive keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vetdesk.domain.forms import Value


@dataclass(frozen=True, slots=True)
class Identity:
    """One identity (对象类别 + 状态) of a recipient; a person may hold several.

    `values` are the fields declared with subject "identity"; `taken_over` tells that the status came from the first
    roster and not from a decision; `since` is the month from which it has been so, as far as known.
    """

    id: int
    uid: str
    category: str
    status: str
    values: Mapping[str, Value] = field(default_factory=dict)
    taken_over: bool = False
    since: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person with an archive (档案). Never changed in place: an edit gives a new Recipient.

    `id` is 0 until stored. `values` are the fields declared with subject "recipient"; `extra` holds columns of
    workbooks for which no field is declared, by heading; `as_written` the text of a value as a file had it, where
    that differs; `temporary_number` marks people without a valid ID number.
    """

    id: int
    uid: str
    values: Mapping[str, Value]
    identities: tuple[Identity, ...] = ()
    village_id: int | None = None
    village: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)
    as_written: Mapping[str, str] = field(default_factory=dict)
    temporary_number: bool = False
    withdrawn: bool = False
    version: int = 1

    @property
    def name(self) -> str:
        """The name (姓名), empty if the archive has none yet."""
        return str(self.values.get("name", ""))

    @property
    def id_number(self) -> str:
        """The ID number (身份证件号码), empty for people without one."""
        return str(self.values.get("id_number", ""))


@dataclass(frozen=True, slots=True)
class Village:
    """A village (行政村) of the station's dated register, with its other names and its groups as free text."""

    id: int
    uid: str
    name: str
    area_code: str = ""
    aliases: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""
    merged_into: int | None = None
    version: int = 1
