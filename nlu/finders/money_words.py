"""How people write sums of money, in simplified lower case: tables and patterns of `nlu.finders.amounts`."""

import re

from nlu.finders.numerals import ARABIC, ENGLISH, HAN, MIXED
from nlu.finders.tables import names

# "$" stands for a dollar of which the place decides whose; "" for the local currency.
SIGNS = names(
    "us$ USD, usd USD, hk$ HKD, hkd HKD, nt$ TWD, ntd TWD, twd TWD, s$ SGD, sgd SGD, mop$ "
    "MOP, mop MOP, a$ AUD, au$ AUD, "
    "aud AUD, c$ CAD, ca$ CAD, cad CAD, rmb CNY, cny CNY, ¥ CNY, cn¥ CNY, £ GBP, gbp GBP, € "
    "EUR, eur EUR, rm MYR, myr MYR, "
    "jpy JPY, nzd NZD, chf CHF, $ $, usdt USDT, btc BTC, 人民币 CNY, 港币 HKD, 葡币 MOP, 澳门币 MOP, 台币 TWD, 新台币 TWD"
)
UNITS = dict.fromkeys(("块钱", "元", "块", "圆"), "") | names(
    "蚊 HKD, 港元 HKD, 港币 HKD, 港纸 HKD, hkd HKD, hong kong dollars HKD, 人民币 CNY, rmb CNY, cny "
    "CNY, yuan CNY, kuai CNY, "
    "台币 TWD, 新台币 TWD, ntd TWD, twd TWD, 美元 USD, 美金 USD, 美刀 USD, 刀 USD, usd USD, us dollars "
    "USD, dollars $, dollar $, "
    "bucks $, 欧元 EUR, euros EUR, euro EUR, eur EUR, € EUR, 英镑 GBP, 镑 GBP, pounds GBP, quid "
    "GBP, gbp GBP, £ GBP, 日元 JPY, "
    "yen JPY, jpy JPY, 澳币 AUD, 澳元 AUD, aud AUD, 加币 CAD, 加元 CAD, cad CAD, 新币 SGD, sgd SGD, 澳门币 MOP, 葡币 MOP, "
    "mop MOP, 令吉 MYR, 马币 MYR, ringgit MYR, 韩元 KRW, 泰铢 THB, baht THB, rupees INR, usdt USDT, u USDT, 个u USDT, "
    "泰达币 USDT, btc BTC, bitcoins BTC, bitcoin BTC, 比特币 BTC, 个比特币 BTC, eth ETH, 以太坊 ETH"
)


_NUMBER = rf"(?:{MIXED}|{ARABIC}|{HAN}|{ENGLISH})"


