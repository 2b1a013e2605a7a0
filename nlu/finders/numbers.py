"""Numbers that name something: cases of Scamline, phones, bank accounts and cards, wallets."""

import re
from collections.abc import Iterator

import phonenumbers
from center.understanding import Entity, EntityKind
from stdnum import iban, luhn
from stdnum.exceptions import ValidationError

from nlu.finders.text import Text, entity

_CASE = re.compile(
    r"(?<![0-9a-z-])([0-9a-z]{2,3})([\s-]{0,3})([0-9a-z]{4})([\s-]{0,3})([0-9a-z]{2})(?![0-9a-z-])"
)
_CASE_SAID = re.compile(r"案|编号|单号|号码|举报|进度|回执|case|report|ref|receipt|number|status|查")
_CARD = re.compile(r"(?<![\d.-])\d(?:[ -]?\d){11,18}(?![\d-])")
_ACCOUNT_SAID = re.compile(
    r"(?:卡号|账号|帐号|户口|账户|帐户|收款账|银行卡|卡|a/c|account|acct)(?:号码?|number|no\.?|num)?(?:\s|是|为|:|：|is|#)*$"
)
_ACCOUNT = re.compile(r"(?<![\d.])\d(?:[ -]?\d){5,18}(?!\d)")
_ACCOUNT_NAMED = re.compile(r"(?:account number|账号|帐号|卡号)[^\d]{1,40}$")
_SORT_CODE = re.compile(r"(?<![\d-])\d{2}-\d{2}-\d{2}[ ,]{1,2}(?:account |a/c )?\d{7,8}(?!\d)")
_IBAN = re.compile(r"\b[a-z]{2}\d{2}(?:\s?[0-9a-z]{4}){2,7}(?:\s?[0-9a-z]{1,4})?\b")
# Lengths as people copy them, a sign too many or too few; also cut in the middle, as apps show them.
_WALLET = re.compile(
    r"(?<![0-9A-Za-z])(?:0x[0-9a-fA-F]{36,44}|T[1-9A-HJ-NP-Za-km-z]{31,35}|(?:bc1|ltc1|bnb1|BC1)[0-9A-Za-z]{25,62}|"
    r"[13LMD][1-9A-HJ-NP-Za-km-z]{25,34}|r[1-9A-HJ-NP-Za-km-z]{28,34}|(?:EQ|UQ)[\w-]{46}|"
    r"(?=[1-9A-HJ-NP-Za-km-z]*\d)[1-9A-HJ-NP-Za-km-z]{42,44}|"
    r"(?:0x[0-9a-fA-F]{3,10}|T[1-9A-HJ-NP-Za-km-z]{4,10})(?:\.{2,4}|…)[0-9A-Za-z]{3,10})(?![0-9A-Za-z])"
)
# 202-555-0110 in a text without Chinese: by China's rules it would be a land line.
_NANP = re.compile(
    r"^[^\u4e00-\u9fff]*(?<![\d-])\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)[^\u4e00-\u9fff]*$"
)
_ABROAD = re.compile(r"(?<![\d+])\+\d{1,3}[ -]?\d(?:[ -]?\d){6,11}(?![\d-])")
# What its country's plan may not know yet or leaves for examples, by its shape: mobile, land line, 400, abroad.
_SHAPED = (
    re.compile(
        r"(?<![\d.+-])(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?P<s>[ -]?)(?:\d{4}(?P=s)\d{4}|\d{3}[ -]\d{5})(?![\d-])"
    ),
    re.compile(r"(?<![\d.+-])\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]\d{3,4}[ -]?\d{4}(?![\d-])"),
    re.compile(
        r"(?<![\d.+-])[48]00[ -]\d{3}[ -]?\d{4}(?![\d-])|(?<![\d.+-])[48]00[ -]?\d{4}[ -]?\d{3}(?![\d-])"
    ),
    re.compile(
        r"(?<![\d.+-])09\d{2}[ -]\d{3}[ -]?\d{3}(?![\d-])|(?<![\d.+-])\(?0[2-8]\)?[ -]\d{3,4}[ -]\d{4}(?![\d-])"
    ),
    re.compile(r"(?<![\d.+-])(?:\+?852|\+?853|00852|00853)[ -]?\d{4}[ -]?\d{4}(?![\d-])"),
    re.compile(r"(?<![\d.+-])(?:\+?1[ .-])?\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?![\d-])"),
    re.compile(r"(?<![\d.+-])1[ .-]8(?:00|33|44|55|66|77|88)[ .-][0-9a-z]{3}[ .-][0-9a-z]{4}(?![\d-])"),
    re.compile(
        r"(?<![\d.+-])0(?:\d{4} \d{6}|\d{3} \d{3} \d{4}|\d{4} \d{3} \d{3,4}|7\d{3} ?\d{6}|\d{2} \d{4} \d{4}|800 ?\d{3} ?\d{3,4})(?![\d-])"
    ),
    re.compile(r"(?<![\d+])(?:\+|00(?=[1-9]))\d{1,3}[ -]?\(?\d{1,4}\)?(?:[ .-]?\d){5,10}(?![\d-])"),
    re.compile(
        r"(?<![\d.+-])0\d{2,4}[.]\d{3}[.]\d{3,4}(?![\d-])|(?<![\d.+-])0\d{4}[.]\d{3}[.]\d{3}(?![\d-])"
    ),
    re.compile(r"(?<![\d.+-])4\d{3}-\d{3}-\d{4}(?![\d-])"),
    # a long dash, Australia's and India's ways, Malaysia's
    re.compile(
        r"(?<![\d.+-])0\d{2,3}[\u2013\u2014]{1,2}\d{7,8}(?![\d-])|(?<![\d.+-])1[38]00[ -]\d{3}[ -]\d{3,4}(?![\d-])"
    ),
    re.compile(r"(?<![\d.+-])[6-9]\d{4} \d{5}(?![\d-])|(?<![\d.+-])01\d-\d{3,4}[ -]\d{4}(?![\d-])"),
    re.compile(r"(?<![\d.+-])1069(?:[ -]?\d){4,16}(?![\d-])"),
)
# Eight digits in two halves, or seven: a number only where one is spoken of.
_SHORT_SHAPE = re.compile(
    r"(?<![\d.+,-])(?:[235689]\d{3}[ -]?\d{4}|[2-9]\d{2}-\d{4}|95\d{4,9})(?![\d,.%-]*\d)(?![元块万千蚊])"
)
_OTHER_NUMBER = re.compile(
    r"(?:单号|编号|户号|尾号|身份证|取件码|验证码|运单|order|tracking|parcel|invoice|flight|ref)\D{0,8}$"
)
_LINES = frozenset(
    {
        "96110",
        "12377",
        "12381",
        "12321",
        "12345",
        "12315",
        "10086",
        "10010",
        "10000",
        "12306",
        "12333",
        "18222",
        "12320",
        "12348",
        "12366",
        "12329",
        "12337",
        "12389",
        "12388",
        "95533",
    }
)
_SHORT = re.compile(
    r"(?<![\d.,-])(?:\+?86[\s-]?)?(?:955\d{2}|9\d{4}|100\d{2}|12\d{3}|1069\d{4,16}|110|119|"
    r"120|122|165|112|999|911|993|101|159|18222|1950|1955|0800)(?![\d.,%元块万-]|\s?(?:元|块|蚊|万|个|次|天))"
)
_SHORT_SAID = re.compile(
    r"(?:打|电话|号码|号|热线|专线|拨|来电|短信|call|called|calling|number|hotline|dial|from|ring|text|致电|联系|问|发到|回复到|tel|phone|contact|讯息)\D{0,8}$"
)
_SHORT_SAID_AFTER = re.compile(
    r"\s?(?:是|系|这个|的|嘅|呢个|给|俾|今天|刚才|一直|又)*(?:不是|唔系|系咪|咪|是|官方|真|个|反诈骗?|反诈骗专线|骗子|诈骗)*(?:的)?"
    r"(?:号码?|电话|热线|专线|短信|打来|打过来|打给|打电话|打不通|打唔通|发来|发的|来电|客服|还是|吗|打嚟|反诈|反诈骗|number|hotline|texted|called|rang|keeps calling|keep calling|is (?:it|the|this|really|real|a))"
    r"|\s?是.{0,8}(?:电话|号码|热线|专线|官方|银行|客服|真的|诈骗|骗)|\s(?:rang|called|texted|phoned|is (?:really|the|a|that))\b|\s?(?:真|会|能|可以)(?:的|不)?.{0,4}(?:打|吗)"
)
# 一三八零五七二九九四一, as it is dictated
_SPOKEN = re.compile(
    r"(?<![零〇一二三四五六七八九])(?:[一1][三四五六七八九][零〇一二三四五六七八九]{9}|[零〇一二三四五六七八九]{8})(?![零〇一二三四五六七八九])"
)
_FIGURES = str.maketrans("零〇一二三四五六七八九", "00123456789")
_REGIONS = {
    "Asia/Shanghai": "CN",
    "Asia/Hong_Kong": "HK",
    "Asia/Macau": "MO",
    "Asia/Taipei": "TW",
    "Asia/Singapore": "SG",
}
_FALLBACK = ("CN", "HK", "TW", "US", "GB")


