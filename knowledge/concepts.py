"""Asks, pressure, promises and costumes as patterns over the normalised message (knowledge/concepts/*.yaml)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import yaml

from center import yaml_text
from center.verdict import ScamType
from knowledge.denying import denied
from knowledge.entries import Text
from knowledge.errors import BrokenBaseError, Problem
from knowledge.traditional import Traditional
from knowledge.windows import HAN
from knowledge.yaml_reading import Reader

FOLDER = Path(__file__).parent / "concepts"
LANGUAGES = ("zh", "en")


class Role(StrEnum):
    """What a concept does in a scam; combinations of roles are what gives one away."""

    WANTS = "wants"  # money, secrets or control
    NUDGE = "nudge"  # one step nearer: a link, a call, a private chat
    TROUBLE = "trouble"
    WINDFALL = "windfall"
    WORK = "work"
    HEART = "heart"
    OFFICE = "office"  # somebody with power over you
    KIN = "kin"  # somebody you trust
    HURRY = "hurry"
    HUSH = "hush"
    TELLING = "telling"  # rare in honest messages
    CALM = "calm"


class Kind(StrEnum):
    ASK = "ask"
    PRESSURE = "pressure"
    LURE = "lure"
    COSTUME = "costume"
    CALM = "calm"


@dataclass(frozen=True, slots=True)
class Concept:
    """code is what evidence carries as its flag; patterns by language, matched in lower case.

    points_to: how much it speaks for a type of scam, beside what the message is near to.
    """

    code: str
    kind: Kind
    title: Text
    patterns: Mapping[str, re.Pattern[str]]
    roles: frozenset[Role]
    points_to: Mapping[ScamType, float]
    ignores_negation: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """text[start:end] shows the concept. denied: said not to be done, or told about rather than asked for."""

    code: str
    kind: Kind
    start: int
    end: int
    denied: bool = False


class Concepts:
    """All concepts, ready to search; safe to share between threads."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._by_code = {concept.code: concept for concept in concepts}

    def __iter__(self) -> Iterator[Concept]:
        return iter(self._by_code.values())

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self._by_code)

    def title(self, code: str) -> Text:
        """What to call a flag before people. Raises KeyError for a code that is no concept."""
        return self._by_code[code].title

    def pointing(self, codes: Iterable[str]) -> dict[ScamType, float]:
        """What these concepts together say about the type."""
        points = dict[ScamType, float]()
        for code in codes:
            for type_, weight in self._by_code[code].points_to.items():
                points[type_] = points.get(type_, 0.0) + weight
        return points

    def roles(self, code: str) -> frozenset[Role]:
        return self._by_code[code].roles

    def kind(self, code: str) -> Kind:
        return self._by_code[code].kind

    def find(self, lower: str) -> list[Hit]:
        """Every place where a concept shows, in order of place; `lower` is the normalised text in lower case."""
        languages = [language for language, there in _present(lower) if there]
        hits = [
            Hit(
                concept.code,
                concept.kind,
                m.start(),
                m.end(),
                not concept.ignores_negation and denied(lower, m.start(), m.end()),
            )
            for concept in self._by_code.values()
            for language in languages
            if language in concept.patterns
            for m in concept.patterns[language].finditer(lower)
            if m.end() > m.start()
        ]
        return sorted(hits, key=lambda hit: (hit.start, hit.end, hit.code))


def _present(lower: str) -> tuple[tuple[str, bool], ...]:
    return (("zh", bool(HAN.search(lower))), ("en", bool(_WORD.search(lower))))


_WORD = re.compile(r"[a-z]{2}")


def load_concepts(folder: Path = FOLDER) -> Concepts:
    """Raises BrokenBaseError with every problem found."""
    traditional, problems = Traditional(), list[Problem]()
    words = _words(folder / "words.yaml")
    concepts = list[Concept]()
    for path in sorted(folder.glob("*.yaml")):
        if path.name != "words.yaml":
            reader = Reader(path, f"concepts/{path.name}")
            concepts += _file(reader, words, traditional)
            problems += reader.problems
    if problems:
        raise BrokenBaseError(problems)
    return Concepts(concepts)


def _words(path: Path) -> dict[str, str]:
    loaded = yaml_text.read(path.read_text(encoding="utf-8"))
    return {str(name): str(pattern) for name, pattern in loaded.items()}


def _file(reader: Reader, words: Mapping[str, str], traditional: Traditional) -> list[Concept]:
    root = reader.root()
    found = reader.mapping(root, ("kind", "concepts")) if root is not None else {}
    kind = reader.code(found["kind"], Kind, "kind") if "kind" in found else None
    if kind is None or "concepts" not in found:
        return []
    concepts = list[Concept]()
    for node in reader.sequence(found["concepts"]):
        parts = reader.mapping(node, ("code", "title"), (*LANGUAGES, "roles", "points_to", "ignores_negation"))
        if parts.keys() >= {"code", "title"}:
            titles = {k: reader.text(v) for k, v in reader.mapping(parts["title"], LANGUAGES).items()}
            zh = titles.get("zh", "")
            patterns = {
                language: pattern
                for language in LANGUAGES
                if language in parts and (pattern := _pattern(reader, parts[language], words))
            }
            title = Text(zh, traditional(zh), titles.get("en", ""))
            named = reader.sequence(parts["roles"]) if "roles" in parts else []
            roles = frozenset(r for n in named if (r := reader.code(n, Role, "role")))
            concepts.append(
                Concept(
                    reader.text(parts["code"]),
                    kind,
                    title,
                    patterns,
                    roles,
                    _points(reader, parts["points_to"]) if "points_to" in parts else {},
                    "ignores_negation" in parts,
                )
            )
    return concepts


def _points(reader: Reader, node: yaml.Node) -> dict[ScamType, float]:
    return {ScamType(name): reader.number(value) for name, value in reader.mapping(node, (), tuple(ScamType)).items()}


def _pattern(reader: Reader, node: yaml.Node, words: Mapping[str, str]) -> re.Pattern[str] | None:
    alternatives = [_filled(text, words) for text in reader.texts(node)]
    try:
        return re.compile("|".join(f"(?:{alternative})" for alternative in alternatives))
    except re.error as fault:
        reader.complain(node, f"no regular expression: {fault}")
        return None


def _filled(text: str, words: Mapping[str, str]) -> str:
    """Word lists put in for {name}; {12,} and the like are left alone."""
    return re.sub(r"\{([a-z]\w*)\}", lambda m: words.get(m.group(1), m.group()), text)
