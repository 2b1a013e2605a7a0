"""What a citizen takes back and says anew: "80,000? no, 8,000", "no, it was 30,000", in any of the languages."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.answers_read import Happened, corrected, read_amount, read_when
from bot.draft import Sum
from nlu.finders.money_words import ADDS
from nlu.writing import aligned


@dataclass(frozen=True, slots=True)
class Correction:
    """What is said anew; at least one of the two."""

    amount: Sum | None = None
    happened: Happened | None = None


def read_correction(text: str, jurisdiction: str, now: datetime, zone: tzinfo) -> Correction | None:
    """None unless the text clearly takes something back and names a sum or a time in its place."""
    said = corrected(text)
    if said is None:
        return None
    happened = read_when(said, now, zone)
    amount = read_amount(said, jurisdiction, now)
    if happened is not None and happened.at > now:
        happened = None
    # "3" alone is no sum that anybody corrects; at a question about a sum it is read there.
    if amount is not None and len(said.strip(" .。!！")) < 2:
        amount = None
    return Correction(amount, happened) if amount or happened else None


def adds(text: str) -> bool:
    """Whether it begins by saying that it belongs to what was told before: "correction: ..."."""
    return ADDS.match(aligned(text)) is not None