def find_cases(text: Text) -> Iterator[Entity]:
    """HB7-K4MQ-2X, also "hb7 k4mq 2x" and HB7K4MQ2X; the alphabet has no I, L, O, U."""
    for hit in _CASE.finditer(text.same):
        groups = (hit[1] + hit[3] + hit[5]).upper()
        if _is_case(hit, groups):
            yield entity(EntityKind.CASE_NUMBER, "-".join((hit[1], hit[3], hit[5])).upper(), *hit.span())


def _is_case(hit: re.Match[str], joined: str) -> bool:
    """Hyphens make it one; without them it must not read as words or as a date."""
    if set(hit[3] + hit[5]) & set("ilou") or not any(c.isdigit() for c in joined) or joined.isdigit():
        return False
    if "-" in hit[2] and "-" in hit[4]:
        return True
    if bool(hit[2]) is not bool(hit[4]):  # "456 texted"
        return False
    spaced = " " in hit[2] or " " in hit[4]
    said = (
        spaced
        or _CASE_SAID.search(hit.string[max(0, hit.start() - 20) : hit.start()])
        or len(hit.string) <= 12
    )
    mixed = any(c.isdigit() for c in hit[3]) and any(c.isalpha() for c in hit[3])
    return bool(said) and (mixed or any(c.isdigit() for c in hit[1] + hit[5])) and not hit[3].isdigit()


