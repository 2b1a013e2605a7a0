"""What proves that something was reported, and when."""

from datetime import tzinfo

from bot.papers.paper import Paper
from bot.words import Words
from center.defang import defang
from center.receipts import Receipt
from center.store.tables import Tip


def receipt(tip: Tip, story: str, proof: Receipt, words: Words, zone: tzinfo) -> Paper:
    rows = [
        (words("paper-case"), tip.case_number),
        (words("paper-received"), f"{tip.created_at.astimezone(zone):%Y-%m-%d %H:%M:%S %Z}"),
        (words("paper-digest"), proof.digest),
        (words("paper-seal"), proof.seal),
    ]
    texts = [(words("paper-story"), defang(story))]
    return Paper(words("receipt-title"), words("receipt-notice"), rows, texts, foot=words("receipt-foot"))
