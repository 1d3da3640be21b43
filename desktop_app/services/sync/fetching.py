"""Everything that a sync needs from HubSpot, stage by stage; nothing of the workspace is touched meanwhile.

A stage that fails leaves the others standing. What was fetched before a sync was cancelled is there when it goes on.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.errors import NotReached
from desktop_app.domain.messages import QT_TRANSLATE_NOOP, Message
from desktop_app.services.sync.stages import Stage, StageResult, StageState
from desktop_app.sources.hubspot import associations, history, stages
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.faults import (
    CertificateRefused,
    DailyLimitReached,
    KeyRefused,
    ProxyUnusable,
    TooSlow,
    Unreachable,
)
from desktop_app.sources.hubspot.history import History
from desktop_app.sources.hubspot.packed import PackedRows

_SILENT = QT_TRANSLATE_NOOP("Messages", "HubSpot gave no answer about the company of %n client(s).")
_LOST = QT_TRANSLATE_NOOP("Messages", "Of the companies that clients belong to, HubSpot does not have %n.")
_FIRST = QT_TRANSLATE_NOOP("Messages", "There is no earlier sync to compare with.")
# After these, asking for more is of no use.
_FINAL = (KeyRefused, Unreachable, CertificateRefused, ProxyUnusable, DailyLimitReached, TooSlow)
_HUBS = ("marketing", "sales", "service", "operations", "cms", "commerce")
_HISTORY = [f"hs_{hub}_hub_mrr" for hub in _HUBS]

# The stage, and how many records of it were read, of how many (0 where that is not known).
Report = Callable[[Stage, int, int], None]


@dataclass(slots=True)
class Fetched:
    """What HubSpot gave; each part is as it was made until its stage is done."""

    account: stages.Account = field(default_factory=stages.Account)
    usage: stages.DailyUsage | None = None
    properties: Sequence[str] = ()
    clients: PackedRows = field(default_factory=PackedRows)
    company_of: Mapping[str, str] = field(default_factory=dict)
    companies: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    owners: Mapping[str, str] = field(default_factory=dict)
    history: History = field(default_factory=dict)
    results: dict[Stage, StageResult] = field(default_factory=dict)
    requests: int = 0

    @property
    def asked(self) -> Sequence[str]:
        """The properties of clients that were asked for."""
        return stages.asked_properties(self.properties)

    def is_done(self, stage: Stage) -> bool:
        """Whether the stage brought what it should."""
        return stage in self.results and self.results[stage].state is StageState.DONE


def fetch(client: Client, fetched: Fetched, report: Report, *, with_history: bool) -> None:
    """Fetch into `fetched` what it does not have yet; `report` receives the stage and its progress.

    Raises `NotReached` when not even the clients can be had: nothing is to be taken then. Raises `Cancelled`; what was
    fetched before stays in `fetched`, and the next call goes on from there.
    """
    before = client.requests
    try:
        _Fetching(client, fetched, report).fetch_all(with_history=with_history)
    finally:
        fetched.requests += client.requests - before


@dataclass(slots=True)
class _Fetching:
    client: Client
    fetched: Fetched
    report: Report
    final: NotReached | None = None

    def fetch_all(self, *, with_history: bool) -> None:
        self._try(Stage.ACCOUNT, self._account)
        self._try(Stage.PROPERTIES, self._properties)
        if (fault := self._try(Stage.CLIENTS, self._clients)) is not None:
            raise fault
        self._try(Stage.ASSOCIATIONS, self._associations)
        self._try(Stage.COMPANIES, self._companies, needs=Stage.ASSOCIATIONS)
        self._try(Stage.OWNERS, self._owners)
        if with_history:
            self._try(Stage.HISTORY, self._history)
        else:
            self._skip(Stage.HISTORY, Message(_FIRST))

    def _try(self, stage: Stage, act: Callable[[], StageResult], needs: Stage | None = None) -> NotReached | None:
        """Do a stage unless it is done; gives why it failed."""
        fetched = self.fetched
        if fetched.is_done(stage):
            return None
        if self.final is not None:
            self._skip(stage, self.final.title)
            return self.final
        if needs is not None and not fetched.is_done(needs):
            self._skip(stage, None)
            return None
        self.report(stage, 0, 0)
        self.client.begin_stage()
        try:
            fetched.results[stage] = act()
        except NotReached as fault:
            fetched.results[stage] = StageResult(stage=stage, state=StageState.FAILED, problem=fault.message)
            self.final = fault if isinstance(fault, _FINAL) else None
            return fault
        return None

    def _skip(self, stage: Stage, problem: Message | None) -> None:
        self.fetched.results[stage] = StageResult(stage=stage, state=StageState.SKIPPED, problem=problem)

    def _progress(self, stage: Stage) -> Callable[[int, int], None]:
        return lambda done, total: self.report(stage, done, total)

    def _account(self) -> StageResult:
        account = stages.read_account(self.client)
        try:
            self.fetched.usage = stages.read_usage(self.client)
        except _FINAL:
            raise
        except NotReached:  # how much of the day is used is good to know, not needed
            self.fetched.usage = None
        self.fetched.account = account
        return _done(Stage.ACCOUNT, 1)

    def _properties(self) -> StageResult:
        self.fetched.properties = stages.read_properties(self.client)
        return _done(Stage.PROPERTIES, len(self.fetched.properties))

    def _clients(self) -> StageResult:
        self.fetched.clients = stages.read_clients(self.client, self.fetched.properties, self._progress(Stage.CLIENTS))
        return _done(Stage.CLIENTS, len(self.fetched.clients))

    def _associations(self) -> StageResult:
        ids = self.fetched.clients.ids
        association_set = associations.read_associations(self.client, ids, self._progress(Stage.ASSOCIATIONS))
        self.fetched.company_of = association_set.companies
        return _done(Stage.ASSOCIATIONS, len(association_set.companies), _SILENT, association_set.unknown)

    def _companies(self) -> StageResult:
        ids = list(self.fetched.company_of.values())
        companies_read = stages.read_companies(self.client, ids, self._progress(Stage.COMPANIES))
        self.fetched.companies = companies_read.properties
        return _done(Stage.COMPANIES, len(companies_read.properties), _LOST, len(companies_read.missing))

    def _owners(self) -> StageResult:
        self.fetched.owners = stages.read_owners(self.client, self._progress(Stage.OWNERS))
        return _done(Stage.OWNERS, len(self.fetched.owners))

    def _history(self) -> StageResult:
        self.fetched.history = history.read_history(self.client, _HISTORY, self._progress(Stage.HISTORY))
        return _done(Stage.HISTORY, len(self.fetched.history))


def _done(stage: Stage, read: int, problem: str = "", count: int = 0) -> StageResult:
    message = Message(problem, number=count) if count else None
    return StageResult(stage=stage, state=StageState.DONE, read=read, problem=message)
