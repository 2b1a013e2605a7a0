"""Signs that money has just left: evidence that weighs in with the classifier, never a verdict by itself."""

from enum import Enum

from nlu.loss_words.asked import ASKED, DONE
from nlu.loss_words.elsewhere import DOUBTFUL, no_matter_of_minutes
from nlu.loss_words.gone import GONE
from nlu.loss_words.kept import KEPT
from nlu.writing import LIMIT, aligned


class Loss(Enum):
    """What a text says of money: it has gone, it has not, it is no matter of minutes, somebody asks for it, or nothing of these."""

    TOLD = "told"
    DENIED = "denied"
    NO_MATTER_OF_MINUTES = "no matter of minutes"
    ASKED_FOR = "asked for"
    UNTOLD = "untold"


def loss_in(text: str) -> Loss:
    same = aligned(text[:LIMIT])
    if KEPT.search(same):
        return Loss.DENIED
    if no_matter_of_minutes(same):
        return Loss.NO_MATTER_OF_MINUTES
    if GONE.search(same) and not DOUBTFUL.search(same):
        return Loss.TOLD
    return Loss.ASKED_FOR if ASKED.search(same) and not DONE.search(same) else Loss.UNTOLD
