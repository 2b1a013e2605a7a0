"""When money went out, as an instant in UTC: 刚刚, 昨天下午, 3月5号晚上8点, "two hours ago", "last Friday at 3pm".

A transfer lies in the past: what would fall later than now is taken from the day, week or year before,
or left out where the words say tomorrow.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from center.understanding import Entity, EntityKind
from nlu.finders.numerals import number_of
from nlu.finders.text import Text, entity

_N = r"(?:\d{1,3}(?:\.\d)?|(?<![零一二两三四五六七八九十半几])[零一二两三四五六七八九十半几]{1,5})"
_PARTS = {
    "凌晨": 3, "半夜": 1, "清早": 7, "清晨": 7, "一早": 8, "早上": 8, "早晨": 8, "今早": 8, "朝早": 8, "上午": 10, "上昼": 10, "中午": 12, "晏昼": 13,
    "下午": 15, "下昼": 15, "傍晚": 18, "晚上": 20, "夜晚": 20, "夜里": 22, "晚": 20, "早": 8, "夜": 22,
    "morning": 9, "noon": 12, "lunchtime": 12, "afternoon": 15, "evening": 19, "night": 21, "tonight": 21, "midnight": 0,
}
_DAYS = {"大前天": 3, "前天": 2, "前日": 2, "昨天": 1, "昨日": 1, "昨": 1, "琴日": 1, "寻日": 1, "噚日": 1, "今天": 0, "今日": 0, "今": 0, "当天": 0}
_DAYS |= {"the day before yesterday": 2, "day before yesterday": 2, "yesterday": 1, "last night": 1, "today": 0, "this": 0, "earlier today": 0, "tonight": 0}
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_WEEKDAYS |= {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_UNITS = {"秒": 1, "分": 60, "小时": 3600, "钟头": 3600, "钟": 3600, "天": 86400, "日": 86400, "周": 604800, "星期": 604800, "礼拜": 604800, "月": 2592000, "年": 31536000}
_UNITS |= {"sec": 1, "min": 60, "hour": 3600, "hr": 3600, "h": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}

_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_CLOCK = (
    rf"(?P<hour>\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})\s?(?:点|时|點)(?:钟|整)?(?:(?P<minute>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})分?|(?P<half>半)|(?P<quarter>[一三])刻)?"
    r"|(?P<hour2>\d{1,2})[:：](?P<minute2>\d{2})(?:[:：]\d{2})?\s?(?P<half2>am|pm|a\.m\.|p\.m\.)?|(?P<hour3>\d{1,2})\s?(?P<half3>am|pm)\b"
)
_DATE = (
    r"(?:(?P<year>20\d\d)\s?[年/.-]\s?(?=\d{1,2}\s?[月/.-])|(?=\d{1,2}\s?月))(?P<month>(?<![\d.])\d{1,2})\s?[月/.-]\s?(?P<day>\d{1,2})(?![\d.])\s?[日号]?"
    r"|(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month2>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:,? (?P<year2>20\d\d))?"
    r"|(?P<month3>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?P<day3>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (?P<year3>20\d\d))?"
    r"|(?P<day4>\d{1,2})[号](?![线码楼])"
)
_DAY = "|".join(sorted((re.escape(day) for day in _DAYS if len(day) > 1 and day != "this"), key=len, reverse=True))
_WEEKDAY = (
    r"(?P<last>上{1,2}|last |this past |on |this )?(?:个|一)?(?:星期|礼拜|周)(?P<wd>[一二三四五六日天])(?!年)"
    r"|(?P<last2>last |this past |on |this )?(?P<wd2>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
_WHEN = re.compile(
    rf"(?<!明天)(?<!后天)(?<!明日)(?<!听日)(?<!tomorrow )(?:(?P<named>{_DAY}|(?P<short>今|昨|前|琴|寻)(?=早|晚|夜|朝)|\bthis(?= (?:morning|afternoon|evening)))|(?P<date>{_DATE})|(?P<weekday>{_WEEKDAY}))"
    rf"\s?(?:的|in the |at |,)?\s?(?P<part>{_PART})?\s?(?:的|大概|大约|差不多|at |around |about )?\s?(?P<clock>{_CLOCK})?(?:左右|多)?"
    rf"|(?<!明天)(?<!后天)(?<!明日)(?<!听日)(?<!tomorrow )(?P<part2>{_PART})\s?(?:大概|大约|at )?(?P<clock2>{_CLOCK.replace('P<', 'P<x')})(?:左右|多)?"
    rf"|(?<!明天)(?<!后天)(?<!午)(?<!上)(?<!晨)(?:at |around )?(?P<clock3>{_CLOCK.replace('P<', 'P<y')})(?:左右|多)?(?=.{{0,6}}(?:转|汇|付|打|给|sent|paid|transfer))"
)
_AGO = re.compile(
    rf"(?:大概|大约|差不多|就|刚刚?|才|just |about |around |roughly |maybe )?(?P<n>{_N}|an?|half an?|a couple of|a few|few|several|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty)\s?(?:多|来|几)?\s?(?:个)?(?:半)?\s?"
    r"(?P<unit>秒|分钟?|小时|钟头|钟|天|日|周|星期|礼拜|月|年|secs?|seconds?|mins?|minutes?|hours?|hrs?|h|days?|weeks?|months?|years?)(?:之|以)?\s?(?:前|ago|back|earlier)"
)
_LOOSE = {"上周": 7, "上星期": 7, "上礼拜": 7, "上个星期": 7, "上个礼拜": 7, "last week": 7, "上个月": 30, "上月": 30, "last month": 30, "前几天": 3, "前两天": 2, "前些天": 4, "the other day": 3, "a few days ago": 3, "去年": 365, "last year": 365, "前阵子": 14}
_LOOSELY = re.compile("|".join(sorted(_LOOSE, key=len, reverse=True)) + r"(?![一二三四五六日天])")
_NOW = re.compile(
    r"(?:刚刚|刚才|方才|头先|啱啱|啱先|适才|正在|just now|right now|moments? ago|a (?:second|moment|minute) ago|a (?:little )?while ago)"
    r"|(?:刚|才刚|啱|just)(?=(?:.{0,3}给.{0,12}|.{0,8})(?:转|汇|付|打款|打钱|打了|给了|充|买了|扫|被骗|寄|过咗|过数|sent|paid|transfer|wired|gave|bought|put|entered|lost|made|deposited|scanned))"
)
_ROUGH = {"half an": 0.5, "half a": 0.5, "半": 0.5, "an": 1, "a": 1, "几": 3, "十几": 15, "几十": 40, "a few": 3, "few": 3, "several": 4, "a couple of": 2}
_SLACK = timedelta(minutes=5)


def find_times(text: Text) -> Iterator[Entity]:
    for finder, reader in ((_AGO, _ago), (_WHEN, _when), (_LOOSELY, _loosely), (_NOW, _now)):
        for hit in finder.finditer(text.same):
            instant = reader(hit, text)
            if instant is not None and instant <= text.now + _SLACK and hit[0].strip():
                start = hit.start() + len(hit[0]) - len(hit[0].lstrip())
                yield entity(EntityKind.TRANSFER_TIME, _iso(instant), start, hit.start() + len(hit[0].rstrip()))


def _iso(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _now(_hit: re.Match[str], text: Text) -> datetime:
    return text.now


def _loosely(hit: re.Match[str], text: Text) -> datetime:
    noon = text.now.astimezone(text.timezone).replace(hour=12, minute=0, second=0, microsecond=0)
    return noon - timedelta(days=_LOOSE[hit[0]])


def _ago(hit: re.Match[str], text: Text) -> datetime | None:
    count = _ROUGH.get(hit["n"].strip())
    if count is None:
        number = number_of(hit["n"])
        word = number_of(hit["n"] + " hundred") if number is None else None
        count = float(number if number is not None else (word or 0) / 100)
    seconds = next(value for unit, value in sorted(_UNITS.items(), key=lambda item: -len(item[0])) if hit["unit"].startswith(unit))
    extra = 0.5 if "半" in hit[0][hit["n"].__len__():] and hit["n"] != "半" else 0
    if (count + extra) * seconds > 50 * 31536000:
        return None
    return text.now - timedelta(seconds=(count + extra) * seconds)


def _when(hit: re.Match[str], text: Text) -> datetime | None:
    local = text.now.astimezone(text.timezone)
    day = _day(hit, local)
    if day is None:
        return None
    hour, minute = _hour(hit)
    if hour is None:
        hour = min(12, local.hour) if day.date() == local.date() else 12
    try:
        instant = day.replace(hour=hour, minute=minute, second=0, microsecond=0)
    except ValueError:
        return None
    if instant > local and day.date() == local.date():
        return _not_yet(hit, instant, local)
    return instant


def _not_yet(hit: re.Match[str], instant: datetime, local: datetime) -> datetime | None:
    """An hour still to come: yesterday's when no day was said, now when it was only "this afternoon"."""
    groups = hit.groupdict()
    if groups["named"] is None and groups["date"] is None and groups["weekday"] is None:
        return instant - timedelta(days=1)
    clock = groups["clock"] is not None
    return None if clock or instant - local > timedelta(hours=3) else local


