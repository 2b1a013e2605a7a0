"""The entities Telegram finds in a text by itself: links, addresses, commands, mentions and so on."""

import re

from simulator.rules.urls import Link, find_links
from simulator.rules.utf16 import Entity, unit_offsets

TAG = r"\w\u200c\u00b7\u0d80-\u0dff"
BOT_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])")
MENTION = re.compile(r"(?<!\w)@([A-Za-z0-9_]{2,32})(?!\w)")
HASHTAG = re.compile(rf"(?<![{TAG}])#(?=[{TAG}]*[^\W\d_])[{TAG}]{{1,256}}+(?!#)")
CASHTAG = re.compile(rf"(?<![${TAG}])\$(?:1INCH|[A-Z]{{1,8}})(?![${TAG}])")
# Telegram's server rule is not published; a leading + and 7 to 15 digits is what it surely marks.
PHONE = re.compile(r"(?<![\w+])\+\d(?:[ \-()]{0,2}\d){6,14}(?!\w)", re.ASCII)
SHORT_USERNAMES = {"gif", "vid", "pic"}
PRIORITY = {"blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "text_link": 49,
            "text_mention": 49, "bold": 90, "italic": 91, "underline": 92, "strikethrough": 93,
            "spoiler": 94, "custom_emoji": 99}  # fmt: skip
OPAQUE = {"pre", "code", "text_link", "text_mention", "custom_emoji"}
MAX_ENTITIES = 100


def find_entities(text: str) -> list[Entity]:
    """Leftmost first, the longer of two that overlap; offsets in UTF-16 code units."""
    offsets = unit_offsets(text)
    return [
        {
            "type": found.type,
            "offset": offsets[found.start],
            "length": offsets[found.end] - offsets[found.start],
        }
        for found in _without_overlaps(_candidates(text))
    ]


def merge_entities(marked: list[Entity], text: str) -> list[Entity]:
    """Entities the sender marked plus those found; nothing is found inside code or a link."""
    opaque = [entity for entity in marked if entity["type"] in OPAQUE]
    found = [entity for entity in find_entities(text) if not any(_overlap(entity, other) for other in opaque)]
    return sort_entities(marked + found)[:MAX_ENTITIES]


def sort_entities(entities: list[Entity]) -> list[Entity]:
    return sorted(entities, key=lambda e: (e["offset"], -e["length"], PRIORITY.get(e["type"], 50)))


def _candidates(text: str) -> list[Link]:
    found = [Link(*match.span(), "mention") for match in MENTION.finditer(text) if _is_username(match[1])]
    for pattern, kind in ((BOT_COMMAND, "bot_command"), (HASHTAG, "hashtag"), (CASHTAG, "cashtag"),
                          (PHONE, "phone_number")):  # fmt: skip
        found += [Link(*match.span(), kind) for match in pattern.finditer(text)]
    return found + find_links(text)


def _is_username(name: str) -> bool:
    return len(name) >= 4 or name.lower() in SHORT_USERNAMES


def _without_overlaps(found: list[Link]) -> list[Link]:
    kept: list[Link] = []
    for link in sorted(found, key=lambda link: (link.start, -link.end)):
        if not kept or link.start >= kept[-1].end:
            kept.append(link)
    return kept


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])
