"""Sums of money, normalised to "80000.00 CNY"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from center.understanding import Entity, EntityKind
from nlu.finders.numerals import ARABIC, ENGLISH, HAN, MIXED, number_of
from nlu.finders.text import Text, entity

_NUMBER = rf"(?:{MIXED}|{ARABIC}|{HAN}|{ENGLISH})"
_SIGNS = {"us$": "USD", "usd": "USD", "hk$": "HKD", "hkd": "HKD", "nt$": "TWD", "ntd": "TWD", "twd": "TWD", "s$": "SGD"}
_SIGNS |= {"mop$": "MOP", "mop": "MOP", "a$": "AUD", "au$": "AUD", "aud": "AUD", "c$": "CAD", "ca$": "CAD", "cad": "CAD"}
_SIGNS |= {"sgd": "SGD", "rmb": "CNY", "cny": "CNY", "¥": "CNY", "£": "GBP", "gbp": "GBP", "€": "EUR", "eur": "EUR"}
_SIGNS |= {"rm": "MYR", "myr": "MYR", "jpy": "JPY", "cn¥": "CNY", "$": "$", "nzd": "NZD", "chf": "CHF", "人民币": "CNY", "港币": "HKD"}
_UNITS = {"块钱": "", "元": "", "块": "", "蚊": "HKD", "圆": "", "人民币": "CNY", "rmb": "CNY", "cny": "CNY", "yuan": "CNY", "kuai": "CNY"}
_UNITS |= {"港元": "HKD", "港币": "HKD", "港纸": "HKD", "hkd": "HKD", "hong kong dollars": "HKD", "台币": "TWD", "新台币": "TWD", "ntd": "TWD", "twd": "TWD"}
_UNITS |= {"美元": "USD", "美金": "USD", "美刀": "USD", "刀": "USD", "usd": "USD", "us dollars": "USD", "dollars": "$", "dollar": "$", "bucks": "$"}
_UNITS |= {"欧元": "EUR", "euros": "EUR", "euro": "EUR", "eur": "EUR", "€": "EUR", "英镑": "GBP", "镑": "GBP", "pounds": "GBP", "quid": "GBP", "gbp": "GBP", "£": "GBP"}
_UNITS |= {"日元": "JPY", "yen": "JPY", "jpy": "JPY", "澳币": "AUD", "澳元": "AUD", "aud": "AUD", "加币": "CAD", "加元": "CAD", "cad": "CAD", "新币": "SGD", "sgd": "SGD"}
_UNITS |= {"澳门币": "MOP", "葡币": "MOP", "mop": "MOP", "令吉": "MYR", "马币": "MYR", "ringgit": "MYR", "韩元": "KRW", "泰铢": "THB", "baht": "THB"}
_UNITS |= {"usdt": "USDT", "u": "USDT", "个u": "USDT", "泰达币": "USDT", "btc": "BTC", "bitcoins": "BTC", "bitcoin": "BTC", "比特币": "BTC", "个比特币": "BTC", "eth": "ETH", "以太坊": "ETH", "rupees": "INR"}


def _any(words: dict[str, str]) -> str:
    """Longest first; Latin ones end where the word ends."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) + (r"(?![a-z])" if word[-1].isascii() and word[-1].isalpha() else "") for word in ordered)


