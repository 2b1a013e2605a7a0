"""One knowledge file to values: what a type, a script, an ordinary message must have."""

import re
from dataclasses import dataclass, field

import yaml

from center.verdict import ScamType, Stage
from knowledge.entries import (
    EN,
    LANGUAGES,
    ZH,
    ZH_HANT,
    Example,
    Lines,
    Ordinary,
    Script,
    Source,
    Text,
    TypeGuide,
)
from knowledge.traditional import Traditional
from knowledge.yaml_reading import Reader

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(slots=True)
class Read:
    """What one file gave, and where each script and line stands, so that repetitions can be named."""

    types: list[TypeGuide] = field(default_factory=list)
    scripts: list[Script] = field(default_factory=list)
    ordinary: list[Ordinary] = field(default_factory=list)
    script_nodes: list[tuple[str, yaml.Node]] = field(default_factory=list)
    line_nodes: list[tuple[str, yaml.Node]] = field(default_factory=list)


class ScriptReading:
    """Builds values from the nodes that `Reader` walks."""

    def __init__(self, reader: Reader, traditional: Traditional) -> None:
        self.reader, self.traditional, self.read = reader, traditional, Read()

    def type_file(self, root: yaml.Node) -> Read:
        keys = ("type", "title", "what", "do_now", "never", "scripts")
        found = self.reader.mapping(root, keys, ("sources",))
        code = self.reader.code(found["type"], ScamType, "type") if "type" in found else None
        if code is None or not all(key in found for key in keys):
            return self.read
        if code != self.reader.path.stem:
            self.reader.complain(found["type"], f"type {code} stands in a file named {self.reader.path.name}")
        guide = TypeGuide(
            code, self._text(found["title"]), self._text(found["what"]),
            self._lines(found["do_now"]), self._lines(found["never"]), self._sources(found.get("sources")),
        )  # fmt: skip
        self.read.types.append(guide)
        for node in self.reader.sequence(found["scripts"]):
            self._script(node, code)
        return self.read

    def ordinary_file(self, root: yaml.Node) -> Read:
        found = self.reader.mapping(root, ("kind", "title", "messages"), ("sources",))
        kind = self.reader.text(found["kind"]) if "kind" in found else ""
        if kind and kind != self.reader.path.stem:
            self.reader.complain(found["kind"], f"kind {kind} stands in a file named {self.reader.path.name}")
        if "messages" in found:
            for language, text in self._spoken(found["messages"]):
                self.read.ordinary.append(Ordinary(kind, language, text))
        return self.read

    def _script(self, node: yaml.Node, type_: ScamType) -> None:
        required = ("id", "title", "red_flags", "next", "stages")
        found = self.reader.mapping(node, required, ("do_now", "never", "sources"))
        if not all(key in found for key in required):
            return
        script = Script(
            self._id(found["id"]), type_, self._text(found["title"]), self._lines(found["red_flags"]),
            self._text(found["next"]), self._stages(found["stages"]), self._optional(found.get("do_now")),
            self._optional(found.get("never")), self._sources(found.get("sources")),
        )  # fmt: skip
        self.read.scripts.append(script)
        self.read.script_nodes.append((script.id, found["id"]))

    def _id(self, node: yaml.Node) -> str:
        value = self.reader.text(node)
        if value and not ID.fullmatch(value):
            self.reader.complain(node, f"id {value!r} is not lower case words joined by hyphens")
        return value

    def _stages(self, node: yaml.Node) -> tuple[Example, ...]:
        found = self.reader.mapping(node, (), tuple(Stage))
        if not found and isinstance(node, yaml.MappingNode):
            self.reader.complain(node, "a script needs at least one stage with example lines")
        examples = list[Example]()
        for stage in Stage:  # in the order in which a scam goes, whatever the order in the file
            if stage in found:
                examples += [Example(stage, language, text) for language, text in self._spoken(found[stage])]
        return tuple(examples)

    def _spoken(self, node: yaml.Node) -> list[tuple[str, str]]:
        """Example lines with their language, remembered with their place."""
        spoken = []
        for language, lines in self.reader.mapping(node, (), LANGUAGES).items():
            for line in self.reader.sequence(lines):
                text = self.reader.text(line)
                if text:
                    spoken.append((language, text))
                    self.read.line_nodes.append((text, line))
        return spoken

    def _text(self, node: yaml.Node) -> Text:
        found = self.reader.mapping(node, (ZH, EN), (ZH_HANT,))
        words = {language: self.reader.text(value) for language, value in found.items()}
        zh = words.get(ZH, "")
        return Text(zh, words.get(ZH_HANT) or self.traditional(zh), words.get(EN, ""))

    def _lines(self, node: yaml.Node) -> Lines:
        found = self.reader.mapping(node, (ZH, EN), (ZH_HANT,))
        words = {language: self.reader.texts(value) for language, value in found.items()}
        zh = words.get(ZH, ())
        hant = words.get(ZH_HANT) or tuple(self.traditional(line) for line in zh)
        return Lines(zh, hant, words.get(EN, ()))

    def _optional(self, node: yaml.Node | None) -> Lines:
        return Lines() if node is None else self._lines(node)

    def _sources(self, node: yaml.Node | None) -> tuple[Source, ...]:
        sources = []
        for item in self.reader.sequence(node) if node is not None else ():
            found = self.reader.mapping(item, ("what",), ("date",))
            if "what" in found:
                dated = self.reader.date(found["date"]) if "date" in found else ""
                sources.append(Source(self.reader.text(found["what"]), dated))
        return tuple(sources)
