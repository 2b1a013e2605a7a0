"""Whether somebody asks for money back that is gone: the same payment as before, and no new one."""

import re

from nlu.writing import aligned

_BACK = re.compile(
    r"(?:追|拿|要|找|退|返|攞|讨|弄|收|还)(?:得)?(?:不)?(?:回|还|返)|(?:能|可以|可唔可以|仲|还)(?:不能|能)?.{0,4}追|冻结|止付|"
    r"\b(?:get|have|see|claw|claim)\b.{0,20}\bback\b|\brecover|\brefund|\brevers|\bcancel|\bstop(?:ped)?\b.{0,12}(?:payment|transfer|it)\b"
)
_MORE = re.compile(
    r"\d{2}|[百万]|千(?!万)|[又再]|费|刚|(?:转|付|汇|打|给|畀|俾|过)(?:了|咗)|"
    r"\b(?:again|another|more|fee|just|paid|sent|gave|transferred|wired)\b"
)


def asks_it_back(text: str) -> bool:
    """False where the words may tell of another payment: then a tip too many is better than one too few."""
    same = aligned(text)
    return bool(_BACK.search(same)) and not _MORE.search(same.replace("千万", ""))
