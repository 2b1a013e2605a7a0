"""Rasa's JSON, read at the edge into values of the house; anything odd is refused as a whole."""

from typing import Any

from center.understanding import Intent

from nlu.errors import ParserUnavailable

Ranked = list[tuple[Intent, float]]
# Rasa always appends it; it turns "/greet{...}" typed by a citizen into an intent with confidence 1.
_SHORTCUT = "RegexMessageHandler"


def ranking_of(answer: Any) -> Ranked:
    """Intents with confidences in 0..1, best first; at least two. Raises ParserUnavailable."""
    try:
        if any(str(e.get("extractor")) == _SHORTCUT for e in answer["entities"]):
            raise ParserUnavailable("Rasa took the text for its own payload syntax")
        ranked = [(Intent(item["name"]), float(item["confidence"])) for item in answer["intent_ranking"]]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ParserUnavailable(f"Rasa's answer is malformed: {type(error).__name__}") from error
    if len(ranked) < 2 or not all(0 <= confidence <= 1 for _, confidence in ranked):
        raise ParserUnavailable("Rasa's answer is malformed: no ranking")
    return sorted(ranked, key=lambda item: -item[1])
