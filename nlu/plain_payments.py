"""Where a text says plainly that one sum has gone, so that the sum need not be asked for."""

import re

from nlu.emergency import Loss, loss_in

_CLAUSES = re.compile(r"[,，。;；!！?？\n](?!\d)|\b(?:and|but|so|because|who|which)\b", re.IGNORECASE)
# A sum that stands for more than itself, or is written as other countries do.
_SEVERAL = re.compile(
    r"每|各|\d次|[两几多十]次|笔|又|再|\b(?:twice|times|each|every|another|more)\b|\d\.\d{3}(?!\d)",
    re.IGNORECASE,
)
_PROMISED = re.compile(r"[返退赚奖]|说|答应|\b(?:promis\w+|said|says|back|won|left)\b", re.IGNORECASE)


def plain_payments(text: str) -> list[str]:
    """The clauses that tell of a payment, of what was promised or asked for none; empty where it may be several."""
    if _SEVERAL.search(text):
        return []
    return [one for one in _CLAUSES.split(text) if loss_in(one) is Loss.TOLD and not _PROMISED.search(one)]
