"""What the knowledge base holds, as values: types, scripts with their example lines, ordinary messages."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from functools import cached_property

from center.verdict import ScamType, Stage
from knowledge.errors import UnknownEntryError

ZH, ZH_HANT, EN = "zh", "zh-Hant", "en"
LANGUAGES = (ZH, ZH_HANT, EN)


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the three languages people read here."""

    zh: str
    zh_hant: str
    en: str

    def in_language(self, language: str) -> str:
        """The text in `zh`, `zh-Hans`, `zh-Hant` or `en`; English for any other language."""
        return {ZH: self.zh, "zh-Hans": self.zh, ZH_HANT: self.zh_hant}.get(language, self.en)


@dataclass(frozen=True, slots=True)
class Lines:
    """Several short texts in the three languages people read here."""

    zh: tuple[str, ...] = ()
    zh_hant: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def in_language(self, language: str) -> tuple[str, ...]:
        return {ZH: self.zh, "zh-Hans": self.zh, ZH_HANT: self.zh_hant}.get(language, self.en)

    def __bool__(self) -> bool:
        return bool(self.zh or self.zh_hant or self.en)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact that can age comes from; date as the source gives it (day, month, year or n.d.), else ""."""

    what: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """One thing a scammer says. language: zh, zh-Hant or en."""

    stage: Stage
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Ordinary:
    """A message that is no scam, kept for contrast."""

    kind: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class TypeGuide:
    """A kind of scam: what it is and what to do and never to do."""

    type: ScamType
    title: Text
    what: Text
    do_now: Lines
    never: Lines
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """A known scam script. do_now and never are its own; empty means those of its type."""

    id: str
    type: ScamType
    title: Text
    red_flags: Lines
    next: Text
    examples: tuple[Example, ...]
    do_now: Lines = field(default_factory=Lines)
    never: Lines = field(default_factory=Lines)
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Base:
    """The knowledge base as it stands; loaded from files or from the database."""

    types: tuple[TypeGuide, ...]
    scripts: tuple[Script, ...]
    ordinary: tuple[Ordinary, ...]

    @cached_property
    def _scripts_by_id(self) -> dict[str, Script]:
        return {script.id: script for script in self.scripts}

    @cached_property
    def _types_by_code(self) -> dict[str, TypeGuide]:
        return {guide.type.value: guide for guide in self.types}

    def script(self, id: str) -> Script:
        """Raises UnknownEntryError."""
        try:
            return self._scripts_by_id[id]
        except KeyError:
            raise UnknownEntryError("script", id) from None

    def type(self, code: str) -> TypeGuide:
        """Raises UnknownEntryError."""
        try:
            return self._types_by_code[code]
        except KeyError:
            raise UnknownEntryError("type", code) from None

    def do_now(self, script: Script) -> Lines:
        return script.do_now or self.type(script.type).do_now

    def never(self, script: Script) -> Lines:
        return script.never or self.type(script.type).never

    def without(self, scripts: Iterable[str]) -> "Base":
        """The base as if these scripts had never been written (for measuring unseen ones)."""
        gone = set(scripts)
        return Base(self.types, tuple(s for s in self.scripts if s.id not in gone), self.ordinary)

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 over what the index is made of: examples and ordinary messages, not the guidance."""
        lines = [(s.id, s.type, [asdict(e) for e in s.examples]) for s in self.scripts]
        content = json.dumps([lines, [asdict(o) for o in self.ordinary]], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
