"""Yes and no in words, where an offer stands open."""

import re

from nlu.writing import aligned

_YES = re.compile(
    r"(?:是|好|行|嗯+|要|可以|对|系|得|麻烦|请|帮我|快)(?:的|啊|呀|吧|嘅|阿|咯|您|你|了)*[,。!\s]*(?:(?:就|快|请|麻烦|帮我|立刻|马上|我要)*(?:告诉|通知|报(?:告|案|警)?|上报|举报|话俾|话畀|讲俾)(?:吧|他们|佢哋|你哋|中心|它|一下|俾|畀|知|啦|呀|啊)*)?[,。!\s]*"
    r"|(?:请|麻烦|帮我|幫我|你|就|快)*(?:告诉|通知|上报|报|话俾|话畀)(?:吧|他们|佢哋|你哋|中心|一下|知|啦|我)*[,。!\s]*"
    r"|.{0,10}(?:帮我报|帮我告诉|帮我话俾|替我报).{0,8}"
    r"|(?:i said )?(?:yes|yeah|yep|yup|ok|okay|sure|please|do it|go ahead|tell them|report it)(?:[\s,.!]*(?:please|do|tell|report|them|it|the|centre|center|for me|ok|now|yes))*[\s,.!]*"
)
_NO = re.compile(
    r"(?:不(?:用|要|需要|必)?|先不|暂时不|唔(?:使|要|洗)|免|算)(?:了|用|啦|先|谢谢|住|[,。!\s])*|(?:no|nope|not now|no thanks?|no thank you|later)[\s,.!]*"
)


def says_yes(text: str) -> bool:
    return _YES.fullmatch(aligned(text).strip()) is not None


def says_no(text: str) -> bool:
    return _NO.fullmatch(aligned(text).strip()) is not None