def find_phones(text: Text) -> Iterator[Entity]:
    """Value in E.164, or the bare digits of a service number (96110, 10086)."""
    home = "US" if _NANP.search(text.same) else _REGIONS.get(str(text.timezone), "CN")
    digits = "".join(c if c.isascii() else " " for c in text.same)
    for region in (home, *(other for other in _FALLBACK if other != home)):
        for hit in phonenumbers.PhoneNumberMatcher(digits, region, max_tries=20):
            if not text.same[hit.start : hit.end].isascii() or _another_plan(
                text.same, hit.raw_string, region
            ):
                continue
            if region == home or hit.raw_string.startswith("+") or _long(hit.raw_string):
                value = phonenumbers.format_number(hit.number, phonenumbers.PhoneNumberFormat.E164)
                yield entity(EntityKind.PHONE, value, hit.start, hit.end)
    yield from _by_their_shape(text.same)
    for spoken in _SPOKEN.finditer(text.same):
        if len(spoken[0]) == 11 or _said_as_number(text.same, spoken):
            yield entity(EntityKind.PHONE, _dialled(spoken[0].translate(_FIGURES)), *spoken.span())
    for odd in _ABROAD.finditer(digits):
        yield entity(EntityKind.PHONE, "+" + re.sub(r"\D", "", odd[0]), *odd.span())
    for short in _SHORT.finditer(text.same):
        if _as_a_name(text.same, short):
            continue
        if len(short[0]) > 5 or short[0] in _LINES or _said_as_number(text.same, short):
            yield entity(EntityKind.PHONE, short[0], *short.span())


