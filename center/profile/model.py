"""What stands in a profile file."""

import re
from collections.abc import Sized
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from center.message import Language
from center.retention_rules import checked

_KEYS = {Language.ZH_HANS: "zh", Language.ZH_HANT: "zh-Hant", Language.EN: "en"}
Value = TypeVar("Value", bound=Sized)
_BETWEEN_CHINESE = re.compile(r"(?<=[一-鿿]) (?=[一-鿿])")
"""A space that set off a number in a sentence stands between words where the number is words."""
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def _every_language(value: object) -> object:
    """A plain string is the same in every language."""
    return dict.fromkeys(_KEYS.values(), value) if isinstance(value, str) else value


def _complete(value: dict[str, Value]) -> dict[str, Value]:
    """A text that is missing would be missed by a citizen in need, so by us at the start."""
    wanted = set(_KEYS.values())
    wrong = (set(value) ^ wanted) | {language for language, text in value.items() if not text}
    if wrong:
        raise ValueError(
            f"there must be a text for each of {', '.join(sorted(wanted))}: see {', '.join(sorted(wrong))}"
        )
    return value


def _time_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ValueError(f"there is no time zone {value!r}") from None
    return value


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Text = Annotated[str, Field(pattern=r"\S")]
Words = Annotated[dict[str, Text], BeforeValidator(_every_language), AfterValidator(_complete)]
Lists = Annotated[dict[str, tuple[Text, ...]], AfterValidator(_complete)]


class Number(_Frozen):
    """number: as citizens read it; tel: as a dial link takes it; confirmed: shown to citizens at all."""

    role: str
    number: Words
    tel: str | None = None
    url: str | None = None
    label: Words
    hours: Words | None = None
    source: str
    date: str
    confidence: str
    confirmed: bool = True


class Danger(_Frozen):
    self_harm: Words
    held: Words
    minor: Words
    images: Words


class Jurisdiction(_Frozen):
    name: Words
    numbers: tuple[Number, ...]
    paid_steps: Lists
    paid_more: Lists
    danger: Danger
    notes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _placeholders_have_numbers(self) -> "Jurisdiction":
        texts = [t for lists in (self.paid_steps, self.paid_more) for ts in lists.values() for t in ts]
        texts += [t for words in self.danger.model_dump().values() for t in words.values()]
        wanted = {role for text in texts for role in _PLACEHOLDER.findall(text)}
        missing = {r for r in wanted | {"police", "anti_fraud", "bank"} if self.first(r) is None}
        if missing:
            raise ValueError(f"no confirmed number for {{{'}, {'.join(sorted(missing))}}}")
        return self

    def first(self, role: str) -> Number | None:
        return next((n for n in self.numbers if n.role == role and n.confirmed), None)

    def shown(self) -> tuple[Number, ...]:
        """What citizens may see."""
        return tuple(n for n in self.numbers if n.confirmed)

    def fill(self, text: str, language: Language) -> str:
        """Puts the first confirmed number of each `{role}` into a text; leaves other braces alone."""

        def number(match: re.Match[str]) -> str:
            found = self.first(match[1])
            return found.number[_KEYS[language]] if found else match[0]

        return _BETWEEN_CHINESE.sub("", _PLACEHOLDER.sub(number, text))

    def steps(self, language: Language) -> tuple[str, ...]:
        """The three things to do this minute after a payment."""
        return tuple(self.fill(text, language) for text in self.paid_steps[_KEYS[language]])

    def more(self, language: Language) -> tuple[str, ...]:
        return tuple(self.fill(text, language) for text in self.paid_more[_KEYS[language]])

    def in_danger(self, kind: str, language: Language) -> str:
        """kind: self_harm, held, minor or images."""
        words: dict[str, str] = getattr(self.danger, kind)
        return self.fill(words[_KEYS[language]], language).strip()


class Centre(_Frozen):
    adopted: bool
    """Whether the centre itself has adopted this profile; until then it is a demonstration."""
    name: Words
    about: Words
    hours: Words
    never: Lists
    open_points: tuple[str, ...]


class Profile(_Frozen):
    jurisdiction: str
    timezone: Annotated[str, AfterValidator(_time_zone)]
    case_prefix: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    centre: Centre
    jurisdictions: dict[str, Jurisdiction]
    retention: Annotated[dict[str, int], AfterValidator(checked)] = Field(default_factory=dict)
    """Days, by the names of center/retention_rules.py, where law wants others than stand there."""

    @model_validator(mode="after")
    def _default_exists(self) -> "Profile":
        for code in (self.jurisdiction, "other"):
            if code not in self.jurisdictions:
                raise ValueError(f"jurisdictions has no {code}")
        return self

    def place(self, code: str | None) -> Jurisdiction:
        """The jurisdiction a citizen chose, else the profile's own."""
        return self.jurisdictions.get(code or self.jurisdiction, self.jurisdictions["other"])


def in_language(words: dict[str, str], language: Language) -> str:
    return words[_KEYS[language]]


def list_in_language(lists: Lists, language: Language) -> tuple[str, ...]:
    return lists[_KEYS[language]]
