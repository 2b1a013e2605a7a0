"""Everything citizens read comes from bot/texts, one Fluent file a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from center.errors import SetupError
from center.message import Language
from center.profile import Profile
from center.profile.model import Jurisdiction, in_language

TEXTS = Path(__file__).parent / "texts"
SCRIPTS = {Language.ZH_HANS: ["zh-Hans-CN"], Language.ZH_HANT: ["zh-Hant-HK"], Language.EN: ["en-GB"]}
ROLES = ("police", "anti_fraud", "bank", "suicide", "emergency", "minors")
"""Whose first number every text may name."""
_HOLE = "\ue000"
"""A sign that nobody types, and no text of ours has."""


class Html(str):
    """Text that already is Telegram's HTML; everything else is escaped."""


@dataclass(frozen=True, slots=True)
class Words:
    """Texts in one language, with the numbers of one jurisdiction at hand."""

    language: Language
    bundle: FluentBundle
    place: Jurisdiction
    centre: str

    def __call__(self, key: str, **values: str) -> str:
        """The text as Telegram HTML; values are escaped unless they are Html.

        Every text may use { $centre }, { $police }, { $anti_fraud }, { $bank }, { $suicide }, { $emergency } and
        { $minors }. Raises KeyError for an unknown key.
        """
        message = self.bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        known = {"centre": self.centre} | {role: self.number(role) for role in ROLES}
        escaped = {k: v if isinstance(v, Html) else escape(v, quote=False) for k, v in (known | values).items()}
        text, faults = self.bundle.format_pattern(message.value, escaped)
        if faults:
            raise KeyError(f"{key}: {faults[0]}")
        return str(text)

    def around(self, key: str, name: str, html: Html, **values: str) -> str:
        """The text with one long value in it: Fluent refuses what is longer than 2,500 characters as HTML."""
        return self(key, **{name: Html(_HOLE)}, **values).replace(_HOLE, html)

    def number(self, role: str) -> str:
        found = self.place.first(role)
        return in_language(found.number, self.language) if found else ""


@dataclass(frozen=True, slots=True)
class Phrasebook:
    bundles: Mapping[Language, FluentBundle]
    profile: Profile

    def words(self, language: Language, jurisdiction: str | None) -> Words:
        centre = in_language(self.profile.centre.name, language)
        return Words(language, self.bundles[language], self.profile.place(jurisdiction), centre)


def load_phrasebook(profile: Profile, folder: Path = TEXTS) -> Phrasebook:
    return Phrasebook({language: _bundle(folder, language) for language in Language}, profile)


def _bundle(folder: Path, language: Language) -> FluentBundle:
    path = folder / f"{language.value}.ftl"
    try:
        resource = FluentResource(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SetupError(f"cannot read the texts {path}: {error.strerror}") from error
    bundle = FluentBundle(SCRIPTS[language], use_isolating=False)
    bundle.add_resource(resource)
    return bundle


def guess_language(code: str | None) -> Language:
    """Telegram's IETF tag, e.g. "zh-hant", "en-GB"; most people who write here read simplified Chinese."""
    tag = (code or "zh-hans").lower()
    if not tag.startswith("zh"):
        return Language.EN
    traditional = any(part in tag for part in ("hant", "tw", "hk", "mo"))
    return Language.ZH_HANT if traditional else Language.ZH_HANS
