"""How people say when: the tables of the modules that read times, in simplified lower case."""

from datetime import date

from nlu.finders.tables import numbers

# The usual hour of a part of the day.
PARTS = numbers(
    "凌晨 3, 半夜 1, 深夜 23, 深更半夜 1, 大半夜 1, 下半夜 3, 后半夜 3, 午夜 0, 大清早 7, 一大早 7, 大早上 8, 清晨早 7, "
    "早起 8, 早间 8, 晌午 12, 正午 12, 午间 12, 中午头 12, 午饭时间 12, 午饭后 13, 午后 14, 后晌 16, 下半昼 15, 傍晚时分 18, "
    "擦黑 18, 黄昏 18, 晚饭后 19, 晚饭时 18, 晚间 20, 大晚上 21, 夜间 22, 夜头 22, 晚黑 20, 暗晡 20, 晏就 15, 清早 7, 清晨 7, "
    "一早 8, 早上 8, 早晨 8, 朝早 8, 朝头早 8, 上午 10, 上昼 10, 中午 12, 晏昼 13, 下午 15, 下昼 15, 傍晚 18, 挨晚 18, "
    "完上 20, 碗上 20, 下五 15, 上五 10, 早尚 8, 零晨 3, 凌辰 3, 晨 6, 晚上 20, 夜晚 20, 夜晚黑 20, 夜里 22, 晚 20, 早 8, 朝 8, 夜 22, "
    "early morning 6, late morning 11, early afternoon 13, late afternoon 16, early evening 18, late evening 22, "
    "mid-morning 10, mid-afternoon 15, lunch 12, lunch time 12, breakfast 8, dinner 19, dinner time 19, breakfast time 8, "
    "teatime 17, tea time 17, dinnertime 19, bedtime 22, morning 9, mornin 9, lunchtime 12, "
    "afternoon 15, afternon 15, arvo 15, evening 19, eve 19, night 21, nite 21"
)
# How many days back; a part of the day may follow.
DAYS = numbers(
    "大前天 3, 大前日 3, 前儿个 2, 前儿 2, 昨儿个 1, 昨儿 1, 昨个儿 1, 昨个 1, 今儿个 0, 今儿 0, 今个 0, 作天 1, 坐天 1, 咋天 1, "
    "昨夭 1, 前夭 2, 昨曰 1, 夜来 1, 昨暝 1, 昨晡日 1, 前天 2, 前日 2, 昨天 1, 昨日 1, 琴日 1, 寻日 1, 噚日 1, 擒日 1, 今天 0, "
    "今日 0, the day before yesterday 2, day before yesterday 2, yesterday 1, yest 1, yday 1, yesturday 1, yesteday 1, "
    "yesterdy 1, ystd 1, ytd 1, 2day 0, today 0, tdy 0, early today 0, earlier today 0"
)
# The same in one character before a part of the day: 昨晚, 今朝.
SHORT_DAYS = numbers("大前 3, 今 0, 昨 1, 前 2, 琴 1, 寻 1, 噚 1, 作 1")
# Nights that need no other word: (days back).
NIGHTS = numbers("the night before last 2, night before last 2, last night 1, last nite 1, tonight 0")
WEEKDAYS = numbers(
    "一 0, 二 1, 三 2, 四 3, 五 4, 六 5, 日 6, 天 6, mon 0, tue 1, wed 2, thu 3, fri 4, sat 5, sun 6"
)
MONTHS = numbers("jan 1, feb 2, mar 3, apr 4, may 5, jun 6, jul 7, aug 8, sep 9, oct 10, nov 11, dec 12")
# Seconds, longest names first, since 分钟 begins like 分 and "months" like "m".
UNITS = numbers(
    "字 300, 刻钟 900, 小时 3600, 钟头 3600, 星期 604800, 礼拜 604800, 秒 1, 分 60, 钟 3600, 天 86400, 日 86400, 晚 86400, 周 604800, "
    "月 2592000, 年 31536000, month 2592000, fortnight 1209600, hour 3600, week 604800, year 31536000, sec 1, min 60, "
    "day 86400, night 86400, hr 3600, h 3600, m 60"
)
# Days back of what names not even the day.
LOOSE_DAYS = numbers(
    "上上周 14, 上上个月 60, 上上个礼拜 14, 上上星期 14, 上周末 4, 上个周末 4, 这周末 3, 周末 3, 上月底 11, 上个月底 11, 上月初 40, "
    "上个月初 40, 月初 8, 这个月初 8, 本月初 8, 上月中 25, 前几日 3, 前两日 2, 前排 10, 早排 14, 前段时间 21, 前段日子 21, 前一阵 14, "
    "前一阵子 14, 前不久 14, 不久前 7, 近日 3, 早几天 3, 早几日 3, 前天天 2, 几天前 3, 几日前 3, 前个月 30, 旧年 365, 上周 7, "
    "上星期 7, 上礼拜 7, 上个星期 7, 上个礼拜 7, 上个月 30, 上月 30, 前几天 3, 前两天 2, 前些天 4, 去年 365, 前阵子 14, "
    "last weekend 4, at the weekend 3, over the weekend 3, this weekend 3, the weekend 3, the other week 10, "
    "the other night 3, earlier this week 2, earlier this month 7, recently 7, not long ago 7, last week 7, last month 30, "
    "the other day 3, a few days ago 3, last year 365"
)
ROUGH = {
    "half an": 0.5,
    "half a": 0.5,
    "half": 0.5,
    "半": 0.5,
    "大半": 0.5,
    "个半": 1.5,
    "an": 1,
    "a": 1,
    "几": 3,
}
ROUGH |= {
    "a few": 3,
    "few": 3,
    "several": 4,
    "some": 5,
    "a couple of": 2,
    "a couple": 2,
    "couple of": 2,
    "couple": 2,
}
ROUGH |= {
    "十几": 15,
    "几十": 40,
    "a quarter of an": 0.25,
    "quarter of an": 0.25,
    "three quarters of an": 0.75,
}
# (month, day) of days that are the same every year.
FESTIVALS = {
    "元旦": (1, 1),
    "情人节": (2, 14),
    "二二八": (2, 28),
    "三八节": (3, 8),
    "妇女节": (3, 8),
    "愚人节": (4, 1),
}
FESTIVALS |= {"劳动节": (5, 1), "儿童节": (6, 1), "国庆节": (10, 1), "双十一": (11, 11), "平安夜": (12, 24)}
FESTIVALS |= {
    "圣诞节": (12, 25),
    "new year's day": (1, 1),
    "new years day": (1, 1),
    "valentine's day": (2, 14),
}
FESTIVALS |= {
    "valentines day": (2, 14),
    "valentine's": (2, 14),
    "halloween": (10, 31),
    "boxing day": (12, 26),
}
FESTIVALS |= {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "xmas day": (12, 25),
    "new year's eve": (12, 31),
}
# Days after the lunar new year.
LUNAR = {"除夕": -1, "年三十": -1, "大年三十": -1, "元宵节": 14, "元宵": 14, "正月十五": 14}
LUNAR |= {
    f"{head}初{day}": n for n, day in enumerate("一二三四五六七八九十") for head in ("", "年", "大年", "正月")
}
NEW_YEARS = {
    one.year: one
    for one in map(
        date.fromisoformat,
        "2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11".split(),
    )
}


def one_of(names: "dict[str, int] | dict[str, float] | dict[str, tuple[int, int]]") -> str:
    """A pattern of all names, the longest first; English ones only as whole words."""
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(rf"\b{name}\b" if name[-1].isascii() else name for name in ordered)
