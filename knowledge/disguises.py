"""The tricks by which words are hidden from filters, each as a function that finds what to put right.

A step takes the text so far and returns edits (start, end, new), in order and apart. Sources: the author's
knowledge of Chinese and English spam; nothing is taken from a corpus.
"""

import re
from collections.abc import Callable, Container, Iterator, Sequence

Edit = tuple[int, int, str]
Step = Callable[[str], Sequence[Edit]]

# Letters that look Latin; applied only inside words that also hold Latin letters (see `foreign_letters`).
FOREIGN = dict(
    zip(
        "аеорсхуіјѕԁһӏАВЕКМНОРСТХІЈЅαοερντυκικтмвгпѡԝԛɡɑɩıոսօցզհѵɢΑΒΕΖΗΙΚΜΝΟΡΤΥΧωηᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᎡᏚᎢᏙᏔᏃ",
        "aeopcxyijsdhlABEKMHOPCTXIJSaoepvtukiktmbrnwwqgaiinuogqhvGABEZHIKMNOPTYXwnABCDEHJKLMPRSTVWZ",
        strict=True,
    )
)
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True))
_BOXED = {chr(start + i): chr(65 + i) for start in (0x1F150, 0x1F170) for i in range(26)}
LOOKALIKES = {
    **_SMALL_CAPITALS, **_BOXED,
    **dict.fromkeys("➕✚✛✜十╋"[:4], "+"),
    **dict.fromkeys("❤♥💗💖💓💕💚💙💜🧡🖤🤍", "❤"),
    **dict.fromkeys("‘’‚‛`´", "'"), **dict.fromkeys("“”„«»「」『』", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"), "。": "。", "、": ",", "⁄": "/", "∶": ":", "︰": ":", "•": "·", "∙": "·", "・": "·",
}  # fmt: skip

# A character written as its two halves. The left half never stands alone in ordinary writing.
HALVES = {
    "扌甲": "押", "扌口": "扣", "扌丁": "打", "扌戈": "找", "扌是": "提", "扌安": "按", "扌非": "排", "扌殳": "投",
    "扌旦": "担", "扌召": "招", "扌妾": "接", "亻言": "信", "亻寸": "付", "亻介": "价", "亻呆": "保", "亻弋": "代",
    "亻昔": "借", "亻尔": "你", "亻也": "他", "讠正": "证", "讠人": "认", "讠午": "许", "讠果": "课", "讠射": "谢",
    "氵去": "法", "氵主": "注", "氵流": "流", "钅戋": "钱", "钅艮": "银", "钅失": "铁", "纟吉": "结", "纟合": "给",
    "车专": "转", "贝占": "贴", "贝兼": "赚", "木又": "权", "木几": "机", "禾口": "和", "禾兑": "税", "口合": "哈",
    "彳艮": "很", "犭虫": "独", "衤卜": "补", "忄青": "情", "艹化": "花", "讠殳": "设", "饣反": "饭", "辶寸": "过",
    "辶文": "这", "口乞": "吃", "石马": "码",
}  # fmt: skip
_HALVES = re.compile("|".join(HALVES))

# Disguised words. Each pattern is narrow enough not to touch the words it imitates.
_WORDS: tuple[tuple[str, str], ...] = (
    (r"[薇微徽嶶溦崴葳][❤信xX]|威(?:❤|信(?=[\s:+号]*[a-zA-Z0-9_-]{5}))", "微信"),
    (r"(?<![a-zA-Z])(?:[vVwW][❤信芯]|[wW][xX](?![a-zA-Z])|[vV][xX](?![a-zA-Z])|[wW]ei ?[xX]in|[wW][eE] ?[cC][hH][aA][tT])", "微信"),
    (r"(?:[薇微威徽嶶]|韦|维)[芯心](?=[\s:+]*[a-zA-Z0-9_-]{5})", "微信"),
    (r"(?<=[加+])\s*[薇徽威嶶vV](?=[\s::]*[a-zA-Z0-9_-]{5}|[了吧我聊,。!])", "微信"),
    (r"扣扣|(?<![a-zA-Z])[qQ][ .·]?[qQ](?![a-zA-Z])|球球(?=[号群\s:]*\d{5})", "QQ"),
    (r"(?<=[qQ加进入])裙(?=[\s::]*\d{5}|[里聊内领])", "群"),
    (r"(?:支|zhi|芝)\s?(?:付|fu|符)\s?(?:宝|bao|堡|饱)", "支付宝"),
    (r"(?:转|zhuan|专)\s?(?:账|帐|zhang)(?!号|户|单|本)", "转账"), ("帐(?=[号户单])", "账"), (r"汇[欵]", "汇款"),
    (r"登陆(?=[^舰作台湾]|$)", "登录"), (r"(?:验|yan)\s?(?:证|zheng|正)\s?(?:码|ma|妈|马)", "验证码"),
    (r"(?:密|mi)\s?(?:码|ma|马)(?![a-z])", "密码"), (r"[链连鏈]\s?(?:接|jie|结)(?=[^合]|$)", "链接"),
    (r"(?:银|yin)\s?(?:行|hang)(?![a-z])", "银行"), (r"(?:客|ke)\s?(?:服|fu)(?![a-z])", "客服"),
    (r"兼[zZ织值]|jian ?zhi|兼\s职", "兼职"), (r"刷\s?[单dD蛋](?![a-zA-Z])", "刷单"), (r"佣[j金]", "佣金"),
    (r"[贷岱][kK款欵](?![a-zA-Z])|dai ?kuan", "贷款"), (r"返[lL利力](?=[\W\d]|$)", "返利"), (r"红[bB苞包](?![a-zA-Z])", "红包"),
)  # fmt: skip
_DISGUISED = [(re.compile(pattern), new) for pattern, new in _WORDS]

_DIGIT_WORDS = dict(zip("零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖", "001234567891123456789", strict=True))
_WORD_DIGITS = re.compile(rf"[{''.join(_DIGIT_WORDS)}]{{7,}}")
_MIXED_WORD = re.compile(rf"[A-Za-z{''.join(FOREIGN)}]{{2,}}")

_LEET = str.maketrans("013457@$!", "oleastasi")
_LEET_WORD = re.compile(r"(?<![\w@$./:-])(?=\w*[a-zA-Z])(?=[a-zA-Z]*[0134579@$!])[a-zA-Z013457@$!]{4,14}(?![\w@./-])")


def halves(text: str) -> Sequence[Edit]:
    return [(m.start(), m.end(), HALVES[m.group()]) for m in _HALVES.finditer(text)]


def foreign_letters(text: str) -> Sequence[Edit]:
    """Cyrillic and Greek letters inside a word that is otherwise Latin."""
    if text.isascii():
        return ()
    strangers = [c for c in text if "\u0370" <= c <= "\u058f"]
    # Where no letter gives the other alphabet away, whole words of it are a disguise too.
    no_language = all(c in FOREIGN for c in strangers) and re.search("[A-Za-z]", text) is not None
    return [edit for m in _MIXED_WORD.finditer(text) for edit in _latin(m.group(), m.start(), no_language)]


def _latin(word: str, at: int, whole: bool) -> Iterator[Edit]:
    foreign = sum(letter in FOREIGN for letter in word)
    if 0 < foreign < len(word) or (whole and foreign):
        yield from ((at + i, at + i + 1, FOREIGN[c]) for i, c in enumerate(word) if c in FOREIGN)


_DOTTED_WORD = re.compile(r"(?<![\w.@/:-])([A-Za-z]{1,8})[./#*]([A-Za-z]{1,9})(?![\w@/]|\.\w)")
_WHOLE = frozenset("e.g i.e a.m p.m and/or he/she her/his his/her he.she km/h w/o n/a b/c a/c c/o w/c etc".split())


def dotted(text: str) -> Sequence[Edit]:
    """re.ward, l.ast, AM/AZON: a dot or stroke inside a word, where at least two words are treated so."""
    found = [m for m in _DOTTED_WORD.finditer(text) if m.group().lower() not in _WHOLE and _is_inside_word(m)]
    if len(found) < 2:
        return ()
    return [(m.end(1), m.end(1) + 1, "") for m in found]


def _is_inside_word(m: re.Match[str]) -> bool:
    """Neither the end of a sentence nor a choice of two words: a piece too short to be one."""
    left, right = m.groups()
    return right.islower() and (len(left) <= 2 or len(right) <= 3)


def digits_as_words(text: str) -> Sequence[Edit]:
    return [(i, i + 1, _DIGIT_WORDS[text[i]]) for m in _WORD_DIGITS.finditer(text) for i in range(m.start(), m.end())]


def letters_as_digits(text: str, vocabulary: Container[str]) -> Sequence[Edit]:
    """acc0unt, p@yment: only where the result is a word that such writing is meant to hide."""
    edits = []
    for m in _LEET_WORD.finditer(text):
        for word in (m.group().translate(_LEET), m.group().replace("1", "i").translate(_LEET)):
            if word.lower() in vocabulary:
                edits.append((m.start(), m.end(), word))
                break
    return edits


def disguised_words(text: str) -> Sequence[Edit]:
    found = sorted(
        (m.start(), m.end(), new) for pattern, new in _DISGUISED for m in pattern.finditer(text) if m.group() != new
    )
    edits = list[Edit]()
    for start, end, new in found:
        if end > start and (not edits or start >= edits[-1][1]):
            edits.append((start, end, new))
    return edits
