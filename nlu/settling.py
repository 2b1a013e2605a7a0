"""From what a classifier ranks to what is believed: what it cannot know is weighed in here, for both parsers.

Factors were chosen on cross-validated training data and on the dev files of shared/eval.
"""

from center.understanding import Intent
from nlu.emergency import money_seems_gone

Ranked = list[tuple[Intent, float]]
_DANGERS = frozenset({Intent.SELF_HARM, Intent.THREATENED_OR_DETAINED})
# Training counts every intent alike; real citizens mostly send messages to be looked at.
_CHECKS_ARE_COMMON = 1.5
# How much likelier an emergency is when the words tell of a payment made.
_MONEY_IS_GONE = 8.0
# The danger rules have found nothing: then the classifier must be sure before a hotline is shown.
_SURE_OF_DANGER = 0.5
# Below this nothing is sure enough to be a wish: anything in doubt is checked as a message.
_DOUBT = 0.3


def settle(ranked: Ranked, text: str) -> Ranked:
    """Same intents, best first, probabilities together 1."""
    chances = dict(ranked)
    chances[Intent.CHECK_MESSAGE] = chances.get(Intent.CHECK_MESSAGE, 0.0) * _CHECKS_ARE_COMMON
    if money_seems_gone(text):
        chances[Intent.MONEY_SENT] = chances.get(Intent.MONEY_SENT, 0.0) * _MONEY_IS_GONE
    if sum(chances.get(danger, 0.0) for danger in _DANGERS) < _SURE_OF_DANGER:
        chances = {intent: 0.0 if intent in _DANGERS else chance for intent, chance in chances.items()}
    total = sum(chances.values()) or 1.0
    settled = sorted(((intent, chance / total) for intent, chance in chances.items()), key=lambda item: -item[1])
    return settled if settled[0][1] >= _DOUBT else _checked_first(settled)


def _checked_first(ranked: Ranked) -> Ranked:
    check = [(intent, chance) for intent, chance in ranked if intent is Intent.CHECK_MESSAGE]
    return check + [(intent, chance) for intent, chance in ranked if intent is not Intent.CHECK_MESSAGE]
