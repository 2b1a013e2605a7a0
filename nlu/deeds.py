"""Whether somebody says that they did what a message wanted: tapped a link, filled something in, told a code."""

import re

from nlu.writing import LIMIT, aligned

_DEED = re.compile(
    r"(?<!没)(?:点|按|揿|撳|扫|填|输入?|入|绑|寄|登录|下载|安装|装|报|念|告诉|发|给|畀|俾|click|scan|download|install|verify|login)"
    r"(?:开|进|完|埋)?(?:了|咗|过)|"
    r"(?:告诉|发给|报给|念给|给)(?:他|她|它|佢|对方|客服|他们|她们)们?了|"
    r"\b(?:i|we|he|she|mum|mom|dad)(?:'ve| have| has)?(?: (?:already|just|only|also|stupidly))*"
    r" (?:clicked|tapped|opened|filled|typed|entered|gave|given|told|scanned|installed|downloaded|logged in)\b"
)
_NOT_DONE = re.compile(
    r"没有?(?:点|按|扫|填|输|登录|下载|装|告诉|发|给)|冇|(?:要不要|该不该)|n't\b|\bnot\b|\bnever\b"
)


_KEYS = re.compile(
    r"卡|存折|密码|验证码|身份证|证件|护照|u盾|\b(?:cards?|passbook|pins?|codes?|passwords?|passport|id)\b"
)
_MONEY = re.compile(r"钱|转|汇|款|付|元|块|万|\b(?:money|sent|send|paid|pay|transfer\w*|wired?)\b|\d{3}")


def gives_away(text: str) -> bool:
    """Whether they say that others have a card, a code or papers of theirs, and nothing of money."""
    same = aligned(text[:LIMIT])
    return tells_of_deed(text) and bool(_KEYS.search(same)) and not _MONEY.search(same)


def tells_of_deed(text: str) -> bool:
    same = aligned(text[:LIMIT])
    return _DEED.search(same) is not None and _NOT_DONE.search(same) is None
