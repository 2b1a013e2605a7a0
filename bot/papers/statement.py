"""The citizen's own account, for police and bank."""

from datetime import datetime, tzinfo

from bot.answers import when_text
from bot.papers.paper import Paper
from bot.words import Words
from center.defang import defang
from center.money import shown
from center.my_reports import Told
from center.when import Precision

BLANKS = ("name", "identity", "account", "phone", "signed")
"""What police and bank ask beyond it: written in by hand, never asked here."""


def statement(told: Told, words: Words, zone: tzinfo) -> Paper:
    """Links are written so that nobody opens them by mistake."""
    tip = told.tip
    known_to = Precision(tip.happened_known_to) if tip.happened_known_to else None
    when = when_text(tip.happened_at, known_to, words, zone) if tip.happened_at else words("not-said")
    amount = shown(tip.amount_cents, tip.currency) if tip.amount_cents is not None else words("not-said")
    rows = [
        (words("paper-case"), tip.case_number),
        (words("paper-received"), _at(tip.created_at, zone)),
        (words("paper-paid-when"), when),
        (words("paper-amount"), amount),
        (words("paper-paid-from"), defang(told.paid_from) or words("not-said")),
        (words("paper-channel"), words(f"channel-{tip.channel}") if tip.channel else words("not-said")),
    ]
    later = [(words("paper-added", at=_at(at, zone)), defang(text)) for at, text in told.added]
    blanks = [words(f"paper-blank-{blank}") for blank in BLANKS]
    texts = [(words("paper-story"), defang(told.story)), *later]
    return Paper(words("statement-title"), words("statement-notice"), rows, texts, blanks, words("statement-foot"))


def _at(instant: datetime, zone: tzinfo) -> str:
    return f"{instant.astimezone(zone):%Y-%m-%d %H:%M}"
