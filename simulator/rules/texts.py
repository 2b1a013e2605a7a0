"""A text or caption as Telegram takes it: parsed, trimmed, with entities, within its limit."""

import re
from dataclasses import dataclass
from typing import Any

from simulator.errors import bad_request
from simulator.rules.entities import PRIORITY, merge_entities
from simulator.rules.html import parse_html
from simulator.rules.legacy_markdown import parse_legacy_markdown
from simulator.rules.markdown import parse_markdown_v2
from simulator.rules.utf16 import Entity, units

MAX_TEXT = 4096
MAX_CAPTION = 1024
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\u2028\u2029]")
SELF_FOUND = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}


@dataclass(frozen=True)
class Formatted:
    """`entities` offsets count UTF-16 code units of `text`."""

    text: str
    entities: list[Entity]

    def shape(self, text_field: str = "text") -> dict[str, Any]:
        """As fields of a Message: text and entities, or caption and caption_entities."""
        name = "entities" if text_field == "text" else f"{text_field}_entities"
        fields: dict[str, Any] = {text_field: self.text} if self.text else {}
        return fields | ({name: self.entities} if self.entities else {})


def read_text(source: str, parse_mode: str, entities: list[Entity] | None) -> Formatted:
    """The text of a message. Raises ApiError when empty, too long or badly marked up."""
    if not source:
        raise bad_request("message text is empty")
    formatted = formatted_text(source, parse_mode, entities)
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if units(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return formatted


def read_caption(source: str, parse_mode: str, entities: list[Entity] | None) -> Formatted:
    formatted = formatted_text(source, parse_mode, entities)
    if units(formatted.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def formatted_text(source: str, parse_mode: str, entities: list[Entity] | None = None) -> Formatted:
    """Parsed and trimmed, with the entities Telegram finds by itself; no limit applied."""
    text, marked = _parse(source, parse_mode, entities)
    text, marked = _trim(CONTROL.sub(" ", text.replace("\r", "")), marked)
    return Formatted(text, merge_entities(marked, text))


def _parse(source: str, parse_mode: str, entities: list[Entity] | None) -> tuple[str, list[Entity]]:
    mode = parse_mode.lower()
    if mode == "html":
        return parse_html(source)
    if mode == "markdownv2":
        return parse_markdown_v2(source)
    if mode == "markdown":
        return parse_legacy_markdown(source)
    if mode not in ("", "none"):
        raise bad_request("unsupported parse_mode")
    return source, _checked(entities or [], source)


def _checked(entities: list[Entity], text: str) -> list[Entity]:
    length = units(text)
    kept = []
    for entity in entities:
        if not isinstance(entity, dict) or not {"type", "offset", "length"} <= entity.keys():
            raise bad_request("can't parse MessageEntity: MessageEntity must be an Object")
        if entity["offset"] < 0 or entity["length"] <= 0 or entity["offset"] + entity["length"] > length:
            raise bad_request("entity beginning/ending is out of the text")
        if entity["type"] not in SELF_FOUND and entity["type"] in PRIORITY:
            kept.append(dict(entity))
    return kept


def _trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    stripped = text.strip()
    lead = units(text[: len(text) - len(text.lstrip())])
    end = units(stripped)
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        stop = min(end, entity["offset"] + entity["length"] - lead)
        if stop > start:
            moved.append(entity | {"offset": start, "length": stop - start})
    return stripped, moved
