"""Rasa's JSON, read at the edge into values of the house; anything odd is refused as a whole."""

from typing import Any

from center.understanding import Entity, EntityKind, Intent
from center.verdict import Span

from nlu.errors import ParserUnavailable

Ranked = list[tuple[Intent, float]]
# Rasa always appends it; it turns "/greet{...}" typed by a citizen into an intent with confidence 1.
_SHORTCUT = "RegexMessageHandler"
_LEARNED = frozenset({"CRFEntityExtractor"})
# A sum or a time has to be normalised, which the house does; of names the words themselves will do.
_NAMES = frozenset({EntityKind.ORGANISATION, EntityKind.PLATFORM, EntityKind.RELATION, EntityKind.REGION})
_SURE = 0.8


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


def learned_entities(answer: Any, text: str, lead: int) -> tuple[Entity, ...]:
    """What Rasa's CRF is sure of; spans outside the text are dropped.

    lead: code points that Rasa stripped from the text's beginning before it counted.
    """
    found = (_learned(item, text, lead) for item in answer["entities"] if isinstance(item, dict))
    return tuple(entity for entity in found if entity is not None)


def _learned(item: dict[str, Any], text: str, lead: int) -> Entity | None:
    try:
        kind, start, end = EntityKind(item["entity"]), int(item["start"]) + lead, int(item["end"]) + lead
        sure = float(item.get("confidence_entity", 0))
    except (KeyError, TypeError, ValueError):
        return None
    if (
        item.get("extractor") not in _LEARNED
        or kind not in _NAMES
        or sure < _SURE
        or not 0 <= start < end <= len(text)
    ):
        return None
    return Entity(kind, text[start:end].strip(), Span(start, end))