def _day(hit: re.Match[str], local: datetime) -> datetime | None:
    if hit["named"]:
        name = {"前": "前天", "琴": "琴日", "寻": "寻日"}.get(hit["named"], hit["named"])
        return local - timedelta(days=_DAYS[name])
    if hit["date"]:
        return _dated(hit, local)
    if hit["weekday"]:
        return _weekday(hit, local)
    return local


def _dated(hit: re.Match[str], local: datetime) -> datetime | None:
    pick = lambda *names: next((hit[name] for name in names if hit[name]), None)  # noqa: E731
    month_text, year = pick("month2", "month3"), pick("year", "year2", "year3")
    month = _MONTHS[month_text] if month_text else int(hit["month"] or local.month)
    try:
        day = local.replace(year=int(year or local.year), month=month, day=int(pick("day", "day2", "day3", "day4") or 0))
        if day > local and not year:
            day = day.replace(year=day.year - 1) if hit["month"] or month_text else _month_before(day)
    except ValueError:
        return None
    return day


def _month_before(day: datetime) -> datetime:
    return (day.replace(day=1) - timedelta(days=1)).replace(day=day.day)


def _weekday(hit: re.Match[str], local: datetime) -> datetime:
    """The latest such day; 上周三 and "last Friday" lie in the week before this one in Chinese."""
    target = _WEEKDAYS[hit["wd"] or hit["wd2"]]
    last = (hit["last"] or "").strip()
    if last.startswith("上"):
        monday = local - timedelta(days=local.weekday())
        return monday - timedelta(days=7 * len(last)) + timedelta(days=target)
    back = (local.weekday() - target) % 7
    return local - timedelta(days=back or (7 if (hit["last2"] or last).strip() in {"last", "this past"} else 0))


def _hour(hit: re.Match[str]) -> tuple[int | None, int]:
    """(hour, minute); no hour when neither a clock nor a part of the day was said."""
    groups = hit.groupdict()
    found = {key.lstrip("xy"): value for key, value in groups.items() if value is not None}
    part = found.get("part") or found.get("part2") or ("night" if found.get("named") in {"last night", "tonight"} else None)
    hour_text = found.get("hour") or found.get("hour2") or found.get("hour3")
    if hour_text is None:
        return (_PARTS[part], 0) if part else (None, 0)
    hour = int(number_of(hour_text) or 0)
    minute = int(number_of(found.get("minute") or found.get("minute2") or "") or 0)
    minute = 30 if found.get("half") == "半" else {"一": 15, "三": 45}.get(found.get("quarter", ""), minute)
    half = found.get("half2") or found.get("half3") or ""
    afternoon = half.startswith("p") or (part is not None and _PARTS[part] >= 13)
    if afternoon and hour < 12:
        hour += 12
    return hour, minute
