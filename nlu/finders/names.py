"""Names out of word lists: platforms, payment channels, organisations, relations, regions.

The lists say what a name stands for; here stands when a word is meant as such ("我妈" against "妈，是我").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from center.understanding import Entity, EntityKind
from nlu.errors import DataError
from nlu.finders.text import Text, entity
from nlu.writing import aligned

WORDS = Path(__file__).parent.parent / "words"
_KINDS = (EntityKind.PAYMENT_CHANNEL, EntityKind.ORGANISATION, EntityKind.PLATFORM, EntityKind.RELATION, EntityKind.REGION)

_OWN_BEFORE = re.compile(
    r"(?:我|俺|咱|我们|我地|我哋|阮|家里|屋企|家|自己|他|她|佢|老|帮|替|给|代|为|跟|让|叫)(?:们)?(?:的|嘅|个|那个|一个|有个|最好的)?$"
    r"|\b(?:my|our|his|her|their|for|a|an|of|with)\s(?:\w+\s)?$"
)
_OWN_AFTER = re.compile(r"\s?(?:被|刚|说|在|要|把|收到|转|不|又|昨|今|前|接|上当|受骗|拿|去|is|was|got|has|just|sent|keeps|paid|transferred|gave|received|lost)")
_PAID_BEFORE = re.compile(r"(?:用|通过|走|从|使用|在|拿)(?:了|的|我的|他的)?$|\b(?:via|by|with|through|using|on|from)\s(?:my\s)?$")
_PAID_AFTER = re.compile(r"\s?(?:上|里)?(?:给|直接)?(?:他|她|对方|骗子)?(?:转|付|支付|汇|红包|发了?红包|打了?款|充|扫|过数|pay|transfer)")
_POSED = re.compile(
    r"冒充|自称|假冒|假装|装成|伪装|所谓|说是|说他|说她|说自己|说我|声称|打电话|来电|客服|给我打|假|骗|收到|接到|打来|联系我|叫我|让我|告诉我|通知|工作人员|"
    r"pretend|claim|imperson|from|said|say|calling|fake|called|call|so-called|posing|pose|scam|told|contacted|phoned|officer|department"
)
_NOT_POSED = re.compile(r"报警|报了?案|找(?:了)?(?:警察|派出所|公安)|(?:去|到|在|打给)(?:了)?(?:派出所|公安局|银行)|(?:go|went|been|reported?|speak|talk) to (?:the )?$|call(?:ed)? (?:the |my )?$")
_GENERIC = {"police", "court", "bank", "courier", "school", "lawyer", "anti-fraud-centre", "apple", "google", "utility", "insurance", "social-security"}
_AS_CHANNEL = {"wechat": "wechat-pay", "qq": "qq-pay", "alipay": "alipay", "line": "line-pay"}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """names: for each kind, how a name is written (simplified, lower case) -> what it stands for."""

    names: dict[EntityKind, dict[str, str]]
    patterns: dict[EntityKind, re.Pattern[str]]


def load_lexicon(folder: Path = WORDS) -> Lexicon:
    """Raises DataError when a list is missing or is not {name: [writings]}."""
    names = {kind: _listed(folder / f"{kind}.yml") for kind in _KINDS}
    return Lexicon(names, {kind: _pattern(list(words)) for kind, words in names.items()})


def _listed(file: Path) -> dict[str, str]:
    try:
        lists = yaml.safe_load(file.read_text(encoding="utf-8"))
        return {aligned(str(word)): str(name) for name, words in lists.items() for word in words}
    except (OSError, yaml.YAMLError, AttributeError, TypeError) as error:
        raise DataError(f"{file}: {error}") from error


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Longest first; a Latin word stands alone ("line" is not in "deadline"), a Chinese one anywhere."""
    parts = []
    for word in sorted(words, key=len, reverse=True):
        before = "(?<![a-z0-9])" if word[0].isascii() else ""
        after = "(?![a-z0-9])" if word[-1].isascii() else ""
        parts.append(before + re.escape(word) + after)
    return re.compile("|".join(parts))


def find_names(text: Text, lexicon: Lexicon) -> Iterator[Entity]:
    for kind, pattern in lexicon.patterns.items():
        for hit in pattern.finditer(text.same):
            meant = _meant(kind, lexicon.names[kind][hit[0]], hit)
            if meant is not None:
                yield entity(meant[0], meant[1], *hit.span())


def _meant(kind: EntityKind, name: str, hit: re.Match[str]) -> tuple[EntityKind, str] | None:
    """(kind, name) as the words around it say, None where the word means something else."""
    before, after = hit.string[max(0, hit.start() - 16) : hit.start()], hit.string[hit.end() : hit.end() + 16]
    if kind is EntityKind.RELATION and not _own(hit, before, after):
        return None
    if kind is EntityKind.PLATFORM and name in _AS_CHANNEL and _PAID_AFTER.match(after):
        return EntityKind.PAYMENT_CHANNEL, _AS_CHANNEL[name]
    if kind is EntityKind.ORGANISATION and name in _GENERIC and not _posed(hit[0], before, after):
        return None
    if kind is EntityKind.ORGANISATION and _PAID_BEFORE.search(before) and "银行" in hit[0]:
        return None
    if kind is EntityKind.REGION and after.startswith("$"):
        return None
    return kind, name


def _own(hit: re.Match[str], before: str, after: str) -> bool:
    """Somebody's mother, not one who is addressed or merely spoken of."""
    if _OWN_BEFORE.search(before):
        return True
    return (len(hit[0]) > 1 and not before.strip() and _OWN_AFTER.match(after) is not None)


def _posed(word: str, before: str, after: str) -> bool:
    return not _NOT_POSED.search(before + word) and bool(_POSED.search(before + word + after))
