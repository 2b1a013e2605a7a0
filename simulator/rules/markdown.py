"""parse_mode MarkdownV2: text and entities, or a refusal in Telegram's words."""

import re
from dataclasses import dataclass, field

from simulator.errors import ApiError, bad_request
from simulator.rules.entities import sort_entities
from simulator.rules.html import without_styles_in_code
from simulator.rules.links import link_entity
from simulator.rules.utf16 import Entity, cut, units

RESERVED = set("_*[]()~`>#+-=|{}.!")
MARKS = {"```": "pre", "__": "underline", "||": "spoiler", "*": "bold", "_": "italic", "~": "strikethrough",
         "`": "code", "[": "text_link"}  # fmt: skip
CLOSING = {"text_link": "]"}
NAMES = {"text_link": "TextUrl"}
URL = re.compile(r"\(((?:\\.|[^)\\])*)\)", re.DOTALL)
LANGUAGE = re.compile(r"([^\s`]*)(?:\r?\n)?")


@dataclass
class OpenMark:
    mark: str
    type: str
    offset: int
    at: int
    language: str = ""

    @property
    def closing(self) -> str:
        return CLOSING.get(self.type, self.mark)


@dataclass
class MarkdownReader:
    source: str
    at: int = 0
    length: int = 0
    pieces: list[str] = field(default_factory=list)
    open_marks: list[OpenMark] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    quote_from: int | None = None

    def read(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            self._step()
        if self.open_marks:
            raise self._unclosed(self.open_marks[-1])
        self._end_quote()
        return "".join(self.pieces), without_styles_in_code(sort_entities(self.entities))

    def _step(self) -> None:
        char = self.source[self.at]
        if char == "\\" and self.at + 1 < len(self.source) and self.source[self.at + 1] < "\x7f":
            self.at += 1
            self._take(self.source[self.at])
        elif self.open_marks and self.source.startswith(self.open_marks[-1].closing, self.at):
            self._close(self.open_marks.pop())
        elif self.open_marks and self.open_marks[-1].type in ("code", "pre"):
            self._take(char)
        elif char == ">" and (self.at == 0 or self.source[self.at - 1] == "\n"):
            self.quote_from = self.length if self.quote_from is None else self.quote_from
            self.at += 1
        elif char == "\n":
            self._newline()
        elif char in RESERVED:
            self._open()
        else:
            self._take(char)

    def _newline(self) -> None:
        if self.quote_from is not None and not self.source.startswith(">", self.at + 1):
            if self.open_marks:
                raise self._unclosed(self.open_marks[-1])
            self._end_quote()
        self._take("\n")

    def _open(self) -> None:
        mark = next((mark for mark in MARKS if self.source.startswith(mark, self.at)), None)
        if mark is None:
            char = self.source[self.at]
            raise self._refusal(f"Character '{char}' is reserved and must be escaped with the preceding '\\'")
        opened = OpenMark(mark, MARKS[mark], self.length, self.at)
        self.at += len(mark)
        if opened.type == "pre":
            self._language(opened)
        self.open_marks.append(opened)

    def _language(self, opened: OpenMark) -> None:
        found = LANGUAGE.match(self.source, self.at)
        if found and found[0].endswith("\n"):
            opened.language = found[1]
            self.at = found.end()

    def _close(self, opened: OpenMark) -> None:
        self.at += len(opened.closing)
        entity: Entity | None = {
            "type": opened.type,
            "offset": opened.offset,
            "length": self.length - opened.offset,
        }
        if opened.language and entity:
            entity["language"] = opened.language
        if opened.type == "text_link":
            entity = link_entity(self._url(opened), opened.offset, self.length - opened.offset)
        if entity and entity["length"]:
            self.entities.append(entity)

    def _url(self, opened: OpenMark) -> str:
        if not self.source.startswith("(", self.at):
            return cut("".join(self.pieces), opened.offset, self.length - opened.offset)
        found = URL.match(self.source, self.at)
        if found is None:
            raise self._refusal(f"Can't find end of a URL at byte offset {self._bytes(self.at + 1)}")
        self.at = found.end()
        return re.sub(r"\\(.)", r"\1", found[1])

    def _end_quote(self) -> None:
        if self.quote_from is not None and self.length > self.quote_from:
            length = self.length - self.quote_from
            self.entities.append({"type": "blockquote", "offset": self.quote_from, "length": length})
        self.quote_from = None

    def _take(self, char: str) -> None:
        self.pieces.append(char)
        self.length += units(char)
        self.at += 1

    def _unclosed(self, opened: OpenMark) -> ApiError:
        name = NAMES.get(opened.type, opened.type.capitalize())
        return self._refusal(f"Can't find end of {name} entity at byte offset {self._bytes(opened.at)}")

    def _bytes(self, index: int) -> int:
        return len(self.source[:index].encode("utf-8", "surrogatepass"))

    def _refusal(self, reason: str) -> ApiError:
        return bad_request(f"can't parse entities: {reason}")


def parse_markdown_v2(source: str) -> tuple[str, list[Entity]]:
    return MarkdownReader(source).read()
