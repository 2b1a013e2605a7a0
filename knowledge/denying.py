"""Whether a thing is said not to be done, or only told about: what a warning against fraud says is no fraud."""

import re

_CLAUSE_ENDS = ".!?。\n;"
_DENIES_ZH = re.compile(
    r"(?:不要|切勿|请勿|勿|不会|绝不|不得|不能|别|谨防|警惕|拒绝|从不|从未|无需|不必|严禁|防止|避免|小心|没有?|不需要?|未|不收取?|免收|不用)[^,]{0,8}$"
)
# "Never" reaches further than "not", after which a new thought may begin ("if you did not order this please call").
_DENIES_EN = re.compile(
    r"\b(?:never|won.?t|will not|beware of|nobody will|no one will)\b(?! (?:miss|forget|hesitate|delay|wait|ignore))[^,]{0,52}$"
    r"|(?<!if you )(?<!if you did )(?<!if you have )(?<!if this is )(?<!if this was )\b(?:do not|don.?t|cannot|can.?t|no need to|without|refuse to|avoid|not|didn.?t|isn.?t)\b"
    r"(?! (?:miss|forget|hesitate|delay|wait|ignore|worry|only|just|yet))[^,]{0,30}$"
)
_FORBIDS_ZH = re.compile(r"(?:不要|切勿|请勿|千万勿|绝不|不会|严禁|谨防|从不|无需|不必|(?<![分区特个级类性识辨])别)")
# A sentence that tells about fraud does not commit it.
_TELLS = re.compile(
    r"诈骗分子|骗子|诈骗团伙|不法分子|(?:都|均|就)(?:是|属于|为)(?:诈骗|骗)|谨防|电信(?:网络)?诈骗[,.是的]|骗局|套路|(?:凡是|如遇|如接到|接到自称|遇到自称)"
    r"|\b(?:scammers?|fraudsters?|criminals|con artists?)\b|\bis (?:always )?a scam|\bbeware\b|\bif (?:someone|anyone|a caller)\b"
)


def denied(lower: str, start: int, end: int) -> bool:
    """Whether the clause before, or a word within, says not to do it, or the sentence only tells about it."""
    begin = max((lower.rfind(mark, 0, start) for mark in _CLAUSE_ENDS), default=-1) + 1
    before = lower[max(begin, start - 72) : start]
    if _DENIES_ZH.search(before[-14:]) or _DENIES_EN.search(before) or _FORBIDS_ZH.search(lower, start, end):
        return True
    stops = [at for mark in _CLAUSE_ENDS if (at := lower.find(mark, end)) >= 0]
    return bool(_TELLS.search(lower, max(begin, start - 120), min(min(stops, default=len(lower)), end + 120)))
