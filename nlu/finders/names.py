"""Names out of word lists: platforms, payment channels, organisations, relations, regions.

The lists say what a name stands for; here stands when a word is meant as such ("我妈" against "妈，是我").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from center import yaml_text
from center.understanding import Entity, EntityKind

from nlu.errors import DataError
from nlu.finders.contexts import meant
from nlu.finders.text import Text, entity
from nlu.writing import aligned

# Forces of a region with a government of its own: 澳门 and 治安警 are two things, 武汉市公安局 is one.
_BESIDE_A_PLACE = {
    "治安警",
    "司警",
    "司法警察",
    "警方",
    "警署",
    "海关",
    "入境处",
    "消委会",
    "警察",
    "廉政公署",
    "金管局",
    "金管会",
    "政府",
}
_PLACE_END = re.compile(r"[市省区县]$")
WORDS = Path(__file__).parent.parent / "words"
_APP = r"(?:app|软件|平台|网站|交易所|应用|小程序|程序|商城|系统|盘|软体|网)"
# An app nobody knows, by what is said of it: "一个叫金鼎财富的app", "a platform called Nexatrade".
_CALLED_APP = re.compile(
    rf"(?:叫|叫做|名叫|名为|称为|名字是|名字叫)\s?[“\"「『《'【]?(?P<a>(?!我|你|您|他|她|咱|人|大家|什么|啥|做|俺)[a-z0-9\u4e00-\u9fff]{{2,12}}?(?: ?[a-z0-9]+)?)"
    rf"[”\"」』》'】]?\s?(?:的|这个|嘅)?\s?(?:投资|理财|交易|购物|贷款|炒股|赚钱|虚拟币|外汇|聊天)?{_APP}"
    rf"|{_APP}(?:的)?(?:名字)?(?:叫|叫做|名叫|名为|是叫|叫作)\s?[“\"「『《'【]?(?P<b>[a-z0-9]{{3,20}}|(?!我|你|您|他|她|什么|啥|做|人)[\u4e00-\u9fff]{{2,6}})(?=[”\"」』》'】\s,。.!?、的]|$)"
    rf"|{_APP}\s?(?P<c>[a-z][a-z0-9]{{3,20}})(?![a-z0-9./])(?=\s?[\u4e00-\u9fff,。])"
    rf"|(?:在|上|下载|叫|去|到|用|进)(?:了)?\s?(?P<d>[a-z][a-z0-9]{{3,20}})\s?(?:的|这个|嘅)?\s?(?:投资|理财|交易)?{_APP}"
    r"|(?:下载|安装|下|装)(?:了)?(?:一个|个|那个|这个)?\s?[“\"「『《](?P<e>[a-z0-9\u4e00-\u9fff ]{2,12})[”\"」』》]"
    r"|(?:下载|安装)(?:了|一个|个)?\s?(?P<f>[\u4e00-\u9fff]{2,4}(?:证券|财富|资本|国际|金融|优选|商城|交易所|投资|理财|直播|语聊|密聊|甄选|严选|购))"
    r"|\b(?:app|platform|site|website|exchange|marketplace|broker|game|programme|program|software)(?:,)? (?:called|named|known as|by the name of) [“\"']?(?P<g>[a-z0-9]+(?:[ -](?:pro|x|fx|trade|markets|capital|coin|exchange|global|invest|trading|max|ai|finance|app|plus))?)(?![a-z0-9.@/])"
)
_CAPITALISED = re.compile(
    r"\b(?:the|an?|this|their|new|our|trading|investment|called) (?:\w+ )?(?:app|platform|exchange|site|website) [“\"']?(?P<a>[A-Z][A-Za-z0-9]{2,20})(?![A-Za-z0-9.@/])"
    r"|\b(?:on|into|in|from|with|to|via|through|using|install|download|downloaded|installed) (?:the |an app called )?[“\"']?(?P<b>[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)?(?: [A-Z][A-Za-z0-9]+)?)[”\"']? (?:trading |investment )?(?:app|platform|exchange|marketplace)\b"
    r"|\b(?:delete|install|download|downloaded|installed|installing|opened) (?P<c>[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*)\b(?!\.)"
)
_NO_NAMES = {
    "那个",
    "这个",
    "什么",
    "一个",
    "官方",
    "投资",
    "理财",
    "app",
    "某个",
    "哪个",
    "his",
    "her",
    "the",
    "my",
    "some",
    "fake",
    "trading",
    "crypto",
    "anydesk",
    "teamviewer",
    "todesk",
}
_KINDS = (
    EntityKind.PAYMENT_CHANNEL,
    EntityKind.ORGANISATION,
    EntityKind.PLATFORM,
    EntityKind.RELATION,
    EntityKind.REGION,
)


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
        lists = yaml_text.read(file.read_text(encoding="utf-8"))
        return {aligned(str(word)): str(name) for name, words in lists.items() for word in words}
    except (OSError, yaml.YAMLError, AttributeError, TypeError) as error:
        raise DataError(f"{file}: {error}") from error


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Longest first; a Latin word stands alone ("line" is not in "deadline"), a Chinese one anywhere.

    Grouped by what they begin with: most places of a text are then passed at one look.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(word[0], []).append(
            re.escape(word[1:]) + ("(?![a-z0-9])" if word[-1].isascii() else "")
        )
    parts = [
        ("(?<![a-z0-9])" if first.isascii() else "") + f"{re.escape(first)}(?:{'|'.join(rest)})"
        for first, rest in groups.items()
    ]
    firsts = "".join(re.escape(first) for first in groups)
    return re.compile(f"(?=[{firsts}])(?:{'|'.join(parts)})")


def find_names(text: Text, lexicon: Lexicon) -> Iterator[Entity]:
    for kind, pattern in lexicon.patterns.items():
        for hit in pattern.finditer(text.same):
            sense = meant(kind, lexicon.names[kind][hit[0]], hit, text.original)
            if sense is not None:
                start = (
                    _with_place(text.same, hit, lexicon)
                    if sense[0] is EntityKind.ORGANISATION
                    else hit.start()
                )
                yield entity(sense[0], sense[1], start, hit.end())


def find_called(text: Text) -> Iterator[Entity]:
    """Platforms that are in no list."""
    for pattern, where in ((_CALLED_APP, text.same), (_CAPITALISED, text.original)):
        for hit in pattern.finditer(where):
            group = next(name for name, value in hit.groupdict().items() if value)
            name = text.same[slice(*hit.span(group))]
            if name not in _NO_NAMES:
                yield entity(EntityKind.PLATFORM, name, *hit.span(group))


def _with_place(same: str, hit: re.Match[str], lexicon: Lexicon) -> int:
    """Where an organisation's name begins: 武汉市反诈中心 is one name, not a place and a centre."""
    if hit[0] in _BESIDE_A_PLACE:
        return hit.start()
    head = _PLACE_END.sub("", same[max(0, hit.start() - 8) : hit.start()])
    place = next(
        (
            len(name)
            for name in lexicon.names[EntityKind.REGION]
            if not name.isascii() and head.endswith(name)
        ),
        0,
    )
    cut = len(same[max(0, hit.start() - 8) : hit.start()]) - len(head)
    return hit.start() - cut - place if place else hit.start()