_LATIN = r"(?<![a-z0-9.,])"
_MORE = r"(?:\s?(?:多|几|余|来|左右|上下))?"
_SIGNED = re.compile(rf"(?<![a-z0-9])(?P<sign>{_any(_SIGNS)})\s?(?P<number>{MIXED}|{ARABIC}|{HAN})(?P<unit>)")
_COUNTED = re.compile(rf"{_LATIN}(?P<number>{_NUMBER}){_MORE}\s?(?:of )?(?P<unit>{_any(_UNITS)})(?P<half>\d(?!\d)|半|[一二三四五六七八九](?![十百千万一-九]))?(?P<sign>)")
# 八万, 两千三, 一百多万, 好几万: a Chinese number that ends in a large unit or has one, without a currency.
_LARGE_HAN = r"(?<![零一二两三四五六七八九十百千万亿])(?=[十百一二两三四五六七八九几]{1,8}多?[百千万亿])[零一二两三四五六七八九十百千万亿几半多]{2,14}(?![零一二两三四五六七八九十百千万亿])"
_LARGE = re.compile(rf"{_LATIN}(?P<number>(?:{MIXED})|{_LARGE_HAN}|{ENGLISH}){_MORE}(?P<unit>)(?P<sign>)")
_BARE = re.compile(rf"(?<![a-z0-9_.,/:@#-])(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{2,8}}(?:\.\d{{1,2}})?)(?![\d/:.-]*\d)(?!\s?(?:%|号|月|日|年|点|时|分|小时|天|个|次|人|岁|位|days|hours|minutes|am|pm|times|people|years))(?![a-z])(?P<unit>)(?P<sign>)")
_SPENDING = re.compile(
    r"(?:转|汇|付|打|给|充|投|骗|损失|损|垫|花|借|存|交|缴|赔|亏|划|扣|刷|取|要|收|出|过|入|金额|总共|一共|共|大概|大约|约|是|才|就|只有|其实|改成|应该是)"
    r"(?:了|走|去|过去|出去|咗|给|我|他|她|对方|骗子|俾|佢|大概|大约|差不多|将近|的|不是|是|接近|快)*\s*$"
    r"|(?:sent|send|paid|pay|transferred|transfer|lost|wired|gave|deposited|invested|charged|took|owe|stole|amount|of|about|around|roughly|was|it's|is|actually|nearly|over|almost|total|them|him|her)\s*:?\s*$"
)
_COUNTERS = re.compile(r"\s?(?:个人|人|粉丝|次|遍|岁|位|名|条|火急|张|年|天|个月|小时|分钟|公里|里|步|字|倍|块砖|件|家|people|followers|times|years|days|miles|words|hours)")
_VAGUE = re.compile("[几多来余]")
_WHOLE = re.compile(r"\s*(?:大概|大约|约|about|around)?\s*(?P<number>\d{2,8}(?:\.\d{1,2})?)[\s.。!！]*")


def find_amounts(text: Text) -> Iterator[Entity]:
    for pattern in (_SIGNED, _COUNTED, _LARGE, _BARE):
        for hit in pattern.finditer(text.same):
            if _is_money(pattern, hit, text.same):
                yield from _amount(hit, text)
    whole = _WHOLE.fullmatch(text.same)
    if whole:
        yield from _amount(whole, text)


def _is_money(pattern: re.Pattern[str], hit: re.Match[str], same: str) -> bool:
    if pattern is _BARE:
        return bool(_SPENDING.search(same[max(0, hit.start() - 24) : hit.start()]))
    if pattern is _LARGE:
        return not _COUNTERS.match(same, hit.end())
    return True


def _amount(hit: re.Match[str], text: Text) -> Iterator[Entity]:
    groups = hit.groupdict(default="")
    value = number_of(_VAGUE.sub("", groups["number"])) if groups["number"] else None
    if value is None or value <= 0:
        return
    value += _change(groups.get("half", ""))
    yield entity(EntityKind.AMOUNT, f"{value:.2f} {_currency(groups, text.currency)}", *hit.span())


def _change(half: str) -> Decimal:
    """三块五 is 3.50: a digit after the unit is tenths."""
    return Decimal("0.5") if half == "半" else (number_of(half) or Decimal(0)) / 10


def _currency(groups: dict[str, str], local: str) -> str:
    """What is said, else the local one; a bare $ is the local dollar where there is one."""
    said = _SIGNS.get(groups.get("sign", ""), "") or _UNITS.get(groups.get("unit", ""), "")
    if said == "$":
        return local if local in {"HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "USD"} else "USD"
    return said or local
