"""Ways in which people hide a message from filters, made without a look at how they are undone.

Look-alikes come from the names Unicode gives to letters and from drawn resemblance listed here; synonyms are plain
everyday ones.
"""

import random
import re
import unicodedata
from collections.abc import Callable

HAN = re.compile("[\u3400-\u9fff]")
PICTURES = "💰🔥🎁✨😀🌹🚗⭐☀🍀"
ALPHABETS = (
    "MATHEMATICAL BOLD {}",
    "FULLWIDTH LATIN {} LETTER",
    "CIRCLED LATIN {} LETTER",
    "MATHEMATICAL SANS-SERIF {}",
)
CYRILLIC = {"a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "i": "і", "s": "ѕ", "j": "ј"}
SYNONYMS = {
    "转账": "打钱", "汇款": "打钱", "链接": "网址", "点击": "点开", "立即": "马上", "验证码": "短信里的数字", "账户": "户头",
    "银行卡": "卡", "手机": "电话", "告诉": "跟", "家人": "家里人", "客服": "服务人员", "收益": "赚头", "下载": "装上",
    "money": "cash", "transfer": "send over", "immediately": "right now", "click": "press", "account": "acct",
    "verify": "check", "payment": "paying", "parcel": "package", "urgent": "pressing", "invest": "put money in",
}  # fmt: skip
Rewrite = Callable[[str, random.Random], str]


def _between(text: str, signs: str, chance: random.Random, share: float) -> str:
    out = []
    for i, c in enumerate(text):
        out.append(c)
        following = text[i + 1 : i + 2]
        if (
            c.isalpha()
            and following.isalpha()
            and bool(HAN.match(c)) == bool(HAN.match(following))
            and chance.random() < share
        ):
            out.append(chance.choice(signs))
    return "".join(out)


def dots(text: str, chance: random.Random) -> str:
    return _between(text, ".", chance, 1)


def emoji(text: str, chance: random.Random) -> str:
    return _between(text, PICTURES, chance, 1)


def some_emoji(text: str, chance: random.Random) -> str:
    return re.sub("[\u3400-\u9fff]{2}", lambda m: m[0][0] + chance.choice(PICTURES) + m[0][1], text) \
        if HAN.search(text) else _between(text, PICTURES, chance, 0.3)  # fmt: skip


def blanks(text: str, chance: random.Random) -> str:
    """s a f e  a c c o u n t, 转 账: every letter by itself, words two blanks apart."""
    return " ".join(" " if c == " " else c for c in text).replace("   ", "  ")


def look_alikes(text: str, chance: random.Random) -> str:
    return "".join(_alike(c, chance) if c.isascii() and c.isalpha() and chance.random() < 0.5 else c for c in text)


def _alike(letter: str, chance: random.Random) -> str:
    if letter in CYRILLIC and chance.random() < 0.6:
        return CYRILLIC[letter]
    case = "SMALL" if letter.islower() else "CAPITAL"
    pattern = chance.choice(ALPHABETS).format(case)
    return unicodedata.lookup(f"{pattern} {letter.upper()}")


def unseen(text: str, chance: random.Random) -> str:
    return "".join(c + (chance.choice("\u200b\u200c\u2060\u00ad") if chance.random() < 0.5 else "") for c in text)


def synonyms(text: str, chance: random.Random) -> str:
    for word, other in SYNONYMS.items():
        text = re.sub(word, other, text, flags=re.IGNORECASE)
    return text


EVERY: dict[str, Rewrite] = {
    "dots": dots, "emoji": emoji, "some emoji": some_emoji, "blanks": blanks, "look-alikes": look_alikes,
    "unseen signs": unseen, "synonyms": synonyms,
}  # fmt: skip
