"""Where somebody says they are: numbers to call differ by place, and a language tells none."""

import re

from nlu.danger_words.others import OF_ANOTHER
from nlu.writing import LIMIT, aligned

LONGEST = 200
"""Code points; a longer text is a message or a letter about places."""
_WHERE_ZH = {
    "HK": "香港|九龙|新界",
    "MO": "澳门",
    "TW": "台湾|台北|新北|桃园|台中|台南|高雄|新竹|基隆|花莲",
    "CN": "大陆|内地|武汉|湖北|北京|上海|广州|深圳|广东|浙江|江苏|四川|成都|重庆|天津|河南|河北|湖南|山东|福建|东北",
    "other": "英国|伦敦|美国|加拿大|澳洲|澳大利亚|悉尼|墨尔本|新西兰|纽西兰|新加坡|马来西亚|日本|韩国|泰国|德国|法国|意大利|西班牙|荷兰|纽约|洛杉矶|温哥华|多伦多|国外|外国|海外",
}
_WHERE_EN = {
    "HK": "hong kong|hk|kowloon",
    "MO": "macau|macao",
    "TW": "taiwan|taipei|kaohsiung|taichung",
    "CN": "(?:mainland )?china|wuhan|beijing|shanghai|shenzhen|guangzhou|chengdu|hangzhou",
    "other": "(?:the )?uk|england|scotland|wales|ireland|london|manchester|(?:the )?us|(?:the )?usa|america|new york|california|texas|canada|toronto|vancouver|australia|sydney|melbourne|new zealand|auckland|singapore|malaysia|japan|germany|france|dubai",
}
_I_ZH = r"(?:我|我们|我哋|我家|本人|咱|(?<![他她佢别有])人)(?:现在|而家|都|一直|目前|也|就)?(?:是)?(?:住|在|喺|系|住在|住喺|人在|人喺|来自|身在)(?:了|于)?"
_I_EN = r"\b(?:i|we)(?:'m|'re| am| are| live| currently live| stay| work| study)(?: now| currently| living| based)?(?: in| at| from)?"
# What follows makes it a place to be in, and no part of a name ("香港银行") or of another's doing ("在香港买的").
_ENDS_ZH = r"(?=$|[\s,。!?;、人㗎架嘅]|这边|呢边|这里|读书|念书|工作|上班|生活|居住|留学|打工|开店|住|,|怎么|该|要打|打什么|打边|应该|被|俾人|畀人|遭|遇到|收到|转|汇|刚|啱)"
_ENDS_EN = r"(?=$|[\s]*[,.!?;:]|\s(?:and|so|but|what|which|who|how|not|now|where|at the moment)\b)"


def place_told(text: str) -> str | None:
    """The profile's code of the one place where the writer says they are; None: they say none, or several."""
    same = aligned(text[:LIMIT])
    if len(text) > LONGEST or OF_ANOTHER.search(same):
        return None  # the numbers must be those of where the money, or the one in danger, is
    found = {code for code, names in _WHERE_ZH.items() if re.search(rf"{_I_ZH}(?:{names}){_ENDS_ZH}", same)}
    found |= {code for code, names in _WHERE_EN.items() if re.search(rf"{_I_EN} (?:{names}){_ENDS_EN}", same)}
    return found.pop() if len(found) == 1 else None
