"""How people say when: the tables and patterns of `nlu.finders.times`, in simplified lower case."""

import re
from datetime import timedelta

from nlu.finders.tables import numbers

PARTS = numbers(
    "凌晨 3, 半夜 1, 深夜 23, 深更半夜 1, 大半夜 1, 下半夜 3, 后半夜 3, 午夜 0, 大清早 7, 一大早 7, 大早上 8, 清晨早 7, 今朝 8, 早起 8, 早间 8, 晌午 12, 正午 12, 午间 12, 中午头 12, 午饭时间 12, 午饭后 13, 午后 14, 后晌 16, 下半昼 15, 傍晚时分 18, 擦黑 18, 黄昏 18, 晚饭后 19, 晚饭时 18, 晚间 20, 大晚上 21, 夜间 22, 夜头 22, 晚黑 20, 暗晡 20, 晏就 15,  清早 7, 清晨 7, 一早 8, 早上 8, 早晨 8, 今早 8, 朝早 8, 上午 10, 上昼 10, 中午 12, 晏昼 13, 下午 15, "
    "下昼 15, 傍晚 18, 晚上 20, 夜晚 20, 夜里 22, 晚 20, 早 8, 夜 22, "
    "early morning 6, late morning 11, early afternoon 13, late afternoon 16, early evening 18, late evening 22, mid-morning 10, lunch 12, breakfast 8, dinner 19, breakfast time 8, teatime 17, dinnertime 19, midday 12, morning 9, noon 12, lunchtime 12, afternoon 15, evening 19, night 21, tonight 21, midnight 0"
)
DAYS = numbers(
    "大前天 3, 大前日 3, 前儿个 2, 前儿 2, 昨儿个 1, 昨儿 1, 昨个儿 1, 昨个 1, 今儿个 0, 今儿 0, 今个 0, 作天 1, 昨夭 1, 前夭 2, 昨曰 1, 夜来 1, 昨暝 1, 昨晡日 1, 前天 2, 前日 2, 昨天 1, 昨日 1, 昨 1, 琴日 1, 寻日 1, 噚日 1, 今天 0, 今日 0, 今 0, 当天 0, "
    "the night before last 2, yest 1, yday 1, yesturday 1, yesteday 1, ystd 1, ytd 1, 2day 0, early today 0, the day before yesterday 2, day before yesterday 2, yesterday 1, last night 1, today 0, "
    "this 0, earlier today 0, tonight 0"
)
WEEKDAYS = numbers(
    "一 0, 二 1, 三 2, 四 3, 五 4, 六 5, 日 6, 天 6, "
    "monday 0, tuesday 1, wednesday 2, thursday 3, friday 4, saturday 5, sunday 6"
)
MONTHS = numbers("jan 1, feb 2, mar 3, apr 4, may 5, jun 6, jul 7, aug 8, sep 9, oct 10, nov 11, dec 12")
# Seconds, longest names first, since 分钟 begins like 分 and "months" like "m".
UNITS = numbers(
    "小时 3600, 钟头 3600, 星期 604800, 礼拜 604800, 秒 1, 分 60, 钟 3600, 天 86400, 日 86400, 周 604800, 月 2592000, "
    "年 31536000, month 2592000, fortnight 1209600, hour 3600, week 604800, year 31536000, sec 1, min 60, day "
    "86400, hr 3600, h 3600"
)
LOOSE_DAYS = numbers(
    "上上周 14, 上上个月 60, 上上个礼拜 14, 上上星期 14, 上周末 4, 上个周末 4, 这周末 3, 周末 3, 上月底 11, 上个月底 11, 上月初 40, 上个月初 40, 月初 8, 这个月初 8, 本月初 8, 上月中 25, 前几日 3, 前两日 2, 前排 10, 早排 14, 前段时间 21, 前段日子 21, 前一阵 14, 前一阵子 14, 前不久 14, 不久前 7, 近日 3, 早几天 3, 早几日 3, 前天天 2, 几天前 3, 几日前 3, 前个月 30, 旧年 365, last weekend 4, at the weekend 3, over the weekend 3, this weekend 3, the weekend 3, the other week 10, the other night 3, earlier this week 2, earlier this month 7, recently 7, not long ago 7, 上周 7, 上星期 7, 上礼拜 7, 上个星期 7, 上个礼拜 7, last week 7, 上个月 30, 上月 30, last month 30, 前几天 3, 前两天 2, "
    "前些天 4, the other day 3, a few days ago 3, 去年 365, last year 365, 前阵子 14"
)
ROUGH = {"half an": 0.5, "half a": 0.5, "半": 0.5, "an": 1, "a": 1, "几": 3, "十几": 15, "几十": 40}
ROUGH |= {"a few": 3, "few": 3, "several": 4, "a couple of": 2}
SLACK = timedelta(minutes=5)

