"""What a message is: the value types in which knowledge speaks to everybody else."""

from dataclasses import dataclass, field
from enum import StrEnum


class ScamType(StrEnum):
    """Codes of the known kinds of scam; their titles stand in the knowledge base."""

    BRUSHING_TASK = "brushing-task"
    FAKE_INVESTMENT = "fake-investment"
    FAKE_SHOPPING = "fake-shopping"
    FAKE_CUSTOMER_SERVICE = "fake-customer-service"
    FAKE_CREDIT_REPAIR = "fake-credit-repair"
    FAKE_LOAN = "fake-loan"
    IMPERSONATED_ACQUAINTANCE = "impersonated-acquaintance"
    IMPERSONATED_AUTHORITY = "impersonated-authority"
    ROMANCE = "romance"
    GAME_TRADE = "game-trade"
    PHISHING = "phishing"
    PRIZE = "prize"
    MONEY_MULE = "money-mule"
    FAKE_JOB = "fake-job"
    TECH_SUPPORT = "tech-support"
    EXTORTION = "extortion"
    RECOVERY = "recovery"
    ADVANCE_FEE = "advance-fee"
    GAMBLING = "gambling"
    OTHER = "other"


class Stage(StrEnum):
    """Where in its script a scam stands, in the order in which it goes."""

    HOOK = "hook"
    TRUST = "trust"
    ASK = "ask"
    PRESSURE = "pressure"
    CASH_OUT = "cash-out"


class Level(StrEnum):
    """How sure we are. There is no level that says a message is safe."""

    SCAM = "scam"
    SUSPICIOUS = "suspicious"
    UNKNOWN = "unknown"


class IndicatorKind(StrEnum):
    PHONE = "phone"
    URL = "url"
    DOMAIN = "domain"
    BANK_ACCOUNT = "bank-account"
    WALLET = "wallet"
    SOCIAL_ID = "social-id"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of code points in the citizen's own text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}:{self.end} is no range")

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Indicator:
    """Something that can be looked up or acted on.

    value: normalised (phones E.164, links and domains in lower case and punycode-free);
    shown: safe to print (links defanged).
    """

    kind: IndicatorKind
    value: str
    shown: str
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of the citizen's own text and the code of the red flag it shows."""

    span: Span
    flag: str


@dataclass(frozen=True, slots=True)
class Match:
    """A known script that the message resembles; score in 0..1, higher is closer."""

    script: str
    type: ScamType
    stage: Stage
    score: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What knowledge says about one message.

    score: calibrated probability of a scam, 0..1; type: the likeliest, should it be one: at level UNKNOWN a hint for staff,
    nothing to tell a citizen; None where there is nothing to go by;
    official: value of an indicator that stands on the centre's official list, if any; ms: time spent.
    """

    level: Level
    score: float
    type: ScamType | None = None
    matches: tuple[Match, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    official: str | None = None
    index_version: str = ""
    ms: float = field(default=0.0, compare=False)
