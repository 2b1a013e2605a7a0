"""Everything staff read comes from admin/texts, one Fluent file a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from center.errors import SetupError
from center.message import Language

TEXTS = Path(__file__).parent / "texts"
LOCALES = {Language.ZH_HANS: ["zh-Hans-CN"], Language.EN: ["en-GB"]}
"""The languages of the interface; stories may be in any."""


@dataclass(frozen=True, slots=True)
class Words:
    """Texts in one language. What they return is plain text: the templates escape it."""

    language: Language
    bundle: FluentBundle

    def __call__(self, key: str, **values: str | int) -> str:
        """Raises KeyError for a text or a value that is not there."""
        message = self.bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, faults = self.bundle.format_pattern(message.value, values)
        if faults:
            raise KeyError(f"{key}: {faults[0]}")
        return str(text)

    def has(self, key: str) -> bool:
        return bool(self.bundle.has_message(key))

    def named(self, family: str, code: str | None) -> str:
        """The text `family-code`; the code itself where other rooms have invented one we do not know."""
        key = f"{family}-{code or 'none'}"
        return self(key) if self.has(key) else str(code)


Phrasebook = Mapping[Language, Words]


def load_phrasebook(folder: Path = TEXTS) -> Phrasebook:
    """Raises SetupError."""
    return {language: Words(language, _bundle(folder, language)) for language in LOCALES}


def _bundle(folder: Path, language: Language) -> FluentBundle:
    path = folder / f"{language.value}.ftl"
    try:
        resource = FluentResource(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SetupError(f"cannot read the texts {path}: {error.strerror}") from error
    bundle = FluentBundle(LOCALES[language], use_isolating=False)
    bundle.add_resource(resource)
    return bundle


def choose_language(cookie: str | None, accept: str) -> Language:
    """The switch first, then the browser's Accept-Language, then the centre's own."""
    for language in LOCALES:
        if cookie == language.value:
            return language
    for tag in _by_weight(accept):
        if tag.startswith("zh"):
            return Language.ZH_HANS
        if tag.startswith("en"):
            return Language.EN
    return Language.EN if accept.strip() else Language.ZH_HANS


def _by_weight(accept: str) -> list[str]:
    """Language tags of an Accept-Language header, the most wanted first; unreadable weights count as 0."""
    weighted = []
    for place, part in enumerate(accept[:500].lower().split(",")):
        tag, _, weight = part.strip().partition(";q=")
        known = re.fullmatch(r"[01](\.\d{1,3})?", weight.strip())
        weighted.append((-(float(weight) if known else 0.0 if weight else 1.0), place, tag))
    return [tag for _, _, tag in sorted(weighted)]
