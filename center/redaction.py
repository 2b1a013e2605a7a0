"""A copy of the citizen's text without what identifies persons: all that others work on.

Rules, not a model: numbers by shape, names by what stands around them. It takes too much rather than
too little; what it misses is why the copy still stays inside the centre.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from center.verdict import Span

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻章云苏潘葛范彭郎鲁韦昌马苗方俞任袁柳鲍史唐"
    "费薛雷贺倪汤滕罗毕郝邬安常傅卞齐康伍余顾孟黄穆萧尹姚邵汪毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路娄江童颜郭梅林"
    "刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房丁宣邓洪包石崔龚程邢裴陆荣翁荀甄曲封侯段巫乌焦侯宁龙叶白蒲赖卓屠温庄柴阎"
    "連陳張黃吳劉劉楊趙鄭許鄧蕭馮葉謝鍾盧賴羅鄺譚關簡蘇顧龔龐郭廖刘谭关"
    "于曾黎易武乔文肖付闫游詹莊呂顏孫馬溫藍蔣古紀歐湯鄒鐘涂嚴韓陸錢龍賀麥"
)
_SURNAME = rf"(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|[{_SURNAMES}])"
_TITLES = (
    "先生|女士|小姐|太太|经理|警官|老师|主任|律师|医生|护士|师傅|阿姨|叔叔|大哥|大姐|總監|经纪|教授|同学|店长|专员|"
    "經理|老師|醫生|律師|師傅|專員|同學|法官|检察官|檢察官|科长|队长|书记|局长|校长|"
    "总(?![共计是会数额之体结部量公])|總(?![共計是會數額之體結部量公])"
)

_LAST = "一-鿿"
# Hardly ever the beginning of another word: with these, what follows is enough.
_CLEAR = "王李张刘陈杨赵吴徐郭罗梁宋郑韩冯董萧曹袁邓彭吕卢蒋蔡贾魏薛阎潘杜戴姚谭廖邹陆郝崔邱秦邵孟張劉陳楊趙吳羅鄭韓馮蕭鄧呂盧蔣賈閻譚鄒陸"
_DOES = "让我|讓我|叫我|要我|跟我|给我|給我|帮我|幫我|骗我|騙我|骗了|騙了|向我|问我|問我|说他|說他|说要|說要|加我|打电话|打電話"
_PLACES = "武汉|武漢|江西|江苏|江蘇|安徽|云南|宁夏"
_FIRMS = "Amazon|Apple|Microsoft|Google|PayPal|Netflix|FedEx|DHL|UPS|USPS|HSBC|WhatsApp|Telegram|Facebook|Bank|Customs"
_NOT_NAMES = "Mr|Ms|Miss|Dr|Prof|Customer|Sir|Madam|Friend|User|Member|Client|Valued|Beneficiary|Winner|All|Team|Colleague|Parent"
_BETWEEN = r"[\s.,，、·_/\\|*~\-\u2010-\u2015\u00ad\u200b-\u200d\u2060\ufeff]"
_RULES: tuple[tuple[str, str], ...] = (
    ("email", rf"(?:[^\W{_LAST}]|[.+-]){{1,64}}@(?:[^\W{_LAST}]|-){{1,64}}(?:\.(?:[^\W{_LAST}]|-){{1,40}})+"),
    ("identity number", r"(?<!\d)\d{6}(?:19|20)\d{9}[\dXx](?!\d)"),
    # Hong Kong, Taiwan, passports. No \b here or below: between a Chinese and a Latin letter there is none.
    ("identity number", r"(?<![A-Za-z0-9])[A-Za-z]{1,2}\d{6,8}(?:\(?[\dAa]\)?)?(?![\dA-Za-z])"),
    ("identity number", r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)"),
    ("account", r"(?<!\d)\d(?:[ -]?\d){14,18}(?!\d)"),
    # In groups of four, whatever stands between them.
    ("account", rf"(?<!\d)\d{{4}}(?:{_BETWEEN}{{1,3}}\d{{4}}){{3}}(?:{_BETWEEN}{{1,3}}\d{{1,3}})?(?!\d)"),
    ("account", r"(?<![零〇一二三四五六七八九])[零〇一二三四五六七八九]{15,19}(?![零〇一二三四五六七八九])"),
    ("account", r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])"),
    ("phone", r"(?<![\d.])(?:\+?\d{1,3}[ -]?)?(?:1[3-9]\d(?:[ -]?\d{4}){2}|\(?0\d{2,3}\)?[ -]?\d{7,8})(?!\d)"),
    # One by one, as people hide a number from a program.
    ("phone", r"(?<![\d.])1(?:[ .\-]{1,3}\d){10}(?!\d)"),
    ("account", r"(?<![\d.])\d(?:[ .\-]{1,2}\d){15,18}(?!\d)"),
    # In groups; fewer than nine digits are rather a date or a price.
    (
        "phone",
        r"(?<![\d.])(?<!(?:19|20)\d\d-)(?!\d\d?[ -]\d\d?[ -](?:19|20)\d\d(?!\d))(?=\+|(?:[ ()-]{0,2}\d){9})"
        r"(?:\(\d{1,4}\)[ -]?|\+?\d{1,3}[ -]|0\d{3}[ -])\(?\d{1,4}\)?(?:[ -]?\d{2,4}){2,4}(?!\d)",
    ),
    # Eight digits in Hong Kong and Macao; neither two years nor, with a dash, a range of round sums.
    ("phone", r"(?<![\d.,$-])(?!20\d\d 20\d\d)[2-9]\d{3} \d{4}(?!\d|[.,-]\d|\s?[元块塊])"),
    ("phone", r"(?<![\d.,$-])(?!20\d\d-20|\d\d00-|\d{4}-\d\d00)[2-9]\d{3}-\d{4}(?!\d|[.,-]\d|\s?[元块塊])"),
    ("number", r"(?<![\d.,])\d{8,14}(?![\d.,]\d|\d)"),
    ("name", rf"(?<![{_LAST}])(?P<cut>{_SURNAME}[{_LAST}]{{0,2}}?)(?:{_TITLES})"),
    (
        "name",
        rf"(?:我叫|我是|姓名|名叫|叫做)[:： ]?(?!{_PLACES})(?P<cut>{_SURNAME}[{_LAST}]{{1,2}})(?=[，。,.；;！!\s]|$)",
    ),
    ("name", rf"(?:自称|自稱|名叫)(?:是)?(?P<cut>{_SURNAME}[{_LAST}]{{1,2}}?)(?=[，。,.；;！!、\s说說的]|$)"),
    ("name", rf"(?<![{_LAST}])(?P<cut>[{_CLEAR}][{_LAST}]{{1,2}})(?=(?:又|就|还|還)?(?:{_DOES}))"),
    ("name", rf"(?:我和|我跟|和我|跟我|给|給)(?P<cut>[{_CLEAR}][{_LAST}]{{1,2}})(?=说|說|聊|谈|談|转|轉|汇|匯|打)"),
    ("name", rf"(?:联系|找|致电|聯絡|聯繫)(?P<cut>{_SURNAME}[{_LAST}]{{0,2}}?)(?:{_TITLES})"),
    ("name", rf"(?:联系人|收款人|收件人|开户名|户名|戶名|收款方)[:： ]?(?P<cut>[{_LAST}]{{2,4}})"),
    ("name", rf"(?:尊敬的|親愛的|亲爱的)(?P<cut>{_SURNAME}[{_LAST}]{{1,2}})(?=[，,：:您你！!])"),
    ("name", r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Officer|Agent)\.? (?P<cut>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})"),
    ("name", rf"(?:[Tt]his is|I am|I'm) (?!{_FIRMS}|{_NOT_NAMES})(?P<cut>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"),
    ("name", r"\b[Mm]y name(?: is|'s) (?P<cut>[A-Za-z][\w'-]+(?: (?!and|from|i|the|with)[A-Za-z][\w'-]+)?)"),
    ("name", r"\b(?:mr|mrs|ms|miss)\.? (?P<cut>[a-z][a-z'-]+)"),
    ("name", r"\b(?:spoke|talked|chatted|speak|talk) (?:to|with) (?P<cut>[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,2})"),
    ("name", rf"\bDear (?!{_NOT_NAMES})(?P<cut>[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?)"),
)


@dataclass(frozen=True, slots=True)
class Redacted:
    """text: the copy; project() carries a span of the original into it."""

    text: str
    _cuts: tuple[tuple[int, int, int], ...]
    """(start in the original, end in the original, how much shorter everything after it is)."""

    def project(self, span: Span) -> Span:
        """A span that touches a cut widens to the whole label put there."""
        start, end = self._at(span.start, after=False), self._at(span.end, after=True)
        return Span(start, max(start, end))

    def _at(self, offset: int, after: bool) -> int:
        index = bisect_right([cut[0] for cut in self._cuts], offset) - 1
        if index < 0:
            return offset
        start, end, shrunk = self._cuts[index]
        before = self._cuts[index - 1][2] if index else 0
        if offset >= end:
            return offset - shrunk
        return (end - shrunk) if after and offset > start else start - before


def redact(text: str) -> Redacted:
    """Replaces names and personal numbers by `[name]`, `[phone]`, ..."""
    parts: list[str] = []
    cuts: list[tuple[int, int, int]] = []
    position = shrunk = 0
    for start, end, label in _found(text):
        put = f"[{label}]"
        parts += [text[position:start], put]
        shrunk += (end - start) - len(put)
        cuts.append((start, end, shrunk))
        position = end
    parts.append(text[position:])
    return Redacted("".join(parts), tuple(cuts))


def _found(text: str) -> list[tuple[int, int, str]]:
    """Ranges to cut, in order and apart; earlier rules win."""
    taken: list[tuple[int, int, str]] = []
    for label, pattern in _RULES:
        for match in re.finditer(pattern, text):  # re keeps compiled patterns itself
            start, end = match.span("cut" if "cut" in match.re.groupindex else 0)
            place = bisect_right(taken, (start,))
            clear = not place or taken[place - 1][1] <= start
            if start < end and clear and (place == len(taken) or end <= taken[place][0]):
                taken.insert(place, (start, end, label))
    return taken
