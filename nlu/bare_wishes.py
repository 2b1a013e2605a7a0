"""Whether a wish is all that a text says: "I want to report something" tells nothing that a report could hold."""

import re

from nlu.writing import aligned

_WORD = re.compile(r"[a-z']+|\d+|[^\W\d_]")
# For whom, and that it is about fraud; who did it, or whose friend did, is a story.
_FOR = re.compile(
    r"(?:替|帮|代|为)我?(?:爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|外公|外婆|老公|老婆|家人|朋友|同事|儿子|女儿)|"
    r"(?:for|on behalf of) (?:my )?(?:dad|mum|mom|mother|father|parents|friend|wife|husband|son|daughter)\b"
)
_ABOUT = re.compile(r"(?<=举报)(?:一个|个|一起|一单|单)?(?:诈骗|骗子|骗局|骗案)")
_CHINESE = frozenset(
    "我想要能可以怎么样如何在哪里去来帮请你您们这那个条一下再还有些东西内容信息材料证据情况补充添加追更多举报告上案投诉"
    "件编号之前刚才忘了说的到进对跟关于吗呢吧啊呀新做提交事"
)
_ENGLISH = frozenset(
    "i i'd i'm want would like to need can could how do where please help me my for a an the this it that report "
    "reporting reported file make submit add more something some info information details evidence about scam fraud "
    "scammer message text case earlier forgot say mention also previous on let you here we have got another thing "
    "and".split()
)


def is_bare_wish(text: str) -> bool:
    """text: the wish to report or to add something, in any script; True also for what holds no word at all."""
    rest = _ABOUT.sub("", _FOR.sub("", aligned(text)))
    return all(word in _CHINESE or word in _ENGLISH for word in _WORD.findall(rest))
