"""What a citizen wants: the value types in which nlu speaks to everybody else."""

from dataclasses import dataclass
from enum import StrEnum

from center.verdict import Span


class Intent(StrEnum):
    CHECK_MESSAGE = "check_message"
    REPORT_INCIDENT = "report_incident"
    MONEY_SENT = "money_sent"
    SELF_HARM = "self_harm"
    THREATENED_OR_DETAINED = "threatened_or_detained"
    ASK_GUIDANCE = "ask_guidance"
    ASK_ABOUT_TYPE = "ask_about_type"
    ASK_STATUS = "ask_status"
    ADD_EVIDENCE = "add_evidence"
    WITHDRAW_REPORT = "withdraw_report"
    ASK_OFFICIAL_NUMBER = "ask_official_number"
    VERIFY_CENTRE = "verify_centre"
    SUBSCRIBE = "subscribe"
    UNSUBSCRIBE = "unsubscribe"
    CHANGE_LANGUAGE = "change_language"
    DELETE_MY_DATA = "delete_my_data"
    TALK_TO_HUMAN = "talk_to_human"
    FEEDBACK_WRONG = "feedback_wrong"
    QUIZ = "quiz"
    GREET = "greet"
    THANKS = "thanks"
    BYE = "bye"
    AFFIRM = "affirm"
    DENY = "deny"
    CHITCHAT_BOT = "chitchat_bot"
    ABUSE = "abuse"
    OUT_OF_SCOPE = "out_of_scope"


class Plight(StrEnum):
    """What somebody is in, whatever they ask for: what to do this minute comes first. The gravest stands first."""

    IMAGES = "images"
    """Blackmailed with intimate pictures of their own."""
    PAYING = "paying"
    """Money is about to go, theirs or somebody's beside them; it can still be kept."""
    CONTROL = "control"
    """Others see or steer their phone or computer."""
    GIVEN = "given"
    """Others have a code, a password, card or identity papers of theirs."""


class Worry(StrEnum):
    """What people ask or tell next, once a danger or a loss was told: each has an answer of its own."""

    MONEY_BACK = "money-back"
    NO_ANSWER = "no-answer"
    """The police, the bank or a help line cannot be reached."""
    TURNED_AWAY = "turned-away"
    """The police or the bank would not help."""
    WHO_LEARNS = "who-learns"
    """Whether parents, spouse, school or employer are told."""
    ASHAMED = "ashamed"
    OWN_TROUBLE = "own-trouble"
    """Whether they have done wrong themselves: lent a card, passed money on."""
    WILL_SEND = "will-send"
    HAVE_SENT = "have-sent"
    """Pictures, by a blackmailer."""
    PAY_BLACKMAILER = "pay-blackmailer"
    BLOCK_THEM = "block-them"
    REVENGE = "revenge"
    RECOVERY_OFFER = "recovery-offer"
    """Somebody offers to get the money back."""
    LOCKED_OUT = "locked-out"
    """Of an account that others took over."""
    CLEAN_DEVICE = "clean-device"
    FRIEND_SILENT = "friend-silent"
    """Somebody in despair does not answer, or it is not known what to say to them."""
    WHAT_NEXT = "what-next"
    POLICE_HOW = "police-how"
    DONE_THAT = "done-that"
    """What we said to do is done."""
    NO_PROOF = "no-proof"
    MORE_ASKED = "more-asked"
    """The scammer wants money before paying out."""


class EntityKind(StrEnum):
    AMOUNT = "amount"
    TRANSFER_TIME = "transfer_time"
    PLATFORM = "platform"
    PAYMENT_CHANNEL = "payment_channel"
    ORGANISATION = "organisation"
    RELATION = "relation"
    PHONE = "phone"
    URL = "url"
    ACCOUNT = "account"
    WALLET = "wallet"
    SOCIAL_ID = "social_id"
    CASE_NUMBER = "case_number"
    REGION = "region"


class Parser(StrEnum):
    """Which parser answered; staff see it on every message."""

    RULES = "rules"
    RASA = "rasa"
    EMBEDDED = "embedded"


@dataclass(frozen=True, slots=True)
class Entity:
    """value: normalised as text (an amount as "80000.00 CNY", an instant in ISO 8601 UTC)."""

    kind: EntityKind
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Understanding:
    """confidence in 0..1; runner_up is the second best intent with its confidence; the rest is not the intent's."""

    intent: Intent
    confidence: float
    parser: Parser
    entities: tuple[Entity, ...] = ()
    runner_up: tuple[Intent, float] | None = None
    plight: Plight | None = None
    minor: bool = False
    """Whether the writer seems to be under eighteen."""
    of_another: bool = False
    """Whether the danger is somebody else's, told by one who worries."""
    worries: tuple[tuple[Worry, float], ...] = ()
    """The likeliest first, each with its chance in 0..1 against all others and none."""