_N = r"(?:(?<![\d.])\d{1,3}(?:\.\d)?|(?<![零一二两三四五六七八九十半几])[零一二两三四五六七八九十半几]{1,5})"
_PART = "|".join(sorted(PARTS, key=len, reverse=True))
_CLOCK = (
    r"(?P<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})\s?(?:点|时|點)(?:钟|整)?(?:(?P<quarter>[一三])刻|(?P<half>半)|(?P<minute>\d{1,2}(?!\d|[元块万千百])|"
    r"[一二三四五六七八九十]{1,3})分?)?"
    r"|(?P<hour2>\d{1,2})[:：](?P<minute2>\d{2})(?:[:：]\d{2})?\s?(?P<half2>am|pm|a\.m\.|"
    r"p\.m\.)?|(?P<hour3>\d{1,2})\s?(?P<half3>am|pm)\b"
)
_DATE = (
    r"(?:(?P<year>20\d\d)\s?[年/.-]\s?(?=\d{1,2}\s?[月/.-])|"
    r"(?=\d{1,2}\s?月))(?P<month>(?<![\d.])\d{1,2})\s?[月/.-]\s?(?P<day>\d{1,2})(?![\d.])\s?[日号]?"
    r"|(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month2>jan|feb|mar|apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec)[a-z]*(?:,? (?P<year2>20\d\d))?"
    r"|(?P<month3>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]*\.? (?P<day3>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (?P<year3>20\d\d))?"
    r"|(?P<month6>(?<![\d/.-])\d{1,2})[/.](?P<day8>\d{1,2})(?![\d/.])(?=\s?(?:凌晨|早|上午|中午|下午|傍晚|晚|\d{1,2}:\d\d|[\u4e00-\u9fff]?转|[\u4e00-\u9fff]?汇))"
    r"|(?P<month4>(?:这个|本|上个?|这)月)(?:的)?(?P<day5>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]"
    r"|(?P<month5>[一二三四五六七八九十]{1,2}|十[一二])月(?:份)?(?P<day6>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?"
    r"|(?P<day7>[一二三四五六七八九十]{1,3})[号](?![线码楼])"
    r"|(?P<day4>\d{1,2})[号](?![线码楼])"
)
_DAY = "|".join(
    sorted((re.escape(day) for day in DAYS if len(day) > 1 and day != "this"), key=len, reverse=True)
)
_WEEKDAY = (
    r"(?P<last>上{1,2}|last |this past |on |this )?(?:个|一)?(?:星期|礼拜|周)(?P<wd>[一二三四五六日天])(?!年)"
    r"|(?P<last2>last |this past |on |this )?(?P<wd2>monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday)\b"
)
WHEN = re.compile(
    rf"(?<!明天)(?<!后天)(?<!明日)(?<!听日)(?<!tomorrow )(?:(?P<named>{_DAY}|(?P<short>今|昨|前|琴|寻)(?=早|"
    rf"晚|夜|朝)|\bthis(?= (?:morning|afternoon|evening)))|(?P<date>{_DATE})|"
    rf"(?P<weekday>{_WEEKDAY}))"
    rf"\s?(?:的|in the |at |,)?\s?(?:(?:晚上?|夜里?|半夜)(?=凌晨|[一二两三四]点))?(?P<part>{_PART})?\s?(?:的|大概|大约|差不多|吃饭前|at around |at about |at approx |at |around |"
    rf"about |approx |like )?\s?(?P<clock>{_CLOCK}|(?:(?<=at )|(?<=around )|(?<=about )|(?<=approx )|(?<=like ))(?P<hour5>\d{{1,2}})(?![\d.,:%]|\s?(?:k|grand|dollars|pounds|euros|[€$£]|days|times|people|元|块|万|千|百|个|次|笔|号)))?(?:左右|多|几|来钟|前后)?"
    rf"|(?<!明)(?<!听)(?<!大后)(?<!明天)(?<!后天)(?<!明日)(?<!听日)(?<!tomorrow )(?P<part2>{_PART})\s?(?:大概|大约|"
    rf"at )?(?P<clock2>{_CLOCK.replace('P<', 'P<x')})(?:左右|多)?"
    rf"|(?<!tomorrow )(?P<early>early |late )?(?:at |around |about )(?P<clock4>{_CLOCK.replace('P<', 'P<z')})"
    r"|(?<!明天)(?<!后天)(?<!午)(?<!上)(?<!晨)(?<!早)(?<!晚)(?<!朝)"
    rf"(?:刚才|刚刚|大概|大约|就在)?(?P<clock3>{_CLOCK.replace('P<', 'P<y')})(?:左右|多|几)?(?=.{{0,12}}(?:转|汇|付|打|给|过咗|俾|入咗|sent|"
    r"paid|transfer))"
)
AGO = re.compile(
    rf"(?:大概|大约|差不多|就|刚刚?|才|just |about |around |roughly |maybe )?(?P<n>{_N}|an?|half an?|"
    r"a couple of|a couple|couple of|a few|few|several|some|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|"
    r"eleven|twelve|twenty|thirty|forty(?:[ -]five)?|fifty)\s?(?:多|来|几)?\s?(?:个)?(?:多|几)?(?:半)?\s?"
    r"(?P<unit>秒|分钟?|小时|钟头|钟|天|日|周|星期|礼拜|月|年|secs?|seconds?|mins?|minutes?|hours?|hrs?|h|"
    r"days?|fortnights?|weeks?|months?|years?)(?:多|左右)?(?: and a half| or so| or two)?(?:之|以)?\s?(?:前|ago|back|earlier|prior)"
)
# "9:15 today", "around 10 this morning", "3pm on Monday": the clock stands first.
TURNED = re.compile(
    r"(?:(?:at |around |about )+(?P<bare>\d{1,2})|(?P<clock>\d{1,2}(?:[:.]\d{2}\s?(?:am|pm|a\.m\.|p\.m\.)?|\s?(?:am|pm|o'?clock))))"
    r" (?:on )?(?P<day>yesterday(?: morning| afternoon| evening| night)?|this (?:morning|afternoon|evening)|today|last night|tonight|"
    r"(?:in the |on )?(?:last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: morning| afternoon| evening| night)?)"
)
LOOSELY = re.compile("|".join(sorted(LOOSE_DAYS, key=len, reverse=True)) + r"(?![一二三四五六日天])")
NOW = re.compile(
    r"(?:刚刚|刚才|方才|头先|啱啱|啱先|适才|正在|just now|right now|moments? ago|a (?:second|moment|"
    r"minute) ago|a (?:little )?while ago)"
    r"|(?:刚|才刚|啱|just)(?=(?:.{0,3}给.{0,12}|.{0,8})(?:转|汇|付|打款|打钱|打了|给了|充|买了|扫|被骗|寄|过咗|过数|sent|"
    r"paid|transfer|wired|gave|bought|put|entered|lost|made|deposited|scanned))"
)
