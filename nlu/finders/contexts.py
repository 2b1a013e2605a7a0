"""When a word of the lists is meant as such: whose mother, whose name a swindler uses, what was paid with."""

import re

from center.understanding import EntityKind

_OWN_BEFORE = re.compile(
    r"(?:我|俺|咱|我们|我地|我哋|阮|家里|屋企|家|自己|他|她|佢|老|帮|替|给|代|为|跟|让|叫)(?:们)?(?:的|嘅|个|那个|一个|有个|最好的)?$"
    r"|\b(?:my|our|his|her|their|for|a|an|of|with)\s(?:\w+\s)?$"
)
_OWN_AFTER = re.compile(
    r"\s?(?:被|刚|说|在|要|把|收到|转|不|又|昨|今|前|接|上当|受骗|拿|去|is|was|got|has|had|just|sent|keeps|paid|"
    r"bought|read|wired|handed|fell|went|believed|lost|met|clicked|told|said|put|"
    r"transferred|gave|received|lost)"
)
_PAID_BEFORE = re.compile(
    r"(?:用|通过|走|从|使用|在|拿)(?:了|的|我的|他的)?$|\b(?:via|by|with|through|using|on|from)\s(?:my\s)?$"
)
_PAID_AFTER = re.compile(
    r"\s?(?:上|里)?(?:给|直接)?(?:他|她|对方|骗子)?(?:转|付|支付|汇|红包|发了?红包|打了?款|充|扫|过数|pay|transfer)"
)
_NOT_POSED = re.compile(
    r"报警|报了?案|找(?:了)?(?:警察|派出所|公安)|(?:去|到|在|打给)(?:了)?(?:派出所|公安局|银行)|(?:go|went|been|reported?|"
    r"speak|talk) to (?:the )?$|call(?:ed)? (?:the |my )?$"
)
# Named in general, nobody in particular: of interest only as somebody's disguise.
_GENERIC = {
    "police-officer",
    "bank",
    "courier",
    "school",
    "lawyer",
    "utility",
    "insurance",
    "airline",
    "loan-company",
    "authority",
}
_OF_A_THING = re.compile(r"卡|码(?!头)|\s(?:fees?|dut(?:y|ies)|tax|charges?|card)\b")  # 医保卡, "customs fee"
_POLICE = {"police", "police-officer"}
# Relations that need "my" before them: alone they are forms of address or a syllable of another word.
_ADDRESSES = {
    "先生",
    "家长",
    "对象",
    "老板",
    "爱人",
    "公公",
    "婆婆",
    "parents",
    "folks",
    "ma",
    "pa",
    "sis",
    "bro",
    "gran",
}
_ADDRESSES |= {
    "manager",
    "partner",
    "mate",
    "friends",
    "family",
    "家里人",
    "亲人",
    "child",
    "gf",
    "bf",
    "mam",
}
_CALLED = re.compile(r"\s*[,，。!！:：~～]|\s")
_ONLY_PAID_WITH = {"bank-card", "octopus", "crypto-coins"}
_NO_NOTES = re.compile(r"(?:发|领取?|奖励?|补贴|抽|红包|赢)$|\b(?:win|won|free|prize)\s$")
_NO_NOTES_AFTER = re.compile(r"红包|奖|券|贷|流|返|\s?(?:prize|out|back|flow|reward|advance|bonus|loan)")
_CARD = re.compile(r"\s?(?:上|里)?(?:给|直接)?(?:他|她|对方|骗子)?(?:转|付|支付|汇|刷|充)")
_WITH_CARD = re.compile(
    r"(?:用|刷|通过)(?:了|我的|我妈的|我爸的)?$|\b(?:by|with|using|via|on)\s(?:my\s|a\s|her\s|his\s)?$"
)
_BALANCE = re.compile(r"\s?(?:里|上|零钱|账户)?(?:的|所有)?(?:钱|余额|零钱)")
_AS_CHANNEL = {"wechat": "wechat-pay", "qq": "qq-pay", "alipay": "alipay", "line": "line-pay"}
_POSED_AS = re.compile(
    r"(?:冒充|自称|假冒|假装|装成|伪装成|扮|声称)(?:是|成|为|作|了)?(?:的)?$"
    r"|(?:pretend\w* to be|claim\w* to be|claim\w* (?:\w+ )?(?:is|was|were) from|posing as|"
    r"impersonat\w+)(?: the| an?)?\s$"
)
_BANKED = re.compile(r"\s?(?:柜台|网点)?.{0,4}(?:汇|转|存了|取了|打了|办了)")
_AT_BANK = re.compile(r"(?:去|在|到|用|从)(?:了)?$")


def meant(kind: EntityKind, name: str, hit: re.Match[str]) -> tuple[EntityKind, str] | None:
    """(kind, name) as the words around it say, None where the word means something else."""
    before, after = hit.string[max(0, hit.start() - 28) : hit.start()], hit.string[hit.end() : hit.end() + 16]
    if kind is EntityKind.RELATION:
        return (kind, name) if _own(hit[0], before, after) else None
    if kind is EntityKind.PLATFORM:
        return _platform(name, before, after)
    if kind is EntityKind.ORGANISATION:
        return _organisation(name, hit[0], before, after)
    if kind is EntityKind.PAYMENT_CHANNEL:
        return (kind, name) if _channel(name, hit[0], before, after) else None
    if kind is EntityKind.REGION and after.startswith("$"):
        return None
    return kind, name


def _platform(name: str, before: str, after: str) -> tuple[EntityKind, str]:
    if name in _AS_CHANNEL and (_PAID_AFTER.match(after) or _BALANCE.match(after)):
        return EntityKind.PAYMENT_CHANNEL, _AS_CHANNEL[name]
    if _POSED_AS.search(before):
        return EntityKind.ORGANISATION, name
    return EntityKind.PLATFORM, name


def _organisation(name: str, word: str, before: str, after: str) -> tuple[EntityKind, str] | None:
    """A bank in which one pays is a channel; a police one goes to is nobody's disguise."""
    if "银行" in word and _AT_BANK.search(before) and _BANKED.match(after):
        return EntityKind.PAYMENT_CHANNEL, "bank-transfer"
    if _PAID_BEFORE.search(before) and "银行" in word:
        return None
    if name in _GENERIC and not _POSED_AS.search(before):
        return None
    if _OF_A_THING.match(after):
        return None
    if name in _POLICE and _NOT_POSED.search(before + word):
        return None
    return EntityKind.ORGANISATION, name


def _own(word: str, before: str, after: str) -> bool:
    """Kin and acquaintances; a syllable only as somebody's, or when it calls somebody."""
    if _OWN_BEFORE.search(before):
        return True
    if not before.strip() and (_OWN_AFTER.match(after) or (_CALLED.match(after) and not word.isascii())):
        return True
    return len(word) > 1 and word not in _ADDRESSES


def _channel(name: str, word: str, before: str, after: str) -> bool:
    """A card, or coins in general, are a channel when one paid with them; "wire" as a noun only, since sending is no channel."""
    if name in _ONLY_PAID_WITH:
        return bool(_WITH_CARD.search(before) or _CARD.match(after))
    if name == "cash":
        return word not in {"现金", "cash"} or not (_NO_NOTES.search(before) or _NO_NOTES_AFTER.match(after))
    return word != "wire" or before.endswith(("by ", "via ", " a ", "through "))
