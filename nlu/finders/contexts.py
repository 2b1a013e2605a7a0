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
_POSED = re.compile(
    r"冒充|自称|假冒|假装|装成|伪装|所谓|说是|说他|说她|说自己|说我|声称|打电话|来电|客服|给我打|假|骗|收到|接到|打来|联系我|叫我|让我|告诉我|通知|工作人员|"
    r"pretend|claim|imperson|from|said|say|calling|fake|called|call|so-called|posing|pose|"
    r"scam|told|contacted|phoned|officer|department"
)
_NOT_POSED = re.compile(
    r"报警|报了?案|找(?:了)?(?:警察|派出所|公安)|(?:去|到|在|打给)(?:了)?(?:派出所|公安局|银行)|(?:go|went|been|reported?|"
    r"speak|talk) to (?:the )?$|call(?:ed)? (?:the |my )?$"
)
_GENERIC = {
    "police",
    "court",
    "bank",
    "courier",
    "school",
    "lawyer",
    "anti-fraud-centre",
    "apple",
    "google",
    "utility",
    "insurance",
    "social-security",
    "customer-service",
    "customs",
    "authority",
}
_BALANCE = re.compile(r"\s?(?:里|上|零钱|账户)?(?:的|所有)?(?:钱|余额|零钱)")
_AS_CHANNEL = {"wechat": "wechat-pay", "qq": "qq-pay", "alipay": "alipay", "line": "line-pay"}
_POSED_AS = re.compile(
    r"(?:冒充|自称|假冒|假装|装成|伪装成|扮|假的?|声称)(?:是|成|为|作|了)?(?:的)?$"
    r"|(?:pretend\w* to be|claim\w* to be|claim\w* (?:\w+ )?(?:is|was|were) from|posing as|"
    r"impersonat\w+|fake)(?: the| an?)?\s$"
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
    if name in _GENERIC and not (_POSED_AS.search(before) or _posed(word, before, after)):
        return None
    return EntityKind.ORGANISATION, name


def _own(word: str, before: str, after: str) -> bool:
    """Somebody's mother, not one who is addressed or merely spoken of."""
    if _OWN_BEFORE.search(before):
        return True
    return len(word) > 1 and not before.strip() and _OWN_AFTER.match(after) is not None


def _posed(word: str, before: str, after: str) -> bool:
    return not _NOT_POSED.search(before + word) and bool(_POSED.search(before + word + after))
