"""From what a classifier ranks to what is believed: what it cannot know is weighed in here, for both parsers.

Factors were chosen on cross-validated training data, on the half of the held-out set that may be read
(nlu/develop) and on third-party messages, which are measured and not kept (`nlu.messages`).
"""

import re

from center.understanding import Intent

from nlu.answers import Ranked
from nlu.danger_words.harmless import HARMLESS
from nlu.danger_words.hints import HINTS
from nlu.emergency import Loss, loss_in
from nlu.writing import LIMIT, aligned

_DANGERS = (Intent.SELF_HARM, Intent.THREATENED_OR_DETAINED)
# Training counts every intent alike; real citizens mostly send messages to be looked at,
# and messages tell of payments too.
_CHECKS_ARE_COMMON = {
    Loss.TOLD: 2.5,
    Loss.DENIED: 1.5,
    Loss.NO_MATTER_OF_MINUTES: 1.5,
    Loss.ASKED_FOR: 1.5,
    Loss.UNTOLD: 1.5,
}
# How much likelier an emergency is when the words tell of a payment made, deny one, speak of one that is
# long ago or everyday, of one that is asked for, or do none of these.
_EMERGENCY = {
    Loss.TOLD: 5.0,
    Loss.DENIED: 0.01,
    Loss.NO_MATTER_OF_MINUTES: 0.01,
    Loss.ASKED_FOR: 0.1,
    Loss.UNTOLD: 0.7,
}
# A long text is mostly somebody else's: a chat, a letter. Who needs help this minute is brief.
_LONG, _EMERGENCY_AT_LENGTH = 140, 0.3
_TO_MANY, _EMERGENCY_TO_MANY = (
    re.compile(r"退订|拒收|回复?[tn]\b|(?:reply|text) stop|opt out|unsubscribe"),
    0.1,
)
_HELD_BACK = (Loss.DENIED, Loss.NO_MATTER_OF_MINUTES)
# The danger rules have found nothing: then the classifier must be sure before a hotline is shown,
# unless a word hints at it. Above this confidence a danger is reported, and never with less than _SURE.
_SURE, _HINTED = 0.6, 0.2
_BESIDE_OTHERS = 0.4  # with a hint: at least so much of what the best other intent has
_VERY_SURE = 0.85  # to overrule "this bill is killing me", or words that tell of a payment
# Below this nothing is sure enough to be a wish: anything in doubt is checked as a message,
# except money that may just have gone, where minutes count, unless the words say it has not.
_DOUBT = 0.4


def settle(ranked: Ranked, text: str) -> Ranked:
    """Same intents, best first; a danger that is believed stands first, one that is not stands last."""
    chances, loss = dict(ranked), loss_in(text)
    danger = sum(chances.get(one, 0.0) for one in _DANGERS)
    money = chances.get(Intent.MONEY_SENT, 0.0)
    other = max((chance for intent, chance in ranked if intent not in _DANGERS), default=0.0)
    if _believed(danger, other, text, told=loss is Loss.TOLD):
        return _danger_first(ranked, danger)
    for one in _DANGERS:
        chances[one] = 0.0
    chances[Intent.CHECK_MESSAGE] = chances.get(Intent.CHECK_MESSAGE, 0.0) * _CHECKS_ARE_COMMON[loss]
    chances[Intent.MONEY_SENT] = money * _emergency(loss, text)
    settled = _shared_out(chances)
    urgent = settled[0][0] is Intent.MONEY_SENT and loss not in _HELD_BACK
    sure = settled[0][1] >= _DOUBT or urgent
    return settled if sure else _first(Intent.CHECK_MESSAGE, settled)


def _emergency(loss: Loss, text: str) -> float:
    """Who offers a way to unsubscribe has written to thousands, and nobody of them has paid just now."""
    if _TO_MANY.search(aligned(text[:LIMIT])):
        return min(_EMERGENCY[loss], _EMERGENCY_TO_MANY)
    return min(_EMERGENCY[loss], _EMERGENCY_AT_LENGTH) if len(text) > _LONG else _EMERGENCY[loss]


def _believed(danger: float, other: float, text: str, told: bool) -> bool:
    """other: the best of the harmless intents; told: the words tell of a payment, which frightens too."""
    same = aligned(text[:LIMIT])
    if HARMLESS.search(same):
        return danger >= _VERY_SURE
    if HINTS.search(same):
        return danger >= max(_HINTED, _BESIDE_OTHERS * other)
    return danger >= (_VERY_SURE if told else _SURE)


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
