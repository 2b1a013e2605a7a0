"""Whether a wish is all that a text says: "I want to report something" tells nothing that a report could hold."""

import re

from nlu.writing import aligned

_WORD = re.compile(r"[a-z']+|\d+|[^\W\d_]")
_CHINESE = frozenset(
    "我想要能可以怎么样如何在哪里去来帮替给为代请你您们这那个条一下再还有些东西内容信息材料证据情况补充添加追更多举报告上案投诉"
    "子件编号之前刚才忘了说的到进对跟关于爸妈家人朋友老骗诈吗呢吧啊呀新做提交事"
)
_ENGLISH = frozenset(
    "i i'd i'm want would like to need can could how do where please help me my for a an the this it that report "
    "reporting reported file make submit add more something some info information details evidence about scam fraud "
    "scammer message text case earlier forgot say mention also previous on of behalf dad mum mom mother father "
    "parents friend let you here we have got another thing and".split()
)


def is_bare_wish(text: str) -> bool:
    """text: the wish to report or to add something, in any script; True also for what holds no word at all."""
    return all(word in _CHINESE or word in _ENGLISH for word in _WORD.findall(aligned(text)))
