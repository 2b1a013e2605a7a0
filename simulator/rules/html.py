"""parse_mode HTML: text and entities, or a refusal in Telegram's words."""

import re
from dataclasses import dataclass, field

from simulator.errors import ApiError, bad_request
from simulator.rules.entities import sort_entities
from simulator.rules.links import link_entity
from simulator.rules.utf16 import Entity, cut, units

STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:(lt|gt|amp|quot)|#(\d+)|#x([0-9a-f]+));?", re.IGNORECASE)
ATTRIBUTE = re.compile(r"\s*([^\s=>]+)\s*(?:=\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.-]*)(?=[\s>])))?")


@dataclass
class OpenTag:
    name: str
    argument: str
    offset: int


@dataclass
class HtmlReader:
    source: str
    at: int = 0
    length: int = 0
    pieces: list[str] = field(default_factory=list)
    open_tags: list[OpenTag] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def read(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            if self.source[self.at] != "<":
                self._text()
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        if self.open_tags:
            raise self._refusal(f'Can\'t find end tag corresponding to start tag "{self.open_tags[-1].name}"')
        return "".join(self.pieces), sort_entities(self.entities)

    def _text(self) -> None:
        stop = self.source.find("<", self.at)
        raw = self.source[self.at : stop if stop != -1 else len(self.source)]
        self.at += len(raw)
        plain = decode_references(raw)
        self.pieces.append(plain)
        self.length += units(plain)

    def _start_tag(self) -> None:
        begin = self.at
        match = re.compile(r"<([^\s>]*)").match(self.source, begin)
        name = (match[1] if match else "").lower()
        self.at = begin + 1 + len(name)
        if self.at >= len(self.source):
            raise self._refusal(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if name not in STYLES:
            raise self._refusal(f'Unsupported start tag "{name}" at byte offset {self._bytes(begin)}')
        argument = self._attributes(name, begin)
        if name == "span" and argument != "spoiler":
            raise self._refusal(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}')
        self.open_tags.append(OpenTag(name, argument, self.length))

    def _attributes(self, name: str, begin: int) -> str:
        argument = ""
        while True:
            self.at += len(self.source[self.at :]) - len(self.source[self.at :].lstrip())
            if self.at >= len(self.source):
                raise self._refusal(f"Unclosed start tag at byte offset {self._bytes(begin)}")
            if self.source[self.at] == ">":
                self.at += 1
                return argument
            argument = self._attribute(name, begin) or argument

    def _attribute(self, name: str, begin: int) -> str:
        """The one value that matters for this tag, "" for any other attribute."""
        match = ATTRIBUTE.match(self.source, self.at)
        where = f'the tag "{name}" at byte offset {self._bytes(begin)}'
        if match is None:
            raise self._refusal(f"Empty attribute name in {where}")
        key = match[1].lower()
        value = next((group for group in match.groups()[1:] if group is not None), None)
        self.at = match.end()
        if value is None:
            if (name, key) == ("blockquote", "expandable"):
                return "expandable"
            if self.at >= len(self.source):
                raise self._refusal(f"Unclosed start tag at byte offset {self._bytes(begin)}")
            raise self._refusal(f"Expected equal sign in declaration of an attribute of {where}")
        return argument_of(name, key, decode_references(value))

    def _end_tag(self) -> None:
        begin = self.at
        place = f"at byte offset {self._bytes(begin)}"
        if not self.open_tags:
            raise self._refusal(f"Unexpected end tag {place}")
        match = re.compile(r"</([^\s>]*)\s*>").match(self.source, begin)
        if match is None:
            raise self._refusal(f"Unclosed end tag {place}")
        tag, found = self.open_tags.pop(), match[1].lower()
        if found and found != tag.name:
            raise self._refusal(f'Unmatched end tag {place}, expected "</{tag.name}>", found "</{found}>"')
        self.at = match.end()
        if self.length > tag.offset:
            self._close(tag)

    def _close(self, tag: OpenTag) -> None:
        offset, length = tag.offset, self.length - tag.offset
        if tag.name == "a":
            entity = link_entity(tag.argument or cut("".join(self.pieces), offset, length), offset, length)
            self.entities += [entity] if entity else []
        elif tag.name in ("pre", "code"):
            self._close_code(tag, {"type": tag.name, "offset": offset, "length": length})
        else:
            self.entities.append(styled(tag, offset, length))

    def _close_code(self, tag: OpenTag, entity: Entity) -> None:
        """`<pre><code class="language-x">` is one pre entity with a language."""
        last = self.entities[-1] if self.entities else None
        if tag.name == "pre" and last and last["type"] == "code" and last["offset"] == entity["offset"]:
            if last["length"] == entity["length"]:
                entity |= {"language": last["language"]} if "language" in last else {}
                self.entities.pop()
        elif tag.name == "code" and tag.argument and any(t.name == "pre" for t in self.open_tags):
            entity["language"] = tag.argument
        self.entities.append(entity)

    def _bytes(self, index: int) -> int:
        return len(self.source[:index].encode("utf-8", "surrogatepass"))

    def _refusal(self, reason: str) -> ApiError:
        return bad_request(f"can't parse entities: {reason}")


def parse_html(source: str) -> tuple[str, list[Entity]]:
    text, entities = HtmlReader(source).read()
    return text, without_styles_in_code(entities)


def without_styles_in_code(entities: list[Entity]) -> list[Entity]:
    """Code and pre hold no other entity; Telegram drops what stands inside."""
    code = [entity for entity in entities if entity["type"] in ("code", "pre")]
    return [entity for entity in entities if entity in code or not any(_inside(entity, one) for one in code)]


def argument_of(name: str, key: str, value: str) -> str:
    if (name, key) in {("a", "href"), ("tg-emoji", "emoji-id")}:
        return value
    if (name, key) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (name, key) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return ""


def styled(tag: OpenTag, offset: int, length: int) -> Entity:
    entity: Entity = {"type": STYLES[tag.name], "offset": offset, "length": length}
    if tag.name == "tg-emoji":
        if not tag.argument.isdigit():
            raise bad_request("can't parse entities: Invalid custom emoji identifier specified")
        entity["custom_emoji_id"] = tag.argument
    if tag.argument == "expandable":
        entity["type"] = "expandable_blockquote"
    return entity


def decode_references(raw: str) -> str:
    """Telegram knows four names and numbers; any other `&...;` stays as written."""

    def character(match: re.Match[str]) -> str:
        if match[1]:
            return CHARACTERS[match[1].lower()]
        code = int(match[2]) if match[2] else int(match[3], 16)
        return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else match[0]

    return REFERENCE.sub(character, raw)


def _inside(entity: Entity, outer: Entity) -> bool:
    end, outer_end = entity["offset"] + entity["length"], outer["offset"] + outer["length"]
    return bool(outer["offset"] <= entity["offset"] and end <= outer_end)
