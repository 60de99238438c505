"""What an institution sets for itself, and how it wants to be served."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timezone
from decimal import Decimal
from pathlib import Path

from spbe_docs.model.agencies import AgencyValue
from spbe_docs.model.limits import LIMITS, Limits
from spbe_docs.model.rules import KIND_MARK


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the local government (OPD), as the institution calls it."""

    id: str
    """An owner of the instrument that it stands for, or an id of its own."""

    name: str
    aliases: tuple[str, ...] = ()
    indicators: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """By instrument: the numbers of the indicators that it owns beside those the instrument gives it."""

    line: int = 1
    """Of the settings file, for messages."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was claimed and what was given in one year's evaluation."""

    year: int
    instrument: str
    claimed_index: Decimal | None = None
    official_index: Decimal | None = None
    claimed: Mapping[int, int] = field(default_factory=dict)
    """Level by number of the indicator."""

    official: Mapping[int, int] = field(default_factory=dict)
    line: int = 1


@dataclass(frozen=True, slots=True)
class CalendarStage:
    """A stage of the evaluation, and the day by which its papers are due."""

    name: str
    deadline: date
    """Inclusive."""

    line: int = 1


MAX_LOSS = 0.3
"""The share of its files that a root may lose from one run to the next before its source is taken for faulty."""


@dataclass(frozen=True, slots=True)
class RootSettings:
    """A folder to be scanned, and what is known of it beforehand."""

    name: str
    folder: Path
    """Absolute; not looked at, for it may lie on a drive that does not answer."""

    owner: str | None = None
    """The unit whose folder it is, by its id."""

    include: tuple[str, ...] = ()
    """Patterns of the only files to be read, as `globs` understands them; all files without one."""

    exclude: tuple[str, ...] = ()
    """Patterns of files and folders to be left alone."""

    sentinel: str | None = None
    """The path, below the root, of a file that is always there when the root is well."""

    minimum_files: int = 1
    """Regular files below the root; fewer mean that the source is faulty."""

    max_loss: float = MAX_LOSS
    """0..1"""

    line: int = 1


@dataclass(frozen=True, slots=True)
class Scanning:
    """How a scan is done when the command line does not say otherwise."""

    instrument: str = "auto"
    target: Decimal | None = None
    """None: where the next band begins."""

    jobs: int | None = None
    """Readers at work at once; None: as many as there are processors."""

    ocr: bool = True
    fail_on: str = "none"
    """"none", "required" or "any": which gaps end the command with a code of their own."""

    rehash_share: float = 0.01
    """The share of what seems unchanged that is hashed all the same, 0..1."""

    accept_unreadable: tuple[str, ...] = ()
    """Patterns of files that need not be readable, as `globs` understands them. The report shows them all the same."""

    engine: str = "local"
    """"local", or "dask:" and the address of a scheduler."""


@dataclass(frozen=True, slots=True)
class Output:
    """Where the reports go."""

    folder: Path | None = None
    formats: tuple[str, ...] = ("html", "json")


@dataclass(frozen=True, slots=True)
class Retention:
    """How long what earlier scans left is kept."""

    history_nights: int = 400
    """The latest runs that are kept, of each line and instrument."""

    history_days: int | None = None
    """Runs older than that are forgotten too; None: only their number counts."""

    cache_days: int = 90
    """What no scan has used for so long is forgotten."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail server, and between whom mails go. The password stands in the environment."""

    host: str
    sender: str
    recipients: tuple[str, ...]
    port: int = 587
    security: str = "starttls"
    """"starttls", "tls" or "none"."""

    user: str | None = None


@dataclass(frozen=True, slots=True)
class Notification:
    """Who is told of a change or a trouble."""

    mail: Mail | None = None
    apprise: tuple[str, ...] = ()
    """Addresses as Apprise takes them; ${NAME} stands for a variable of the environment."""

    link: str | None = None
    """Where the receivers can open the report; None: it is attached to e-mails."""


@dataclass(frozen=True, slots=True)
class Pack:
    """How the pack to hand in is made."""

    name: str | None = None
    """The pattern of its files' names; None: the default."""

    file_mb: float | None = None
    """No larger file goes in; None: of any size."""

    part_mb: float | None = None
    """The files are put into folders of at most so much; None: into one."""


@dataclass(frozen=True, slots=True)
class InstitutionSettings:
    """One of several institutions that are scanned together."""

    name: str
    settings: Path
    """The institution's own settings file, absolute."""

    code: str | None = None
    folders: tuple[Path, ...] = ()
    """Absolute; the roots of its own settings when there are none."""

    line: int = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force."""

    institution: str | None = None
    code: str | None = None
    """The region's code of the Ministry of Home Affairs, e.g. "32.11"."""

    time_zone: timezone | None = None
    """None: that of the computer."""

    scanning: Scanning = Scanning()
    output: Output = Output()
    cache: Path | None = None
    """The folder of the cache; None: the user's own."""

    retention: Retention = Retention()
    limits: Limits = LIMITS
    notification: Notification = Notification()
    pack: Pack = Pack()
    shares_details: bool = False
    """Whether other institutions may see names and quotes of the documents in a comparison."""

    path_map: Mapping[str, str] = field(default_factory=dict)
    """Where the workers of a cluster find what lies here: a folder there by a folder here."""

    institutions: tuple[InstitutionSettings, ...] = ()
    roots: tuple[RootSettings, ...] = ()
    """The folders that are scanned when none is named."""

    units: tuple[Unit, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    calendar: tuple[CalendarStage, ...] = ()
    agencies: Mapping[str, AgencyValue] = field(default_factory=dict)
    """Values of other agencies' indices, by the id that an instrument gives the index."""

    kind_mark: float = KIND_MARK
    """The confidence below which no kind of document is named, 0..1."""

    letter: Path | None = None
    """The secretariat's own template of the letters to the units, a Word file; None: ours."""

    file: Path | None = None
    """Where they come from; None: defaults."""

    lines: Mapping[str, int] = field(default_factory=dict, compare=False)
    """Of what stands in the file, by its full name: "output.folder"."""

    def place(self, name: str) -> str:
        """Where the value of this name stands, as messages begin; nothing when it does not come from the file."""
        return f"{self.file}, baris {self.lines[name]}: " if name in self.lines else ""