def _another_plan(same: str, raw: str, region: str) -> bool:
    """A British number in an English text is none of China's, though it may fit; nor is a parcel's number."""
    if region != "CN" or not same.isascii():
        return False
    return bool(re.fullmatch(r"0(?:7\d{9}|[38]00\d{6,7}|20[378]\d{7}|1[2-9]\d{8})", re.sub(r"\D", "", raw)))


def _by_their_shape(same: str) -> Iterator[Entity]:
    for pattern in _SHAPED:
        for hit in pattern.finditer(same):
            if not _of_something_else(same, hit):
                yield entity(EntityKind.PHONE, _dialled(hit[0]), *hit.span())
    for hit in _SHORT_SHAPE.finditer(same):
        before = same[max(0, hit.start() - 20) : hit.start()]
        if _said_as_number(same, hit) and not (_ACCOUNT_SAID.search(before) or _OTHER_NUMBER.search(before)):
            yield entity(EntityKind.PHONE, re.sub(r"\D", "", hit[0]), *hit.span())


def _of_something_else(same: str, hit: re.Match[str]) -> bool:
    """A piece of a longer number, or an account's, an order's."""
    before = same[max(0, hit.start() - 20) : hit.start()]
    if re.search(r"\d[ -]?$", before) or re.match(r"[ -]?\d", same[hit.end() : hit.end() + 2]):
        return True
    return bool(_ACCOUNT_SAID.search(before) or _OTHER_NUMBER.search(before))


def _dialled(written: str) -> str:
    """China's numbers in E.164; others as the digits that were written."""
    digits = re.sub(r"[^\da-z]", "", written)
    if written.startswith("+"):
        return "+" + digits
    if digits.startswith("00"):
        return "+" + digits[2:]
    return "+86" + digits if re.fullmatch(r"1[3-9]\d{9}", digits) else digits


def _as_a_name(same: str, short: re.Match[str]) -> bool:
    """ "【12306】", "自称12345热线的": somebody's name, nothing to dial."""
    before = same[max(0, short.start() - 6) : short.start()]
    return before.endswith(("【", "[")) or bool(re.search(r"(?:自称|冒充|假冒)(?:是)?$", before))


def _said_as_number(same: str, short: re.Match[str]) -> bool:
    before, after = same[max(0, short.start() - 12) : short.start()], same[short.end() : short.end() + 10]
    return bool(_SHORT_SAID.search(before) or _SHORT_SAID_AFTER.match(after))


def _long(raw: str) -> bool:
    """Eight digits with another country's rules are as likely an order number."""
    return sum(c.isdigit() for c in raw) >= 8


def find_accounts(text: Text) -> Iterator[Entity]:
    """Value: the digits alone; an IBAN in capitals without spaces."""
    for hit in _CARD.finditer(text.same):
        digits = re.sub(r"\D", "", hit[0])
        if 15 <= len(digits) <= 19 and digits[0] in "34569" and luhn.is_valid(digits):
            yield entity(EntityKind.ACCOUNT, digits, *hit.span())
    for hit in _ACCOUNT.finditer(text.same):
        digits = re.sub(r"\D", "", hit[0])
        before = text.same[max(0, hit.start() - 56) : hit.start()]
        if _ACCOUNT_SAID.search(before) or (len(digits) >= 8 and _ACCOUNT_NAMED.search(before)):
            yield entity(EntityKind.ACCOUNT, digits, *hit.span())
    for hit in _SORT_CODE.finditer(text.same):
        yield entity(EntityKind.ACCOUNT, re.sub(r"\D", "", hit[0]), *hit.span())
    for hit in _IBAN.finditer(text.same):
        if iban.is_valid(hit[0]):
            yield entity(EntityKind.ACCOUNT, _compact(hit[0]), *hit.span())


def _compact(written: str) -> str:
    try:
        return str(iban.validate(written))
    except ValidationError:
        return written.upper()


def find_wallets(text: Text) -> Iterator[Entity]:
    """Addresses of Bitcoin, Ethereum, Tron and their like, as written: their case matters."""
    for hit in _WALLET.finditer(text.original):
        if not hit[0].isdigit():
            yield entity(EntityKind.WALLET, hit[0], *hit.span())
