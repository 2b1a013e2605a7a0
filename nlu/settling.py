"""From what a classifier ranks to what is believed: what it cannot know is weighed in here, for both parsers.

Factors were chosen on cross-validated training data and on the dev files of shared/eval.
"""

from center.understanding import Intent

from nlu.answers import Ranked
from nlu.danger_words.hints import HINTS
from nlu.emergency import Loss, loss_in
from nlu.writing import LIMIT, aligned

_DANGERS = (Intent.SELF_HARM, Intent.THREATENED_OR_DETAINED)
# Training counts every intent alike; real citizens mostly send messages to be looked at,
# and messages tell of payments too.
_CHECKS_ARE_COMMON = {Loss.TOLD: 2.5, Loss.DENIED: 1.5, Loss.UNTOLD: 1.5}
# How much likelier an emergency is when the words tell of a payment made, deny one, or do neither.
_EMERGENCY = {Loss.TOLD: 8.0, Loss.DENIED: 0.1, Loss.UNTOLD: 0.5}
# The danger rules have found nothing: then the classifier must be sure before a hotline is shown,
# unless a word hints at it. Above this confidence a danger is reported, and never with less than _SURE.
_SURE, _HINTED = 0.6, 0.2
# Below this nothing is sure enough to be a wish: anything in doubt is checked as a message.
_DOUBT = 0.3


def settle(ranked: Ranked, text: str) -> Ranked:
    """Same intents, best first; a danger that is believed stands first, one that is not stands last."""
    chances, loss = dict(ranked), loss_in(text)
    danger = sum(chances.get(one, 0.0) for one in _DANGERS)
    money = chances.get(Intent.MONEY_SENT, 0.0)
    if _believed(danger, money if loss is Loss.TOLD else 0.0, text):
        return _danger_first(ranked, danger)
    for one in _DANGERS:
        chances[one] = 0.0
    chances[Intent.CHECK_MESSAGE] = chances.get(Intent.CHECK_MESSAGE, 0.0) * _CHECKS_ARE_COMMON[loss]
    chances[Intent.MONEY_SENT] = money * _EMERGENCY[loss]
    settled = _shared_out(chances)
    return settled if settled[0][1] >= _DOUBT else _first(Intent.CHECK_MESSAGE, settled)


def _believed(danger: float, loss: float, text: str) -> bool:
    """A suspicion with a hint, unless the text is as likely just about the money."""
    return danger >= _SURE or (danger >= max(_HINTED, loss) and bool(HINTS.search(aligned(text[:LIMIT]))))


def _danger_first(ranked: Ranked, danger: float) -> Ranked:
    """Danger comes before money, and before everything else."""
    worst = next(intent for intent, _ in ranked if intent in _DANGERS)
    rest = [(intent, chance) for intent, chance in ranked if intent is not worst]
    return [(worst, max(danger, _SURE)), *rest]


def _shared_out(chances: dict[Intent, float]) -> Ranked:
    total = sum(chances.values()) or 1.0
    return sorted(((intent, chance / total) for intent, chance in chances.items()), key=lambda item: -item[1])


def _first(chosen: Intent, ranked: Ranked) -> Ranked:
    return sorted(ranked, key=lambda item: item[0] is not chosen)