def _any(words: dict[str, str]) -> str:
    """Longest first; Latin ones end where the word ends."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        re.escape(word) + (r"(?![a-z])" if word[-1].isascii() and word[-1].isalpha() else "")
        for word in ordered
    )


_LATIN = r"(?<![a-z0-9.])(?<!\d,)"
_MORE = r"(?:\s?(?:多|几|余|来|左右|上下))?"
SIGNED = re.compile(rf"(?<![a-z0-9])(?P<sign>{_any(SIGNS)})\s?(?P<number>{MIXED}|{ARABIC}|{HAN})(?P<unit>)")
COUNTED = re.compile(
    rf"{_LATIN}(?P<number>{_NUMBER}){_MORE}\s?(?:of )?(?P<unit>{_any(UNITS)})(?P<half>\d(?!\d)|"
    r"半|[一二三四五六七八九](?![十百千万一-九]))?(?P<sign>)"
)
_LARGE_HAN = (
    r"(?<![零一二两三四五六七八九十百千万亿])(?=[十百一二两三四五六七八九几]{1,8}多?[百千万亿])"
    r"[零一二两三四五六七八九十百千万亿几半多]{2,14}(?![零一二两三四五六七八九十百千万亿])"
)
LARGE = re.compile(rf"{_LATIN}(?P<number>(?:{MIXED})|{_LARGE_HAN}|{ENGLISH}){_MORE}(?P<unit>)(?P<sign>)")
BARE = re.compile(
    r"(?<![a-z0-9_.,/:@#-])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|"
    r"\d{2,8}(?:\.\d{1,2})?)(?![\d/:.-]*\d)(?!\s?(?:%|号|月|日|年|点|时|分|小时|天|个|次|人|岁|位|days|hours|"
    r"minutes|am|pm|times|people|years))(?![a-z])(?P<unit>)(?P<sign>)"
)
SPENDING = re.compile(
    r"(?:账|钱|笔|余额|保证金|押金|定金|订金|费|转|汇|付|打|给|充|投|骗|损失|损|垫|花|借|存|交|缴|赔|亏|划|扣|刷|取|要|收|出|过|入|金额|总共|一共|共|大概|大约|约|是|才|就|只有|其实|改成|应该是)"
    r"(?:了|走|去|过去|出去|咗|给|我|他|她|对方|骗子|俾|佢|大概|大约|差不多|将近|的|不是|是|接近|快)*\s*$"
    r"|(?:sent|send|paid|pay|transferred|transfer|lost|wired|gave|deposited|invested|charged|"
    r"took|owe|stole|scammed|cheated|amount|of|about|around|roughly|was|it's|is|actually|nearly|over|almost|"
    r"total|them|him|her)\s*:?\s*$"
)
COUNTERS = re.compile(
    r"\s?(?:个人|号人|来人|人|粉丝|次|遍|岁|位|名|条|火急|张|年|天|个月|小时|分钟|公里|里|步|字|倍|块砖|件|家|people|followers|times|"
    r"years|days|miles|words|hours)"
)
VAGUE = re.compile("[几多来余]")
WHOLE = re.compile(r"\s*(?:大概|大约|约|about|around)?\s*(?P<number>\d{2,8}(?:\.\d{1,2})?)[\s.。!！]*")

# Corrections: "8万？不对，是八千", "不是八万，是八千", "no, it was 30,000", "sorry, 3k", "30,000, not 80,000".
_IS = r"(?:(?:是|应该是|应该系|系|改成|改为|其实是|应为|that should be|it should be|should be|i meant?|it was|it is|"
_IS += r"it's|that was|make (?:it|that)|but)\s?)"
CORRECTS = re.compile(
    rf"^.*(?:(?:不对|不是的|唔系|唔啱|(?:哦|噢|喔|啊|呃)不|写错了?|说错了?|讲错了?|打错了?|输错了?|填错了?|搞错了?|弄错了?|记错了?|错了|更正(?:一下)?|纠正(?:一下)?|"
    rf"抱歉|对不起|不好意思)[\s,.。:!?、;]*{_IS}?"
    r"|(?:应该是|应该系|改成|改为|应为|其实是)"
    r"|\b(?:correction|corrected|sorry|oops|my mistake|wrong|a typo|typo)\b[\s,.:!?;-]*(?:no\b[\s,]*)?"
    rf"{_IS}?|(?<!oh )\b(?:no|wait|nope)\s?[,.!;:-]+\s?{_IS}?|\bno (?:it was|i meant?|that was|it's) |\b(?:i meant?|should be|should have been|make (?:it|that))\s)"
    r"(?P<to>\S.*)$",
    re.S,
)
"""Group `to`: what stands after the last word that takes something back."""
ADDS = re.compile(
    r"^\s*(?:更正|纠正|改正|补充(?:说明|一下)?|修改|correction|corrected|addition|to add|please add|add)\s*[:,]\s*(?P<to>\S.*)$",
    re.S,
)
"""A beginning that says: this belongs to what I have told you."""
_PIECE = r"(?:[^,;]|(?<=\d),(?=\d))"  # a comma inside a number parts nothing
NOT_BUT = re.compile(
    rf"^.*?(?:并?不是|不系|唔系|\bnot)\s?{_PIECE}{{1,24}}?[\s,;]*(?:而是|是|系|\bbut|\bit was)\s?(?P<to>\S.*)$",
    re.S,
)
BUT_NOT = re.compile(
    rf"^(?P<to>.*?\S)[\s,;]+(?:而|并)?(?:不是|不系|唔系|\bnot|rather than|instead of)\s?{_PIECE}+$", re.S
)
