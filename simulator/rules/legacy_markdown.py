"""parse_mode Markdown, Telegram's first one: nothing nests, and only four characters mean anything."""

from simulator.errors import ApiError, bad_request
from simulator.rules.links import link_entity
from simulator.rules.utf16 import Entity, units

TYPES = {"```": "pre", "*": "bold", "_": "italic", "`": "code", "[": "text_link"}
ESCAPABLE = "_*`["


def parse_legacy_markdown(source: str) -> tuple[str, list[Entity]]:
    """Text and entities; ApiError where a mark stays open."""
    pieces: list[str] = []
    entities: list[Entity] = []
    at = 0
    while at < len(source):
        if source[at] == "\\" and source[at + 1 : at + 2] and source[at + 1] in ESCAPABLE:
            pieces.append(source[at + 1])
            at += 2
        elif mark := next((mark for mark in TYPES if source.startswith(mark, at)), ""):
            offset = units("".join(pieces))
            inner, entity, at = _marked(source, at, mark, offset)
            pieces.append(inner)
            entities += [entity] if entity and inner else []
        else:
            pieces.append(source[at])
            at += 1
    return "".join(pieces), entities


def _marked(source: str, at: int, mark: str, offset: int) -> tuple[str, Entity | None, int]:
    """What stands between the marks, its entity if it makes one, and where to read on."""
    closing = "]" if mark == "[" else mark
    end = source.find(closing, at + len(mark))
    if end < 0:
        raise _unclosed(source, at)
    inner, after = source[at + len(mark) : end], end + len(closing)
    if mark == "[":
        url, after = _url(source, at, inner, after)
        return inner, link_entity(url, offset, units(inner)), after
    entity: Entity = {"type": TYPES[mark]}
    if mark == "```":
        inner, language = _code_block(inner)
        entity |= {"language": language} if language else {}
    return inner, entity | {"offset": offset, "length": units(inner)}, after


def _url(source: str, at: int, inner: str, after: int) -> tuple[str, int]:
    """The address in round brackets; without them the text itself is one."""
    if not source.startswith("(", after):
        return inner, after
    end = source.find(")", after)
    if end < 0:
        raise _unclosed(source, at)
    return source[after + 1 : end], end + 1


def _code_block(inner: str) -> tuple[str, str]:
    """Without the language on its first line."""
    first, newline, rest = inner.partition("\n")
    if not newline or " " in first:
        return inner, ""
    return rest, first


def _unclosed(source: str, at: int) -> ApiError:
    offset = len(source[:at].encode("utf-8", "surrogatepass"))
    return bad_request(f"can't parse entities: Can't find end of the entity starting at byte offset {offset}")
